import type { Observation } from "@toso/prisma/client";
import type { FigureKey, ReleaseObservation } from "../release/observation/read-by-keys.ts";

/** Why there is no value. */
export type MissingReason =
  "NO_PUBLISHED_FIGURE" | "NOT_APPLICABLE" | "MEMBERS_INCOMPLETE" | "NOT_SUMMABLE" | "NO_DENOMINATOR" | "DENOMINATOR_OUTDATED" | "DIVISION_DIFFERS";

/** SDMX status of a figure: those of an observation, O for a value that was not found and M for one that cannot exist. */
export type FigureStatus = Observation["obsStatus"] | "O" | "M";

/** A figure for one area and indicator: an observation, a sum of members, or the honest absence of both. */
export interface Figure {
  /** Row of the observation; null for a sum or a missing figure. */
  observationId: number | null;
  areaScheme: Observation["areaScheme"];
  areaCode: string;
  indicatorCode: string;
  /** In the unit of the indicator; null only with status O or M. */
  value: number | null;
  period: string | null;
  periodEnd: string | null;
  periodBasis: Observation["periodBasis"] | null;
  qualifier: Observation["qualifier"] | null;
  obsStatus: FigureStatus;
  method: Observation["method"] | "summed" | null;
  sourceCode: string | null;
  noteVi: string | null;
  noteEn: string | null;
  addedReleaseId: number | null;
  missing: MissingReason | null;
  /**
   * Day (YYYY-MM-DD) up to which it was looked for, null for the latest, `ownOnly` where no sum takes the place of a figure of the area's own,
   * `membersOnly` where no figure of its own takes the place of the sum.
   */
  upTo: string | null;
  /** Other observations of the same area and indicator, best by the headline rule first; null where they have not been looked up. */
  others: ReleaseObservation[] | null;
  /** Members behind a sum, or behind a sum that could not be made. */
  members: Figure[] | null;
}

/** Says of a figure that nothing but one that is published for the area itself was looked for. */
export const ownOnly = "own";
/** Says of a figure that nothing but the sum of the members was looked for. */
export const membersOnly = "members";

/** Names one figure and the day up to which it is looked for, as `upTo` of a figure says it. */
export type FigureSought = FigureKey & Pick<Figure, "upTo">;

/** Returns the figure for an observation, with the other observations beside it up to a day where they are known. */
export function figureOf(observation: ReleaseObservation, others: ReleaseObservation[] | null = null, upTo: string | null = null): Figure {
  return {
    observationId: observation.id,
    areaScheme: observation.areaScheme,
    areaCode: observation.areaCode,
    indicatorCode: observation.indicatorCode,
    value: observation.value,
    period: observation.period,
    periodEnd: observation.periodEnd,
    periodBasis: observation.periodBasis,
    qualifier: observation.qualifier,
    obsStatus: observation.obsStatus,
    method: observation.method,
    sourceCode: observation.sourceCode,
    noteVi: observation.noteVi,
    noteEn: observation.noteEn,
    addedReleaseId: observation.addedReleaseId,
    missing: null,
    upTo,
    others,
    members: null,
  };
}

/** Returns the figure that says there is none, and why. */
export function missingFigure(key: FigureSought, missing: MissingReason, members: Figure[] | null = null): Figure {
  return {
    ...key,
    observationId: null,
    value: null,
    period: null,
    periodEnd: null,
    periodBasis: null,
    qualifier: null,
    method: null,
    sourceCode: null,
    noteVi: null,
    noteEn: null,
    addedReleaseId: null,
    obsStatus: missing === "NOT_APPLICABLE" ? "M" : "O",
    missing,
    others: [],
    members,
  };
}

const weakestFirst: FigureStatus[] = ["O", "M", "D", "U", "E", "P", "A"];

/** Returns the status that a value computed from several figures carries: the weakest of theirs. */
export function weakestStatus(statuses: FigureStatus[]): FigureStatus {
  return weakestFirst.find((status) => statuses.includes(status)) ?? "A";
}

/** Returns the wording of a sum: that of its parts where all share it, exact where all are, else about. */
export function commonQualifier(qualifiers: Figure["qualifier"][]): Figure["qualifier"] {
  const [first] = qualifiers;
  const inexact = [...new Set(qualifiers.filter((qualifier) => qualifier !== "exact"))];
  if (inexact.length === 0) return "exact";
  return inexact.length === 1 ? inexact[0]! : first ? "about" : null;
}

/** Returns how sure a sum over these figures is: the weakest status and the common wording; status O, without wording, where there are none. */
export function sureness(known: readonly Pick<Figure, "obsStatus" | "qualifier">[]): Pick<Figure, "obsStatus" | "qualifier"> {
  if (known.length === 0) return { obsStatus: "O", qualifier: null };
  return { obsStatus: weakestStatus(known.map(({ obsStatus }) => obsStatus)), qualifier: commonQualifier(known.map(({ qualifier }) => qualifier)) };
}
