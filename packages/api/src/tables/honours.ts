import { period, text, yesOrNo } from "./cells.ts";
import { provinceColumns, sourceColumns, titleColumns } from "./columns.ts";
import { areas } from "./areas.ts";
import { describeStoredTable } from "./table.ts";

/** Prizes and public praise for provinces. */
export const honours = describeStoredTable({
  file: "honours.csv",
  model: "Honour",
  columns: {
    ...provinceColumns,
    date: { cell: period, vi: "Ngày", en: "Date" },
    ...titleColumns,
    awarded_by_vi: { cell: text, vi: "Nơi trao", en: "Awarded by (Vietnamese)" },
    awarded_by: { cell: text, field: "awardedByEn", vi: "Nơi trao, tiếng Anh", en: "Awarded by (English)" },
    basis_vi: { cell: text, vi: "Căn cứ", en: "Basis (Vietnamese)" },
    basis_en: { cell: text, vi: "Căn cứ, tiếng Anh", en: "Basis (English)" },
    for_teams: { cell: yesOrNo, vi: "Dành cho tổ", en: "For the teams" },
    ...sourceColumns,
  },
  key: ["area_scheme", "area_code", "date", "title_en"],
  references: [{ columns: ["area_scheme", "area_code"], to: areas }],
  derived: { order: (_row, at) => at + 1 },
});
