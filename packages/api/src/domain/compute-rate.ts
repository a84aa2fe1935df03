import type { Area, Rate } from "@toso/prisma/client";
import { commonQualifier, weakestStatus, type Figure, type FigureStatus, type MissingReason } from "./figure.ts";
import { communesIndicator } from "./communes.ts";
import { findFigure, observationsOf } from "./find-figure.ts";
import { endsAfterMerger, goesOnAcrossMergers, mergerSideOf, tellsMergerSides } from "./merger-side.ts";
import { keepsFirstEdition, standingDaysIn } from "../tables/standing-day.ts";
import { monthsBetween } from "../tables/period.ts";
import type { Reading } from "../release/context.ts";

/** A rate of one area with both its parts; value is null with status O when a part is missing or too far from the other's world. */
export interface ComputedRate {
  rate: Rate;
  area: Area;
  value: number | null;
  obsStatus: FigureStatus;
  qualifier: Figure["qualifier"];
  missing: MissingReason | null;
  numerator: Figure;
  denominator: Figure;
  /** Whole months between the dates of the two parts; null when one is missing. */
  monthsApart: number | null;
  /** Day (YYYY-MM-DD) up to which its figures were looked for; null for the latest. */
  upTo: string | null;
}

/**
 * Computes numerator / denominator × per from headline figures. The population is that of the numerator's year, else of the latest year before it,
 * else of the earliest after it. Teams and communes were reorganised with the merger, so none of one side is divided by one of the other (DIVISION_DIFFERS; DENOMINATOR_OUTDATED in releases before 3.1.0).
 */
export async function computeRate(reading: Reading, area: Area, rate: Rate): Promise<ComputedRate> {
  // Asked for together, so that both parts come from one SQL statement; which year's denominator counts is known only afterwards.
  const [numerator] = await Promise.all([findFigure(reading, area, rate.numerator), findFigure(reading, area, rate.denominator)]);
  const denominator = await findDenominator(reading, area, rate.denominator, numerator);
  const none = (missing: MissingReason): ComputedRate => ({
    rate,
    area,
    value: null,
    obsStatus: "O",
    qualifier: null,
    missing,
    numerator,
    denominator,
    monthsApart: null,
    upTo: reading.asOf,
  });

  if (numerator.value === null) return none(numerator.missing ?? "NO_PUBLISHED_FIGURE");
  // The communes counted are those of before.
  if (rate.denominator === communesIndicator && endsAfterMerger(reading.catalogue, numerator)) return none(divisionReason(reading));
  if (denominator.value === null || denominator.value === 0) return none("NO_DENOMINATOR");
  if (isDividedAcrossMerger(reading, numerator, denominator)) return none(divisionReason(reading));
  return {
    rate,
    area,
    numerator,
    denominator,
    upTo: reading.asOf,
    missing: null,
    // In this order 30 per 100,000 are 3 per 10,000, and not 2.9999999999999996.
    value: (numerator.value * rate.per) / denominator.value,
    obsStatus: weakestStatus([numerator.obsStatus, denominator.obsStatus]),
    qualifier: denominator.qualifier === "exact" ? numerator.qualifier : commonQualifier([numerator.qualifier, denominator.qualifier, "about"]),
    monthsApart: Math.abs(monthsBetween(numerator.periodEnd!, denominator.periodEnd!)),
  };
}

/**
 * Returns the number below the line for a numerator: a yearly count such as the population is that of the numerator's year, else of the latest year before it,
 * else of the earliest after it, also where that ends after the day asked for: it is the average of a year, and its date stands beside the rate.
 * There is always a figure: one without a value says why.
 */
export async function findDenominator(reading: Reading, area: Area, indicatorCode: string, numerator: Figure): Promise<Figure> {
  if (!goesOnAcrossMergers(reading.catalogue, indicatorCode) || numerator.periodEnd === null) return findFigure(reading, area, indicatorCode);
  const ofYear = await findFigure(reading, area, indicatorCode, `${numerator.periodEnd.slice(0, 4)}-12-31`);
  if (ofYear.value !== null) return ofYear;
  const earliest = await earliestDay(reading, area, indicatorCode);
  return earliest ? findFigure(reading, area, indicatorCode, earliest) : ofYear;
}

/** Returns true where a number above the line and one below it lie on different sides of the merger, and what is below does not go on across it. */
export function isDividedAcrossMerger({ catalogue, release }: Reading, numerator: Figure, denominator: Figure): boolean {
  // A release of the first edition keeps the rates that were cited from it.
  if (goesOnAcrossMergers(catalogue, denominator.indicatorCode) || keepsFirstEdition(release)) return false;
  if (endsAfterMerger(catalogue, numerator) !== endsAfterMerger(catalogue, denominator)) return true;
  const [above, below] = [mergerSideOf(catalogue, numerator), mergerSideOf(catalogue, denominator)];
  return tellsMergerSides(catalogue) && above !== null && below !== null && above !== below;
}

/** Returns the reason that a release gives for what is not divided across the merger: those before 3.1.0 keep the word that their files have. */
const divisionReason = ({ catalogue }: Reading): MissingReason => (tellsMergerSides(catalogue) ? "DIVISION_DIFFERS" : "DENOMINATOR_OUTDATED");

/** Returns the first day by which the area, or every member of it, has a figure; null when that never happens. */
async function earliestDay(reading: Reading, area: Area, indicatorCode: string): Promise<string | null> {
  const own = (await observationsOf(reading, area, indicatorCode)).map(standingDaysIn(reading.catalogue)).sort();
  if (own.length > 0) return own[0]!;
  const days = await Promise.all(reading.catalogue.membersOf(area).map((member) => earliestDay(reading, member, indicatorCode)));
  return days.length === 0 || days.includes(null) ? null : days.sort().at(-1)!;
}
