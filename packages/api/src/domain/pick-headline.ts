import type { Source } from "@toso/prisma/client";
import type { ReleaseObservation } from "../release/observation/read-by-keys.ts";

/** Looks up the kind of a source by its code. */
export type KindOfSource = (sourceCode: string) => Source["kind"];

const kindOrder = { official: 0, press: 1, mirror: 2 } as const;
const byCode = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

/**
 * Puts observations of one area and indicator in the order of the headline rule, best first: latest period (a year or month stands
 * at its last day), then official before press before mirror, then exact before qualified, then reported before derived, then the lower source id.
 */
export function byHeadlineRule(kindOf: KindOfSource) {
  return (one: ReleaseObservation, other: ReleaseObservation): number =>
    byCode(other.periodEnd, one.periodEnd) ||
    kindOrder[kindOf(one.sourceCode)] - kindOrder[kindOf(other.sourceCode)] ||
    Number(one.qualifier !== "exact") - Number(other.qualifier !== "exact") ||
    Number(one.method !== "reported") - Number(other.method !== "reported") ||
    byCode(one.sourceCode, other.sourceCode) ||
    one.id - other.id;
}

/**
 * Returns the observation that a map or table shows, and the others in the order of the rule; null when there is none up to `asOf`
 * (YYYY-MM-DD; null asks for the latest of all).
 */
export function pickHeadline(
  observations: readonly ReleaseObservation[],
  kindOf: KindOfSource,
  asOf: string | null,
): { headline: ReleaseObservation; others: ReleaseObservation[] } | null {
  const [headline, ...others] = observations.filter(({ periodEnd }) => asOf === null || periodEnd <= asOf).sort(byHeadlineRule(kindOf));
  return headline ? { headline, others } : null;
}
