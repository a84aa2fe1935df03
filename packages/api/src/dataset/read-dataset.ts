import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import { files, type DatasetFile } from "./columns.ts";
import type { Finding } from "./finding.ts";
import { readCsv, type Line } from "./read-csv.ts";

/** All rows of a dataset by file, each with its line. */
export type Dataset = { [File in DatasetFile]: Line<z.infer<(typeof files)[File]>>[] };

/** Rows of observations.csv with a finding: only their good cells. */
export type DamagedObservation = Line<Partial<z.infer<(typeof files)["observations.csv"]>>>;

/** Reads every file of the folder; rows that are good, damaged figures and everything that is wrong come back together. A missing file is a finding. */
export function readDataset(directory: string): { dataset: Dataset; damaged: DamagedObservation[]; findings: Finding[] } {
  const findings: Finding[] = [];
  let damaged: DamagedObservation[] = [];
  const dataset = {} as Record<DatasetFile, unknown>;
  for (const file of Object.keys(files) as DatasetFile[]) {
    const path = join(directory, file);
    if (!existsSync(path)) {
      findings.push({
        file,
        line: 1,
        column: "",
        problem: "The file is missing.",
        remedy: `Put ${file} in the folder; a dataset has all of ${Object.keys(files).join(", ")}.`,
      });
      dataset[file] = [];
      continue;
    }
    const read = readCsv(file, readFileSync(path), files[file]);
    dataset[file] = read.rows;
    if (file === "observations.csv") damaged = read.damaged as DamagedObservation[];
    findings.push(...read.findings);
  }
  return { dataset: dataset as Dataset, damaged, findings };
}
