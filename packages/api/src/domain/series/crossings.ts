import type { Indicator } from "@toso/prisma/client";
import type { Catalogue } from "../../release/catalogue.ts";
import { liesAcrossBreak } from "../compare/counts-beside.ts";
import { standingDaysIn } from "../../tables/standing-day.ts";
import type { Figure } from "../figure.ts";
import { endsAfterMerger, mergerSideOf } from "../merger-side.ts";

type Dated = Pick<Figure, "periodEnd">;

/** Returns true where an indicator began to be measured another way between two figures of it. */
export function crossesSeriesBreak({ seriesBreak }: Pick<Indicator, "seriesBreak">, one: Dated, other: Dated): boolean {
  return liesAcrossBreak(seriesBreak, one.periodEnd, other.periodEnd);
}

/**
 * Returns true where the merger of provinces lies between the days at which two figures of one area stand, or where one is a sum of old provinces and the other
 * was counted for the new one.
 */
export function crossesMerger(catalogue: Catalogue, one: Figure, other: Figure): boolean {
  const standsAfter = (figure: Figure) => endsAfterMerger(catalogue, { periodEnd: standingDayOf(catalogue, figure) });
  const isSumOfOld = ({ areaScheme, method }: Figure) => areaScheme === "VN34" && method === "summed";
  return standsAfter(one) !== standsAfter(other) || isSumOfOld(one) !== isSumOfOld(other);
}

/** Returns the day (YYYY-MM-DD) at which a figure stands; of a sum the last day of its period, null without a value. */
export function standingDayOf(catalogue: Catalogue, { period, periodEnd, periodBasis, sourceCode }: Figure): string | null {
  if (period === null || periodEnd === null || periodBasis === null || sourceCode === null) return periodEnd;
  return standingDaysIn(catalogue)({ period, periodEnd, periodBasis, sourceCode });
}

/**
 * Returns true where two figures of one area were or may have been counted on different sides of the merger, so that their difference says nothing of what people have: by their sides, or by
 * the days at which they stand. An estimated year that the merger is within stands before it, ends after it and may be of either side.
 */
export function isCountedAnew(catalogue: Catalogue, one: Figure, other: Figure): boolean {
  const sides = [mergerSideOf(catalogue, one), mergerSideOf(catalogue, other)];
  return !sides.includes(null) && (sides[0] !== sides[1] || crossesMerger(catalogue, one, other));
}
