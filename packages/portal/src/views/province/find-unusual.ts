import { fewestForMiddle } from "@toso/api/domain";

/** The place of a province by one measure: its rank from the highest value, how many others share it, and how many provinces have a figure. */
export type Ranked = { code: string; rank: number; tiedWith: number; withFigure: number };

/** Half of the provinces lie nearer to the middle than this. */
const unusualFrom = 0.5;

/**
 * Picks the two measures by which a province is most unlike the others, the most unlike first; fewer, or none, where it is near the middle by all.
 *
 * The rule: a province's distance from the median is counted in ranks, as a share of the way from the middle rank to the first or last, ties at the middle of the ranks they share. 1 is the
 * highest or the lowest, 0 the middle. Only measures with a common base that 12 provinces or more have a figure of are given here by the caller; of equal distances the one with more provinces
 * goes first, then the one that stands first in the catalogue. Nothing is weighted, and no way is better.
 */
export function findUnusual(ranked: Ranked[]): Ranked[] {
  return ranked
    .filter((one) => one.withFigure >= fewestForMiddle && distanceOf(one) >= unusualFrom)
    .toSorted((one, other) => distanceOf(other) - distanceOf(one) || other.withFigure - one.withFigure)
    .slice(0, 2);
}

/** Gives how far from the middle of all ranks a place is, from 0 to 1. */
function distanceOf({ rank, tiedWith, withFigure }: Ranked): number {
  const middle = (withFigure + 1) / 2;
  return Math.abs(rank + tiedWith / 2 - middle) / (middle - 1);
}

/** Tells from which end a place is counted, and its number from there: the third of 40 from the bottom is {end: "low", number: 3}. */
export function countFromEnd({ rank, tiedWith, withFigure }: Ranked): { end: "high" | "low"; number: number } {
  const fromBottom = withFigure - (rank + tiedWith) + 1;
  return rank <= fromBottom ? { end: "high", number: rank } : { end: "low", number: fromBottom };
}
