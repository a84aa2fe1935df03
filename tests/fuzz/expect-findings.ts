import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { tables } from "@toso/api/tables";
import type { Finding } from "@toso/api/publish";
import { expect } from "vitest";
import { meantCell } from "./break-file.ts";
import type { Breakable, Damage } from "./broken-dataset.ts";
import { writeTable } from "./table-text.ts";

/** What may be said of a whole line or file; everything else is about a cell and names its column. */
const aboutNoCell = [
  /^The file (is missing|is encoded as UTF-16|is empty|names no release|cannot be read)/,
  /^The columns are separated by /,
  /^Above the header (stands|stand) /,
  /^The first row is no header/,
  /^The row has no cell|^\d+ rows have no cell/,
  /^The bytes of this line are not UTF-8/,
  /^The line (cannot be read|is longer than)/,
  /^There is more than one release/,
  /^There are \d+ figures; release .* a fall/,
  /^\d+ more findings follow/,
];

/** Expects that a finding says where it is (a file of the dataset, a line that is in it, a column that it has) and what to do. */
export function expectPlace(folder: string, { file, line, column, problem, remedy }: Finding): void {
  expect(Object.keys(tables)).toContain(file);
  expect(Number.isSafeInteger(line) && line >= 1 && line <= Math.max(1, countLines(join(folder, file))), `${file}:${line} ${problem}`).toBe(true);
  if (column === "") expect(problem).toSatisfy((text: string) => aboutNoCell.some((form) => form.test(text)));
  else expect(Object.keys(tables[file as keyof typeof tables].columns)).toContain(column);
  expect(problem).toMatch(/^\S[\s\S]*\.$/);
  expect(remedy).toMatch(/^\S[\s\S]*\S$/);
}

/** Expects that each single cell that was made into something its column does not take is found at its file, line and column. */
export function expectBrokenCells({ unbroken }: Breakable, damages: Damage[], findings: Finding[]): void {
  for (const damage of damages) {
    if (damage.kind !== "cell") continue;
    const { file, cell } = damage;
    const { table } = unbroken.get(file)!;
    const { row, column } = meantCell(table, damage);
    const name = table[0]![column]!;
    const rule = Object.entries(tables[file].rules.shape).find(([known]) => known === name)?.[1];
    if (row === 0 || !rule || rule.safeParse(cell).success || isUnwritable(cell)) continue;
    const first = 1 + lineBreaks(writeTable(table.slice(0, row)));
    const last = first + lineBreaks(cell.replaceAll('"', '""'));
    const found = findings.some((finding) => finding.file === file && finding.column === name && finding.line >= first && finding.line <= last);
    expect(found, `${file}:${first} ${name} ${JSON.stringify(cell.slice(0, 40))} is found: ${JSON.stringify(findings.slice(0, 5))}`).toBe(true);
  }
}

/** A cell alone on its line that makes the line look empty, or begins the file as a byte order mark does. */
function isUnwritable(cell: string): boolean {
  return !cell.isWellFormed() || cell === "";
}

function countLines(path: string): number {
  if (!existsSync(path) || !statSync(path).isFile()) return 1;
  const text = readFileSync(path, "latin1");
  return lineBreaks(text) + (/[\r\n]$/.test(text) ? 0 : 1);
}

function lineBreaks(text: string): number {
  return text.match(/\r\n|\n|\r/g)?.length ?? 0;
}
