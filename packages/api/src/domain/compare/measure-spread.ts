import { median as medianOf } from "d3-array";

/** Where the middle of some values lies, and how far from it still counts as similar. */
export interface Spread {
  median: number;
  /** Median absolute deviation of the values from their median. */
  deviation: number;
  /** 1.4826 times the deviation, and never less than one unit of the last decimal shown. */
  tolerance: number;
}

/** Fewer values than this have no spread to judge by. */
export const fewestPeers = 3;

/** Among fewer provinces than this no middle is held against one of them that is not its peer, no middle half is shaded, and no highest or lowest is named. */
export const fewestForMiddle = 12;

// Makes the median absolute deviation comparable with a standard deviation (Rousseeuw and Croux, 1993, Alternatives to the Median Absolute Deviation).
const consistency = 1.4826;

// 50.1 less 50 is a little more than 0.1 in binary.
const EPSILON = 1e-9;

/** Measures how values with so many decimals spread; null for none. */
export function measureSpread(values: readonly number[], decimals: number): Spread | null {
  const median = medianOf(values);
  if (median === undefined) return null;
  const deviation = medianOf(values, (value) => Math.abs(value - median))!;
  return { median, deviation, tolerance: Math.max(consistency * deviation, 10 ** -decimals) };
}

/** Says whether a value lies higher than, similar to or lower than the middle of a spread. */
export function placeInSpread(value: number, { median, tolerance }: Pick<Spread, "median" | "tolerance">): "HIGHER" | "SIMILAR" | "LOWER" {
  const difference = value - median;
  return Math.abs(difference) <= tolerance + EPSILON ? "SIMILAR" : difference > 0 ? "HIGHER" : "LOWER";
}
