import type { Lang } from "../../i18n/lang.ts";
import { words } from "../../i18n/words.ts";
import { mergerDay } from "../../parts/map/division.ts";
import type { Measured } from "./collect-measures.ts";

/**
 * Names the division that a figure was counted in, where it could be taken for that of today: communes were reorganised with the provinces, and a sum of old provinces
 * is of before. Null for all others; the population of a later year is that of the present territory.
 */
export function nameOldDivision(measured: Measured, lang: Lang): string | null {
  const { value, method, periodEnd, indicator } = measured.kind === "rate" ? measured.rate.numerator : measured.figure;
  const text = words(lang).province.side;
  const isBefore = periodEnd !== null && periodEnd < mergerDay;
  if (measured.value === null || value === null) return null;
  if (indicator.code === "communes") return isBefore ? text.COMMUNES : null;
  return method === "SUMMED" && (isBefore || indicator.code !== "population") ? text.SUMMED : null;
}
