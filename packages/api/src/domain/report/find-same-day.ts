import { endOfPeriod } from "../../tables/period.ts";
import type { GivenFigure, Implausible, OwnReport, ReportedBefore } from "./implausible.ts";

/** The others that a figure may be of one date with. */
export interface Others extends ReportedBefore {
  /** All that are handed in with it, in their order, itself among them. */
  all: readonly GivenFigure[];
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
  const other = accepted.find(
    (one) => one.indicatorCode === indicator.code && standsAt(one.period, today) === day && !(one.own !== null && one.period === period),
  );
  return [
    ...(twin ? [{ code: "SAME_DATE" as const, details: { other: String(twin.value), otherPeriod: twin.period } }] : []),
    ...(other ? [{ code: "ACCEPTED_ALREADY" as const, details: { known: String(other.value), knownPeriod: other.period, source: other.office } }] : []),
  ];
}

/**
 * Returns that a figure will take the place of one that its office reported before, for the same indicator and the same text of a period, or that one it reported later takes its place, as collecting has it: of one that
 * was accepted and waits or waits for a decision, or else of one of `standing`, those of the release for its area. One that stands and says the same is none worth a word.
 */
export function findReplacedOwn(
  { indicator, value, qualifier, period, definitionKept }: GivenFigure,
  standing: readonly Standing[],
  { accepted, ownUndecided, ownSources }: ReportedBefore,
): Implausible[] {
  const waiting = [...accepted, ...ownUndecided].filter(({ own, ...one }) => own !== null && one.indicatorCode === indicator.code && one.period === period);
  const other = waiting.find(({ own }) => own!.isLater) ?? waiting[0];
  if (other) return [tellReplaced(other, other.own!)];
  const known = standing.find((one) => one.period === period && ownSources.has(one.sourceCode));
  const isSame = known?.value === value && known.qualifier === qualifier && (known.obsStatus !== "D") === definitionKept;
  return known && !isSame ? [tellReplaced(known, ownSources.get(known.sourceCode)!)] : [];
}

/** A figure of the release. */
type Standing = Pick<GivenFigure, "value" | "qualifier" | "period"> & { sourceCode: string; obsStatus: string };

const tellReplaced = ({ value, period }: { value: number; period: string }, { id, isLater }: OwnReport): Implausible => ({
  code: isLater ? "OVERTAKEN_BY_OWN" : "REPLACES_OWN",
  details: { known: String(value), knownPeriod: period, report: id },
});
