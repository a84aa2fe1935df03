import { statSync } from "node:fs";
import { join } from "node:path";
import type { Progress } from "../../database/show-progress.ts";
import { checkAddresses } from "./check-addresses.ts";
import { checkAliases } from "./check-aliases.ts";
import { checkAreas } from "./check-areas.ts";
import { checkCalendar } from "./check-calendar.ts";
import { checkCriteria } from "./check-criteria.ts";
import { checkDays } from "./check-days.ts";
import { checkMeasures } from "./check-measures.ts";
import { checkObservations, type CheckedObservations } from "./check-observations.ts";
import { checkLessons } from "./check-lessons.ts";
import { checkPlatforms } from "./check-platforms.ts";
import { checkPractices } from "./check-practices.ts";
import { checkRelease, type LastRelease } from "./check-release.ts";
import { checkTargets } from "./check-targets.ts";
import type { Finding } from "./finding.ts";
import { observationFile } from "../../tables/dataset.ts";
import type { Format } from "../../tables/format.ts";
import { readDataset, type Dataset } from "../csv/read-dataset.ts";
import { openReport } from "./report-findings.ts";

/** A dataset that was read and checked; it may be published when there are no findings. */
export interface Checked {
  directory: string;
  dataset: Dataset;
  /** The columns that its files have. */
  format: Format;
  observations: CheckedObservations;
  findings: Finding[];
  /** What may be right and is worth a second look. */
  warnings: Finding[];
}

/**
 * Reads the CSV files of a folder and checks their rows against each other and against the last release (null before the first);
 * all findings come together, by file and line, [] when all is well. The figures are read in a stream.
 */
export async function checkDataset(
  directory: string,
  last: LastRelease | null,
  { allowFall = false, progress = () => {} }: { allowFall?: boolean; progress?: Progress } = {},
): Promise<Checked> {
  const { dataset, findings, format } = await readDataset(directory);
  const report = openReport(dataset, new Set(findings.map(({ file }) => file)));
  for (const { file, line, column, problem, remedy } of findings) report.add(file as keyof Dataset, line, column, problem, remedy);
  report.unique("sources.csv", dataset["sources.csv"], "id", (row) => row.id);
  checkAreas(dataset, report);
  checkAliases(dataset, report);
  checkMeasures(dataset, report);
  checkTargets(dataset, report);
  checkCriteria(dataset, report);
  checkPractices(dataset, report);
  checkPlatforms(dataset, report);
  checkLessons(dataset, report);
  checkCalendar(dataset, report);
  checkAddresses(dataset, report);
  checkDays(dataset, last, report);
  const size = statSync(join(directory, observationFile), { throwIfNoEntry: false })?.size ?? 0;
  const observations = await checkObservations(directory, dataset, report, (bytes) => progress(`bytes of ${observationFile} checked`, bytes, size));
  checkRelease(dataset, observations.count, last, allowFall, report);
  return { directory, dataset, format, observations, findings: report.end(), warnings: report.warnings };
}
