import type { Observation, Release } from "@toso/prisma/client";

/** What a release did to one figure. */
export type ChangeKind = "corrected" | "removed" | "added";

/** The order changes of one release are told in: what somebody may have printed first. */
export const kindsInOrder: ChangeKind[] = ["corrected", "removed", "added"];

/** One figure that a release added, corrected or removed. Corrected is a figure of the same area, indicator, period and source whose other cells differ. */
export interface FigureChange {
  kind: ChangeKind;
  /** The release that did it. */
  release: Release;
  /** The figure as it stood before; null where it was added. */
  before: Observation | null;
  /** The figure as it stands since; null where it was removed. */
  after: Observation | null;
}

/** Which changes are asked for; everything where a part is left out. */
export interface ChangeFilter {
  kinds?: ChangeKind[] | null;
  indicatorCode?: string | null;
  /** Areas, by scheme and code. */
  areas?: { scheme: Observation["areaScheme"]; code: string }[] | null;
}

const cells = {
  value: "value",
  qualifier: "qualifier",
  obsStatus: "obs_status",
  method: "method",
  periodBasis: "period_basis",
  noteVi: "note_vi",
  noteEn: "note",
} as const;

/** Returns the columns of observations.csv in which a corrected figure differs; [] for one that was added or removed. */
export function changedColumns({ before, after }: FigureChange): string[] {
  if (!before || !after) return [];
  return (Object.keys(cells) as (keyof typeof cells)[]).filter((cell) => before[cell] !== after[cell]).map((cell) => cells[cell]);
}
