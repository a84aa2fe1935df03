import { createHash } from "node:crypto";
import { appendFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { writeReleaseFolder } from "@toso/api/export";
import { expect, inject, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { checkDcat, readTriples } from "../fixtures/check-dcat.ts";
import { findErrors } from "../fixtures/check-datapackage.ts";
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
