import type { AddFinding } from "../check/finding.ts";
import { findTextProblem } from "../../domain/report/find-text-problem.ts";

/**
 * Returns the cells of a row with their text in one form (NFC), without the spaces around it. Characters that nobody sees, and text that a spreadsheet would
 * take for a formula, go to `add`; the columns in which they stand come back too.
 */
export function checkCells(record: Record<string, string>, columns: string[], line: number, add: AddFinding) {
  const cells: Record<string, string> = {};
  const found = new Set<string>();
  for (const column of columns) {
    const cell = (record[column] ?? "").trim().normalize("NFC");
    cells[column] = cell;
    const problem = findTextProblem(cell);
    if (!problem) continue;
    add(line, column, ...problem);
    found.add(column);
  }
  return { cells, found };
}
