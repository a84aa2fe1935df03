import { optional, separatedCodes, text } from "./cells.ts";
import { codeColumn, nameColumns, skillColumn } from "./columns.ts";
import { skills } from "./skills.ts";
import { describeStoredTable } from "./table.ts";

/** National platforms that the ministry named for the teams to teach, with the indicators that tell of them. */
export const platforms = describeStoredTable({
  file: "platforms.csv",
  model: "Platform",
  since: "3.0.0",
  columns: {
    code: codeColumn,
    ...nameColumns,
    operator_vi: { cell: text, vi: "Cơ quan chủ quản", en: "Operator (Vietnamese)" },
    operator_en: { cell: text, vi: "Cơ quan chủ quản, tiếng Anh", en: "Operator (English)" },
    skill: skillColumn,
    url: { cell: optional, vi: "Địa chỉ", en: "Address" },
    summary_vi: { cell: text, vi: "Dùng để làm gì", en: "What it is for (Vietnamese)" },
    summary_en: { cell: text, vi: "Dùng để làm gì, tiếng Anh", en: "What it is for (English)" },
    indicators: {
      cell: separatedCodes,
      field: "indicatorCodes",
      vi: "Chỉ tiêu nói về nền tảng",
      en: "Indicators that tell of it",
      hintVi: "Mã chỉ tiêu, cách nhau bằng dấu chấm phẩy.",
      hintEn: "Codes of indicators, with semicolons between them.",
    },
  },
  key: ["code"],
  references: [{ columns: ["skill"], to: skills }],
  derived: { order: (_row, at) => at + 1, indicatorCodes: ({ indicators }) => (indicators === null ? [] : indicators.split(";")) },
  restored: { indicators: ({ indicatorCodes }) => (indicatorCodes.length === 0 ? null : indicatorCodes.join(";")) },
});
