import { areaScheme, oneOf, text } from "./cells.ts";
import { codeColumn } from "./columns.ts";
import { areas } from "./areas.ts";
import { describeTable } from "./table.ts";

/** Other spellings and short names of areas; the database holds them with their area. */
export const areaAliases = describeTable({
  file: "area_aliases.csv",

  columns: {
    scheme: { cell: areaScheme, vi: "Hệ đơn vị hành chính", en: "Division" },
    code: codeColumn,
    alias: { cell: text, vi: "Tên gọi khác", en: "Other name" },
    kind: {
      cell: oneOf("spelling", "former_name", "place"),
      vi: "Loại tên",
      en: "Kind of name",
      hintVi: "spelling: cách viết khác; former_name: tên cũ; place: nơi trong tỉnh mà người ta tìm theo, không phải tên của tỉnh.",
      hintEn:
        "spelling: another way to write the name; former_name: what it was called; place: somewhere within it that people search by, and no name of the area.",
      since: "3.0.0",
      before: "spelling",
    },
  },
  key: ["scheme", "code", "alias"],
  references: [{ columns: ["scheme", "code"], to: areas }],
});
