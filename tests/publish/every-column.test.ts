import { readFileSync } from "node:fs";
import { join } from "node:path";
import { writeReleaseFolder } from "@toso/api/export";
import { publishDirectory } from "@toso/api/publish";
import { type DatasetFile, tables } from "@toso/api/tables";
import type { AnyColumns } from "../../packages/api/src/tables/table.ts";
import Papa from "papaparse";
import { expect, inject, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { writeDataset } from "../fixtures/write-dataset.ts";

type Row = Record<string, string>;
const parse = (text: string) => Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
/** Adds a row to a CSV file, cells by column, the others empty. */
const withRow = (row: Row) => (text: string) =>
  `${text}${text
    .split(/\r?\n/)[0]!
    .split(",")
    .map((name) => row[name] ?? "")
    .join(",")}\n`;

// The real dataset leaves these cells empty.
const dataset = writeDataset(
  {
    "areas.csv": withRow({
      scheme: "VN3321",
      code: "20194",
      slug: "hai-chau",
      name_vi: "Hải Châu",
      name_en: "Hai Chau",
      type: "ward",
      valid_from: "2025-07-01",
      province_code: "48",
    }),
    "skills.csv": (text) => text.replace(/^(local_platforms,.*),,$/m, "$1,Chưa có số liệu,No figure"),
    "calendar.csv": withRow({
      indicator: "population",
      expected: "2027-06",
      basis: "announced",
      note_vi: "Cùng báo cáo năm",
      note_en: "With the yearly report",
      source_publisher: "A ministry",
      source_url: "https://example.org/calendar",
      accessed: "2026-11-20",
    }),
  },
  "real",
);
const { prisma } = await openTestDatabase("migrated");
const { findings, published } = await publishDirectory(prisma, dataset);
const folder = join(inject("prepared").folder, `columns-${inject("engine")}`);
if (published) await writeReleaseFolder(prisma, published.release, folder, { site: "https://so-lieu.example" });

test.each(Object.keys(tables) as DatasetFile[])(
  "every cell of %s that is published stands in the release folder, and no column of it is always empty",
  (file) => {
    expect(findings).toEqual([]);
    const columns = Object.keys(tables[file].columns);
    // Figures are written as numbers are: 12.50 comes back as 12.5.
    const cellOf = (cell: string) => (/^-?\d+\.\d+$/.test(cell) ? String(Number(cell)) : cell.trim());
    const cells = (rows: Row[]) => rows.map((row) => columns.map((column) => `${column}=${cellOf(row[column]!)}`).join("\n")).sort();
    const given = parse(readFileSync(join(dataset, file), "utf8"));
    const written = parse(readFileSync(join(folder, file), "utf8"));
    expect(cells(written)).toEqual(cells(given));
    expect(columns.filter((column) => written.every((row) => row[column] === ""))).toEqual([]);
  },
);

test.each(Object.values(tables))("no column of $file is kept in the field of another", ({ columns }) => {
  const camel = (name: string) => name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
  const named = Object.entries(columns as AnyColumns);
  // Two columns that change places come back as if nothing were wrong.
  expect(named.filter(([name, { field }]) => field && field !== camel(name) && named.some(([other]) => camel(other) === field))).toEqual([]);
  const fields = named.map(([name, { field }]) => field ?? camel(name));
  expect(fields).toEqual([...new Set(fields)]);
});
