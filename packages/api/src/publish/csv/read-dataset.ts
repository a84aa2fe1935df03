import { existsSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import { observationFile, tables, type CatalogueFile, type DatasetFile, type DatasetRow } from "../../tables/dataset.ts";
import { columnsToDoWithout, mayDoWithout, type Format } from "../../tables/format.ts";
import type { Table } from "../../tables/table.ts";
import type { AddFinding, Finding } from "../check/finding.ts";
import { findingsOn, readCsv, type Line, type ReadLine } from "./read-csv.ts";

/** All rows of a dataset by file, each with its line; but for the figures, which are read by `readObservations`. */
export type Dataset = { [File in CatalogueFile]: Line<DatasetRow<File>>[] };

/** A row of observations.csv. */
export type ObservationLine = Line<DatasetRow<typeof observationFile>>;

/**
 * Reads every file of the folder but the figures; good rows, everything that is wrong and the columns that the files have come back together.
 * A missing file is a finding, unless it came with a later version than that of the dataset: then it has no rows.
 */
export async function readDataset(directory: string): Promise<{ dataset: Dataset; findings: Finding[]; format: Format }> {
  const findings: Finding[] = [];
  const format: Format = new Map([[observationFile, Object.keys(tables[observationFile].columns)]]);
  const dataset = {} as Record<string, unknown>;
  let version: string | undefined;
  for (const file of Object.keys(tables) as DatasetFile[]) {
    if (file === observationFile) continue;
    const rows: unknown[] = [];
    const options = { mayLack: columnsToDoWithout(tables[file], version), noteColumns: (columns: string[]) => void format.set(file, columns) };
    const mayBeMissing = mayDoWithout((tables[file] as Table).since, version);
    if (!mayBeMissing || existsSync(join(directory, file)))
      for await (const { row } of readFile(directory, file, findingsOn(file, findings), options)) if (row) rows.push(row);
    dataset[file] = rows;
    if (file === "release.csv") version = (rows[0] as DatasetRow<"release.csv"> | undefined)?.version;
  }
  return { dataset: dataset as Dataset, findings, format };
}

/** Reads the figures of the folder line by line; what is wrong goes to `add`, the bytes read so far to `tell`. */
export function readObservations(
  directory: string,
  add: AddFinding,
  tell?: (bytes: number) => void,
): AsyncGenerator<ReadLine<DatasetRow<typeof observationFile>>> {
  return readFile(directory, observationFile, add, tell && { tell });
}

async function* readFile<File extends DatasetFile>(
  directory: string,
  file: File,
  add: AddFinding,
  options?: Parameters<typeof readCsv>[3],
): AsyncGenerator<ReadLine<DatasetRow<File>>> {
  const path = join(directory, file);
  if (existsSync(path)) return yield* readCsv(path, tables[file].rules as z.ZodObject, add, options) as AsyncGenerator<ReadLine<DatasetRow<File>>>;
  add(1, "", "The file is missing.", `Put ${file} in the folder; a dataset has all of ${Object.keys(tables).join(", ")}.`);
}
