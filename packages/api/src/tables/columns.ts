import { boundary, code, decimals, oneOf, optional, optionalCode, scheme, text, wholeNumber } from "./cells.ts";

// Columns that several tables have. Where a table lets another thing in, it gives its own `cell`; where it keeps it elsewhere, its own `field`.

/** The code of a row. */
export const codeColumn = { cell: code, vi: "Mã", en: "Code", hintVi: "Là chữ, giữ số 0 ở đầu.", hintEn: "Text, with its leading zero." };
/** The name of a row. */
export const nameColumns = { name_vi: { cell: text, vi: "Tên", en: "Name (Vietnamese)" }, name_en: { cell: text, vi: "Tên tiếng Anh", en: "Name (English)" } };
/** The title of a row. */
export const titleColumns = {
  title_vi: { cell: text, vi: "Tên", en: "Title (Vietnamese)" },
  title_en: { cell: text, vi: "Tên tiếng Anh", en: "Title (English)" },
};
/** The place of a row in lists, from 1. */
export const orderColumn = { cell: wholeNumber, vi: "Thứ tự", en: "Order" };
/** The division of an area. */
export const areaSchemeColumn = {
  cell: scheme,
  vi: "Hệ đơn vị hành chính",
  en: "Division",
  hintVi:
    "VN: cả nước; VN63: 63 tỉnh, thành phố đến 30-6-2025; VN34: 34 tỉnh, thành phố từ 01-7-2025; VN3321: cấp xã từ 01-7-2025. Mã chỉ là duy nhất trong hệ của nó.",
  hintEn:
    "VN: the nation; VN63: the 63 provinces until 2025-06-30; VN34: the 34 since 2025-07-01; VN3321: communes since 2025-07-01. A code is unique only within its division.",
};
/** The code of an area within its division. */
export const areaCodeColumn = {
  cell: code,
  vi: "Mã đơn vị",
  en: "Area code",
  hintVi: "Mã của cơ quan thống kê, là chữ, giữ số 0 ở đầu.",
  hintEn: "Code of the statistics office; text, with its leading zero.",
};
/** The indicator that a row is about. */
export const indicatorColumn = { cell: code, field: "indicatorCode", vi: "Mã chỉ tiêu", en: "Indicator code" } as const;
/** The skill that a row is about. */
export const skillColumn = { cell: optionalCode, field: "skillCode", vi: "Kỹ năng", en: "Skill" } as const;
/** How many decimals a number is shown with. */
export const decimalsColumn = { cell: decimals, vi: "Số chữ số thập phân", en: "Decimals" };
/** Which way is better. */
export const directionColumn = { cell: oneOf("higher", "lower", "none"), vi: "Chiều tốt hơn", en: "Better direction" };
/** The division of a province. */
const boundaryColumn = {
  ...areaSchemeColumn,
  cell: boundary,
  hintVi: "VN63: 63 tỉnh, thành phố đến 30-6-2025; VN34: 34 tỉnh, thành phố từ 01-7-2025. Mã chỉ là duy nhất trong hệ của nó.",
  hintEn: "VN63: the 63 provinces until 2025-06-30; VN34: the 34 since 2025-07-01. A code is unique only within its division.",
  earlier: { until: "3.0.0", hintVi: areaSchemeColumn.hintVi, hintEn: areaSchemeColumn.hintEn },
};
/** The province that a row is about, of either division. */
export const provinceColumns = { area_scheme: boundaryColumn, area_code: areaCodeColumn };
/** Who published what a row says, and where to read it. */
export const sourceColumns = {
  source_publisher: { cell: text, vi: "Cơ quan công bố", en: "Publisher" },
  source_url: { cell: text, vi: "Địa chỉ nguồn", en: "Address of the source" },
};
/** The same where there may be no source. */
export const optionalSourceColumns = {
  source_publisher: { ...sourceColumns.source_publisher, cell: optional },
  source_url: { ...sourceColumns.source_url, cell: optional },
};
/** Why a row has nothing below it. */
export const emptyReasonColumns = {
  empty_reason_vi: { cell: optional, vi: "Lý do để trống", en: "Why it is empty (Vietnamese)" },
  empty_reason_en: { cell: optional, vi: "Lý do để trống bằng tiếng Anh", en: "Why it is empty (English)" },
};
