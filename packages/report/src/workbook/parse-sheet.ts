import { parentPort, workerData } from "node:worker_threads";
import readExcelFile from "read-excel-file/node";
import { findArea, findFilledRows, type FilledRow } from "./find-columns.ts";

/** What a workbook is read from, and how many rows of it may be filled in. */
export interface ParseOrder {
  workbook: Uint8Array;
  most: number;
}

/** The filled rows of a template, and the area that it was made for; null where it does not say. */
export interface FilledTemplate {
  rows: FilledRow[];
  madeFor: string | null;
}

/** What was read: null where no sheet has the columns of the template; "broken" where it is none that can be read. */
export type Parsed = FilledTemplate | null | "broken";

// Runs as a worker, which may be ended at any time.
const { workbook, most } = workerData as ParseOrder;
const read = async (): Promise<Parsed> => {
  let sheets;
  try {
    sheets = await readExcelFile(Buffer.from(workbook));
  } catch {
    // The parser of workbooks says of a broken one what only its author could use.
    return "broken";
  }
  const rows = findFilledRows(sheets, most);
  return rows && { rows, madeFor: findArea(sheets) };
};
parentPort!.postMessage(await read());
