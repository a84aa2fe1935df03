/** The ends of a distribution, each from the most extreme inwards; `beyond` tells whether they lie apart from the others, or are only the lowest and the highest. */
export interface Outliers<Valued> {
  low: Valued[];
  high: Valued[];
  beyond: boolean;
}

/** How many quartile ranges beyond the quartiles a value lies apart (Tukey's fences). */
const fence = 1.5;

/**
 * Finds the values that lie apart from the others: more than one and a half quartile ranges below the lower or above the upper quartile. Where none does, the
 * lowest and the highest, with those that equal them; both are empty where fewer than two have a value or all are the same.
 */
export function findOutliers<Valued extends { value: number }>(
  valued: readonly Valued[],
  quartiles: { lowerQuartile: number; upperQuartile: number } | null,
): Outliers<Valued> {
  const sorted = valued.toSorted((one, other) => one.value - other.value);
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  if (!lowest || !highest || !quartiles || lowest.value === highest.value) return { low: [], high: [], beyond: false };
  const reach = fence * (quartiles.upperQuartile - quartiles.lowerQuartile);
  const low = sorted.filter(({ value }) => value < quartiles.lowerQuartile - reach);
  const high = sorted.filter(({ value }) => value > quartiles.upperQuartile + reach).toReversed();
  if (low.length + high.length > 0) return { low, high, beyond: true };
  return { low: sorted.filter(({ value }) => value === lowest.value), high: sorted.filter(({ value }) => value === highest.value), beyond: false };
}
