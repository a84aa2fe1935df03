import { sourceColumns } from "./columns.ts";
import { observations } from "./observations.ts";
import { rates } from "./rates.ts";
import type { ColumnWords } from "./table.ts";

const ofFolder = {
  period_start: {
    vi: "Ngày đầu của thời điểm",
    en: "First day of the date",
    hintVi: "Ngày đầu tiên của thời điểm ghi trong cột period, dạng YYYY-MM-DD: 2024 là 2024-01-01, 2024-06 là 2024-06-01.",
    hintEn: "First day of what the column period names, as YYYY-MM-DD: 2024-01-01 for 2024, 2024-06-01 for 2024-06.",
  },
  period_end: {
    vi: "Ngày cuối của thời điểm",
    en: "Last day of the date",
    hintVi: "Ngày cuối cùng của thời điểm ghi trong cột period: 2024 là 2024-12-31, 2024-06 là 2024-06-30.",
    hintEn: "Last day of what the column period names: 2024-12-31 for 2024, 2024-06-30 for 2024-06.",
  },
  area_name_vi: { vi: "Tên đơn vị", en: "Name of the area (Vietnamese)" },
  area_name_en: { vi: "Tên tiếng Anh của đơn vị", en: "Name of the area (English)" },
  indicator_name_vi: { vi: "Tên chỉ tiêu", en: "Name of the indicator (Vietnamese)" },
  indicator_name_en: { vi: "Tên tiếng Anh của chỉ tiêu", en: "Name of the indicator (English)" },
  is_headline: {
    vi: "Số hiển thị",
    en: "Headline figure",
    hintVi: "yes: con số hiển thị trên bản đồ; no: con số khác của cùng chỉ tiêu.",
    hintEn: "yes: the figure that maps and tables show; no: another one of the same indicator.",
  },
  unit: {
    vi: "Đơn vị tính",
    en: "Unit",
    hintVi: "count: số lượng; percent: phần trăm; index: điểm; per N: trên N đơn vị của mẫu số.",
    hintEn: "count, percent, index, or per N of the denominator.",
  },
  missing: {
    vi: "Lý do không có",
    en: "Why there is none",
    hintVi: "Lý do không có giá trị; trống khi có giá trị.",
    hintEn: "Why there is no value; empty where there is one.",
  },
  source_kind: {
    vi: "Loại nguồn",
    en: "Kind of source",
    hintVi: "official: cơ quan nhà nước; press: báo chí; mirror: trang đăng lại.",
    hintEn: "official, press, or mirror (a page that repeats another).",
  },
  source_publisher: sourceColumns.source_publisher,
  source_title: { vi: "Tên tài liệu nguồn", en: "Title of the source" },
  source_url: sourceColumns.source_url,
  source_published: { vi: "Ngày công bố của nguồn", en: "Date of the source" },
  release: { vi: "Bản số liệu", en: "Release", hintVi: "Bản mà bảng này được viết ra từ đó.", hintEn: "The release that this table was written from." },
  disagreement_lowest: {
    vi: "Số thấp nhất cùng thời điểm",
    en: "Lowest figure of that date",
    hintVi: "Chỉ có khi các nguồn đưa số khác nhau cho cùng thời điểm.",
    hintEn: "Only where sources give different figures for the same date.",
  },
  disagreement_highest: { vi: "Số cao nhất cùng thời điểm", en: "Highest figure of that date" },
  numerator: rates.columns.numerator,
  numerator_value: { vi: "Giá trị tử số", en: "Value of the numerator" },
  numerator_period: { vi: "Thời điểm tử số", en: "Date of the numerator" },
  numerator_period_start: { vi: "Ngày đầu của thời điểm tử số", en: "First day of the date of the numerator" },
  numerator_period_end: { vi: "Ngày cuối của thời điểm tử số", en: "Last day of the date of the numerator" },
  numerator_source_id: { vi: "Nguồn tử số", en: "Source of the numerator" },
  denominator: rates.columns.denominator,
  denominator_value: { vi: "Giá trị mẫu số", en: "Value of the denominator" },
  denominator_period: { vi: "Thời điểm mẫu số", en: "Date of the denominator" },
  denominator_period_start: { vi: "Ngày đầu của thời điểm mẫu số", en: "First day of the date of the denominator" },
  denominator_period_end: { vi: "Ngày cuối của thời điểm mẫu số", en: "Last day of the date of the denominator" },
  denominator_source_id: { vi: "Nguồn mẫu số", en: "Source of the denominator" },
} satisfies Record<string, ColumnWords>;

/** The columns of all tables of figures: those of observations.csv, and those that only tables of the release folder have. */
export const figureColumns = { ...observations.columns, ...ofFolder };

/** Name of a column of a table of figures. */
export type FigureColumn = keyof typeof figureColumns;
