import type { Observation, Release, Source } from "@toso/prisma/client";
import { endOfPeriod, startOfPeriod } from "./period.ts";

/** What the day at which a figure stands follows from, beside its source and release. */
export type Dated = Pick<Observation, "period" | "periodEnd" | "periodBasis" | "sourceCode">;

/** Looks up the day (YYYY-MM-DD) at which a figure stands in one release. */
export type StandingDayOf = (figure: Dated) => string;

/** What is known of a release that bounds the dates of its figures; `columns` are those it recorded. */
export interface Bounds {
  release: Pick<Release, "date" | "columns">;
  sources: ReadonlyMap<string, Pick<Source, "published">>;
}

/**
 * Returns true where figures of a release stand in the order of the first edition of the headline rule: a release keeps the rule of its time, or numbers
 * that were cited from it would change. The second edition came with the columns of 3.0.0.
 */
export function keepsFirstEdition({ columns }: Pick<Release, "columns">): boolean {
  return !columns.includes("sources.csv language");
}

const known = new WeakMap<Bounds, StandingDayOf>();

/**
 * Returns the function that says at which day each figure of a release stands: the last day of its period, or the first of an estimated one, but never
 * later than the day its source was published (a year or month stands at its last day, a source without a date bounds nothing) nor the day of the release.
 * In a release of the first edition it is the last day of its period, whatever else is known.
 * This is the one place that says which of two figures is the later one, and from which day on a figure is known. Takes the catalogue of the release.
 */
export function standingDaysIn(bounds: Bounds): StandingDayOf {
  let ofRelease = known.get(bounds);
  if (!ofRelease) known.set(bounds, (ofRelease = reckonBySource(bounds)));
  return ofRelease;
}

/** Returns the last day (YYYY-MM-DD) a figure of this source can stand at in a release of this day. */
export function latestStandingDay(published: Source["published"], releaseDay: string): string {
  return published ? earlier(endOfPeriod(published), releaseDay) : releaseDay;
}

function reckonBySource({ release, sources }: Bounds): StandingDayOf {
  if (keepsFirstEdition(release)) return ({ periodEnd }) => periodEnd;
  // A map of provinces asks for the same few sources thousands of times.
  const latest = new Map([...sources].map(([code, { published }]) => [code, latestStandingDay(published, release.date)]));
  return ({ period, periodEnd, periodBasis, sourceCode }) =>
    earlier(periodBasis === "estimated" ? startOfPeriod(period) : periodEnd, latest.get(sourceCode) ?? release.date);
}

const earlier = (one: string, other: string): string => (one < other ? one : other);
