import { code, emptyOrForm, emptyOrOneOf, oneOf, optionalCode, optionalNumber, text, yesOrNo } from "./cells.ts";
import { codeColumn, indicatorColumn, nameColumns } from "./columns.ts";
import { criteriaSets } from "./criteria-sets.ts";
import { stepsForm } from "./read-steps.ts";
import { describeStoredTable } from "./table.ts";

/** What criteria sets look at, and how that gives points. */
export const criteria = describeStoredTable({
  file: "criteria.csv",
  model: "Criterion",
  columns: {
    set_code: { cell: code, vi: "Mã bộ tiêu chí", en: "Criteria set code" },
    code: codeColumn,
    group_code: { cell: code, vi: "Mã nhóm", en: "Group code" },
    group_vi: { cell: text, vi: "Nhóm", en: "Group (Vietnamese)" },
    group_en: { cell: text, vi: "Nhóm, tiếng Anh", en: "Group (English)" },
    ...nameColumns,
    rule: { cell: oneOf("ratio", "steps", "yes_no", "bonus", "penalty"), vi: "Cách chấm", en: "Scoring rule" },
    mandatory: { cell: yesOrNo, vi: "Bắt buộc", en: "Mandatory" },
    maximum: { cell: optionalNumber, vi: "Điểm tối đa", en: "Highest score" },
    indicator: { ...indicatorColumn, cell: optionalCode, field: "measureCode" },
    full_at: { cell: optionalNumber, vi: "Đủ điểm khi đạt", en: "Full score at" },
    comparison: { cell: emptyOrOneOf("at_least", "more_than"), vi: "Cách so với ngưỡng", en: "How it is compared" },
    steps: { cell: emptyOrForm(stepsForm, "the value each number of points begins at, such as 1:0.5;3:1"), vi: "Các mức điểm", en: "Steps" },
    evidence_vi: { cell: text, vi: "Bằng chứng", en: "Evidence (Vietnamese)" },
    evidence_en: { cell: text, vi: "Bằng chứng, tiếng Anh", en: "Evidence (English)" },
  },
  key: ["set_code", "code"],
  references: [{ columns: ["set_code"], to: criteriaSets }],
  derived: { order: (_row, at) => at + 1 },
});
