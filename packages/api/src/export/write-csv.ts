import { stringify } from "csv-stringify/sync";
import { writeCell } from "../tables/cell.ts";
import { openTextFile } from "./open-text-file.ts";
import type { TableWriter } from "./table-writer.ts";

const byteOrderMark = "\u{feff}";

/**
 * Opens a CSV file with a header (RFC 4180: commas, CRLF, quotes where needed; UTF-8). With `forExcel` it begins with a byte order mark,
 * without which Excel takes Vietnamese letters for others.
 */
export function openCsv(path: string, columns: string[], { forExcel = false } = {}): TableWriter {
  const lines = (rows: string[][]) => stringify(rows, { record_delimiter: "windows" });
  const file = openTextFile(path, `${forExcel ? byteOrderMark : ""}${lines([columns])}`);
  return {
    write: (rows) => file.write(lines(rows.map((row) => columns.map((column) => writeCell(row[column] ?? null))))),
    end: file.end,
  };
}
