import { stringify } from "csv-stringify/sync";
import { csvRows, writeCell } from "../tables/cell.ts";
import { openTextFile } from "./open-text-file.ts";
import type { TableWriter } from "./table-writer.ts";

const byteOrderMark = "\u{feff}";

/**
 * Opens a CSV file with a header (RFC 4180: commas, CRLF, quotes where needed; UTF-8). With `marked` it begins with a byte order mark:
 * releases before 3.0.0 have such a file for Excel, and keep it.
 */
export function openCsv(path: string, columns: string[], { marked = false } = {}): TableWriter {
  const lines = (rows: string[][]) => stringify(rows, csvRows);
  const file = openTextFile(path, `${marked ? byteOrderMark : ""}${lines([columns])}`);
  return {
    write: (rows) => file.write(lines(rows.map((row) => columns.map((column) => writeCell(row[column] ?? null))))),
    end: file.end,
  };
}
