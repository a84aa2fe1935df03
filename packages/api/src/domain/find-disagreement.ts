import type { Figure } from "./figure.ts";
import type { ReleaseObservation } from "../release/observation/read-by-keys.ts";
import { standingDaysIn, type Bounds, type Dated } from "../tables/standing-day.ts";

/** Figures of one date that differ. */
export interface Disagreement {
  /** The other figures of the same date whose value differs. */
  figures: ReleaseObservation[];
  lowest: number;
  highest: number;
  /** True where the words "about", "more than" and "nearly" can hold beside the other number: then the sources differ in rounding only. */
  explainedByRounding: boolean;
}

/**
 * Returns those of the other observations that have the same date as the figure and give another value; null when all agree or there is none.
 * Of one date are periods with one last day, and figures of two sources that stand at one day.
 */
export function findDisagreement(figure: Figure, others: ReleaseObservation[], catalogue: Bounds): Disagreement | null {
  const { value, qualifier } = figure;
  if (value === null) return null;
  const standsAt = standingDaysIn(catalogue);
  const day = isDated(figure) ? standsAt(figure) : null;
  const isOfOneDate = (other: ReleaseObservation) =>
    other.periodEnd === figure.periodEnd || (other.sourceCode !== figure.sourceCode && standsAt(other) === day);
  const figures = others.filter((other) => other.value !== value && isOfOneDate(other));
  if (figures.length === 0) return null;
  const values = [value, ...figures.map((other) => other.value)];
  return {
    figures,
    lowest: Math.min(...values),
    highest: Math.max(...values),
    explainedByRounding: figures.every((other) => isCompatible(qualifier, value, other) || isCompatible(other.qualifier, other.value, { qualifier, value })),
  };
}

/** True for an observation: a sum and the number of communes have no source of their own. */
const isDated = (figure: Figure): figure is Figure & Dated => figure.sourceCode !== null;

/** True where a worded number leaves room for the other: "more than 1,680" for 1,684, within the digits it was rounded to. */
function isCompatible(qualifier: Figure["qualifier"], value: number, other: { qualifier: Figure["qualifier"]; value: number }): boolean {
  const step = roundingStep(value);
  const far = other.value - value;
  if (qualifier === "more_than") return far >= 0 && far < step;
  if (qualifier === "nearly") return far <= 0 && -far < step;
  if (qualifier === "about") return Math.abs(far) <= step / 2;
  return false;
}

/** The place a number was rounded to, read from its trailing zeros: 10 for 1,680, 1,000 for 13,000, 0.1 for 81.7. */
function roundingStep(value: number): number {
  const decimals = String(value).split(".")[1]?.length ?? 0;
  if (decimals > 0) return 10 ** -decimals;
  let step = 1;
  while (value !== 0 && value % (step * 10) === 0) step *= 10;
  return step;
}
