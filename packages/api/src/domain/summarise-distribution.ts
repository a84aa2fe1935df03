import { quantileSorted } from "d3-array";
import { sureness, type Figure, type MissingReason } from "./figure.ts";

/** Five-number summary of the provinces that have a value; the numbers are null where `missing` says why. */
export interface Distribution {
  provinceCount: number;
  provincesWithFigure: number;
  lowest: number | null;
  lowerQuartile: number | null;
  median: number | null;
  upperQuartile: number | null;
  highest: number | null;
  missing: MissingReason | null;
  /** Weakest status and common wording of the values; O and null where there are none. */
  obsStatus: Figure["obsStatus"];
  qualifier: Figure["qualifier"];
  oldestPeriod: string | null;
  newestPeriod: string | null;
}

/** A value of a province, null for one without, and how sure it is. */
type Valued = Pick<Figure, "value" | "obsStatus" | "qualifier">;

/** Summarises the values of provinces, those without one too, and none of them where they lie on both sides of the merger; quartiles by linear interpolation between order statistics (Hyndman and Fan, type 7). */
export function summariseDistribution(figures: Valued[], periods: Pick<Distribution, "oldestPeriod" | "newestPeriod">, onBothSides: boolean): Distribution {
  const valued = figures.filter(({ value }) => value !== null);
  const summarised = onBothSides ? [] : valued;
  const known = summarised.map(({ value }) => value!).sort((a, b) => a - b);
  const at = (share: number) => quantileSorted(known, share) ?? null;
  return {
    provinceCount: figures.length,
    provincesWithFigure: valued.length,
    lowest: at(0),
    lowerQuartile: at(0.25),
    median: at(0.5),
    upperQuartile: at(0.75),
    highest: at(1),
    missing: summarised.length > 0 ? null : onBothSides ? "DIVISION_DIFFERS" : "NO_PUBLISHED_FIGURE",
    ...sureness(summarised),
    ...periods,
  };
}
