import type { AddFinding, Finding } from "../check/finding.ts";
import { Readable, pipeline } from "node:stream";
import { CsvError, parse, type Parser } from "csv-parse";
import type { z } from "zod";
import { cutByteOrderMark, lineEnds, readHeader } from "./check-header.ts";
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
    const first = cutByteOrderMark((await lines.next()).value ?? Buffer.alloc(0), add);
    numbering.add(first);
    const header = readHeader(first, Object.keys(columns.shape), [...mayLack.keys()], add);
    if (!header) return void (await lines.return(undefined));
    const lacking = [...mayLack.keys()].filter((name) => !header.includes(name));
    const instead = Object.fromEntries(lacking.map((name) => [name, mayLack.get(name)!]));
    const present = lacking.length === 0 ? columns : columns.omit(Object.fromEntries(lacking.map((name) => [name, true])) as never);
    noteColumns(Object.keys(present.shape));
    const parser = openParser(header, numbering);
    pipeline(Readable.from(countBytes(first, lines, numbering, tell)), parser, () => {});
    for await (const { record, line } of parser as AsyncIterable<ParsedLine>) {
      const checked = present.safeParse(record);
      if (checked.success) yield { row: { ...(checked.data as z.infer<Columns>), ...instead, line }, damaged: null };
      else {
        for (const issue of checked.error.issues) {
          const [problem = "", remedy = ""] = issue.message.split(" | ");
          add(line, String(issue.path[0] ?? ""), problem, remedy);
        }
        yield { row: null, damaged: { ...goodCells(columns, record), ...instead, line } };
      }
    }
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
function openParser(header: string[], numbering: RowNumbering): Parser {
  let isHeader = true;
  return parse({
    columns: header,
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

function goodCells<Columns extends z.ZodObject>(columns: Columns, record: Record<string, string>): Partial<z.infer<Columns>> {
  const cells = Object.entries(columns.shape).flatMap(([name, column]) => {
    const checked = (column as z.ZodType).safeParse(record[name]);
    return checked.success ? [[name, checked.data]] : [];
  });
  return Object.fromEntries(cells);
}

/** Returns a way to write findings on one file into a list of all. */
export function findingsOn(file: string, findings: Pick<Finding[], "push">): AddFinding {
  return (line, column, problem, remedy) => void findings.push({ file, line, column, problem, remedy });
}
