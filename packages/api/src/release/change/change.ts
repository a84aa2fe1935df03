import type { Observation, Release } from "@toso/prisma/client";
import { observations } from "../../tables/observations.ts";

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

type FigureColumn = keyof typeof observations.columns;

// In the order they are told in: what somebody may have printed first.
const printed: FigureColumn[] = ["value", "qualifier", "obs_status", "method", "period_basis", "note_vi", "note"];
const others = (Object.keys(observations.columns) as FigureColumn[]).filter((column) => ![...observations.key, ...printed].includes(column));

/** Returns the columns of observations.csv in which a corrected figure differs; [] for one that was added or removed. */
export function changedColumns({ before, after }: Pick<FigureChange, "before" | "after">): string[] {
  if (!before || !after) return [];
  const [old, current] = [observations.restore(before), observations.restore(after)];
  return [...printed, ...others].filter((column) => old[column] !== current[column]);
}
