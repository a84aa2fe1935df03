import type { Area, Indicator } from "@toso/prisma/client";
import type { Reading } from "../../release/context.ts";
import type { ReleaseObservation } from "../../release/observation/read-by-keys.ts";
import { standingDaysIn } from "../../tables/standing-day.ts";
import type { Figure } from "../figure.ts";
import { isMadeOfMembers, observationsOf } from "../find-figure.ts";
import { byHeadlineRule, orderByRule } from "../pick-headline.ts";
import { isSummable } from "../resolve-indicator.ts";
import { findInSpan } from "./find-in-span.ts";
import { crossesMerger, crossesSeriesBreak } from "./crossings.ts";
import { spanEnding } from "./span.ts";

/** One date of a series. */
export interface SeriesPoint {
  /** The headline figure of that date. */
  figure: Figure;
  /** The other figures of the same date, best by the headline rule first. */
  others: ReleaseObservation[];
  /** Date since which the indicator is measured another way, where that lies between this point and the one before; else null. */
  seriesBreakBefore: string | null;
  /** True where the merger of provinces lies between this point and the one before, or where only one of them was counted for the new province itself. */
  mergerBefore: boolean;
}

/**
 * Returns the figures of an area over time, one a date by the headline rule, oldest first; [] where it has none. Periods with one last day are one date.
 * A region and a merged province, and the nation where it has no figure of its own, also have the sums of whole members of dates that all of them have a figure of.
 * The last point of published figures is the headline figure of the area.
 */
export async function findSeries(reading: Reading, area: Area, indicator: Indicator): Promise<SeriesPoint[]> {
  const { catalogue, asOf } = reading;
  if (indicator.nationalOnly && area.scheme !== "VN") return [];
  const own = orderByRule(await observationsOf(reading, area, indicator.code), catalogue, asOf);
  const days = new Set(own.map(({ periodEnd }) => periodEnd));
  for (const day of await daysOfSums(reading, area, indicator, own.length > 0)) days.add(day);
  const figures = await Promise.all([...days].map((day) => findInSpan(reading, area, indicator.code, spanEnding(day))));
  const published = figures.filter(({ value }) => value !== null);
  const ordered = sortByTime(reading, own, published);
  return ordered.map((figure, at) => {
    const before = ordered[at - 1];
    return {
      figure,
      others: figure.others ?? [],
      seriesBreakBefore: before && crossesSeriesBreak(indicator, before, figure) ? indicator.seriesBreak : null,
      mergerBefore: before !== undefined && crossesMerger(catalogue, before, figure),
    };
  });
}

/** Returns the last days of the periods that every member of an area has a figure of, as far as sums of them stand in its series. */
async function daysOfSums(reading: Reading, area: Area, indicator: Indicator, hasOwn: boolean): Promise<string[]> {
  const { catalogue, asOf } = reading;
  if (!isSummable(indicator) || !isMadeOfMembers(catalogue, area, indicator.code) || (hasOwn && area.scheme !== "VN34")) return [];
  const perMember = await Promise.all(
    catalogue.membersOf(area).map(async (member) => {
      const known = orderByRule(await observationsOf(reading, member, indicator.code), catalogue, asOf);
      return new Set(known.map(({ periodEnd }) => periodEnd));
    }),
  );
  return [...perMember.reduce((common, days) => common.intersection(days))];
}

/** Puts the figures of one area in the order of the days at which they stand, of one day the one that the headline rule prefers last. */
function sortByTime({ catalogue }: Reading, own: ReleaseObservation[], figures: Figure[]): Figure[] {
  const standsAt = standingDaysIn(catalogue);
  const byRule = byHeadlineRule(catalogue);
  const published = new Map(own.map((observation) => [observation.id, observation]));
  const placed = figures.map((figure) => {
    const observation = figure.observationId === null ? undefined : published.get(figure.observationId);
    return { figure, observation, day: observation ? standsAt(observation) : figure.periodEnd! };
  });
  placed.sort((one, other) => {
    if (one.day !== other.day) return one.day < other.day ? -1 : 1;
    return one.observation && other.observation ? byRule(other.observation, one.observation) : Number(!!one.observation) - Number(!!other.observation);
  });
  return placed.map(({ figure }) => figure);
}
