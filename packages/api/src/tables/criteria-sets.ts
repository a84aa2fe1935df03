import type { z } from "zod";
import { emptyOrForm, emptyOrOneOf, oneOf, optional, optionalNumber, period, text, yesOrNo } from "./cells.ts";
import { codeColumn, emptyReasonColumns, optionalSourceColumns } from "./columns.ts";
import { resultStepsForm } from "./read-steps.ts";
import { describeStoredTable } from "./table.ts";

const statusCell = emptyOrOneOf("announced", "issued", "in use", "sample");

/** Sets of criteria by which teams, communes or provinces are judged. */
export const criteriaSets = describeStoredTable({
  file: "criteria_sets.csv",
  model: "CriteriaSet",
  columns: {
    code: codeColumn,
    level: { cell: oneOf("team", "commune", "province"), vi: "Cấp", en: "Level" },
    issuer_vi: { cell: text, vi: "Nơi ban hành", en: "Issuer (Vietnamese)" },
    issuer: { cell: text, field: "issuerEn", vi: "Nơi ban hành, tiếng Anh", en: "Issuer (English)" },
    legal_number: { cell: optional, vi: "Số văn bản", en: "Number of the document" },
    date: { cell: period, vi: "Ngày", en: "Date" },
    about_the_teams: { cell: yesOrNo, vi: "Nói về tổ", en: "About the teams" },
    structure_vi: { cell: text, vi: "Cấu trúc", en: "Structure (Vietnamese)" },
    structure_en: { cell: text, vi: "Cấu trúc, tiếng Anh", en: "Structure (English)" },
    result_rule_vi: { cell: optional, vi: "Cách xếp kết quả", en: "Rule of the result (Vietnamese)" },
    result_rule_en: { cell: optional, vi: "Cách xếp kết quả, tiếng Anh", en: "Rule of the result (English)" },
    status: { cell: statusCell, vi: "Tình trạng", en: "Status" },
    ...optionalSourceColumns,
    result_kind: { cell: emptyOrOneOf("total_with_label", "mandatory_plus_optional", "levels"), vi: "Loại kết quả", en: "Kind of result" },
    result_steps: {
      cell: emptyOrForm(resultStepsForm, "the total each label begins at, such as 0:Chưa đạt|Not reached;50:Đạt|Reached"),
      vi: "Các mức kết quả",
      en: "Steps of the result",
    },
    optional_share: { cell: optionalNumber, vi: "Phần tiêu chí tùy chọn cần đạt", en: "Share of optional criteria to meet" },
    is_sample: { cell: yesOrNo, vi: "Là ví dụ", en: "Is a sample" },
    ...emptyReasonColumns,
  },
  key: ["code"],
  derived: {
    order: (_row, at) => at + 1,
    status: ({ status }) => status ?? "",
  },
  restored: { status: ({ status }) => (status || null) as z.output<typeof statusCell> },
});
