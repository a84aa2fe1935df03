import { parse } from "csv-parse/sync";
import { longestRow } from "./explain-csv-error.ts";
import type { AddFinding } from "../check/finding.ts";

const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);

/** How lines may end, within one file too. */
export const lineEnds = ["\r\n", "\n", "\r"];

/** Returns the first bytes of a file without its byte order mark, which is reported. */
export function cutByteOrderMark(start: Buffer, add: AddFinding): Buffer {
  if (!start.subarray(0, 3).equals(byteOrderMark)) return start;
  add(1, "", "The file begins with a byte order mark (BOM).", "Save it as UTF-8 without a byte order mark.");
  return start.subarray(3);
}

/**
 * Returns the names of the columns that the first bytes of a file begin with, trimmed; null where its rows cannot be read, which is reported: other
 * separators than commas, columns of `names` that are missing (but for those of `mayLack`) or there twice. Throws CsvError where not even the header can be read.
 */
export function readHeader(start: Buffer, names: string[], mayLack: string[], add: AddFinding): string[] | null {
  const [header] = parse(start, {
    to: 1,
    skip_empty_lines: true,
    record_delimiter: lineEnds,
    relax_column_count: true,
    max_record_size: longestRow,
  }) as string[][];
  const line = header ? 1 + countEmptyLines(start) : 1;
  const cells = (header ?? []).map((cell) => cell.trim());
  const other = cells.length === 1 ? [";", "\t"].find((separator) => cells[0]!.includes(separator)) : undefined;
  if (other) {
    add(line, "", `The columns are separated by ${other === ";" ? "semicolons" : "tabs"}.`, "Save the file with commas between the columns (RFC 4180).");
    return null;
  }
  const missing = names.filter((name) => !cells.includes(name) && !mayLack.includes(name));
  for (const name of missing) add(line, name, `The column "${name}" is missing.`, `Add it; the file needs the columns ${names.join(", ")}.`);
  const double = names.filter((name) => cells.indexOf(name) !== cells.lastIndexOf(name));
  for (const name of double) add(line, name, `The column "${name}" is there more than once.`, "Keep one of them: nothing tells which one counts.");
  return missing.length + double.length === 0 ? cells : null;
}

/** Counts the empty lines that a file begins with. */
function countEmptyLines(start: Buffer): number {
  return /^[\r\n]+/.exec(start.toString("latin1"))?.[0].match(/\r\n|\n|\r/g)?.length ?? 0;
}
