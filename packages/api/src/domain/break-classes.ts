import { quantileSorted } from "d3-array";

const classCount = 5;

/**
 * Returns the upper bounds of the map classes but the last (at most four, rising): fifths of the provinces by value, rounded to `decimals`.
 * [] for fewer than five values; fewer bounds where rounding makes neighbours equal.
 */
export function breakClasses(values: number[], decimals: number): number[] {
  if (values.length < classCount) return [];
  const sorted = [...values].sort((a, b) => a - b);
  const factor = 10 ** decimals;
  const bounds = [1, 2, 3, 4].map((fifth) => Math.round(quantileSorted(sorted, fifth / classCount)! * factor) / factor);
  return [...new Set(bounds)].filter((bound) => bound > sorted[0]! && bound < sorted.at(-1)!);
}
