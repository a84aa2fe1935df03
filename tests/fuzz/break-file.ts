import { writeTable } from "./table-text.ts";

/** One way of breaking a file; positions are shares of the file's length, from 0 up to 1, so that one fits every file. Printed as it is when a run fails. */
export type Breakage =
  | { kind: "cell"; row: number; column: number; cell: string }
  | { kind: "copied cell"; row: number; column: number; fromRow: number; fromColumn: number }
  | { kind: "bytes"; at: number; removed: number; inserted: number[] }
  | { kind: "text"; at: number; inserted: string }
  | { kind: "line ends"; ends: string[] }
  | { kind: "row"; row: number; what: "left out" | "twice" | "cut" | "longer" | "blank before" | "at the end" }
  | { kind: "column"; column: number; what: "left out" | "twice" | "first" | "renamed" | "unnamed" | "quoted" | "in capitals" }
  | { kind: "extra columns"; count: number; name: string }
  | { kind: "separator"; by: string }
  | { kind: "encoding"; as: "utf16le" | "utf16be" | "latin1" | "BOM" | "two BOMs" }
  | { kind: "cut"; at: number }
  | { kind: "all quoted" }
  | { kind: "replaced"; by: number[] }
  | { kind: "header alone" };

/** A file as bytes and as the cells it had before anything was broken. */
export interface Unbroken {
  bytes: Buffer;
  table: string[][];
}

const bom = "\u{feff}";
const place = (share: number, length: number) => Math.min(Math.floor(share * length), length - 1);

/** Returns which cell a breakage means, with row 0 for the header; at least row 1 where the file has one. */
export function meantCell(table: string[][], { row, column }: { row: number; column: number }): { row: number; column: number } {
  return { row: table.length > 1 ? 1 + place(row, table.length - 1) : 0, column: place(column, table[0]!.length) };
}

/** Returns the bytes of a file that was broken in one way. */
export function breakFile({ bytes, table }: Unbroken, breakage: Breakage): Buffer {
  switch (breakage.kind) {
    case "cell":
      return Buffer.from(writeTable(withCell(table, breakage, breakage.cell)));
    case "copied cell": {
      const from = meantCell(table, { row: breakage.fromRow, column: breakage.fromColumn });
      return Buffer.from(writeTable(withCell(table, breakage, table[from.row]![from.column]!)));
    }
    case "bytes": {
      const at = place(breakage.at, bytes.length + 1);
      return Buffer.concat([bytes.subarray(0, at), Buffer.from(breakage.inserted), bytes.subarray(at + breakage.removed)]);
    }
    case "text": {
      const text = bytes.toString();
      const at = place(breakage.at, text.length + 1);
      return Buffer.from(text.slice(0, at) + breakage.inserted + text.slice(at));
    }
    case "line ends":
      return Buffer.from(
        bytes
          .toString()
          .split("\n")
          .map((line, at) => line + breakage.ends[at % breakage.ends.length]!)
          .join(""),
      );
    case "row":
      return Buffer.from(breakRow(table, breakage));
    case "column":
      return Buffer.from(writeTable(breakColumn(table, breakage)));
    case "extra columns":
      return Buffer.from(writeTable(table.map((cells, row) => [...cells, ...Array<string>(breakage.count).fill(row === 0 ? breakage.name : "")])));
    case "separator":
      return Buffer.from(table.map((cells) => `${cells.join(breakage.by)}\n`).join(""));
    case "encoding":
      return encode(bytes.toString(), breakage.as);
    case "cut":
      return bytes.subarray(0, place(breakage.at, bytes.length + 1));
    case "all quoted":
      return Buffer.from(table.map((cells) => `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")}\n`).join(""));
    case "replaced":
      return Buffer.from(breakage.by);
    case "header alone":
      return Buffer.from(writeTable(table.slice(0, 1)));
  }
}

function withCell(table: string[][], meant: { row: number; column: number }, cell: string): string[][] {
  const { row, column } = meantCell(table, meant);
  return table.map((cells, at) => (at === row ? cells.with(column, cell) : cells));
}

function breakRow(table: string[][], { row: share, what }: Extract<Breakage, { kind: "row" }>): string {
  const row = place(share, table.length);
  const cells = table[row]!;
  const changed = (rows: string[][]) => writeTable(table.toSpliced(row, 1, ...rows));
  if (what === "left out") return changed([]);
  if (what === "twice") return changed([cells, cells]);
  if (what === "cut") return changed([cells.slice(0, -1)]);
  if (what === "longer") return changed([[...cells, "more"]]);
  if (what === "at the end") return writeTable([...table.toSpliced(row, 1), cells]);
  return `${writeTable(table.slice(0, row))}\n\r\n${writeTable(table.slice(row))}`;
}

function breakColumn(table: string[][], { column: share, what }: Extract<Breakage, { kind: "column" }>): string[][] {
  const column = place(share, table[0]!.length);
  const change = (cells: string[], header: string) => table.map((row, at) => (at === 0 ? cells.with(column, header) : row));
  const [header] = table as [string[], ...string[][]];
  if (what === "left out") return table.map((cells) => cells.toSpliced(column, 1));
  if (what === "twice") return table.map((cells) => [...cells, cells[column] ?? ""]);
  if (what === "first") return table.map((cells) => [cells[column] ?? "", ...cells.toSpliced(column, 1)]);
  if (what === "renamed") return change(header, "__proto__");
  if (what === "unnamed") return change(header, "");
  if (what === "quoted") return change(header, `${header[column]},x`);
  return change(header, header[column]!.toUpperCase());
}

function encode(text: string, as: Extract<Breakage, { kind: "encoding" }>["as"]): Buffer {
  if (as === "utf16le") return Buffer.from(bom + text, "utf16le");
  if (as === "utf16be") return Buffer.from(bom + text, "utf16le").swap16();
  if (as === "latin1") return Buffer.from(text, "latin1");
  return Buffer.from((as === "BOM" ? bom : bom + bom) + text);
}
