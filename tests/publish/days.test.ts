import { readFileSync } from "node:fs";
import { join } from "node:path";
import { writeReleaseFolder } from "@toso/api/export";
import { tableFromIPC } from "apache-arrow";
import { autoType } from "d3-dsv";
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from "hyparquet";
import { readParquet } from "parquet-wasm";
import readWorkbook from "read-excel-file/node";
import { describe, expect, inject, test } from "vitest";
import { openParquet } from "../../packages/api/src/export/write-parquet.ts";
import { openTestDatabase } from "../database/open-test-database.ts";
import { lastDay } from "../fixtures/rule-by-hand.ts";
import type { CsvwTable } from "../fixtures/read-by-csvw.ts";
import type { Datapackage } from "../fixtures/read-by-datapackage.ts";
import { readTable } from "../fixtures/read-table.ts";

const { prisma } = await openTestDatabase("dataset");
const release = (await prisma.release.findFirst())!;
const folder = join(inject("prepared").folder, `days-${inject("engine")}`);
const files = await writeReleaseFolder(prisma, release, folder, { site: "https://so-lieu.example" });
const at = (path: string) => join(folder, path);
const readJson = (path: string) => JSON.parse(readFileSync(at(path), "utf8"));

type Row = Record<string, unknown>;
const firstDay = (period: string) => `${period}-01-01`.slice(0, 10);
/** What a row must give for a period, as its words are worked out by hand; null where there is no period. */
const daysOf = (period: unknown) => (period ? [firstDay(period as string), lastDay(period as string)] : [null, null]);
const daysIn = (row: Row, name = "period") => [row[`${name}_start`] ?? null, row[`${name}_end`] ?? null];
const asDay = (cell: unknown) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : cell);
const withDays = (row: Row) => Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, asDay(cell)]));
const readCsv = (path: string): Record<string, string>[] => {
  const { headings, rows } = readTable(folder, path);
  return rows.map((row) => Object.fromEntries(headings.map((name, place) => [name, row[place]!])));
};
const tables = files.map(({ path }) => path).filter((path) => /^(observations|(indicators|provinces)\/.*)\.csv$/.test(path));

test("a program that guesses types takes a period for a number here and a date there, but its first and last day for dates in every table", () => {
  expect(tables.length).toBeGreaterThan(100);
  const guessed = new Map<string, Set<string>>();
  for (const path of tables)
    for (const row of readCsv(path)) {
      const typed = autoType({ ...row }) as unknown as Row;
      for (const [name, cell] of Object.entries(typed)) {
        if (!/period/.test(name) || name === "period_basis" || cell === null) continue;
        guessed.set(name, (guessed.get(name) ?? new Set()).add(cell instanceof Date ? "date" : typeof cell));
      }
      for (const name of ["period", "numerator_period", "denominator_period"])
        if (name in row) expect(daysIn(withDays(typed), name), `${path} ${name}`).toEqual(daysOf(row[name]));
    }
  for (const [name, types] of guessed) if (/_(start|end)$/.test(name)) expect([...types], name).toEqual(["date"]);
  expect([...guessed.keys()].filter((name) => /_(start|end)$/.test(name))).toHaveLength(6);
  expect(guessed.get("period")!.size).toBeGreaterThan(1);
});

describe("a format with types of its own has days as dates", () => {
  test("in observations.parquet, where the period is text", async () => {
    const { schema } = tableFromIPC(readParquet(readFileSync(at("observations.parquet"))).intoIPCStream());
    const typeOf = (name: string) => String(schema.fields.find((field) => field.name === name)!.type);
    expect([typeOf("period"), typeOf("period_start"), typeOf("period_end")]).toEqual(["Utf8", "Date32<DAY>", "Date32<DAY>"]);
    const rows = await parquetReadObjects({ file: await asyncBufferFromFile(at("observations.parquet")) });
    expect(rows).toHaveLength(release.observationCount);
    for (const row of rows) expect(daysIn(withDays(row))).toEqual(daysOf(row["period"]));
  });

  test("in observations.xlsx, where the period is text", async () => {
    const [figures] = await readWorkbook(at("observations.xlsx"));
    const [head, ...rows] = figures!.data as [string[], ...unknown[][]];
    expect(rows).toHaveLength(release.observationCount);
    for (const cells of rows) {
      const row = Object.fromEntries(head.map((name, place) => [name, cells[place]]));
      expect(typeof row["period"]).toBe("string");
      expect(row["period_start"]).toBeInstanceOf(Date);
      expect(daysIn(withDays(row))).toEqual(daysOf(row["period"]));
    }
  });

  test("in JSON and GeoJSON as texts of ten letters, which programs take for dates, and null where there is no figure", () => {
    for (const path of ["observations.json", "indicators/teams.json", "provinces/VN63-01.json"])
      for (const row of readJson(path).rows as Row[]) expect(daysIn(row), path).toEqual(daysOf(row["period"]));
    const properties = readJson("provinces.geojson").features.map((feature: { properties: Row }) => feature.properties) as Row[];
    const periods = Object.keys(properties[0]!).filter((name) => name.endsWith("_period"));
    expect(periods.length).toBeGreaterThan(20);
    for (const row of properties.filter(({ kind }) => kind === "province"))
      for (const name of periods) expect(daysIn(row, name), name).toEqual(daysOf(row[name]));
  });

  test("in datapackage.json and the CSV on the Web description, where the period is text", () => {
    const { resources }: Datapackage = readJson("datapackage.json");
    for (const { path, schema } of resources.filter(({ path }) => tables.includes(path))) {
      const types = schema!.fields.filter(({ name }) => /period(_start|_end)?$/.test(name)).map(({ name, type }) => [name, type]);
      expect(types.length, path).toBeGreaterThan(2);
      for (const [name, type] of types) expect(type, `${path} ${name}`).toBe(name!.endsWith("period") ? "string" : "date");
    }
    const { columns } = (readJson("observations.csv-metadata.json") as CsvwTable).tableSchema;
    const datatype = (name: string) => columns.find((column) => column.name === name)!.datatype;
    expect([datatype("period"), datatype("period_start"), datatype("period_end")]).toMatchObject([{ base: "string" }, { base: "date" }, { base: "date" }]);
  });
});

describe("a Parquet file tells a reader what to leave out", () => {
  const boundsOf = async (path: string) => {
    const { row_groups, created_by } = await parquetMetadataAsync(await asyncBufferFromFile(path));
    const groups = row_groups.map(({ num_rows, columns }) => ({
      rows: Number(num_rows),
      bounds: Object.fromEntries(columns.map(({ meta_data }) => [meta_data!.path_in_schema.join(), meta_data!.statistics!])),
    }));
    return { groups, created_by };
  };

  test("observations.parquet is one group, with the least and greatest value and the nulls of each column", async () => {
    const { groups, created_by } = await boundsOf(at("observations.parquet"));
    expect(created_by).toMatch(/^[\w-]+ version \d+\.\d+\.\d+$/);
    expect(groups.map(({ rows }) => rows)).toEqual([release.observationCount]);
    const rows = readCsv("observations.csv");
    const { bounds } = groups[0]!;
    expect(Object.keys(bounds)).toEqual(Object.keys(rows[0]!));
    for (const name of ["area_code", "indicator", "period", "source_id"]) {
      const sorted = rows.map((row) => row[name]!).sort();
      expect([bounds[name]!.min_value, bounds[name]!.max_value], name).toEqual([sorted[0], sorted.at(-1)]);
    }
    const values = rows.map(({ value }) => Number(value));
    expect([bounds["value"]!.min_value, bounds["value"]!.max_value]).toEqual([Math.min(...values), Math.max(...values)]);
    expect(asDay(bounds["period_end"]!.max_value)).toBe(rows.map((row) => row["period_end"]!).sort().at(-1)); // prettier-ignore
    for (const [name, { null_count }] of Object.entries(bounds)) expect(Number(null_count), name).toBe(rows.filter((row) => row[name] === "").length);
  });

  test("a large one has groups of 20,000 rows, and each knows its areas", async () => {
    const path = at("large.parquet");
    const words = { titleVi: "", titleEn: "", descriptionVi: "", descriptionEn: "", required: true };
    const file = openParquet(path, [{ ...words, name: "area_code", type: "string" }, { ...words, name: "day", type: "date" }], {}); // prettier-ignore
    for (let part = 0; part < 9; part++)
      await file.write(Array.from({ length: 5_000 }, (_, row) => ({ area_code: `A${String(part * 5_000 + row).padStart(6, "0")}`, day: "2024-12-31" })));
    await file.end();
    const { groups } = await boundsOf(path);
    expect(groups.map(({ rows, bounds }) => [rows, bounds["area_code"]!.min_value, bounds["area_code"]!.max_value])).toEqual([
      [20_000, "A000000", "A019999"],
      [20_000, "A020000", "A039999"],
      [5_000, "A040000", "A044999"],
    ]);
  });
});
