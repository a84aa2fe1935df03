import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";
import { stringify } from "csv-stringify/sync";
import { writeCell } from "./cell.ts";
import type { TableWriter } from "./table-writer.ts";

const byteOrderMark = "\u{feff}";

/**
 * Opens a CSV file with a header (RFC 4180: commas, CRLF, quotes where needed; UTF-8). With `forExcel` it begins with a byte order mark,
 * without which Excel takes Vietnamese letters for others.
 */
export function openCsv(path: string, columns: string[], { forExcel = false } = {}): TableWriter {
  const stream = createWriteStream(path);
  const write = async (text: string) => void (stream.write(text) || (await once(stream, "drain")));
  const lines = (rows: string[][]) => stringify(rows, { record_delimiter: "windows" });
  stream.write(`${forExcel ? byteOrderMark : ""}${lines([columns])}`);
  return {
    write: (rows) => write(lines(rows.map((row) => columns.map((column) => writeCell(row[column] ?? null))))),
    end: async () => {
      stream.end();
      await finished(stream);
    },
  };
}
