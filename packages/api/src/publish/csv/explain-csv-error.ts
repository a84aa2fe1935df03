import type { CsvError } from "csv-parse";

/** The longest row that is read, in bytes: a quote that is never closed makes one row of the rest of the file. */
export const longestRow = 1 << 20;

/** Returns why the reader of CSV could not read a row, in words for those who write the file. */
export function explainCsvError(error: CsvError): string {
  const { code, record } = error as CsvError & { record?: unknown };
  if (code === "CSV_QUOTE_NOT_CLOSED") return "a double quote opens in it and is never closed";
  if (code === "CSV_MAX_RECORD_SIZE") return `a double quote opens in it and is not closed for ${longestRow} bytes, or the row is longer than that`;
  if (code === "CSV_INVALID_CLOSING_QUOTE") return "more text follows the double quote that ends a cell";
  if (code === "INVALID_OPENING_QUOTE") return "a double quote stands in the middle of a cell";
  if (code === "CSV_RECORD_INCONSISTENT_COLUMNS" && Array.isArray(record)) return `it has another number of cells than the header, ${record.length}`;
  return error.message.replace(/\.$/, "");
}
