/** Writes rows of cells as CSV; only cells that need it stand in quotes. */
export function writeTable(rows: string[][]): string {
  return rows.map((cells) => `${cells.map(writeCell).join(",")}\n`).join("");
}

/** Writes one cell, in double quotes where it must be. */
export function writeCell(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Counts the rows below the header in a file that a reader took as right, by quotes and line ends alone; empty lines are no rows. */
export function countRows(text: string): number {
  let rows = 0;
  let length = 0;
  let isQuoted = false;
  for (const character of text.replace(/^\ufeff/u, "")) {
    if (character === '"') isQuoted = !isQuoted;
    if (isQuoted || (character !== "\n" && character !== "\r")) length += 1;
    else {
      if (length > 0) rows += 1;
      length = 0;
    }
  }
  return rows + (length > 0 ? 1 : 0) - 1;
}
