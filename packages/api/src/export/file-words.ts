interface FileWords {
  mediaType: string;
  vi: string;
  en: string;
}

const csv = "text/csv; charset=utf-8";
const json = "application/json";

/** Media type and description of each file of a release folder that stands in its root. */
export const fileWords: Record<string, FileWords> = {
  "observations.csv": {
    mediaType: csv,
    vi: "Mọi con số, mỗi dòng một con số kèm thời điểm, nguồn, trạng thái và cách nói của nguồn.",
    en: "Every figure, one a row, with its date, source, status and wording.",
  },
  "observations.excel.csv": {
    mediaType: csv,
    vi: "Cùng các dòng đó, có dấu BOM để Excel đọc đúng tiếng Việt khi bấm đúp. Excel bỏ số 0 ở đầu mã: cần giữ mã thì dùng tệp xlsx.",
    en: "The same rows with a byte order mark, so that Excel shows Vietnamese letters on a double click. Excel drops the leading zeros of codes: use the xlsx where they matter.",
  },
  "observations.json": { mediaType: json, vi: "Cùng các dòng đó, dạng JSON; ô trống là null.", en: "The same rows as JSON; an empty cell is null." },
  "observations.xlsx": {
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    vi: "Cùng các dòng đó cho Excel, mã là chữ, kèm trang ghi chú.",
    en: "The same rows for Excel, codes as text, with a sheet of notes.",
  },
  "observations.parquet": {
    mediaType: "application/vnd.apache.parquet",
    vi: "Cùng các dòng đó, dạng Parquet có kiểu cột.",
    en: "The same rows as Parquet, with typed columns.",
  },
  "provinces.geojson": {
    mediaType: "application/geo+json",
    vi: "Ranh giới 63 tỉnh, thành phố kèm số hiển thị; Hoàng Sa và Trường Sa là các điểm riêng.",
    en: "Boundaries of the 63 provinces with their headline figures; Hoàng Sa and Trường Sa as points of their own.",
  },
  "release.csv": { mediaType: csv, vi: "Số, ngày và tóm tắt của bản số liệu.", en: "Number, date and summary of the release." },
  "areas.csv": {
    mediaType: csv,
    vi: "Danh mục đơn vị hành chính: 63, 34 và cấp xã nếu có số liệu.",
    en: "List of areas: the 63, the 34, and communes where they have figures.",
  },
  "regions.csv": { mediaType: csv, vi: "Sáu vùng kinh tế - xã hội của 63 tỉnh, thành phố.", en: "The six socio-economic regions of the 63." },
  "area_lineage.csv": {
    mediaType: csv,
    vi: "Mỗi đơn vị cũ thành đơn vị mới nào ngày 01-7-2025.",
    en: "Which old province became which new one on 2025-07-01.",
  },
  "area_aliases.csv": { mediaType: csv, vi: "Cách viết khác của tên tỉnh.", en: "Other spellings of names." },
  "area_borders.csv": { mediaType: csv, vi: "Ranh giới chung giữa các tỉnh.", en: "Common borders of provinces." },
  "skills.csv": { mediaType: csv, vi: "Năm kỹ năng số cơ bản.", en: "The five basic digital skills." },
  "indicators.csv": {
    mediaType: csv,
    vi: "Chỉ tiêu: định nghĩa, đơn vị tính, có so sánh và cộng được hay không.",
    en: "Indicators: definition, unit, whether they can be compared and added.",
  },
  "rates.csv": { mediaType: csv, vi: "Tỷ lệ tính từ hai chỉ tiêu, kèm công thức.", en: "Rates of two indicators, with their formula." },
  "targets.csv": { mediaType: csv, vi: "Mục tiêu chính thức, mỗi mục tiêu kèm đối tượng tính.", en: "Official targets, each with whom it is a share of." },
  "sources.csv": { mediaType: csv, vi: "Nguồn của mọi con số.", en: "Sources of all figures." },
  "practices.csv": { mediaType: csv, vi: "Cách làm hay đã được công bố.", en: "Published practices." },
  "honours.csv": { mediaType: csv, vi: "Khen thưởng đã được công bố.", en: "Published honours." },
  "calendar.csv": {
    mediaType: csv,
    vi: "Ngày dự kiến có số liệu mới, nơi nguồn đã công bố; trống nghĩa là khi nguồn công bố.",
    en: "When new figures are due, where a source says so; empty means when a source publishes.",
  },
  "criteria_sets.csv": { mediaType: csv, vi: "Bộ tiêu chí và nơi ban hành.", en: "Criteria sets and who issued them." },
  "criteria.csv": { mediaType: csv, vi: "Tiêu chí của các bộ đã công bố.", en: "Criteria of the sets that are published." },
  "platforms.csv": {
    mediaType: csv,
    vi: "Nền tảng số quốc gia và chỉ tiêu nói về từng nền tảng.",
    en: "National platforms, and the indicators that tell of each.",
  },
  "lessons.csv": {
    mediaType: csv,
    vi: "Bài học và hạn chế đã được nêu công khai, kèm nơi nêu.",
    en: "Lessons and shortcomings that were said in public, and by whom.",
  },
  "CHANGELOG.md": {
    mediaType: "text/markdown; charset=utf-8",
    vi: "Từng bản đã thêm, đính chính và bỏ những gì, số cũ và số mới.",
    en: "What each release added, corrected and removed, with old and new value.",
  },
  "README.md": { mediaType: "text/markdown; charset=utf-8", vi: "Cần biết gì trước khi dùng.", en: "What to know before using the data." },
};

/** Media type and words of the table of one indicator, rate or province; `nameVi` and `nameEn` are those of its subject. */
export function viewWords(format: "csv" | "json", nameVi: string, nameEn: string): FileWords {
  return { mediaType: format === "csv" ? csv : json, vi: `Số liệu: ${nameVi}.`, en: `Figures: ${nameEn}.` };
}
