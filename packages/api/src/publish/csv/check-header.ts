import { parse } from "csv-parse/sync";
import { longestRow } from "./explain-csv-error.ts";
import type { AddFinding } from "../check/finding.ts";

const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);

/** How lines may end, within one file too. */
export const lineEnds = ["\r\n", "\n", "\r"];

/** What stands between the cells of a row: a semicolon where Excel has the settings of Viet Nam. */
export type Separator = "," | ";";

/** The first row of a file: names of columns, trimmed, and what separates them. */
export interface Header {
  names: string[];
  separator: Separator;
}

const separators: Separator[] = [",", ";"];
/** How far down, in rows and in bytes, a header below a title is looked for. */
const titleRows = 20;
const titleBytes = 64 << 10;

/** Returns the first bytes of a file without what stands there for Excel alone: a byte order mark, and `sep=;` as its first line, whose end stays so that lines count on. */
export function cutMarksOfExcel(start: Buffer): Buffer {
  const text = start.subarray(0, 3).equals(byteOrderMark) ? start.subarray(3) : start;
  return /^sep=[;,][\r\n]/.test(text.toString("latin1", 0, 6)) ? text.subarray(5) : text;
}

/**
 * Returns the header that the first bytes of a file begin with; null where its rows cannot be read, which is reported: an empty file, rows above the header,
 * separators that are neither commas nor semicolons, columns of `names` that are missing (but for those of `mayLack`) or there twice. Throws CsvError where not even the header can be read.
 */
export function readHeader(start: Buffer, names: string[], mayLack: string[], add: AddFinding): Header | null {
  const line = 1 + countEmptyLines(start);
  if (start.toString("latin1").trim() === "") {
    add(1, "", "The file is empty.", `Write the header ${names.join(",")} and a row below it for each entry.`);
    return null;
  }
  const separator = findSeparator(start);
  const cells = trimmed(parse(start, { ...rowsOf(separator), to: 1 })[0] ?? []);
  const missing = names.filter((name) => !cells.includes(name) && !mayLack.includes(name));
  if (missing.length > 0) {
    const problem =
      findTitle(start, names) ??
      (missing.length === names.length - mayLack.length && !names.some((name) => cells.includes(name)) ? findOtherHeader(cells, names) : null);
    if (problem) add(line, "", ...problem);
    else for (const name of missing) add(line, name, `The column "${name}" is missing.`, `Add it; the file needs the columns ${names.join(", ")}.`);
  }
  const double = names.filter((name) => cells.indexOf(name) !== cells.lastIndexOf(name));
  for (const name of double) add(line, name, `The column "${name}" is there more than once.`, "Keep one of them: nothing tells which one counts.");
  return missing.length + double.length === 0 ? { names: cells, separator } : null;
}

function rowsOf(delimiter: string) {
  return { delimiter, skip_empty_lines: true, record_delimiter: lineEnds, relax_column_count: true, max_record_size: longestRow };
}

function trimmed(cells: string[]): string[] {
  return cells.map((cell) => cell.trim().normalize("NFC"));
}

/** Takes semicolons where the first line has them and no comma: no column has either in its name. */
function findSeparator(start: Buffer): Separator {
  const [first = ""] = start
    .toString("latin1")
    .trimStart()
    .split(/[\r\n]/, 1);
  return first.includes(";") && !first.includes(",") ? ";" : ",";
}

/** Looks for the header below the first row; null where it is not there. */
function findTitle(start: Buffer, names: string[]): [problem: string, remedy: string] | null {
  for (const separator of separators) {
    const rows = parse(start.subarray(0, titleBytes), { ...rowsOf(separator), to: titleRows, skip_records_with_error: true }) as string[][];
    const at = rows.findIndex((cells) => trimmed(cells).filter((cell) => names.includes(cell)).length >= names.length / 2);
    if (at > 0)
      return [`Above the header ${at === 1 ? "stands a row" : `stand ${at} rows`} that is no part of the table.`, "Take it out: the header is the first row."];
  }
  return null;
}

/** Says why a first row without one known column is no header. */
function findOtherHeader(cells: string[], names: string[]): [problem: string, remedy: string] {
  if (cells.length === 1 && cells[0]!.includes("\t"))
    return ["The columns are separated by tabs.", "Save the file with commas between the columns (RFC 4180)."];
  return ["The first row is no header: it names none of the columns.", `Write the header above the rows: ${names.join(",")}.`];
}

/** Counts the empty lines that a file begins with. */
function countEmptyLines(start: Buffer): number {
  return /^[\r\n]+/.exec(start.toString("latin1"))?.[0].match(/\r\n|\n|\r/g)?.length ?? 0;
}
