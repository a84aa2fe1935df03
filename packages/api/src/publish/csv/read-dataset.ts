import { existsSync } from "node:fs";
import { join } from "node:path";
import { observationFile, tables, type CatalogueFile, type DatasetFile, type DatasetRow } from "../../tables/dataset.ts";
import type { AddFinding, Finding } from "../check/finding.ts";
import { findingsOn, readCsv, type Line, type ReadLine } from "./read-csv.ts";

/** All rows of a dataset by file, each with its line; but for the figures, which are read by `readObservations`. */
export type Dataset = { [File in CatalogueFile]: Line<DatasetRow<File>>[] };

/** A row of observations.csv. */
export type ObservationLine = Line<DatasetRow<typeof observationFile>>;

/** Reads every file of the folder but the figures; good rows and everything that is wrong come back together. A missing file is a finding. */
export async function readDataset(directory: string): Promise<{ dataset: Dataset; findings: Finding[] }> {
  const findings: Finding[] = [];
  const dataset = {} as Record<string, unknown>;
  for (const file of Object.keys(tables) as DatasetFile[]) {
    if (file === observationFile) continue;
    const rows: unknown[] = [];
    for await (const { row } of readFile(directory, file, findingsOn(file, findings))) if (row) rows.push(row);
    dataset[file] = rows;
  }
  return { dataset: dataset as Dataset, findings };
}

/** Reads the figures of the folder line by line; what is wrong goes to `add`, the bytes read so far to `tell`. */
export function readObservations(
  directory: string,
  add: AddFinding,
  tell?: (bytes: number) => void,
): AsyncGenerator<ReadLine<DatasetRow<typeof observationFile>>> {
  return readFile(directory, observationFile, add, tell);
}

async function* readFile<File extends DatasetFile>(
  directory: string,
  file: File,
  add: AddFinding,
  tell?: (bytes: number) => void,
): AsyncGenerator<ReadLine<DatasetRow<File>>> {
  const path = join(directory, file);
  if (existsSync(path)) return yield* readCsv(path, tables[file].rules, add, tell) as AsyncGenerator<ReadLine<DatasetRow<File>>>;
  add(1, "", "The file is missing.", `Put ${file} in the folder; a dataset has all of ${Object.keys(tables).join(", ")}.`);
}
