import { cpSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeReleaseFolder } from "@toso/api/export";
import { publishDirectory } from "@toso/api/publish";
import { parse } from "csv-parse/sync";
import { expect, inject, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { realDataset } from "../fixtures/lay-tiny-dataset.ts";
import { readAsExcel, type ExcelCell } from "../fixtures/read-as-excel.ts";
import { readTable } from "../fixtures/read-table.ts";

const { prisma } = await openTestDatabase("dataset");
const release = (await prisma.release.findFirst())!;
const folder = join(inject("prepared").folder, `excel-${inject("engine")}`);
await writeReleaseFolder(prisma, release, folder, { site: "https://so-lieu.example" });
const given = readTable(folder, "observations.csv");
const content = readFileSync(join(folder, "observations.excel.csv"));
const [head, ...rows] = readAsExcel(content) as [string[], ...ExcelCell[][]];
const place = (name: string) => given.headings.indexOf(name);

test("Excel with Vietnamese settings shows observations.excel.csv in the columns of observations.csv, area_id in the place of area_code, row by row", () => {
  expect(head).toEqual(given.headings.map((name) => (name === "area_code" ? "area_id" : name)));
  expect(rows).toHaveLength(given.rows.length);
  expect(new Set(rows.map((row) => row.length))).toEqual(new Set([head.length]));
});

test("each value is the number of observations.csv, decimals with it, and some have decimals", () => {
  const values = rows.map((row) => row[place("value")]);
  expect(values).toEqual(given.rows.map((row) => Number(row[place("value")])));
  expect(values.some((value) => !Number.isInteger(value))).toBe(true);
});

test("each code keeps its zeros, behind its division", () => {
  const ids = rows.map((row) => row[place("area_code")]);
  expect(ids).toEqual(given.rows.map((row) => `${row[place("area_scheme")]}-${row[place("area_code")]}`));
  expect(ids).toContain("VN63-01");
});

test("every other cell is the text of observations.csv with its Vietnamese letters, but years and days, which Excel knows as such; none is a formula", () => {
  const periods = ["period", "source_published", "period_start", "period_end"];
  rows.forEach((row, at) =>
    row.forEach((cell, column) => {
      const name = given.headings[column]!;
      if (name === "value" || name === "area_code") return;
      const text = given.rows[at]![column]!;
      const asExcel = periods.includes(name) && text !== "" ? (/^\d{4}$/.test(text) ? Number(text) : { date: text }) : text;
      expect(cell, `row ${at + 2}, ${name}`).toEqual(asExcel);
    }),
  );
  expect(rows.flat()).toContain("Hà Giang");
});

test("the mark of UTF-16 is needed: with that of UTF-8 the line sep= lets Excel read other letters", () => {
  const asUtf8 = Buffer.from(`\u{feff}${content.subarray(2).toString("utf16le")}`);
  expect(readAsExcel(asUtf8)[0]).toEqual(head);
  expect(readAsExcel(asUtf8).flat()).not.toContain("Hà Giang");
});

test("no other CSV file of the folder is said to be in UTF-16, and this one is", () => {
  const { resources } = JSON.parse(readFileSync(join(folder, "datapackage.json"), "utf8")) as { resources: { path: string; encoding?: string }[] };
  expect(resources.filter(({ encoding }) => encoding !== undefined && encoding !== "utf-8")).toMatchObject([
    { path: "observations.excel.csv", encoding: "utf-16" },
  ]);
});

test("a note of several lines is one cell in every CSV file, whatever ends its lines, and no line of it begins a row", async () => {
  const notes = ["Theo sổ\n=1+1", "Theo sổ\r\n@SUM(1)", "Theo sổ\r+1"];
  const dataset = join(inject("prepared").folder, `lines-${inject("engine")}`);
  cpSync(realDataset, dataset, { recursive: true });
  const rows = parse(readFileSync(join(dataset, "observations.csv"))) as string[][];
  const column = rows[0]!.indexOf("note");
  notes.forEach((note, at) => (rows[at + 1]![column] = note));
  writeFileSync(join(dataset, "observations.csv"), `${rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")).join("\n")}\n`);
  const about = readFileSync(join(dataset, "release.csv"), "utf8");
  const version = release.version.replace(/\d+$/, (last) => String(Number(last) + 1));
  writeFileSync(join(dataset, "release.csv"), about.replace(release.version, version));
  const { findings, published } = await publishDirectory(prisma, dataset);
  expect(published, JSON.stringify(findings.slice(0, 3))).toBeTruthy();
  const next = await prisma.release.findFirstOrThrow({ where: { version } });
  const lines = `${folder}-lines`;
  await writeReleaseFolder(prisma, next, lines, { site: "https://so-lieu.example" });
  const noted = globSync("**/*.csv", { cwd: lines }).filter((file) => {
    const isForExcel = file.endsWith(".excel.csv");
    const text = readFileSync(join(lines, file)).toString(isForExcel ? "utf16le" : "utf8");
    // As readers do, takes each line end for one; refuses rows of another length and quotes that stand in the middle.
    const cells = (
      parse(text.replace(/^\ufeff?sep=;\r\n/, ""), { delimiter: isForExcel ? ";" : ",", bom: true, record_delimiter: ["\r\n", "\n", "\r"] }) as string[][]
    ).flat();
    expect(
      cells.filter((cell) => /^[=@]|^\+\D/.test(cell)),
      file,
    ).toEqual([]);
    return notes.every((note) => cells.includes(note));
  });
  expect(noted).toEqual(expect.arrayContaining(["observations.csv", "observations.excel.csv"]));
});
