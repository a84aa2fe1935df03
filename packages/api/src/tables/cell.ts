/** A cell of a table of the release folder: a text, a number, a truth, or null where it is empty. */
export type Cell = string | number | boolean | null;

/** A row of a table, by column. */
export type TableRow = Record<string, Cell>;

/** Gives a cell as CSV files hold it: "" for null, yes and no for truths, a point before decimals. */
export function writeCell(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "boolean") return cell ? "yes" : "no";
  return String(cell);
}

/** How CSV files end a row and quote: a cell with any line end is quoted, for a reader takes each of them for one. */
export const csvRows = { record_delimiter: "windows" as const, quoted_match: /[\r\n]/ };
