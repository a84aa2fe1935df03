import type { CellValue } from "read-excel-file/node";
import { readWrittenNumber, type Reading, type ReportedBefore } from "@toso/api/release";
import type { Qualifier } from "@toso/prisma/client";
import type { GraphQLError } from "graphql";
import { refuse } from "../refuse.ts";
import { nameArea } from "../report/name-area.ts";
import { findFindings } from "../report/find-findings.ts";
import { keysOfPlace } from "../report/one-place.ts";
import type { ReportFinding } from "../report/finding.ts";
import type { ReportedArea } from "../report/reported-figure.ts";
import { mostValues } from "../report/save-values.ts";
import { normal } from "./find-columns.ts";
import { readSheet } from "./read-sheet.ts";
import { withoutUnseen } from "./show-dates.ts";
import { filled, words, type Column, type Language } from "./words.ts";

/** A figure as ReportedValueInput takes it. */
export interface ReadValue {
  indicatorCode: string;
  value: string;
  period: string;
  qualifier: Uppercase<Qualifier>;
  definitionKept: boolean;
  note: string | null;
  evidenceUrl: string | null;
  evidenceId: null;
  kept: never[];
}

/** What was read from a workbook, with the row of the sheet for each finding; null where the whole sheet is meant. */
export interface ReadWorkbook {
  values: ReadValue[];
  findings: (ReportFinding & { row: number | null })[];
}

const languages = Object.values(words);

/** Reads a filled template and checks what it holds beside the current release, null before the first, and what was accepted for the next; nothing is changed. Throws BAD_FILE and TOO_LARGE. */
export async function readWorkbook(reading: Reading | null, area: ReportedArea, bytes: Buffer, before: ReportedBefore): Promise<ReadWorkbook> {
  const { rows, madeFor } = await readSheet(bytes, mostValues);
  if (madeFor !== null && !keysOfPlace(reading?.catalogue, area).some(({ scheme, code }) => madeFor === `${scheme}:${code}`))
    throw refuseOther(reading, madeFor, area);
  const read: { value: ReadValue; row: number }[] = [];
  const unknown: ReadWorkbook["findings"] = [];
  for (const { row, cells } of rows) {
    const cell = (column: Column) => writeCell(cells[column] ?? null, column);
    if (filled.every((column) => cell(column) === "")) continue;
    const code = cell("code");
    const isPercent = reading?.catalogue.indicators.get(code)?.unit === "percent";
    const qualifier = readWord(cell("qualifier"), "exact", ({ qualifiers, alsoSaid }) => [
      ...Object.entries(qualifiers).map(([key, word]): [string, Qualifier] => [word, key as Qualifier]),
      ...Object.entries(alsoSaid),
    ]);
    const kept = readWord(cell("definitionKept"), true, ({ yes, no }) => [
      [yes, true],
      [no, false],
    ]);
    // A word that nobody knows stands for no other: the row is not read until it says what is meant.
    if (qualifier === null) unknown.push(tellUnknown("UNKNOWN_QUALIFIER", "qualifier", cell, row));
    if (kept === null) unknown.push(tellUnknown("UNKNOWN_ANSWER", "definitionKept", cell, row));
    if (qualifier === null || kept === null) continue;
    read.push({
      row,
      value: {
        indicatorCode: code,
        value: readNumber(cells.value ?? null, isPercent),
        period: isHalfDate(cells.period ?? null) ? cell("period") : readDate(cell("period")),
        qualifier: qualifier.toUpperCase() as Uppercase<Qualifier>,
        definitionKept: kept,
        note: cell("note") || null,
        evidenceUrl: cell("evidenceUrl") || null,
        evidenceId: null,
        kept: [],
      },
    });
  }
  if (read.length > mostValues) throw refuse("TOO_LARGE", `A report has at most ${mostValues} figures.`, { maximum: mostValues });
  const values = read.map(({ value }) => value);
  const figures = values.map((value) => ({ ...value, qualifier: value.qualifier.toLowerCase() as Qualifier, kept: {} }));
  const findings = await findFindings(reading, area, figures, before);
  return {
    values,
    findings: [
      ...unknown,
      // Where every row has such a word, it is not missing figures that is to be told.
      ...(unknown.length > 0 && read.length === 0
        ? []
        : findings.map((finding) => ({ ...finding, row: finding.place === null ? null : read[finding.place]!.row }))),
    ],
  };
}

/** Returns the refusal of the template of another area, with the names of both areas in both languages: they may be one but for their time. */
function refuseOther(reading: Reading | null, madeFor: string, { scheme, code }: ReportedArea): GraphQLError {
  const nameOf = (key: string, language: Language) => {
    const [scheme, code] = key.split(":");
    const area = reading?.catalogue.area(scheme as "VN63", code!);
    return area ? nameArea(reading!.catalogue, area, language) : key;
  };
  const own = `${scheme}:${code}`;
  return refuse(
    "BAD_FILE",
    `The template was made for another area, ${nameOf(madeFor, "en")} (${madeFor}); this report is of ${nameOf(own, "en")} (${own}). Take the template of this report, or open the report of that area.`,
    { madeFor, madeForVi: nameOf(madeFor, "vi"), madeForEn: nameOf(madeFor, "en") },
  );
}

/** Returns a cell as it would be typed. */
function writeCell(cell: CellValue | null, column: Column): string {
  if (cell === null) return "";
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? "" : cell.toISOString().slice(0, 10);
  if (typeof cell === "boolean" && column === "definitionKept") return cell ? words.en.yes : words.en.no;
  const typed = String(cell).trim();
  // A number is never a date: that it is one is found.
  return column === "value" ? typed : withoutUnseen(typed);
}

/** Returns a number with a point before decimals; what is none stays as it was typed, so that it is found. */
function readNumber(cell: CellValue | null, isPercent: boolean): string {
  if (typeof cell === "number") return String(cell);
  const typed = writeCell(cell, "value");
  return readWrittenNumber(isPercent ? typed.replace(/\s*%$/, "") : typed) ?? typed;
}

/** Returns whether a number may be January or October: Excel keeps 2025.10 as 2025.1. It is left as it stands, which is no date, so that it is found. */
function isHalfDate(cell: CellValue | null): boolean {
  return typeof cell === "number" && /^\d{4}\.1$/.test(String(cell));
}

/** Returns a date as YYYY, YYYY-MM or YYYY-MM-DD where it is written with its day or month before; what is none stays as it was typed. */
function readDate(typed: string): string {
  const [, day, month, year] = /^(?:(\d{1,2})[/.-])?(\d{1,2})[/.-](\d{4})$/.exec(typed) ?? [];
  const [, ofYear, ofMonth, ofDay] = /^(\d{4})[/.-](\d{1,2})(?:[/.-](\d{1,2}))?$/.exec(typed) ?? [];
  const parts = year ? [year, month, day] : ofYear ? [ofYear, ofMonth, ofDay] : [typed];
  return parts
    .filter((part) => part !== undefined)
    .filter((part) => part !== "")
    .map((part) => part.padStart(2, "0"))
    .join("-");
}

/** Returns what a word stands for in either language; `empty` where there is none, and null for one that stands for nothing. */
function readWord<Meaning>(typed: string, empty: Meaning, list: (language: (typeof languages)[number]) => [word: string, meaning: Meaning][]): Meaning | null {
  if (typed === "") return empty;
  const meanings = new Map(languages.flatMap(list).map(([word, meaning]) => [normal(word), meaning]));
  return meanings.get(normal(typed)) ?? null;
}

function tellUnknown(
  code: "UNKNOWN_QUALIFIER" | "UNKNOWN_ANSWER",
  column: "qualifier" | "definitionKept",
  cell: (column: Column) => string,
  row: number,
): ReadWorkbook["findings"][number] {
  const allowed = column === "qualifier" ? languages.flatMap(({ qualifiers }) => Object.values(qualifiers)) : languages.flatMap(({ yes, no }) => [yes, no]);
  const word = cell(column).slice(0, 60);
  return {
    code,
    severity: "ERROR",
    indicatorCode: cell("code"),
    period: readDate(cell("period")),
    field: column,
    place: null,
    row,
    message: `Row ${row} is not read: "${word}" is none of the words of its column.`,
    remedy: `Write one of: ${allowed.join(", ")}. Then read the file again.`,
    details: [
      { name: "row", value: String(row) },
      { name: "word", value: word },
    ],
    about: null,
    keptReason: null,
  };
}
