import { stringify } from "csv-stringify/sync";

/** A row to be added: its cells by column, and before which line of the file it stands; null for the end. */
export interface NewRow {
  cells: Record<string, string>;
  before: number | null;
}

/** Where a text of CSV begins, what it says of its columns, and how its lines end. */
interface Form {
  columns: string[];
  separator: "," | ";";
  lineEnd: string;
}

/** Lines of a file that are taken out, from the first to the one before `end`; null for all that follow. */
export interface OldLines {
  line: number;
  end: number | null;
}

/** Returns the text of a CSV file with rows added, in the columns, separators and line ends of the file; every line that stood there and is not taken out stays as it is, byte for byte. */
export function insertRows(text: string, rows: NewRow[], out: OldLines[] = []): string {
  const form = readForm(text);
  const lines = text.match(/[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/g) ?? [];
  if (lines.length > 0 && !/[\r\n]$/.test(lines.at(-1)!)) lines[lines.length - 1] += form.lineEnd;
  const added = Map.groupBy(rows, ({ before }) => before ?? lines.length + 1);
  const at = (line: number) => (added.get(line) ?? []).map(({ cells }) => writeRow(form, cells));
  const isOut = new Set(out.flatMap(({ line, end }) => Array.from({ length: (end ?? lines.length + 1) - line }, (_, after) => line + after)));
  return [...lines.flatMap((line, index) => [...at(index + 1), ...(isOut.has(index + 1) ? [] : [line])]), ...at(lines.length + 1)].join("");
}

/** Returns the text of a CSV file with its header and this row alone. */
export function replaceRows(text: string, cells: Record<string, string>): string {
  const form = readForm(text);
  const header = /^(?:\uFEFF)?(?:sep=[;,][\r\n]+)?[\r\n]*[^\r\n]*/.exec(text)![0];
  return header + form.lineEnd + writeRow(form, cells);
}

function readForm(text: string): Form {
  const [header = ""] = /[^\r\n]+/.exec(text.replace(/^\uFEFF/, "").replace(/^sep=[;,][\r\n]+/, "")) ?? [];
  const separator = header.includes(";") && !header.includes(",") ? ";" : ",";
  const columns = header.split(separator).map((name) => name.trim().replace(/^"(.*)"$/, "$1"));
  return { columns, separator, lineEnd: /\r\n|\n|\r/.exec(text)?.[0] ?? "\n" };
}

/** Writes one row in the form of a file. Any line end is quoted: who reads the file takes each of them for one, whichever the file has. */
export function writeRow({ columns, separator, lineEnd }: Form, cells: Partial<Record<string, string>>): string {
  return stringify([columns.map((name) => cells[name] ?? "")], { delimiter: separator, record_delimiter: lineEnd, quoted_match: /[\r\n]/ });
}
