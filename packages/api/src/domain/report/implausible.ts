import type { Indicator } from "@toso/prisma/client";
import type { Figure } from "../figure.ts";

/** What may be right and is worth a second look in a figure that is handed in. */
export type PlausibilityCode =
  | "JUMP"
  | "FEWER_MEMBERS_THAN_TEAMS"
  | "PART_OVER_WHOLE"
  | "COVERAGE_OVER_100"
  | "OVER_POPULATION"
  | "DIFFERS_FROM_PUBLISHED"
  | "OLDER_THAN_KNOWN"
  | "SAME_DATE"
  | "ACCEPTED_ALREADY"
  | "REPLACES_OWN"
  | "OVERTAKEN_BY_OWN"
  | "FAR_FROM_OLD_PROVINCES"
  | "FAR_FROM_BEFORE_MERGER"
  | "FAR_ACROSS_MERGER"
  | "NEGATIVE_INDEX"
  | "MAY_BE_SHARE";

/** One such thing, with the numbers and names that it is about. */
export interface Implausible {
  code: PlausibilityCode;
  details: Record<string, string>;
}

/** A number that is handed in for an area. */
export interface GivenFigure {
  indicator: Indicator;
  value: number;
  period: string;
  qualifier: NonNullable<Figure["qualifier"]>;
  definitionKept: boolean;
}

/** A figure of the same area that was accepted and that no release has yet. */
export interface AcceptedFigure {
  indicatorCode: string;
  value: number;
  period: string;
  qualifier: GivenFigure["qualifier"];
  definitionKept: boolean;
  /** Name of the office that handed it in. */
  office: string;
  /** Its report where the same office hands in the figure that is looked at; null for another's. */
  own: OwnReport | null;
}

/** Another report of the office whose figure is looked at. */
export interface OwnReport {
  id: string;
  /** Whether it was handed in after the one that is looked at: of two figures of one office the one handed in last stands. */
  isLater: boolean;
}

/** What offices reported beside a report. */
export interface ReportedBefore {
  accepted: AcceptedFigure[];
  /** Figures of other reports of the same office that wait for a decision. */
  ownUndecided: AcceptedFigure[];
  /** Sources of the release that are other reports of the same office. */
  ownSources: ReadonlyMap<string, OwnReport>;
}

/** More than this share of what was known before is a jump. */
const usualChange = 0.3;

/** Returns by which share a number differs from one known before, where that is unusually much; null where it is not, and where the other is nought. */
export function findUnusualChange(value: number, known: number): number | null {
  const change = known === 0 ? 0 : (value - known) / Math.abs(known);
  return Math.abs(change) > usualChange ? change : null;
}
