import { code, emptyOrOneOf, oneOf, optional, optionalPeriod, period, text } from "./cells.ts";
import { describeStoredTable } from "./table.ts";

/** Publications that figures were taken from. */
export const sources = describeStoredTable({
  file: "sources.csv",
  model: "Source",
  columns: {
    id: { cell: code, field: "code", vi: "Mã nguồn", en: "Source code" },
    publisher: { cell: text, vi: "Cơ quan công bố", en: "Publisher" },
    title: { cell: text, vi: "Tên tài liệu", en: "Title" },
    url: { cell: optional, vi: "Địa chỉ", en: "Address" },
    published: { cell: optionalPeriod, vi: "Ngày công bố", en: "Published" },
    accessed: { cell: period, vi: "Ngày truy cập", en: "Accessed" },
    kind: { cell: oneOf("official", "press", "mirror"), vi: "Loại nguồn", en: "Kind of source" },
    publisher_en: {
      cell: optional,
      vi: "Cơ quan công bố, tiếng Anh",
      en: "Publisher (English)",
      hintVi: "Trống: cùng tên trong tiếng Anh.",
      hintEn: "Empty: the same name in English.",
      since: "3.0.0",
    },
    language: {
      cell: emptyOrOneOf("vi", "en"),
      vi: "Ngôn ngữ của tên tài liệu",
      en: "Language of the title",
      hintVi: "Mã BCP 47: vi hoặc en.",
      hintEn: "BCP 47 tag: vi or en.",
      since: "3.0.0",
    },
  },
  key: ["id"],
});
