import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describeCsvw } from "../../packages/api/src/export/describe-csvw.ts";
import { describeDatapackage } from "../../packages/api/src/export/describe-datapackage.ts";
import { describeDcat } from "../../packages/api/src/export/describe-dcat.ts";
import { describeFolder, describeForCatalogues } from "../../packages/api/src/export/describe-folder.ts";
import { describe, expect, test } from "vitest";
import { findErrors } from "../fixtures/check-datapackage.ts";
import { describeDatasetFolder } from "../fixtures/describe-dataset-folder.ts";
import { readByCsvw } from "../fixtures/read-by-csvw.ts";
import { readByDatapackage, type Datapackage } from "../fixtures/read-by-datapackage.ts";
import { replaceOnce, writeDataset, realDataset, type Changes } from "../fixtures/write-dataset.ts";

const site = "https://to-so.example";
const { files, facts } = describeDatasetFolder(realDataset);
const datapackage = describeDatapackage(facts, files, site);
const csvw = describeCsvw(facts, files, site);
const dcat = describeDcat(facts, files, site);

/** A copy with one change. */
const change = <Value>(value: Value, by: (copy: Value) => void) => {
  const copy = structuredClone(value);
  by(copy);
  return copy;
};
/** The real dataset with something wrong in it, read by the descriptions of the right one. */
const write = (changes: Changes) => writeDataset(changes, "real");

describe("the Data Package", () => {
  test("is as the profile of Data Package 2.0 asks", () => {
    expect(findErrors(datapackage)).toEqual([]);
  });

  test.each<[string, (copy: Datapackage) => void]>([
    ["a day for a time", (copy) => (copy.created = "2026-11-25")],
    ["no resources", (copy) => (copy.resources = [])],
    ["a path out of the folder", (copy) => (copy.resources[0]!.path = "../areas.csv")],
    ["a checksum that is none", (copy) => (copy.resources[0]!.hash = "sha256:xyz")],
    ["an unknown type", (copy) => (copy.resources[1]!.schema!.fields[0]!.type = "text" as never)],
    ["a licence without name and path", (copy) => (copy.licenses = [{ title: "free" } as never])],
  ])("with %s is refused by the profile", (_, by) => {
    expect(findErrors(change(datapackage, by))).not.toEqual([]);
  });

  test("names every file with its size and SHA-256, and each table can be read by it alone", () => {
    expect(datapackage.resources.map(({ path }) => path)).toEqual(files.map(({ path }) => path));
    expect(new Set(datapackage.resources.map(({ name }) => name)).size).toBe(files.length);
    expect(readByDatapackage(realDataset, datapackage)).toEqual([]);
  });

  test("says by which columns figures name their indicator and source, and provinces their region", () => {
    const keysOf = (name: string) =>
      datapackage.resources.find((resource) => resource.name === name)!.schema!.foreignKeys!.map(({ reference }) => reference.resource);
    expect(keysOf("observations")).toEqual(["indicators", "sources"]);
    expect(keysOf("areas")).toEqual(["regions"]);
    expect(keysOf("area_lineage")).toEqual(["areas", "areas"]);
  });

  test("names release, day, licence and each source that has an address", () => {
    expect(datapackage).toMatchObject({
      version: facts.version,
      created: `${facts.date}T00:00:00Z`,
      licenses: [{ name: "CC-BY-4.0" }],
      id: `${site}/data/${facts.version}/`,
    });
    expect(datapackage.sources).toHaveLength(facts.sources.length);
  });

  test.each<[string, Changes, RegExp]>([
    [
      "a value with a decimal comma",
      { "observations.csv": replaceOnce("2022-06-14,stated,130487", '2022-06-14,stated,"130,487"') },
      /value: 130,487 is no number/,
    ],
    ["a period in words", { "observations.csv": replaceOnce("2022-06-14,stated,130487", "June 2022,stated,130487") }, /period: June 2022 has another form/],
    ["a status that SDMX has not", { "observations.csv": replaceOnce("stated,130487,exact,A", "stated,130487,exact,X") }, /obs_status: X is none of the words/],
    [
      "an indicator that is not listed",
      { "observations.csv": replaceOnce("VN,VN,members,2022-06-14", "VN,VN,people,2022-06-14") },
      /people is not in indicators/,
    ],
    [
      "a source that is not listed",
      { "observations.csv": replaceOnce("130487,exact,A,reported,S012", "130487,exact,A,reported,S999") },
      /S999 is not in sources/,
    ],
    ["a number left out", { "observations.csv": replaceOnce("2022-06-14,stated,130487", "2022-06-14,stated,") }, /value: a required cell is empty/],
    ["a row written twice", { "observations.csv": (text) => text + text.split("\n")[1] + "\n" }, /the key VN VN \w+ .* stands twice/],
    ["a region that is not listed", { "areas.csv": (text) => text.replace(",RRD,", ",XXX,") }, /XXX is not in regions/],
  ])("shows %s in a table", (_, changes, fault) => {
    expect(readByDatapackage(write(changes), datapackage).join("\n")).toMatch(fault);
  });

  test("shows one changed byte by the checksum", () => {
    expect(readByDatapackage(write({ "sources.csv": (text) => text.replace("2026-11-23", "2026-11-22") }), datapackage)).toEqual([
      "sources.csv: another checksum",
    ]);
  });
});

describe("the CSV on the Web description", () => {
  test("uses the words of the W3C vocabulary, and the figures can be read by it alone", () => {
    expect(readByCsvw(realDataset, csvw)).toEqual([]);
    expect(csvw.tableSchema.columns).toHaveLength(12);
  });

  test("names key, licence and both languages", () => {
    expect(csvw.tableSchema.primaryKey).toEqual(["area_scheme", "area_code", "indicator", "period", "source_id"]);
    expect(csvw["dc:license"]).toEqual({ "@id": "https://creativecommons.org/licenses/by/4.0/" });
    for (const { titles } of csvw.tableSchema.columns) expect(Object.keys(titles)).toEqual(["vi", "en"]);
  });

  test("turns down a table that it does not describe", () => {
    const lines = readFileSync(join(realDataset, "observations.csv"), "utf8");
    const folder = write({});
    const readWith = (text: string) => (writeFileSync(join(folder, "observations.csv"), text), readByCsvw(folder, csvw).join("\n"));
    expect(readWith(lines.replace("period_basis", "basis"))).toMatch(/the heading basis is no title/);
    expect(readWith(lines.replace("stated,130487", "stated,many"))).toMatch(/value: many is no double/);
    expect(readWith(lines.replace("stated,130487", "guessed,130487"))).toMatch(/period_basis: guessed has another form/);
    expect(readWith(`\uFEFF${lines}`)).toMatch(/is no title of area_scheme/);
    expect(
      readByCsvw(
        realDataset,
        change(csvw, (copy) => (copy.tableSchema.columns[5]!.datatype = "integer")),
      ).join("\n"),
    ).toMatch(/is no integer/);
    expect(readByCsvw(realDataset, { ...csvw, colour: "red" } as never)).toEqual(["colour is unknown in table"]);
  });
});

describe("a folder with a table of one indicator", () => {
  const folder = write({});
  const [header, ...lines] = readFileSync(join(realDataset, "observations.csv"), "utf8").trim().split("\n");
  const text = [header, ...lines.filter((line) => line.split(",")[2] === "teams"), ""].join("\n");
  mkdirSync(join(folder, "indicators"));
  writeFileSync(join(folder, "indicators/teams.csv"), text);
  const whole = files.find(({ path }) => path === "observations.csv")!;
  const sha256 = createHash("sha256").update(text).digest("hex");
  const view = { ...whole, path: "indicators/teams.csv", bytes: Buffer.byteLength(text), sha256 };

  test("describes it in the package with types, and reads it by them", () => {
    const described = describeDatapackage(facts, [...files, view], site);
    expect(findErrors(described)).toEqual([]);
    expect(readByDatapackage(folder, described)).toEqual([]);
    const damaged = text.replace(",2024-", ",24-");
    writeFileSync(join(folder, "indicators/teams.csv"), damaged);
    expect(readByDatapackage(folder, described).join("\n")).toMatch(/indicators\/teams.csv: row \d+, period: 24-\S+ has another form/);
  });
});

test("the files written beside the data hold these descriptions, byte for byte the same each time", () => {
  const texts = () => [...describeFolder(facts, files, site), describeForCatalogues(facts, files, site)];
  expect(texts().map(({ path, text }) => [path, JSON.parse(text)])).toEqual([
    ["datapackage.json", datapackage],
    ["observations.csv-metadata.json", csvw],
    ["dcat.jsonld", JSON.parse(JSON.stringify(dcat))],
  ]);
  expect(texts()).toEqual(texts());
});
