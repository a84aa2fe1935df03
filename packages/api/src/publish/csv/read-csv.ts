import type { AddFinding, Finding } from "../check/finding.ts";
import { Readable, pipeline } from "node:stream";
import { CsvError, parse, type Parser } from "csv-parse";
import type { z } from "zod";
import { checkCells } from "./check-cells.ts";
import { cutMarksOfExcel, lineEnds, readHeader, type Header } from "./check-header.ts";
import { explainCsvError, longestRow } from "./explain-csv-error.ts";
import { openRowNumbering, type RowNumbering } from "./number-rows.ts";
import { readLines, UnreadableFile } from "./read-lines.ts";

/** A row that was read, with the line on which it begins. */
export type Line<Row> = Row & { line: number };

/** What one line of a file gave: a row, or, where it has a finding, only its good cells. */
export type ReadLine<Row> = { row: Line<Row>; damaged: null } | { row: null; damaged: Line<Partial<Row>> };

interface ReadOptions {
  /** Is told the bytes read so far. */
  tell?: (bytes: number) => void;
  /** Columns that the file may lack, with what a row then holds. */
  mayLack?: ReadonlyMap<string, string | null>;
  /** Is told the columns that the file has, of those that are read, in their order; not where its rows cannot be read. */
  noteColumns?: (columns: string[]) => void;
}

interface ParsedLine {
  record: Record<string, string>;
  line: number;
}

/**
 * Reads a CSV file line by line against `columns`, without holding it in memory; what is wrong goes to `add`, further columns are left out.
 * A file that cannot be read on (encoding, separator, missing column, broken quotes) gives a finding and ends.
 */
export async function* readCsv<Columns extends z.ZodObject>(
  path: string,
  columns: Columns,
  add: AddFinding,
  { tell = () => {}, mayLack = new Map(), noteColumns = () => {} }: ReadOptions = {},
): AsyncGenerator<ReadLine<z.infer<Columns>>> {
  const numbering = openRowNumbering();
  try {
    const lines = readLines(path);
    const first = cutMarksOfExcel((await lines.next()).value ?? Buffer.alloc(0));
    numbering.add(first);
    const header = readHeader(first, Object.keys(columns.shape), [...mayLack.keys()], add);
    if (!header) return void (await lines.return(undefined));
    const lacking = [...mayLack.keys()].filter((name) => !header.names.includes(name));
    const instead = Object.fromEntries(lacking.map((name) => [name, mayLack.get(name)!]));
    const present = lacking.length === 0 ? columns : columns.omit(Object.fromEntries(lacking.map((name) => [name, true])) as never);
    const names = Object.keys(present.shape);
    noteColumns(names);
    const parser = openParser(header, numbering);
    pipeline(Readable.from(countBytes(first, lines, numbering, tell)), parser, () => {});
    const blank = { first: 0, count: 0 };
    for await (const { record, line } of parser as AsyncIterable<ParsedLine>) {
      const { cells, found } = checkCells(record, names, line, add);
      if (names.every((name) => cells[name] === "")) {
        blank.first ||= line;
        blank.count += 1;
        continue;
      }
      if (header.separator === ";") readDecimalCommas(present, cells);
      const checked = present.safeParse(cells);
      if (checked.success && found.size === 0) {
        yield { row: { ...(checked.data as z.infer<Columns>), ...instead, line }, damaged: null };
        continue;
      }
      // A cell with a finding of its own needs no second one.
      for (const issue of checked.error?.issues ?? []) {
        const column = String(issue.path[0] ?? "");
        if (found.has(column)) continue;
        const [problem = "", remedy = ""] = issue.message.split(" | ");
        add(line, column, problem, remedy);
      }
      yield { row: null, damaged: { ...goodCells(columns, cells, found), ...instead, line } };
    }
    if (blank.count > 0) addBlankRows(blank, add);
  } catch (error) {
    if (error instanceof UnreadableFile) return add(error.line, "", error.message, error.remedy);
    if (!(error instanceof CsvError)) throw error;
    add(
      numbering.next(),
      "",
      `The line cannot be read: ${explainCsvError(error)}.`,
      "Give each line as many cells as the header has, and put cells with commas, quotes or line breaks in double quotes.",
    );
  }
}

/** Opens the parser of a file whose header was read before; it gives each row below with its line. */
function openParser({ names, separator }: Header, numbering: RowNumbering): Parser {
  let isHeader = true;
  return parse({
    columns: names,
    delimiter: separator,
    info: true,
    skip_empty_lines: true,
    record_delimiter: lineEnds,
    max_record_size: longestRow,
    // The parser's own number is that of the last line of a row, and counts a line break in a cell twice.
    on_record: ({ record, info }: { record: Record<string, string>; info: { bytes: number } }): ParsedLine | null => {
      const line = numbering.pass(info.bytes);
      if (!isHeader) return { record, line };
      isHeader = false;
      return null;
    },
  });
}

async function* countBytes(first: Buffer, rest: AsyncIterable<Buffer>, numbering: RowNumbering, tell: (bytes: number) => void): AsyncGenerator<Buffer> {
  let bytes = first.length;
  yield first;
  for await (const piece of rest) {
    tell(bytes);
    bytes += piece.length;
    numbering.add(piece);
    yield piece;
  }
}

function goodCells<Columns extends z.ZodObject>(columns: Columns, record: Record<string, string>, found: Set<string>): Partial<z.infer<Columns>> {
  const cells = Object.entries(columns.shape).flatMap(([name, column]) => {
    const checked = (column as z.ZodType).safeParse(record[name]);
    return checked.success && !found.has(name) ? [[name, checked.data]] : [];
  });
  return Object.fromEntries(cells);
}

const decimalComma = /^-?(?:\d+|\d{1,3}(?:\.\d{3})+),\d+$/;

/** Writes numbers with a decimal comma with a point, in columns that take a number alone: Excel separates columns with semicolons exactly where it writes numbers so. */
function readDecimalCommas(columns: z.ZodObject, cells: Record<string, string>): void {
  for (const [name, column] of Object.entries(columns.shape)) {
    const cell = cells[name]!;
    if (!decimalComma.test(cell)) continue;
    const rule = column as z.ZodType;
    const withPoint = cell.replaceAll(".", "").replace(",", ".");
    if (!rule.safeParse(cell).success && rule.safeParse(withPoint).success) cells[name] = withPoint;
  }
}

function addBlankRows({ first, count }: { first: number; count: number }, add: AddFinding): void {
  const problem = count === 1 ? "The row has no cell with anything in it." : `${count} rows have no cell with anything in it; this is the first.`;
  add(first, "", problem, "Take such rows out: in a spreadsheet, delete the whole rows below and between the entries.");
}

/** Returns a way to write findings on one file into a list of all. */
export function findingsOn(file: string, findings: Pick<Finding[], "push">): AddFinding {
  return (line, column, problem, remedy) => void findings.push({ file, line, column, problem, remedy });
}
