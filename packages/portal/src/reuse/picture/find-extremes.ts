import { fewestForMiddle } from "@toso/api/domain";
import type { IndicatorView } from "../../views/indicator/load-indicator.ts";
import type { MeasuredProvince } from "../../parts/map/measure.ts";

/** The provinces at both ends of a measure, the outermost first, and the value in the middle; `count` have a figure. */
export type Extremes = { highest: MeasuredProvince[]; lowest: MeasuredProvince[]; median: number; count: number };

/**
 * Finds the `most` highest and lowest provinces of a measure. Null where that would mean nothing: for counts, which are high where many people live, where bases
 * differ by source, for the nation alone, and where fewer than twelve provinces have a figure or all have the same.
 */
export function findExtremes({ measure, spread, facts }: IndicatorView, most: number): Extremes | null {
  if (!measure.comparable || measure.unit === "count" || facts?.nationalOnly || spread?.median == null) return null;
  const known = measure.provinces.filter(({ figure }) => figure.value !== null).toSorted((one, other) => other.figure.value! - one.figure.value!);
  if (known.length < fewestForMiddle || known[0]!.figure.text === known.at(-1)!.figure.text) return null;
  return { highest: known.slice(0, most), lowest: known.slice(-most).toReversed(), median: spread.median, count: known.length };
}
