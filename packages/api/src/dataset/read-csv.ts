import { CsvError, parse } from "csv-parse/sync";
import type { z } from "zod";
import type { Finding } from "./finding.ts";

/** A row that was read, with the line it stands on. */
export type Line<Row> = Row & { line: number };

interface ParsedLine {
  record: Record<string, string>;
  info: { lines: number };
}

/** What was read from one file. */
export interface ReadFile<Row> {
  rows: Line<Row>[];
  /** Rows with a finding: only their good cells. */
  damaged: Line<Partial<Row>>[];
  findings: Finding[];
}

/**
 * Turns the bytes of one CSV file into rows checked against `columns`, one text in each cell; good rows, damaged ones and all findings come back together.
 * A file that cannot be read at all (encoding, separator, missing column, broken quotes) gives findings and no rows.
 */
export function readCsv<Columns extends z.ZodObject>(file: string, bytes: Uint8Array, columns: Columns): ReadFile<z.infer<Columns>> {
  const findings: Finding[] = [];
  const report = (line: number, column: string, problem: string, remedy: string) => findings.push({ file, line, column, problem, remedy });

  const text = decode(bytes, report);
  if (text === null) return { rows: [], damaged: [], findings };
  const names = Object.keys(columns.shape);
  const header = text.slice(0, text.search(/\r?\n|$/));
  if (header.includes(";") && !header.includes(",")) {
    report(1, "", "The columns are separated by semicolons.", "Save the file with commas between the columns (RFC 4180).");
    return { rows: [], damaged: [], findings };
  }
  let parsed: ParsedLine[];
  // An open quote is noticed only at the end of the file; the line after the last whole row is where it began.
  let lastRead = 1;
  try {
    parsed = parse(text, {
      columns: (cells: string[]) => cells.map((cell) => cell.trim()),
      info: true,
      skip_empty_lines: true,
      bom: true,
      on_record: (read: ParsedLine) => ((lastRead = read.info.lines), read),
    }) as unknown as ParsedLine[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const isOpenQuote = error.code === "CSV_QUOTE_NOT_CLOSED";
    report(
      isOpenQuote ? lastRead + 1 : Number(error["lines"] ?? 1),
      "",
      `The line cannot be read: ${isOpenQuote ? "a double quote opens in it and is never closed" : error.message}.`,
      "Give each line as many cells as the header has, and put cells with commas, quotes or line breaks in double quotes.",
    );
    return { rows: [], damaged: [], findings };
  }
  const given = new Set(header.split(",").map((cell) => cell.trim().replace(/^"|"$/g, "")));
  const missing = names.filter((name) => !given.has(name));
  for (const name of missing) report(1, name, `The column "${name}" is missing.`, `Add it; the file needs the columns ${names.join(", ")}.`);
  if (missing.length) return { rows: [], damaged: [], findings };

  const rows: Line<z.infer<Columns>>[] = [];
  const damaged: Line<Partial<z.infer<Columns>>>[] = [];
  for (const { record, info } of parsed) {
    const checked = columns.safeParse(record);
    if (checked.success) rows.push({ ...checked.data, line: info.lines });
    else {
      for (const issue of checked.error.issues) {
        const [problem, remedy] = split(issue.message);
        report(info.lines, String(issue.path[0] ?? ""), problem, remedy);
      }
      damaged.push({ ...goodCells(columns, record), line: info.lines });
    }
  }
  return { rows, damaged, findings };
}

function goodCells<Columns extends z.ZodObject>(columns: Columns, record: Record<string, string>): Partial<z.infer<Columns>> {
  const cells = Object.entries(columns.shape).flatMap(([name, column]) => {
    const checked = (column as z.ZodType).safeParse(record[name]);
    return checked.success ? [[name, checked.data]] : [];
  });
  return Object.fromEntries(cells);
}

function decode(bytes: Uint8Array, report: (line: number, column: string, problem: string, remedy: string) => void): string | null {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    report(1, "", "The file is encoded as UTF-16.", "Save it as UTF-8 without a byte order mark.");
    return null;
  }
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    report(1, "", "The file begins with a byte order mark (BOM).", "Save it as UTF-8 without a byte order mark.");
  }
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    report(lineOfBadByte(bytes), "", "The bytes of this line are not UTF-8.", "Save the file as UTF-8; it was probably saved as Windows-1258 or Latin-1.");
    return null;
  }
}

function lineOfBadByte(bytes: Uint8Array): number {
  let line = 1;
  let start = 0;
  for (let at = 0; at <= bytes.length; at++) {
    if (at < bytes.length && bytes[at] !== 10) continue;
    if (new TextDecoder("utf-8").decode(bytes.subarray(start, at)).includes("�")) return line;
    start = at + 1;
    line++;
  }
  return 1;
}

/** Messages of the column rules hold what is wrong and what to do, with a bar between. */
function split(message: string): [string, string] {
  const [problem = "", remedy = ""] = message.split(" | ");
  return [problem, remedy];
}
