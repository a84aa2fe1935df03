import { endOfPeriod } from "../../tables/period.ts";
import type { AcceptedFigure, GivenFigure, Implausible } from "./implausible.ts";

/** The others that a figure may be of one date with. */
export interface Others {
  /** All that are handed in with it, in their order, itself among them. */
  all: readonly GivenFigure[];
  accepted: readonly AcceptedFigure[];
  /** Day (YYYY-MM-DD) on which the figure is handed in. */
  today: string;
}

/** Returns the day at which a date stands that is handed in on the day `today`: its last one, or today where that is still to come. */
export function standsAt(period: string, today: string): string {
  const end = endOfPeriod(period);
  return end < today ? end : today;
}

/**
 * Returns that a figure stands at the same day as an earlier one of its report or as one accepted already, for its indicator. A year and a month stand at their last day as in a
 * release, one that is not over at the day on which it is handed in: 2025-06 and 2025-06-30 are of one date, and of two such neither a line nor a headline can tell which holds.
 */
export function findSameDay({ indicator, period }: GivenFigure, place: number, { all, accepted, today }: Others): Implausible[] {
  const day = standsAt(period, today);
  // Twice the same text is no doubt but wrong, and said elsewhere.
  const twin = all.slice(0, place).find((other) => other.indicator.code === indicator.code && other.period !== period && standsAt(other.period, today) === day);
  const other = accepted.find(({ indicatorCode, period: of }) => indicatorCode === indicator.code && standsAt(of, today) === day);
  return [
    ...(twin ? [{ code: "SAME_DATE" as const, details: { other: String(twin.value), otherPeriod: twin.period } }] : []),
    ...(other ? [{ code: "ACCEPTED_ALREADY" as const, details: { known: String(other.value), knownPeriod: other.period, source: other.office } }] : []),
  ];
}
