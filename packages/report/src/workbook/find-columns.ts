import type { CellValue, Row } from "read-excel-file/node";
import { columns, filled, words, type Column } from "./words.ts";

/** A row of a sheet that somebody has filled in: its number, from 1, and its cells by column. */
export interface FilledRow {
  row: number;
  cells: Partial<Record<Column, CellValue | null>>;
}

/** Returns a text as headings and words of the sheet are compared: whatever its capitals, blanks and form of diacritics. */
export const normal = (text: string) => text.normalize("NFC").trim().toLowerCase().replace(/\s+/g, " ");

/** Returns which area a template was made for, as its second sheet says: VN63:48; null where no sheet says so. */
export function findArea(sheets: { data: Row[] }[]): string | null {
  const [vi, en] = Object.values(words).map(({ steps }) => steps[0]!.split("{area}")[0]!);
  const texts = sheets.flatMap(({ data }) => data.slice(0, 20).map(([cell]) => (typeof cell === "string" ? cell : "")));
  const made = texts.find((text) => text.startsWith(vi!) || text.startsWith(en!));
  return /\((VN(?:63|34):\d{2})\)/.exec(made ?? "")?.[1] ?? null;
}

/** Returns the rows of the first sheet with the columns of the template, in either language, in which anything was filled in, at most so many and one more; null where no sheet has them. */
export function findFilledRows(sheets: { data: Row[] }[], most: number): FilledRow[] | null {
  for (const { data } of sheets) {
    const [head = [], ...rows] = data;
    const places = Object.values(words).map((language) =>
      columns.map((column) => head.findIndex((cell) => typeof cell === "string" && normal(cell) === normal(language.head[column]))),
    );
    const found = places.find((place) => place[0] !== -1 && filled.every((column) => place[columns.indexOf(column)] !== -1));
    if (!found) continue;
    const isFilled = (cells: Row) => filled.some((column) => String(cells[found[columns.indexOf(column)]!] ?? "").trim() !== "");
    return rows
      .flatMap((cells, at): FilledRow[] =>
        isFilled(cells) ? [{ row: at + 2, cells: Object.fromEntries(columns.map((column, place) => [column, cells[found[place]!] ?? null])) }] : [],
      )
      .slice(0, most + 1);
  }
  return null;
}
