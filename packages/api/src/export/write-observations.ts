import { join } from "node:path";
import type { PrismaClient } from "@toso/prisma/client";
import type { Progress } from "../database/show-progress.ts";
import type { Catalogue } from "../release/catalogue.ts";
import { listSheetNotes } from "./notes.ts";
import { keepsFirstEdition } from "../tables/standing-day.ts";
import { daysAddedIn, givesDays } from "./period-days.ts";
import { observationColumnsIn, observationRow, readReleaseObservations } from "./observation-rows.ts";
import type { TableWriter } from "./table-writer.ts";
import { project } from "./project-facts.ts";
import type { SummaryTable } from "./list-summary-tables.ts";
import { openCsv } from "./write-csv.ts";
import { openExcelCsv } from "./write-excel-csv.ts";
import { openJson } from "./write-json.ts";
import { earlierLayout, openParquet } from "./write-parquet.ts";
import { mostRowsOfWorkbook, openXlsx } from "./write-xlsx.ts";

/**
 * Reads the figures of a release once, in a stream, and writes them to `observations.…` in every format, but no workbook where there are more rows than
 * one is made for; `tables` are its other sheets. Returns the names of the files. `address` is that of the folder, for the notes.
 */
export async function writeObservations(
  prisma: PrismaClient,
  catalogue: Catalogue,
  tables: SummaryTable[],
  folder: string,
  address: string,
  progress: Progress,
): Promise<string[]> {
  const { release } = catalogue;
  const columns = observationColumnsIn(release);
  const names = columns.map(({ name }) => name);
  const about = { release: release.version, date: release.date, licence: project.licence.name };
  const at = (format: string) => join(folder, `observations.${format}`);
  const writers: Record<string, TableWriter> = {
    csv: openCsv(at("csv"), names),
    "excel.csv": keepsFirstEdition(release) ? openCsv(at("excel.csv"), names, { marked: true }) : openExcelCsv(at("excel.csv"), columns),
    json: openJson(at("json"), { ...about, address: `${address}observations.json` }),
    parquet: openParquet(at("parquet"), columns, about, givesDays(release) ? undefined : earlierLayout),
  };
  if (release.observationCount <= mostRowsOfWorkbook)
    writers.xlsx = openXlsx(at("xlsx"), columns, tables, listSheetNotes(release, address, columns), release.date);

  const complete = daysAddedIn(release);
  let written = 0;
  for await (const observations of readReleaseObservations(prisma, release.id)) {
    const rows = observations.map((observation) => complete(observationRow(catalogue, observation)));
    for (const writer of Object.values(writers)) await writer.write(rows);
    written += rows.length;
    progress("figures", written, release.observationCount);
  }
  for (const writer of Object.values(writers)) await writer.end();
  return Object.keys(writers).map((format) => `observations.${format}`);
}
