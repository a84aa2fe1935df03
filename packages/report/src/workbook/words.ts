/** Language of a workbook. */
export type Language = "vi" | "en";

/** The columns of the sheet, in their order: those that are only to be read, then those that are filled in. */
export const columns = [
  "code",
  "topic",
  "name",
  "unit",
  "definition",
  "known",
  "knownPeriod",
  "knownSource",
  "waiting",
  "value",
  "period",
  "qualifier",
  "definitionKept",
  "note",
  "evidenceUrl",
] as const;
export type Column = (typeof columns)[number];

/** The columns that are filled in. */
export const filled = ["value", "period", "qualifier", "definitionKept", "note", "evidenceUrl"] as const satisfies readonly Column[];

interface Words {
  sheet: string;
  /** Which of two provinces of one name, in words that names of sheets and of files may hold. */
  side: Record<"VN63" | "VN34", { sheet: string; file: string }>;
  help: string;
  head: Record<Column, string>;
  topics: Record<string, string>;
  units: Record<string, string>;
  qualifiers: Record<"exact" | "about" | "more_than" | "nearly", string>;
  /** What people write instead, and what it means. */
  alsoSaid: Record<string, "about" | "more_than" | "nearly">;
  yes: string;
  no: string;
  /** How to fill it, a row each; `{area}` is the name of the area. */
  steps: string[];
}

/** All words of the workbook. */
export const words: Record<Language, Words> = {
  vi: {
    sheet: "Số liệu",
    side: { VN63: { sheet: "trước 7-2025", file: "truoc-7-2025" }, VN34: { sheet: "từ 7-2025", file: "tu-7-2025" } },
    help: "Cách điền",
    head: {
      code: "Mã chỉ tiêu",
      topic: "Nhóm",
      name: "Chỉ tiêu",
      unit: "Đơn vị tính",
      definition: "Định nghĩa",
      known: "Số đã công bố",
      knownPeriod: "Thời điểm đã công bố",
      knownSource: "Nguồn đã công bố",
      waiting: "Đã chấp nhận, chờ công bố",
      value: "Số mới",
      period: "Thời điểm của số mới",
      qualifier: "Mức chính xác",
      definitionKept: "Theo đúng định nghĩa",
      note: "Ghi chú",
      evidenceUrl: "Địa chỉ chứng minh",
    },
    topics: { teams: "Tổ", members: "Thành viên", coverage: "Độ phủ", skills: "Kỹ năng số", context: "Bối cảnh" },
    units: { count: "số lượng", percent: "%", index: "điểm" },
    qualifiers: { exact: "chính xác", about: "khoảng", more_than: "hơn", nearly: "gần" },
    alsoSaid: { "xấp xỉ": "about", chừng: "about", trên: "more_than", "gần bằng": "nearly" },
    yes: "có",
    no: "không",
    steps: [
      "Mẫu này dành riêng cho {area}.",
      "Chỉ điền sáu cột bên phải, từ “Số mới”. Không sửa các cột nền xám, tên cột và cột “Mã chỉ tiêu”.",
      "Chỉ tiêu nào không có số mới thì để trống cả dòng. Ô trống nghĩa là chưa có số, không phải bằng 0.",
      "Viết số theo lối Việt Nam: 1.234,5. Tỷ lệ viết theo phần trăm: 85,2.",
      "Thời điểm là năm (2026), tháng (2026-06 hoặc 06/2026) hoặc ngày (2026-06-30 hoặc 30/6/2026) mà con số nói đến.",
      "Mức chính xác: chính xác, khoảng, hơn hoặc gần. Để trống nghĩa là chính xác.",
      "Theo đúng định nghĩa: có hoặc không. Nếu không, ghi rõ đã đếm gì trong cột “Ghi chú”. Để trống nghĩa là có.",
      "Địa chỉ chứng minh: địa chỉ công khai nơi đọc được con số. Nếu bằng chứng là tệp PDF, để trống và tải tệp lên trong tờ khai.",
      "Không dùng công thức và macro: tệp có công thức hoặc macro không được đọc.",
      "Cần hai số của một chỉ tiêu ở hai thời điểm thì sao chép cả dòng.",
    ],
  },
  en: {
    sheet: "Figures",
    side: { VN63: { sheet: "until 6-2025", file: "until-june-2025" }, VN34: { sheet: "since 7-2025", file: "since-july-2025" } },
    help: "How to fill it in",
    head: {
      code: "Indicator code",
      topic: "Topic",
      name: "Indicator",
      unit: "Unit",
      definition: "Definition",
      known: "Published figure",
      knownPeriod: "Date of the published figure",
      knownSource: "Source of the published figure",
      waiting: "Accepted, not yet published",
      value: "New figure",
      period: "Date of the new figure",
      qualifier: "Precision",
      definitionKept: "Definition followed",
      note: "Note",
      evidenceUrl: "Address of the evidence",
    },
    topics: { teams: "Teams", members: "Members", coverage: "Coverage", skills: "Digital skills", context: "Context" },
    units: { count: "count", percent: "%", index: "points" },
    qualifiers: { exact: "exact", about: "about", more_than: "more than", nearly: "nearly" },
    alsoSaid: { approximately: "about", over: "more_than", almost: "nearly" },
    yes: "yes",
    no: "no",
    steps: [
      "This template is made for {area}.",
      "Fill in the six columns on the right alone, from “New figure” on. Leave the grey columns, the names of columns and “Indicator code” as they are.",
      "Leave the whole row empty where there is no new figure. An empty cell means that there is none; it is never 0.",
      "Write numbers as in Viet Nam: 1.234,5. Shares are written in percent: 85,2.",
      "The date is the year (2026), the month (2026-06 or 06/2026) or the day (2026-06-30 or 30/6/2026) that the figure is true for.",
      "Precision: exact, about, more than or nearly. Empty means exact.",
      "Definition followed: yes or no. If no, say in “Note” what was counted instead. Empty means yes.",
      "Address of the evidence: the public address where the number can be read. Where the evidence is a PDF, leave it empty and upload the file in the form.",
      "No formulas and no macros: a file that has them is not read.",
      "Copy the whole row where an indicator has two figures of two dates.",
    ],
  },
};
