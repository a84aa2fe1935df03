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
    hintVi: "yes: con số hiển thị trên bản đồ, mỗi đơn vị và chỉ tiêu một dòng; no: con số khác của cùng đơn vị và chỉ tiêu, không cộng thêm vào.",
    hintEn: "yes: the figure that maps and tables show, one an area and indicator; no: another one of the same area and indicator, never to be added to it.",
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
  province_count: { vi: "Số tỉnh, thành phố", en: "Provinces of the division" },
  provinces_with_figure: { vi: "Số tỉnh, thành phố có số", en: "Provinces with a figure" },
  sum: {
    vi: "Tổng các số hiển thị",
    en: "Sum of the headline figures",
    hintVi: "Tổng số hiển thị của các tỉnh, thành phố có số, dù khác thời điểm; trống khi chưa tỉnh nào có. Không phải số của cả nước.",
    hintEn: "Sum of the headline figures of the provinces that have one, whatever their dates; empty where none has. It is not a national figure.",
  },
  oldest_period: { vi: "Thời điểm cũ nhất trong tổng", en: "Oldest date in the sum" },
  newest_period: { vi: "Thời điểm mới nhất trong tổng", en: "Newest date in the sum" },
  national_value: {
    vi: "Số của cả nước",
    en: "National figure",
    hintVi: "Số của cả nước đúng như nguồn công bố, ở thời điểm gần ngày phát hành nhất; trống khi không có.",
    hintEn: "The national figure as it was published, of the date nearest to the day of the release; empty where there is none.",
  },
  national_period: { vi: "Thời điểm của số cả nước", en: "Date of the national figure" },
  national_status: { vi: "Trạng thái của số cả nước", en: "Status of the national figure" },
  national_qualifier: { vi: "Cách nói của nguồn về số cả nước", en: "Wording of the national figure" },
  national_source: { vi: "Nguồn của số cả nước", en: "Source of the national figure", hintVi: "Dòng trong sources.csv.", hintEn: "A row of sources.csv." },
} satisfies Record<string, ColumnWords>;

/** The columns of all tables of figures: those of observations.csv, and those that only tables of the release folder have. */
export const figureColumns = { ...observations.columns, ...ofFolder };

/** Name of a column of a table of figures. */
export type FigureColumn = keyof typeof figureColumns;
