import type { Release } from "@toso/prisma/client";
import { keepsFirstEdition } from "../tables/standing-day.ts";

/** A remark on the data: what it is about, and its words in Vietnamese and English. */
export type Note = [about: string, vi: string, en: string];

const firstEdition: Note[] = [
  [
    "Số hiển thị / Headline",
    "Khi có nhiều con số cho một đơn vị và chỉ tiêu, con số hiển thị là: thời điểm mới nhất (năm và tháng tính theo ngày cuối); rồi nguồn nhà nước trước báo chí, báo chí trước trang đăng lại; rồi số chính xác trước số làm tròn; rồi số nguồn đưa ra trước số tính từ nguồn; rồi mã nguồn nhỏ hơn. Các con số khác vẫn còn đó.",
    "Where an area has several figures of an indicator, the headline is: the latest date (a year or month stands at its last day); then official before press before mirror; then exact before worded; then reported before derived; then the lower source code. The others stay beside it.",
  ],
];

const secondEdition: Note[] = [
  [
    "Số hiển thị / Headline",
    "Khi có nhiều con số cho một đơn vị và chỉ tiêu, con số hiển thị là con số của ngày mới nhất. Năm và tháng tính theo ngày cuối, nhưng không muộn hơn ngày nguồn công bố và ngày của bản này; thời điểm ước đoán (period_basis là estimated) tính theo ngày đầu. Cùng một ngày thì xét lần lượt: thời điểm nguồn nói rõ trước ngày đăng, ngày đăng trước ước đoán; nguồn nhà nước trước báo chí, báo chí trước trang đăng lại; số chính xác trước số làm tròn; số nguồn đưa ra trước số tính từ nguồn; mã nguồn nhỏ hơn. Các con số khác vẫn còn đó. Ví dụ: “năm 2026” do ước đoán tính theo ngày 01/01/2026, nên “tháng 9/2026” mà nguồn nói rõ được hiển thị.",
    "Where an area has several figures of an indicator, the headline is the one of the latest day. A year or month stands at its last day, but never later than the day its source was published nor the day of this release; an estimated date (period_basis is estimated) stands at its first day. Of one day: a stated date before that of publication before an estimated one; then official before press before mirror; then exact before worded; then reported before derived; then the lower source code. The others stay beside it. Example: an estimated “2026” stands at 2026-01-01, so a stated “2026-09” is the headline.",
  ],
  [
    "Chọn dòng / Which rows",
    "observations.csv và các tệp cùng tên ở dạng khác có mọi con số, nên một tỉnh có thể có nhiều dòng cho cùng một chỉ tiêu. Trong indicators/ và provinces/, cột is_headline là yes ở dòng hiển thị, mỗi đơn vị và chỉ tiêu đúng một dòng, kể cả khi chưa có số; là no ở các con số khác của chính đơn vị và chỉ tiêu đó. Các dòng no là số thay thế, không phải số thêm: hãy lọc is_headline là yes trước khi đếm hay vẽ. Cần mỗi tỉnh một dòng thì dùng provinces.csv (63) hoặc provinces-VN34.csv (34).",
    "observations.csv, and its other formats, have every figure: a province may have several rows of one indicator. In indicators/ and provinces/ the column is_headline is yes in the row that is shown, just one an area and indicator, also where there is no figure; it is no in the other figures of the same area and indicator. Rows with no are alternatives, not additions: keep those with yes before you count or draw. For one row a province take provinces.csv (the 63) or provinces-VN34.csv (the 34).",
  ],
  [
    "Cộng / Sums",
    "Không cộng cột value của observations.csv: các dòng của một đơn vị và chỉ tiêu thay thế cho nhau, và cả nước, 63 tỉnh, 34 tỉnh là cùng những nơi đó. Chỉ cộng số hiển thị của một area_scheme, ở chỉ tiêu có aggregation là sum và comparable là yes. sums.csv có sẵn các tổng ấy, kèm số tỉnh có số và thời điểm cũ nhất, mới nhất; số của cả nước đứng riêng, đúng như nguồn công bố. Tổng các tỉnh không phải là số của cả nước.",
    "Do not add up the column value of observations.csv: rows of one area and indicator are alternatives of one another, and the nation, the 63 and the 34 are the same places. Add headline figures of one area_scheme only, of an indicator with aggregation sum and comparable yes. sums.csv has these sums, with how many provinces have a figure and the oldest and newest date; the national figure stands apart, as it was published. A sum over provinces is not a national figure.",
  ],
  [
    "Mở bằng Excel / In Excel",
    "Trang tính đọc được ở mọi thiết lập vùng: observations.xlsx. Tệp observations.excel.csv dành cho Excel có thiết lập vùng Việt Nam (dấu phẩy trước phần thập phân). Trong tệp đó, cột area_id có cả hệ và mã, như VN63-01, vì Excel bỏ số 0 ở đầu của 01.",
    "observations.xlsx opens rightly with any regional settings. observations.excel.csv is made for Excel with Vietnamese ones (a comma before decimals). In it the column area_id has division and code, such as VN63-01, for Excel drops the leading zero of 01.",
  ],
];

/** Gives the notes on how to read the rows of a release: which figure is the headline, by the rule that the release keeps, and from 3.0.0 on what may be added up. */
export function listReadingNotes(release: Pick<Release, "columns">): Note[] {
  return keepsFirstEdition(release) ? firstEdition : secondEdition;
}
