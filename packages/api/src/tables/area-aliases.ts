import { areaScheme, text } from "./cells.ts";
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
  },
  key: ["scheme", "code", "alias"],
  references: [{ columns: ["scheme", "code"], to: areas }],
});
