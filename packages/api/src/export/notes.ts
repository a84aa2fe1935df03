import type { Release } from "@toso/prisma/client";
import type { FolderColumn } from "../tables/describe-columns.ts";
import type { FolderFile } from "./file.ts";
import { listsBothDivisions } from "./both-divisions.ts";
import { listOtherColumns } from "./list-other-columns.ts";
import { listReadingNotes, type Note } from "./reading-notes.ts";
import { mostRowsOfWorkbook } from "./write-xlsx.ts";

const dayInVietnamese = (date: string) => date.split("-").reverse().map(Number).join("/");

const acrossMerger: Note = [
  "Hai phía của ngày hợp nhất / Across the merger",
  "Tổ công nghệ số và đơn vị cấp xã được sắp xếp lại khi hợp nhất, nên số trước và số sau ngày đó không chia cho nhau và không cộng với nhau: khi đó cột missing ghi DIVISION_DIFFERS. Số cộng từ các tỉnh cũ là số trước hợp nhất. Dân số là số của cả năm nên vẫn làm mẫu số. Trong sums.csv, tổng của 34 tỉnh chỉ gồm các số ở cùng một phía với số của cả nước.",
  "Teams and communes were reorganised with the merger, so figures of before and of after it are neither divided by one another nor added up: the column missing then says DIVISION_DIFFERS. A sum of old provinces is a figure of before. The population is that of a year and goes on below the line. In sums.csv a sum over the 34 takes only figures of the side of the national figure.",
];

/** Gives what everybody must know before using the figures of a release, in both languages; `address` is that of the folder, with a slash at its end. */
export function listNotes(release: Release, address: string): Note[] {
  const { version, date, summaryVi, summaryEn, observationCount } = release;
  return [
    [
      "Bản / Release",
      `${version}, ngày ${dayInVietnamese(date)}, ${observationCount} con số. ${summaryVi}`,
      `${version}, ${date}, ${observationCount} figures. ${summaryEn}`,
    ],
    [
      "Trích dẫn / Cite",
      `Tổ Số (${date.slice(0, 4)}). Số liệu về tổ công nghệ số cộng đồng và kỹ năng số, bản ${version}. ${address}`,
      `Tổ Số (${date.slice(0, 4)}). Figures on community digital technology teams and digital skills, release ${version}. ${address}`,
    ],
    [
      "Giấy phép / Licence",
      "Bộ sưu tập này: CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/). Nguồn giữ quyền của mình: con số được dẫn kèm nguồn của nó.",
      "This compilation: CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/). Sources keep their own rights: a figure is quoted with its source.",
    ],
    [
      "Không có số / Missing",
      "Không có dòng, hoặc ô giá trị trống, nghĩa là chưa tìm thấy số liệu đã công bố. Đó không phải là số 0.",
      "No row, or an empty value, means that no published figure was found. It is not 0.",
    ],
    ...listReadingNotes(release),
    [
      "Thời điểm / Dates",
      "Các con số trên cùng một bản đồ có thể thuộc những năm khác nhau. Hãy đọc cột period trước khi so sánh.",
      "Figures on one map may stand for different years. Read the column period before you compare.",
    ],
    [
      "Mã / Codes",
      "Mã đơn vị là chữ: 01 không phải 1. Mã 48 của VN63 và của VN34 là hai đơn vị khác nhau: luôn đọc mã cùng với area_scheme.",
      "Codes are text: 01 is not 1. Code 48 of VN63 and of VN34 are two different areas: always read a code with its area_scheme.",
    ],
    [
      "Sáp nhập / Merger",
      "Ngày 01-7-2025, 63 tỉnh, thành phố thành 34. Số lượng tăng lên sau ngày đó có thể chỉ vì đơn vị lớn hơn. Tỷ lệ được tính lại từ tử số và mẫu số, không lấy trung bình.",
      "On 2025-07-01 the 63 provinces became 34. A count that grows after that day may only have a larger area. Rates are computed anew from numerator and denominator, never averaged.",
    ],
    ...(listsBothDivisions(release) ? [acrossMerger] : []),
    [
      "So sánh / Comparing",
      "Chỉ tiêu có comparable là no trong indicators.csv không dùng để so sánh hay xếp hạng các tỉnh. Con số có trạng thái D được đếm theo định nghĩa khác.",
      "An indicator that is not comparable in indicators.csv must not be used to compare or rank provinces. A figure of status D was counted by another definition.",
    ],
  ];
}

/** Gives the sheet of notes of the workbook: a head, the notes, and the meaning of the columns of every sheet. */
export function listSheetNotes(release: Release, address: string, columns: FolderColumn[]): string[][] {
  const rowOf = ({ name, descriptionVi, descriptionEn }: Pick<FolderColumn, "name" | "descriptionVi" | "descriptionEn">) => [
    name,
    descriptionVi,
    descriptionEn,
  ];
  return [
    ["", "Tiếng Việt", "English"],
    ...listNotes(release, address),
    ...columns.map(rowOf),
    ...listOtherColumns(release, columns).flatMap(({ vi, en, columns }) => [["", vi, en], ...columns.map(rowOf)]),
  ];
}

/** Writes the README of a release folder in Markdown, Vietnamese first: the notes, the files, the columns of the figures. */
export function writeReadme(release: Release, address: string, files: FolderFile[], columns: FolderColumn[]): string {
  const inRoot = files.filter(({ path }) => !path.includes("/"));
  const part = (title: string, language: 0 | 1, words: { notes: string; files: string; columns: string; views: string; noWorkbook: string }) => {
    const of = <Value>(vi: Value, en: Value) => (language === 0 ? vi : en);
    const hasWorkbook = files.some(({ path }) => path.endsWith(".xlsx"));
    return [
      `# ${title}`,
      `## ${words.notes}`,
      listNotes(release, address)
        .map(([about, vi, en]) => `- **${about.split(" / ")[language]}**: ${of(vi, en)}`)
        .join("\n"),
      `## ${words.files}`,
      [
        ...inRoot.map(({ path, descriptionVi, descriptionEn }) => `- \`${path}\`: ${of(descriptionVi, descriptionEn)}`),
        words.views,
        ...(hasWorkbook ? [] : [words.noWorkbook]),
      ].join("\n"),
      ...[{ vi: words.columns, en: words.columns, columns }, ...listOtherColumns(release, columns)].flatMap(({ vi, en, columns }) => [
        `## ${of(vi, en)}`,
        columns.map(({ name, descriptionVi, descriptionEn }) => `- \`${name}\`: ${of(descriptionVi, descriptionEn)}`).join("\n"),
      ]),
    ].join("\n\n");
  };
  const vietnamese = part(`Tổ Số, bản số liệu ${release.version}`, 0, {
    notes: "Cần biết trước khi dùng",
    files: "Các tệp",
    columns: "Các cột của observations.csv",
    views: listsBothDivisions(release)
      ? "- `indicators/<mã>.csv`, `.json`: một chỉ tiêu hoặc tỷ lệ của cả nước và 63 tỉnh, thành phố; `provinces/VN63-<mã>.csv`, `.json`: mọi chỉ tiêu của một tỉnh, thành phố trong 63 (đến 30-6-2025); `provinces/VN34-<mã>.csv`, `.json`: của một tỉnh, thành phố trong 34 (từ 01-7-2025), số của chính tỉnh đó trước, không có thì số cộng từ đủ các tỉnh cũ. Đơn vị chưa có số vẫn có dòng, kèm lý do."
      : "- `indicators/<mã>.csv`, `.json`: một chỉ tiêu hoặc tỷ lệ của mọi tỉnh, thành phố; `provinces/VN63-<mã>.csv`, `.json`: mọi chỉ tiêu của một tỉnh, thành phố. Đơn vị chưa có số vẫn có dòng, kèm lý do.",
    noWorkbook: `- Không có tệp xlsx: bản này có hơn ${mostRowsOfWorkbook} dòng. Hãy dùng tệp CSV hoặc Parquet.`,
  });
  const english = part(`Tổ Số, release ${release.version}`, 1, {
    notes: "Before you use it",
    files: "Files",
    columns: "Columns of observations.csv",
    views: listsBothDivisions(release)
      ? "- `indicators/<code>.csv`, `.json`: one indicator or rate of the nation and the 63 provinces; `provinces/VN63-<code>.csv`, `.json`: all indicators of one of the 63 (until 2025-06-30); `provinces/VN34-<code>.csv`, `.json`: of one of the 34 (since 2025-07-01), its own figure where there is one, else the sum of all its old provinces. A province without a figure has a row that says why."
      : "- `indicators/<code>.csv`, `.json`: one indicator or rate of all provinces; `provinces/VN63-<code>.csv`, `.json`: all indicators of one province. A province without a figure has a row that says why.",
    noWorkbook: `- There is no xlsx: this release has more than ${mostRowsOfWorkbook} rows. Use the CSV or the Parquet file.`,
  });
  return `${vietnamese}\n\n---\n\n${english}\n`;
}
