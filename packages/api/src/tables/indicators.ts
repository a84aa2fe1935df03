import { oneOf, optionalCode, optionalPeriod, text, yesOrNo } from "./cells.ts";
import { codeColumn, decimalsColumn, directionColumn, nameColumns, skillColumn } from "./columns.ts";
import { describeStoredTable } from "./table.ts";

/** What is measured, and how its figures may be used. */
export const indicators = describeStoredTable({
  file: "indicators.csv",
  model: "Indicator",
  columns: {
    code: codeColumn,
    topic: { cell: oneOf("teams", "members", "coverage", "skills", "context"), vi: "Chủ đề", en: "Topic" },
    skill: skillColumn,
    unit: { cell: oneOf("count", "percent", "index"), vi: "Đơn vị tính", en: "Unit" },
    decimals: decimalsColumn,
    aggregation: {
      cell: oneOf("sum", "none"),
      vi: "Cách gộp",
      en: "Aggregation",
      hintVi: "sum: cộng được; none: không cộng được.",
      hintEn: "sum: values add up; none: they do not.",
    },
    direction: directionColumn,
    comparable: { cell: yesOrNo, vi: "So sánh được giữa các tỉnh", en: "Comparable between provinces" },
    ...nameColumns,
    definition_vi: { cell: text, vi: "Định nghĩa", en: "Definition (Vietnamese)" },
    definition_en: { cell: text, vi: "Định nghĩa bằng tiếng Anh", en: "Definition (English)" },
    series_break: { cell: optionalPeriod, vi: "Đổi cách đo từ", en: "Measured differently since" },
    national_only: { cell: yesOrNo, vi: "Chỉ có cho cả nước", en: "For the nation only" },
    base_indicator: { cell: optionalCode, field: "baseCode", vi: "Chỉ tiêu làm gốc", en: "Count that the share is of" },
  },
  key: ["code"],
  derived: {
    order: (_row, at) => at + 1,
    // It stands under all five skills and measures none of them.
    skillCode: ({ skill }) => (skill === "foundation" ? null : skill),
    foundation: ({ skill }) => skill === "foundation",
  },
  restored: { skill: ({ foundation, skillCode }) => (foundation ? "foundation" : skillCode) },
  // Publishing works them out from the figures.
  leftOut: ["classBreaks"],
});
