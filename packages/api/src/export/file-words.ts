import type { Release } from "@toso/prisma/client";
import { provincesOf34, provincesOf63, sumsOfProvinces } from "../domain/release-addresses.ts";
import { keepsFirstEdition } from "../tables/standing-day.ts";
import type { ViewTable } from "./list-view-tables.ts";

interface FileWords {
  mediaType: string;
  vi: string;
  en: string;
}

const csv = "text/csv; charset=utf-8";
const json = "application/json";

/** Those of the files in the root of a release folder. */
const fileWords: Record<string, FileWords> = {
  "observations.csv": {
    mediaType: csv,
    vi: "Mọi con số, mỗi dòng một con số kèm thời điểm, nguồn, trạng thái và cách nói của nguồn. Một tỉnh có thể có nhiều dòng cho một chỉ tiêu: không cộng các dòng đó.",
    en: "Every figure, one a row, with its date, source, status and wording. A province may have several rows of one indicator: they are not to be added up.",
  },

  "observations.excel.csv": {
    mediaType: "text/csv; charset=utf-16",
    vi: "Mọi con số cho Excel có thiết lập vùng Việt Nam: bấm đúp là mở đúng chữ, cột và dấu phẩy thập phân. Cột area_id có cả hệ và mã, như VN63-01, nên mã không mất số 0. Thiết lập vùng khác thì dùng tệp xlsx.",
    en: "Every figure for Excel with Vietnamese regional settings: a double click opens letters, columns and decimal commas rightly. The column area_id has division and code, such as VN63-01, so that no zero is lost. With other settings take the xlsx.",
  },

  "observations.json": { mediaType: json, vi: "Cùng các dòng đó, dạng JSON; ô trống là null.", en: "The same rows as JSON; an empty cell is null." },
  "observations.xlsx": {
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    vi: "Cùng các dòng đó cho Excel, mã là chữ, kèm trang mỗi tỉnh một dòng, trang tổng và trang ghi chú.",
    en: "The same rows for Excel, codes as text, with sheets of one row a province, of sums, and of notes.",
  },

  "observations.parquet": {
    mediaType: "application/vnd.apache.parquet",
    vi: "Cùng các dòng đó, dạng Parquet có kiểu cột.",
    en: "The same rows as Parquet, with typed columns.",
  },
  [provincesOf63]: {
    mediaType: csv,
    vi: "Mỗi dòng một tỉnh, thành phố trong 63: các số hiển thị đứng cạnh nhau, kèm thời điểm, trạng thái và nguồn.",
    en: "One row for each of the 63 provinces: headline figures side by side, with date, status and source.",
  },
  [provincesOf34]: {
    mediaType: csv,
    vi: "Mỗi dòng một tỉnh, thành phố trong 34 từ 01-7-2025, xếp như provinces.csv. Hai tệp nói về cùng những nơi đó: không cộng với nhau.",
    en: "One row for each of the 34 provinces since 2025-07-01, as in provinces.csv. Both are about the same places: not to be added to one another.",
  },
  [sumsOfProvinces]: {
    mediaType: csv,
    vi: "Các tổng đọc được: tổng số hiển thị của các tỉnh, số tỉnh có số, thời điểm cũ nhất và mới nhất; bên cạnh là số của cả nước như nguồn công bố.",
    en: "Sums that may be read: of the provinces' headline figures, with how many have one and the oldest and newest date; beside it the national figure as published.",
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
  "area_aliases.csv": {
    mediaType: csv,
    vi: "Cách viết khác và tên cũ của tỉnh, và địa danh mà người dân tìm theo.",
    en: "Other spellings and former names of provinces, and places that people search by.",
  },
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

/** What folders of releases before 3.0.0 say of files that were others then: their words stay as they are. */
const earlierWords: Record<string, FileWords> = {
  "area_aliases.csv": { mediaType: csv, vi: "Cách viết khác của tên tỉnh.", en: "Other spellings of names." },
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
  "observations.xlsx": {
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    vi: "Cùng các dòng đó cho Excel, mã là chữ, kèm trang ghi chú.",
    en: "The same rows for Excel, codes as text, with a sheet of notes.",
  },
};

/** Gives media type and description of each file that may stand in the root of the folder of a release, by path. */
export function fileWordsIn(release: Pick<Release, "columns">): Record<string, FileWords> {
  return keepsFirstEdition(release) ? { ...fileWords, ...earlierWords } : fileWords;
}

/** Media type and words of the table of one indicator, rate or province; the names are those of its subject, with the division of a province where one is told. */
export function viewWords(format: "csv" | "json", { nameVi, nameEn, divisionVi, divisionEn }: Omit<ViewTable, "path" | "rows">): FileWords {
  const [ofVi, ofEn] = [divisionVi ? ` (${divisionVi})` : "", divisionEn ? ` (${divisionEn})` : ""];
  return { mediaType: format === "csv" ? csv : json, vi: `Số liệu: ${nameVi}${ofVi}.`, en: `Figures: ${nameEn}${ofEn}.` };
}
