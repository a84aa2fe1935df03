import { basisOrder } from "./pick-headline.ts";
import { commonQualifier, missingFigure, weakestStatus, type Figure, type FigureSought } from "./figure.ts";

/**
 * Adds up the figures of the areas that make up a larger one, all of one side of the merger. Where one of them has no value the sum is missing (MEMBERS_INCOMPLETE) and still
 * says how many have one. The period is that of the newest member; status and wording are the weakest of all.
 */
export function sumMembers(key: FigureSought, members: Figure[]): Figure {
  const known = members.filter((member) => member.value !== null);
  if (known.length === 0) return missingFigure(key, "NO_PUBLISHED_FIGURE", members);
  if (known.length < members.length) return missingFigure(key, "MEMBERS_INCOMPLETE", members);
  const newest = known.reduce((latest, member) => (member.periodEnd! > latest.periodEnd! ? member : latest));
  return {
    ...missingFigure(key, "NO_PUBLISHED_FIGURE"),
    missing: null,
    value: known.reduce((total, member) => total + member.value!, 0),
    period: newest.period,
    periodEnd: newest.periodEnd,
    periodBasis: newest.periodBasis,
    qualifier: commonQualifier(known.map((member) => member.qualifier)),
    obsStatus: weakestStatus(known.map((member) => member.obsStatus)),
    method: "summed",
    members,
  };
}

/** Returns where the least certain date among figures with a value comes from; null where none has one. */
export function leastCertainBasis(figures: Figure[]): Figure["periodBasis"] {
  const known = figures.flatMap(({ value, periodBasis }) => (value === null || periodBasis === null ? [] : periodBasis));
  return known.sort((one, other) => basisOrder[other] - basisOrder[one])[0] ?? null;
}

/** The oldest and newest period among figures; null for both when none has a value. */
export interface PeriodRange {
  oldestPeriod: string | null;
  newestPeriod: string | null;
}

/** Returns the oldest and newest period among figures with a value; of one that is a sum those of what was added up, for it bears the date of its newest member alone. */
export function periodRange(figures: Figure[]): PeriodRange {
  return rangeOfDates(figures.flatMap((figure) => (figure.value !== null && figure.method === "summed" && figure.members?.length ? figure.members : figure)));
}

/** Returns the oldest and newest period by the dates that figures bear themselves. */
export function rangeOfDates(figures: Figure[]): PeriodRange {
  const dated = figures.filter((figure) => figure.value !== null && figure.periodEnd !== null).sort((a, b) => (a.periodEnd! < b.periodEnd! ? -1 : 1));
  return { oldestPeriod: dated[0]?.period ?? null, newestPeriod: dated.at(-1)?.period ?? null };
}
