import { day, number, oneOf, optional, optionalCode, period, text, year } from "./cells.ts";
import { areaCodeColumn, areaSchemeColumn, codeColumn, indicatorColumn, nameColumns, optionalSourceColumns } from "./columns.ts";
import { indicators } from "./indicators.ts";
import { describeStoredTable } from "./table.ts";

/** Values that official texts set for a year. */
export const targets = describeStoredTable({
  file: "targets.csv",
  model: "Target",
  columns: {
    code: codeColumn,
    indicator: { ...indicatorColumn, cell: optionalCode },
    year: { cell: year, vi: "Năm", en: "Year" },
    value: { cell: number, vi: "Giá trị", en: "Value" },
    comparison: { cell: oneOf("at_least", "more_than"), vi: "Cách so với ngưỡng", en: "How it is compared" },
    unit: { cell: oneOf("percent"), vi: "Đơn vị tính", en: "Unit" },
    base_vi: { cell: text, vi: "Tính trên", en: "Share of whom (Vietnamese)" },
    base_en: { cell: text, vi: "Tính trên, tiếng Anh", en: "Share of whom (English)" },
    ...nameColumns,
    legal_number: { cell: text, vi: "Số văn bản", en: "Number of the document" },
    issuer_vi: { cell: text, vi: "Nơi ban hành", en: "Issuer (Vietnamese)" },
    issuer_en: { cell: text, vi: "Nơi ban hành, tiếng Anh", en: "Issuer (English)" },
    date: { cell: period, earlier: { until: "3.0.0", cell: day }, vi: "Ngày", en: "Date" },
    ...optionalSourceColumns,
    no_indicator_reason_vi: { cell: optional, vi: "Lý do chưa có chỉ tiêu", en: "Why no indicator has it (Vietnamese)" },
    no_indicator_reason_en: { cell: optional, vi: "Lý do chưa có chỉ tiêu, tiếng Anh", en: "Why no indicator has it (English)" },
    area_scheme: {
      ...areaSchemeColumn,
      cell: oneOf("VN", "VN63", "VN34"),
      hintVi: "VN: cả nước; VN63: 63 tỉnh, thành phố đến 30-6-2025; VN34: 34 tỉnh, thành phố từ 01-7-2025. Mã chỉ là duy nhất trong hệ của nó.",
      hintEn: "VN: the nation; VN63: the 63 provinces until 2025-06-30; VN34: the 34 since 2025-07-01. A code is unique only within its division.",
      since: "3.0.0",
      before: "VN",
    },
    area_code: { ...areaCodeColumn, since: "3.0.0", before: "VN" },
  },
  key: ["code"],
  references: [{ columns: ["indicator"], to: indicators }],
  derived: { order: (_row, at) => at + 1 },
});
