import { Readable, pipeline } from "node:stream";
import { CsvError, parse } from "csv-parse";
import type { z } from "zod";
import type { Finding } from "./finding.ts";
import { readLines, UnreadableFile } from "./read-lines.ts";

/** A row that was read, with the line it stands on. */
export type Line<Row> = Row & { line: number };

/** What one line of a file gave: a row, or, where it has a finding, only its good cells. */
export type ReadLine<Row> = { row: Line<Row>; damaged: null } | { row: null; damaged: Line<Partial<Row>> };

/** Where findings on one file are written down. */
export type AddFinding = (line: number, column: string, problem: string, remedy: string) => void;

interface ParsedLine {
  record: Record<string, string>;
  info: { lines: number };
}

/**
 * Reads a CSV file line by line against `columns`, without holding it in memory; what is wrong goes to `add`, further columns are left out.
 * A file that cannot be read on (encoding, separator, missing column, broken quotes) gives a finding and ends.
 * `tell` is told the bytes read so far.
 */
export async function* readCsv<Columns extends z.ZodObject>(
  path: string,
  columns: Columns,
  add: AddFinding,
  tell: (bytes: number) => void = () => {},
): AsyncGenerator<ReadLine<z.infer<Columns>>> {
  // An open quote is noticed only at the end of the file; the line after the last whole row is where it began.
  let lastRead = 1;
  const parser = parse({
    columns: (cells: string[]) => cells.map((cell) => cell.trim()),
    info: true,
    skip_empty_lines: true,
    bom: true,
    on_record: (read: ParsedLine) => ((lastRead = read.info.lines), read),
  });
  try {
    const lines = readLines(path);
    const first = (await lines.next()).value ?? Buffer.alloc(0);
    if (!isHeaderRight(first, Object.keys(columns.shape), add)) return void (await lines.return(undefined));
    pipeline(Readable.from(countBytes(first, lines, tell)), parser, () => {});
    for await (const { record, info } of parser as AsyncIterable<ParsedLine>) {
      const checked = columns.safeParse(record);
      if (checked.success) yield { row: { ...checked.data, line: info.lines }, damaged: null };
      else {
        for (const issue of checked.error.issues) {
          const [problem = "", remedy = ""] = issue.message.split(" | ");
          add(info.lines, String(issue.path[0] ?? ""), problem, remedy);
        }
        yield { row: null, damaged: { ...goodCells(columns, record), line: info.lines } };
      }
    }
  } catch (error) {
    if (error instanceof UnreadableFile) return add(error.line, "", error.message, error.remedy);
    if (!(error instanceof CsvError)) throw error;
    const isOpenQuote = error.code === "CSV_QUOTE_NOT_CLOSED";
    add(
      isOpenQuote ? lastRead + 1 : Number(error["lines"] ?? 1),
      "",
      `The line cannot be read: ${isOpenQuote ? "a double quote opens in it and is never closed" : error.message}.`,
      "Give each line as many cells as the header has, and put cells with commas, quotes or line breaks in double quotes.",
    );
  }
}

async function* countBytes(first: Buffer, rest: AsyncIterable<Buffer>, tell: (bytes: number) => void): AsyncGenerator<Buffer> {
  let bytes = first.length;
  yield first;
  for await (const piece of rest) {
    tell(bytes);
    bytes += piece.length;
    yield piece;
  }
}

/** Reports a byte order mark, semicolons and missing columns; returns false where the rows cannot be read because of them. */
function isHeaderRight(start: Buffer, names: string[], add: AddFinding): boolean {
  const text = start.toString("utf8", 0, start.indexOf("\n") + 1 || start.length);
  if (text.startsWith("\u{feff}")) add(1, "", "The file begins with a byte order mark (BOM).", "Save it as UTF-8 without a byte order mark.");
  const header = text.replace(/^\u{feff}/u, "").trimEnd();
  if (header.includes(";") && !header.includes(",")) {
    add(1, "", "The columns are separated by semicolons.", "Save the file with commas between the columns (RFC 4180).");
    return false;
  }
  const given = new Set(header.split(",").map((cell) => cell.trim().replace(/^"|"$/g, "")));
  const missing = names.filter((name) => !given.has(name));
  for (const name of missing) add(1, name, `The column "${name}" is missing.`, `Add it; the file needs the columns ${names.join(", ")}.`);
  return missing.length === 0;
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
