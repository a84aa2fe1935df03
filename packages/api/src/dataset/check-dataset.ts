import { checkAreas } from "./check-areas.ts";
import { checkCriteria } from "./check-criteria.ts";
import { checkMeasures } from "./check-measures.ts";
import { checkObservations } from "./check-observations.ts";
import { checkPractices } from "./check-practices.ts";
import { checkRelease, type LastRelease } from "./check-release.ts";
import { checkTargets } from "./check-targets.ts";
import type { Finding } from "./finding.ts";
import type { DamagedObservation, Dataset } from "./read-dataset.ts";
import { openReport } from "./report-findings.ts";

/** What a check leaves aside. */
export interface Leniency {
  /** Accepts a dataset that lost more than 20 % of its figures. */
  allowFall?: boolean;
  /** Files with rows that could not be read: codes that would be unknown only for that reason are not reported on top. */
  incomplete?: Set<string>;
  /** Figures of which only some cells could be read: those are checked all the same. */
  damaged?: DamagedObservation[];
}

/** Checks the rows against each other and against the last release (null before the first), and returns all findings together, [] when all is well. */
export function checkDataset(
  dataset: Dataset,
  last: LastRelease | null,
  { allowFall = false, incomplete = new Set(), damaged = [] }: Leniency = {},
): Finding[] {
  const report = openReport(dataset, incomplete);
  report.unique("sources.csv", dataset["sources.csv"], "id", (row) => row.id);
  checkRelease(dataset, last, allowFall, report);
  checkAreas(dataset, report);
  checkMeasures(dataset, report);
  checkObservations(dataset, damaged, report);
  checkTargets(dataset, report);
  checkCriteria(dataset, report);
  checkPractices(dataset, report);
  return report.findings;
}
