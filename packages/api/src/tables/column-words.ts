/** Title of a column in Vietnamese and English, and what a reader must know about it where the title does not say it. */
export interface ColumnWords {
  vi: string;
  en: string;
  hintVi?: string;
  hintEn?: string;
}

/** Words for the columns that tables of figures have. */
export const figureColumnWords: Record<string, ColumnWords> = {
  area_scheme: {
    vi: "Hệ đơn vị hành chính",
    en: "Division",
    hintVi:
      "VN: cả nước; VN63: 63 tỉnh, thành phố đến 30-6-2025; VN34: 34 tỉnh, thành phố từ 01-7-2025; VN3321: cấp xã từ 01-7-2025. Mã chỉ là duy nhất trong hệ của nó.",
    hintEn:
      "VN: the nation; VN63: the 63 provinces until 2025-06-30; VN34: the 34 since 2025-07-01; VN3321: communes since 2025-07-01. A code is unique only within its division.",
  },
  area_code: {
    vi: "Mã đơn vị",
    en: "Area code",
    hintVi: "Mã của cơ quan thống kê, là chữ, giữ số 0 ở đầu.",
    hintEn: "Code of the statistics office; text, with its leading zero.",
  },
  area_name_vi: { vi: "Tên đơn vị", en: "Name of the area (Vietnamese)" },
  area_name_en: { vi: "Tên tiếng Anh của đơn vị", en: "Name of the area (English)" },
  indicator: {
    vi: "Mã chỉ tiêu",
    en: "Indicator code",
    hintVi: "Chỉ tiêu trong indicators.csv hoặc tỷ lệ trong rates.csv.",
    hintEn: "An indicator of indicators.csv or a rate of rates.csv.",
  },
  indicator_name_vi: { vi: "Tên chỉ tiêu", en: "Name of the indicator (Vietnamese)" },
  indicator_name_en: { vi: "Tên tiếng Anh của chỉ tiêu", en: "Name of the indicator (English)" },
  is_headline: {
    vi: "Số hiển thị",
    en: "Headline figure",
    hintVi: "yes: con số hiển thị trên bản đồ; no: con số khác của cùng chỉ tiêu.",
    hintEn: "yes: the figure that maps and tables show; no: another one of the same indicator.",
  },
  period: {
    vi: "Thời điểm",
    en: "Date of the figure",
    hintVi: "Năm, tháng hoặc ngày mà con số nói đến: YYYY, YYYY-MM hoặc YYYY-MM-DD.",
    hintEn: "Year, month or day that the figure stands for: YYYY, YYYY-MM or YYYY-MM-DD.",
  },
  period_basis: {
    vi: "Cơ sở của thời điểm",
    en: "Where the date comes from",
    hintVi: "stated: nguồn nói rõ; publication: ngày đăng; estimated: ước đoán.",
    hintEn: "stated: the source says it; publication: day of publication; estimated: worked out.",
  },
  value: {
    vi: "Giá trị",
    en: "Value",
    hintVi: "Dấu chấm trước phần thập phân. Ô trống nghĩa là không có số liệu đã công bố, không phải bằng 0.",
    hintEn: "A point before decimals. An empty cell means that no published figure was found; it is never 0.",
  },
  unit: {
    vi: "Đơn vị tính",
    en: "Unit",
    hintVi: "count: số lượng; percent: phần trăm; index: điểm; per N: trên N đơn vị của mẫu số.",
    hintEn: "count, percent, index, or per N of the denominator.",
  },
  qualifier: {
    vi: "Cách nói của nguồn",
    en: "Wording of the source",
    hintVi: "exact: chính xác; about: khoảng; more_than: hơn; nearly: gần.",
    hintEn: "exact, about, more_than or nearly, as the source says it.",
  },
  obs_status: {
    vi: "Trạng thái",
    en: "Status",
    hintVi: "Theo SDMX. A: bình thường; P: sơ bộ; E: ước tính; D: định nghĩa khác; U: độ tin cậy thấp; O: chưa tìm thấy số liệu; M: không có nghĩa ở đây.",
    hintEn:
      "As in SDMX. A: normal; P: provisional; E: estimated; D: defined differently; U: of low reliability; O: no published figure found; M: has no meaning here.",
  },
  method: {
    vi: "Cách có được",
    en: "How it was obtained",
    hintVi: "reported: nguồn đưa ra; derived: tính từ số của nguồn; summed: cộng các thành phần; computed: tính từ tử số và mẫu số.",
    hintEn: "reported by the source; derived from its numbers; summed from the parts; computed from numerator and denominator.",
  },
  missing: {
    vi: "Lý do không có",
    en: "Why there is none",
    hintVi: "Lý do không có giá trị; trống khi có giá trị.",
    hintEn: "Why there is no value; empty where there is one.",
  },
  source_id: { vi: "Mã nguồn", en: "Source code", hintVi: "Dòng trong sources.csv.", hintEn: "A row of sources.csv." },
  source_kind: {
    vi: "Loại nguồn",
    en: "Kind of source",
    hintVi: "official: cơ quan nhà nước; press: báo chí; mirror: trang đăng lại.",
    hintEn: "official, press, or mirror (a page that repeats another).",
  },
  source_publisher: { vi: "Cơ quan công bố", en: "Publisher" },
  source_title: { vi: "Tên tài liệu nguồn", en: "Title of the source" },
  source_url: { vi: "Địa chỉ nguồn", en: "Address of the source" },
  source_published: { vi: "Ngày công bố của nguồn", en: "Date of the source" },
  note: { vi: "Ghi chú tiếng Anh", en: "Note (English)" },
  note_vi: { vi: "Ghi chú", en: "Note (Vietnamese)" },
  release: { vi: "Bản số liệu", en: "Release", hintVi: "Bản mà bảng này được viết ra từ đó.", hintEn: "The release that this table was written from." },
  disagreement_lowest: {
    vi: "Số thấp nhất cùng thời điểm",
    en: "Lowest figure of that date",
    hintVi: "Chỉ có khi các nguồn đưa số khác nhau cho cùng thời điểm.",
    hintEn: "Only where sources give different figures for the same date.",
  },
  disagreement_highest: { vi: "Số cao nhất cùng thời điểm", en: "Highest figure of that date" },
  numerator: { vi: "Tử số", en: "Numerator" },
  numerator_value: { vi: "Giá trị tử số", en: "Value of the numerator" },
  numerator_period: { vi: "Thời điểm tử số", en: "Date of the numerator" },
  numerator_source_id: { vi: "Nguồn tử số", en: "Source of the numerator" },
  denominator: { vi: "Mẫu số", en: "Denominator" },
  denominator_value: { vi: "Giá trị mẫu số", en: "Value of the denominator" },
  denominator_period: { vi: "Thời điểm mẫu số", en: "Date of the denominator" },
  denominator_source_id: { vi: "Nguồn mẫu số", en: "Source of the denominator" },
};
