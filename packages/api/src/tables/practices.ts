import { period, text } from "./cells.ts";
import { areaCodeColumn, skillColumn, sourceColumns, titleColumns } from "./columns.ts";
import { skills } from "./skills.ts";
import { describeStoredTable } from "./table.ts";

/** Ways of working of the teams that others can learn from. */
export const practices = describeStoredTable({
  file: "practices.csv",
  model: "Practice",
  columns: {
    area_code: areaCodeColumn,
    ...titleColumns,
    summary_vi: { cell: text, vi: "Tóm tắt", en: "Summary (Vietnamese)" },
    summary_en: { cell: text, vi: "Tóm tắt bằng tiếng Anh", en: "Summary (English)" },
    skill: skillColumn,
    year: { cell: period, vi: "Năm", en: "Year" },
    ...sourceColumns,
  },
  key: ["area_code", "title_en"],
  references: [{ columns: ["skill"], to: skills }],
  derived: { order: (_row, at) => at + 1 },
});
