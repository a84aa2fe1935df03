import { code, oneOf, optional, optionalPeriod, period, text } from "./cells.ts";
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
  },
  key: ["id"],
});
