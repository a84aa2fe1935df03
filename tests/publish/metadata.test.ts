import { createHash } from "node:crypto";
import { appendFileSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeReleaseFolder } from "@toso/api/export";
import { expect, inject, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { checkDcat, readTriples } from "../fixtures/check-dcat.ts";
import { findErrors } from "../fixtures/check-datapackage.ts";
import { replaceOnce } from "../fixtures/write-dataset.ts";
import { readByCsvw, type CsvwTable } from "../fixtures/read-by-csvw.ts";
import { readByDatapackage, type Datapackage } from "../fixtures/read-by-datapackage.ts";

const { prisma } = await openTestDatabase("dataset");
const release = (await prisma.release.findFirst())!;
const folder = join(inject("prepared").folder, `described-${inject("engine")}`);
const site = "https://so-lieu.example";
const files = await writeReleaseFolder(prisma, release, folder, { site });
const read = (path: string) => JSON.parse(readFileSync(join(folder, path), "utf8"));
const datapackage: Datapackage = read("datapackage.json");

test("datapackage.json is as the profile of Data Package 2.0 asks, and names every file but the descriptions", () => {
  expect(findErrors(datapackage)).toEqual([]);
  const described = files.map(({ path }) => path).filter((path) => !["datapackage.json", "observations.csv-metadata.json"].includes(path));
  expect(datapackage.resources.map(({ path }) => path)).toEqual(described);
  expect(new Set(datapackage.resources.map(({ name }) => name)).size).toBe(described.length);
});

test("every file has the size and SHA-256 that the package says, and every table can be read by its types, constraints and keys", () => {
  expect(datapackage.resources.filter(({ schema }) => schema).length).toBeGreaterThan(63 + 36 + 10);
  expect(readByDatapackage(folder, datapackage).slice(0, 20)).toEqual([]);
});

test("no description speaks of an empty cell where none may be, or of a word that the column may not hold", () => {
  const described = datapackage.resources.flatMap(({ path, schema }) => (schema?.fields ?? []).map((field) => ({ path, ...field })));
  const listing = described.filter(({ constraints, description }) => constraints?.enum && explained(description).length > 0);
  expect(listing.map(({ name }) => name)).toEqual(expect.arrayContaining(["area_scheme", "period_basis", "qualifier", "obs_status", "method"]));
  for (const { path, name, description, constraints } of listing)
    expect(
      explained(description).filter((word) => !constraints!.enum!.includes(word)),
      `${path} ${name}`,
    ).toEqual([]);
  for (const { path, name, description } of described.filter(({ constraints }) => constraints?.required))
    expect(description ?? "", `${path} ${name}`).not.toMatch(/trống|empty/i);
});

/** The words that a description explains: each stands before a colon, at the beginning or behind a sign. */
function explained(description = ""): string[] {
  return [...description.matchAll(/(?:^|[.;] |\n)(\w+): /g)].map(([, word]) => word!);
}

test("a row without a figure, as the tables of one indicator have it, is a row of observations.csv by both descriptions", () => {
  const copy = join(inject("prepared").folder, `without-${inject("engine")}`);
  mkdirSync(copy);
  for (const path of ["indicators.csv", "sources.csv"]) copyFileSync(join(folder, path), join(copy, path));
  const text = readFileSync(join(folder, "observations.csv"), "utf8");
  const write = (value: string, status: string) =>
    writeFileSync(
      join(copy, "observations.csv"),
      replaceOnce("2022-06-14,2022-06-14,2022-06-14,stated,130487,exact,A", `2022-06-14,2022-06-14,2022-06-14,stated,${value},exact,${status}`)(text),
    );
  const faults = () => [
    ...readByDatapackage(copy, { ...datapackage, resources: datapackage.resources.filter(({ path }) => /^(observations|indicators|sources)\.csv$/.test(path)) }),
    ...readByCsvw(copy, read("observations.csv-metadata.json") as CsvwTable),
  ].filter((fault) => !/bytes are|another checksum/.test(fault)); // prettier-ignore
  write("", "O");
  expect(faults()).toEqual([]);
  write("none", "N");
  expect(faults()).toHaveLength(4);
});

test("observations.csv can be read by its CSV on the Web description", () => {
  expect(readByCsvw(folder, read("observations.csv-metadata.json") as CsvwTable).slice(0, 20)).toEqual([]);
});

test("dcat.jsonld has what DCAT-AP 3 makes mandatory or recommends, and the zip with its size and SHA-256 among the files", async () => {
  const dcat = read("dcat.jsonld");
  expect(await checkDcat(dcat)).toEqual([]);
  const zip = readFileSync(join(folder, `to-so-${release.version}.zip`));
  const triples = await readTriples(dcat);
  const [file] = triples.getSubjects("http://www.w3.org/ns/dcat#byteSize", null, null).filter(({ value }) => value.endsWith(".zip"));
  expect(file?.value).toBe(`${site}/data/${release.version}/to-so-${release.version}.zip`);
  expect(triples.getObjects(file!, "http://www.w3.org/ns/dcat#byteSize", null).map(({ value }) => Number(value))).toEqual([zip.length]);
  expect(triples.getObjects(null, "http://spdx.org/rdf/terms#checksumValue", null).map(({ value }) => value)).toContain(
    createHash("sha256").update(zip).digest("hex"),
  );
});

test("one letter more in one file is noticed", () => {
  appendFileSync(join(folder, "README.md"), "x");
  expect(readByDatapackage(folder, datapackage)).toEqual([expect.stringMatching(/^README.md: bytes are/), "README.md: another checksum"]);
});
