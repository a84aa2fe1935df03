import writeExcelFile, { type Row } from "write-excel-file/node";
import type { AcceptedFigure } from "@toso/api/release";
import type { Form } from "../report/open-form.ts";
import { findKnown } from "../report/find-known.ts";
import { nameArea } from "../report/name-area.ts";
import { nameSheet } from "./name-template.ts";
import { columns, filled, words, type Column, type Language } from "./words.ts";

const widths: Partial<Record<Column, number>> = { code: 22, name: 40, definition: 60, knownSource: 30, waiting: 30, note: 40, evidenceUrl: 50 };
const head = { fontWeight: "bold", backgroundColor: "#DDE5EA", wrap: true, alignVertical: "top" } as const;
const toRead = { type: String, backgroundColor: "#EEF1F3", wrap: true, alignVertical: "top" } as const;
// As text a number stays as it is typed, whatever Excel takes for a point and a comma.
const toFill = { type: String, format: "@", wrap: true, alignVertical: "top" } as const;

/** Writes the workbook for an area: a row an indicator with what is known and what waits for the next release, and empty cells to fill in; a second sheet says how. */
export async function writeTemplate(form: Form, waiting: readonly AcceptedFigure[], language: Language): Promise<Buffer> {
  const { help, head: titles, topics, units, steps } = words[language];
  const { area, indicators, reading } = form;
  const write = (value: number) => value.toLocaleString(language, { maximumFractionDigits: 10 });
  const known = await Promise.all(indicators.map(({ code }) => findKnown(reading, area, code)));
  const rows = indicators.map((indicator, at): Row => {
    const { code, topic, unit, nameVi, nameEn, definitionVi, definitionEn } = indicator;
    const of = known[at]!;
    const cells: Partial<Record<Column, string>> = {
      code,
      topic: topics[topic]!,
      name: language === "vi" ? nameVi : nameEn,
      unit: units[unit] ?? unit,
      definition: language === "vi" ? definitionVi : definitionEn,
      known: of ? write(of.value) : "",
      knownPeriod: of?.period ?? "",
      knownSource: of ? (language === "en" && of.publisherEn) || of.publisher : "",
      waiting: waiting
        .filter(({ indicatorCode }) => indicatorCode === code)
        .map(({ value, period, office }) => `${write(value)} (${period}, ${office})`)
        .join("; "),
    };
    return columns.map((column) => ({ value: cells[column] ?? "", ...((filled as readonly string[]).includes(column) ? toFill : toRead) }));
  });
  // With its code, by which who reads the workbook back knows whose it is.
  const name = `${nameArea(reading.catalogue, area, language)} (${area.scheme}:${area.code})`;
  return writeExcelFile([
    {
      sheet: nameSheet(reading.catalogue, area, language),
      data: [columns.map((column) => ({ value: titles[column], type: String, ...head })), ...rows],
      stickyRowsCount: 1,
      stickyColumnsCount: 3,
      columns: columns.map((column) => ({ width: widths[column] ?? 16 })),
    },
    { sheet: help, columns: [{ width: 120 }], data: steps.map((step) => [{ value: step.replace("{area}", name), type: String, wrap: true }]) },
  ]).toBuffer();
}
