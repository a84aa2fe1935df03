import { quantileSorted } from "d3-array";

/** Five-number summary of the provinces that have a value; the numbers are null when none has. */
export interface Distribution {
  provinceCount: number;
  provincesWithFigure: number;
  lowest: number | null;
  lowerQuartile: number | null;
  median: number | null;
  upperQuartile: number | null;
  highest: number | null;
  oldestPeriod: string | null;
  newestPeriod: string | null;
}

/** Summarises the values of provinces, null for a province without one; quartiles by linear interpolation between order statistics (Hyndman and Fan, type 7). */
export function summariseDistribution(values: (number | null)[], periods: Pick<Distribution, "oldestPeriod" | "newestPeriod">): Distribution {
  const known = values.filter((value) => value !== null).sort((a, b) => a - b);
  const at = (share: number) => quantileSorted(known, share) ?? null;
  return {
    provinceCount: values.length,
    provincesWithFigure: known.length,
    lowest: at(0),
    lowerQuartile: at(0.25),
    median: at(0.5),
    upperQuartile: at(0.75),
    highest: at(1),
    ...periods,
  };
}
