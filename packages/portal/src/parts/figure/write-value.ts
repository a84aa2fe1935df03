import { formatNumber, formatValue } from "../format/number.ts";
import type { Lang } from "../../i18n/lang.ts";
import { words } from "../../i18n/words.ts";
import type { FigureParts, RateParts } from "./figure.query.ts";

/** Writes the value of a figure as its source words it: "hơn 74.422"; the short words for missing when there is none. */
export function writeFigureText(figure: FigureParts, lang: Lang): string {
  if (figure.value === null) return words(lang).figure.missingShort;
  const number = formatValue(figure.value, figure.unit, decimalsOf(figure), lang);
  return words(lang).figure.qualifier[figure.qualifier ?? "EXACT"](number);
}

/** Writes a sum of figures as surely as the least sure of them is worded: "gần 600"; `qualifier` null reads as exact. */
export function writeSumText(sum: number, qualifier: FigureParts["qualifier"], lang: Lang): string {
  return words(lang).figure.qualifier[qualifier ?? "EXACT"](formatNumber(sum, 0, lang));
}

/** Writes the value of a rate with the decimals of its definition; the short words for missing when there is none. */
export function writeRateText(rate: RateParts, lang: Lang): string {
  if (rate.value === null) return words(lang).figure.missingShort;
  const number = formatNumber(rate.value, rate.definition.decimals, lang);
  return words(lang).figure.qualifier[rate.qualifier ?? "EXACT"](number);
}

/**
 * Gives the decimals to show a figure with: those of the catalogue where provinces are compared;
 * elsewhere as many as its source gives, at most two, for a report of "84 %" must not become "84,0 %".
 */
export function decimalsOf(figure: FigureParts): number {
  if (figure.indicator.comparable || figure.value === null) return figure.indicator.decimals;
  return Math.min(String(figure.value).split(".")[1]?.length ?? 0, 2);
}
