import { boundary, code, oneOf, period, text } from "./cells.ts";
import { areas } from "./areas.ts";
import { describeStoredTable } from "./table.ts";

/** Dated steps from the 63 provinces to the 34. */
export const areaLineage = describeStoredTable({
  file: "area_lineage.csv",
  model: "Lineage",
  columns: {
    from_scheme: { cell: boundary, vi: "Từ hệ", en: "From division" },
    from_code: { cell: code, vi: "Từ mã", en: "From code" },
    to_scheme: { cell: boundary, vi: "Sang hệ", en: "To division" },
    to_code: { cell: code, vi: "Sang mã", en: "To code" },
    date: { cell: period, vi: "Ngày", en: "Date" },
    change: { cell: oneOf("unchanged", "merged"), vi: "Thay đổi", en: "Change" },
    decree: { cell: text, vi: "Văn bản", en: "Decree" },
  },
  key: ["from_scheme", "from_code", "to_scheme", "to_code"],
  references: [
    { columns: ["from_scheme", "from_code"], to: areas },
    { columns: ["to_scheme", "to_code"], to: areas },
  ],
});
