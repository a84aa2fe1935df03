import type { Lang } from "../../i18n/lang.ts";
import { words } from "../../i18n/words.ts";
import { mergerDay } from "./division.ts";
import type { Measure } from "./measure.ts";

/**
 * Says which of the 63 have a figure whose period ends after the merger while others have one of before, with a blank before it; a year whose date is estimated ends with
 * the year. Empty where all are of one side, and for the 34, whose sides are not added up.
 */
export function writeAcrossMerger({ boundary, provinces }: Pick<Measure, "boundary" | "provinces">, lang: Lang): string {
  if (boundary !== "VN63") return "";
  const known = provinces.filter(({ figure }) => figure.value !== null && figure.periodEnd !== null);
  const later = known.filter(({ figure }) => figure.periodEnd! >= mergerDay);
  if (later.length === 0 || later.length === known.length) return "";
  return ` ${words(lang).compare.caution.ACROSS_MERGER(new Intl.ListFormat(lang).format(later.map(({ name }) => name)), "")}`;
}
