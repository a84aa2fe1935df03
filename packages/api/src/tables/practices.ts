import { period, text } from "./cells.ts";
import { provinceColumns, skillColumn, sourceColumns, titleColumns } from "./columns.ts";
import { areas } from "./areas.ts";
import { skills } from "./skills.ts";
import { describeStoredTable } from "./table.ts";

/** Ways of working of the teams that others can learn from. */
export const practices = describeStoredTable({
  file: "practices.csv",
  model: "Practice",
  columns: {
    ...provinceColumns,
    area_scheme: { ...provinceColumns.area_scheme, since: "3.0.0", before: "VN63" },
    ...titleColumns,
    summary_vi: { cell: text, vi: "Tóm tắt", en: "Summary (Vietnamese)" },
    summary_en: { cell: text, vi: "Tóm tắt bằng tiếng Anh", en: "Summary (English)" },
    skill: skillColumn,
    year: { cell: period, vi: "Năm", en: "Year" },
    ...sourceColumns,
  },
  key: ["area_scheme", "area_code", "title_en"],
  references: [
    { columns: ["area_scheme", "area_code"], to: areas },
    { columns: ["skill"], to: skills },
  ],
  derived: { order: (_row, at) => at + 1 },
});
