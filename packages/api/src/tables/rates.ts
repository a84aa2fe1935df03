import { code, ratePer, text } from "./cells.ts";
import { codeColumn, decimalsColumn, directionColumn, nameColumns } from "./columns.ts";
import { indicators } from "./indicators.ts";
import { describeStoredTable } from "./table.ts";

/** Rates that are computed from two figures. */
export const rates = describeStoredTable({
  file: "rates.csv",
  model: "Rate",
  columns: {
    code: codeColumn,
    numerator: { cell: code, vi: "Tử số", en: "Numerator" },
    denominator: { cell: code, vi: "Mẫu số", en: "Denominator" },
    per: { cell: ratePer, vi: "Trên bao nhiêu", en: "Per how many" },
    decimals: decimalsColumn,
    direction: directionColumn,
    ...nameColumns,
    formula_vi: { cell: text, vi: "Công thức", en: "Formula (Vietnamese)" },
    formula_en: { cell: text, vi: "Công thức bằng tiếng Anh", en: "Formula (English)" },
  },
  key: ["code"],
  references: [
    { columns: ["numerator"], to: indicators },
    { columns: ["denominator"], to: indicators },
  ],
  derived: { order: (_row, at) => at + 1 },
  // Publishing works them out from the figures.
  leftOut: ["classBreaks"],
});
