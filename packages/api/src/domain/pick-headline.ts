import type { Source } from "@toso/prisma/client";
import type { Catalogue } from "../release/catalogue.ts";
import type { ReleaseObservation } from "../release/observation/read-by-keys.ts";
import { keepsFirstEdition, standingDaysIn } from "../tables/standing-day.ts";

/** What the headline rule reads of a release beside the figures. */
export type RuledBy = { release: Pick<Catalogue["release"], "date" | "columns">; sources: ReadonlyMap<string, Pick<Source, "kind" | "published">> };

/** Where the date of a figure comes from, the most certain way lowest. */
export const basisOrder = { stated: 0, publication: 1, estimated: 2 } as const;
const kindOrder = { official: 0, press: 1, mirror: 2 } as const;
const byCode = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

type Order = (one: ReleaseObservation, other: ReleaseObservation) => number;

// A map of provinces asks for the same order thousands of times.
const known = new WeakMap<RuledBy, Order>();

/**
 * Puts observations of one area and indicator in the order of the headline rule, best first: the one that stands at the latest day (see `standingDaysIn`),
 * then a stated date before that of publication before an estimated one, then official before press before mirror, then exact before qualified,
 * then reported before derived, then the lower source id. A release of before 3.0.0 does not ask for the kind of date.
 */
export function byHeadlineRule(catalogue: RuledBy): Order {
  let order = known.get(catalogue);
  if (!order) known.set(catalogue, (order = orderFor(catalogue)));
  return order;
}

function orderFor(catalogue: RuledBy): Order {
  const standsAt = standingDaysIn(catalogue);
  const kindOf = (code: string) => catalogue.sources.get(code)!.kind;
  const asksForBasis = !keepsFirstEdition(catalogue.release);
  return (one, other) =>
    byCode(standsAt(other), standsAt(one)) ||
    (asksForBasis ? basisOrder[one.periodBasis] - basisOrder[other.periodBasis] : 0) ||
    kindOrder[kindOf(one.sourceCode)] - kindOrder[kindOf(other.sourceCode)] ||
    Number(one.qualifier !== "exact") - Number(other.qualifier !== "exact") ||
    Number(one.method !== "reported") - Number(other.method !== "reported") ||
    byCode(one.sourceCode, other.sourceCode) ||
    // One source may give a year and its December: the narrower period says more, and the order of rows in a file says nothing.
    byCode(other.periodEnd, one.periodEnd) ||
    other.period.length - one.period.length ||
    byCode(one.period, other.period) ||
    byCode(one.areaScheme, other.areaScheme) ||
    one.id - other.id;
}

/**
 * Returns the observations that are known by a day (YYYY-MM-DD; null leaves none out), in the order of the headline rule; [] when there is none.
 */
export function orderByRule(observations: readonly ReleaseObservation[], catalogue: RuledBy, asOf: string | null): ReleaseObservation[] {
  const standsAt = standingDaysIn(catalogue);
  return observations.filter((observation) => asOf === null || standsAt(observation) <= asOf).sort(byHeadlineRule(catalogue));
}

/**
 * Returns the observation that a map or table shows, and the others in the order of the rule; null when there is none up to `asOf`
 * (YYYY-MM-DD; null asks for the latest of all).
 */
export function pickHeadline(
  observations: readonly ReleaseObservation[],
  catalogue: RuledBy,
  asOf: string | null,
): { headline: ReleaseObservation; others: ReleaseObservation[] } | null {
  const [headline, ...others] = orderByRule(observations, catalogue, asOf);
  return headline ? { headline, others } : null;
}
