import { isLater } from "../../tables/format.ts";
import type { Dataset } from "../csv/read-dataset.ts";
import type { Report } from "./report-findings.ts";

/** What the last release held, to compare a new dataset with. */
export interface LastRelease {
  version: string;
  /** YYYY-MM-DD. */
  date: string;
  observationCount: number;
}

/** Share of figures that a release may lose against the last one before it is taken for a mistake. */
const allowedFall = 0.2;

/** Checks that the dataset is one release, later than the last one (null before the first), and did not lose its figures, of which it has `count`. */
export function checkRelease(dataset: Dataset, count: number, last: LastRelease | null, allowFall: boolean, { incomplete, add }: Report): void {
  const [current, second] = dataset["release.csv"];
  if (second) add("release.csv", second.line, "", "There is more than one release.", "Keep one row: the release that this dataset is.");
  if (!current && !incomplete.has("release.csv")) add("release.csv", 1, "", "The file names no release.", "Write one row: the release that this dataset is.");
  if (current && last && !isLater(current.version, last.version)) {
    const problem = `Version ${current.version} is not later than the last release ${last.version}.`;
    const remedy = "Bump the major version for changed columns, the minor for added figures, the patch for corrections.";
    add("release.csv", current.line, "version", problem, remedy);
  }
  if (last && !allowFall && !incomplete.has("observations.csv") && count < last.observationCount * (1 - allowedFall)) {
    const problem = `There are ${count} figures; release ${last.version} had ${last.observationCount}: a fall of more than 20 %.`;
    add("observations.csv", 1, "", problem, "Put the missing rows back, or publish with --allow-fall where they are meant to go.");
  }
}
