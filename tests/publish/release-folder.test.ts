import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { publishDirectory } from "@toso/api/publish";
import { writeReleaseFolder } from "@toso/api/export";
import { check, getIssues } from "@placemarkio/check-geojson";
import { tableFromIPC } from "apache-arrow";
import Papa from "papaparse";
import { readParquet } from "parquet-wasm";
import readWorkbook from "read-excel-file/node";
import { describe, expect, inject, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { cleanRings } from "../../packages/api/src/export/clean-rings.ts";
import { readByS2 } from "../fixtures/read-by-s2.ts";
import { readRows } from "../fixtures/read-rows.ts";
import { realDataset, replaceOnce, writeDataset } from "../fixtures/write-dataset.ts";
import { unpackZip } from "../fixtures/unpack-zip.ts";

const { prisma } = await openTestDatabase("dataset");
const empty = await openTestDatabase("migrated");
const folder = join(inject("prepared").folder, `folders-${inject("engine")}`);
mkdirSync(folder);
const site = "https://so-lieu.example";
const release = (await prisma.release.findFirst())!;
const home = join(folder, release.version);
const files = await writeReleaseFolder(prisma, release, home, { site });

const dataset = readRows("observations.csv");
const columns = Object.keys(dataset[0]!);
type Cells = Record<string, unknown>;
const keyOf = (row: Cells) => ["area_scheme", "area_code", "indicator", "period", "source_id"].map((column) => row[column]).join(" ");
const byKey = (rows: Cells[]) => rows.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
/** The figures as the dataset has them: texts as they stand, values as numbers, empty cells as null. */
const original = byKey(
  dataset.map((row) => Object.fromEntries(columns.map((column) => [column, column === "value" ? Number(row[column]) : row[column] || null]))),
);
const ofDataset = (rows: Cells[]) =>
  byKey(rows.map((row) => Object.fromEntries(columns.map((column) => [column, row[column] === "" ? null : (row[column] ?? null)]))));
const read = (path: string) => readFileSync(join(home, path), "utf8");
const table = (path: string) => Papa.parse<Record<string, string>>(read(path), { header: true, skipEmptyLines: true });

describe("every figure, status, wording and leading zero comes back", () => {
  test("from observations.csv, which has CRLF and no byte order mark", () => {
    const { data, errors } = table("observations.csv");
    expect(errors).toEqual([]);
    expect(ofDataset(data.map((row) => ({ ...row, value: Number(row["value"]) })))).toEqual(original);
    expect(read("observations.csv").startsWith("area_scheme,")).toBe(true);
    expect(read("observations.csv").split("\r\n")).toHaveLength(dataset.length + 2);
  });

  test("from observations.json", () => {
    const { release: version, rows } = JSON.parse(read("observations.json"));
    expect(version).toBe(release.version);
    expect(ofDataset(rows)).toEqual(original);
  });

  test("from observations.xlsx, with codes as texts and a sheet of notes", async () => {
    const sheets = await readWorkbook(join(home, "observations.xlsx"));
    const [figures, notes] = [sheets[0], sheets.at(-1)];
    const [head, ...rows] = figures!.data as [string[], ...unknown[][]];
    const cells = rows.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at]])));
    expect(ofDataset(cells)).toEqual(original);
    expect(cells.find((row) => row["area_code"] === "01")).toBeDefined();
    for (const part of ["CC BY 4.0", `${site}/data/${release.version}/`, "không phải là số 0", "obs_status"])
      expect(JSON.stringify(notes!.data)).toContain(part);
  });

  test("from observations.parquet, with values as doubles and codes as texts", () => {
    const parquet = tableFromIPC(readParquet(readFileSync(join(home, "observations.parquet"))).intoIPCStream());
    const rows = parquet.toArray().map((row) => row.toJSON() as Cells);
    expect(ofDataset(rows)).toEqual(original);
    expect(String(parquet.schema.fields.find(({ name }) => name === "value")!.type)).toBe("Float64");
    expect(String(parquet.schema.fields.find(({ name }) => name === "area_code")!.type)).toBe("Utf8");
  });
});

describe("provinces.geojson", () => {
  const collection = JSON.parse(read("provinces.geojson"));
  const provinces = collection.features.filter(({ properties }: any) => properties.kind === "province");

  test("is GeoJSON by RFC 7946, with outer rings against the clock", () => {
    expect(getIssues(read("provinces.geojson"))).toEqual([]);
    expect(check(read("provinces.geojson")).type).toBe("FeatureCollection");
    for (const { geometry } of provinces) {
      const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
      for (const [outer, ...holes] of polygons) {
        expect(signedArea(outer)).toBeGreaterThan(0);
        for (const hole of holes) expect(signedArea(hole)).toBeLessThan(0);
      }
    }
  });

  test("is valid on the sphere too, as S2 reads it for R: no point repeats its neighbour, no line crosses another", () => {
    expect(readByS2(collection)).toEqual([]);
  });

  test("has the 63 provinces with their codes as texts, and Hoàng Sa and Trường Sa with theirs", () => {
    expect(provinces.map(({ properties }: any) => properties.area_code).sort()).toEqual(
      readRows("areas.csv")
        .filter(({ scheme }) => scheme === "VN63")
        .map(({ code }) => code)
        .sort(),
    );
    const others = collection.features.filter((feature: any) => !provinces.includes(feature));
    expect(others.map(({ properties }: any) => [properties.name_vi, properties.province_code])).toEqual([
      ["Hoàng Sa", "48"],
      ["Trường Sa", "56"],
    ]);
  });

  test("has the headline figure of a province with its date, status and source, and null with the reason where there is none", () => {
    const of = (code: string) => provinces.find(({ properties }: any) => properties.area_code === code).properties;
    const rows = dataset.filter((row) => row["area_code"] === "48" && row["area_scheme"] === "VN63" && row["indicator"] === "teams");
    expect(rows.map(({ value }) => Number(value))).toContain(of("48").teams);
    expect(of("48")).toMatchObject({ teams_status: "A", teams_source: expect.stringMatching(/^S\d+$/), teams_missing: null });
    const without = provinces.filter(({ properties }: any) => properties.teams_missing === "NO_PUBLISHED_FIGURE");
    expect(without.length).toBeGreaterThan(0);
    for (const { properties } of without) expect(properties).toMatchObject({ teams: null, teams_period: null, teams_status: "O" });
  });
});

type Ring = number[][];
const square: Ring = [[105, 10], [106, 10], [106, 11], [105, 11], [105, 10]]; // prettier-ignore
test.each<[string, Ring[], Ring[]]>([
  ["two neighbours that are one after rounding", [[...square.slice(0, 2), [106.000001, 10.000004], ...square.slice(2)]], [square]],
  ["a point repeated where the ring closes", [[[105, 10], ...square, [105, 10.0000049]]], [square]],
  ["a line that goes out and back", [[...square.slice(0, 2), [107, 10], [108, 10], [107, 10], ...square.slice(1)]], [square]],
  ["the same where the ring closes", [[[104, 9], ...square, [104, 9]]], [square]],
  ["a hole that encloses nothing", [square, [[105.5, 10.5], [105.500001, 10.5], [105.5, 10.500001], [105.5, 10.5]]], [square]], // prettier-ignore
  ["an outer ring that encloses nothing", [[[105, 10], [106, 10], [105, 10]]], []], // prettier-ignore
])("a boundary with %s is mended before it is written", (_, rings, mended) => {
  const read = (coordinates: Ring[]) => readByS2({ features: [{ type: "Feature", id: "x", properties: {}, geometry: { type: "Polygon", coordinates } }] });
  const rounded = rings.map((ring) => ring.map((position) => position.map((degrees) => Number(degrees.toFixed(5)))));
  expect(read(rounded)).not.toEqual([]);
  expect(cleanRings(rings)).toEqual(mended);
  expect(mended.length === 0 ? [] : read(cleanRings(rings))).toEqual([]);
});

describe("the table of a view", () => {
  test("of an indicator has all 63 provinces and the nation, those without a figure with the reason and an empty value", () => {
    const { data } = table("indicators/teams.csv");
    const headlines = data.filter((row) => row["is_headline"] === "yes");
    expect(headlines.map((row) => `${row["area_scheme"]} ${row["area_code"]}`)).toHaveLength(64);
    const published = new Set(dataset.filter((row) => row["indicator"] === "teams" && row["area_scheme"] === "VN63").map((row) => row["area_code"]));
    for (const row of headlines.filter((row) => row["area_scheme"] === "VN63"))
      expect([row["value"] !== "", row["missing"] === ""], row["area_code"]).toEqual([published.has(row["area_code"]!), published.has(row["area_code"]!)]);
  });

  test("of a province has each of its figures once, as the dataset has it", () => {
    const { data } = table("provinces/VN63-48.csv");
    const own = dataset.filter((row) => row["area_scheme"] === "VN63" && row["area_code"] === "48");
    const shown = data.filter((row) => row["source_id"] && row["area_code"] === "48" && own.some((figure) => keyOf(figure) === keyOf(row)));
    expect(shown.map(keyOf).sort()).toEqual(own.map(keyOf).sort());
  });

  test("of each of the 34 has its own figures, and the inhabitants of its old provinces added up; the words of the file say which division it is of", () => {
    const lineage = readRows("area_lineage.csv");
    const inhabitants = (code: string) =>
      Number(
        dataset.find((row) => row["area_scheme"] === "VN63" && row["area_code"] === code && row["indicator"] === "population" && row["period"] === "2025")![
          "value"
        ],
      );
    const codes = [...new Set(lineage.map(({ to_code }) => to_code!))].sort();
    expect(files.filter(({ path }) => /^provinces\/VN34-.*\.csv$/.test(path)).map(({ path }) => path)).toEqual(
      codes.map((code) => `provinces/VN34-${code}.csv`),
    );
    for (const code of codes) {
      const { data } = table(`provinces/VN34-${code}.csv`);
      expect(new Set(data.map((row) => `${row["area_scheme"]} ${row["area_code"]}`)), code).toEqual(new Set([`VN34 ${code}`]));
      const old = lineage.filter(({ to_code }) => to_code === code).map(({ from_code }) => from_code!);
      const population = data.find((row) => row["indicator"] === "population" && row["is_headline"] === "yes")!;
      expect(Number(population["value"]), code).toBe(old.reduce((sum, from) => sum + inhabitants(from), 0));
      if (old.length > 1) expect(population["note"], code).toBe(`Sum of ${old.map((from) => `VN63-${from} ${inhabitants(from)} (2025)`).join(" + ")}.`);
      const own = dataset.filter((row) => row["area_scheme"] === "VN34" && row["area_code"] === code);
      for (const { indicator, period, source_id } of own)
        expect(
          data.some((row) => row["indicator"] === indicator && row["period"] === period && row["source_id"] === source_id),
          `${code} ${indicator}`,
        ).toBe(true);
    }
    expect(files.find(({ path }) => path === "provinces/VN34-48.csv")!.descriptionEn).toBe("Figures: Da Nang (of the 34 since 2025-07-01).");
  });

  test("of a rate gives numerator and denominator with their dates and sources, and the value is theirs", () => {
    for (const row of table("indicators/teams_per_10k_inhabitants.csv").data.filter((row) => row["value"] !== "")) {
      expect(Number(row["value"])).toBe((Number(row["numerator_value"]) * 10_000) / Number(row["denominator_value"]));
      expect([row["numerator_period"], row["denominator_period"]].every((period) => /^\d{4}/.test(period!))).toBe(true);
    }
  });

  test("is the same as JSON", () => {
    for (const path of ["indicators/teams", "provinces/VN63-01"]) {
      const { rows } = JSON.parse(read(`${path}.json`));
      const asText = rows.map((row: Cells) =>
        Object.fromEntries(
          Object.entries(row).map(([name, cell]) => [name, cell === null ? "" : cell === true ? "yes" : cell === false ? "no" : String(cell)]),
        ),
      );
      expect(asText).toEqual(table(`${path}.csv`).data);
    }
  });
});

test("published into an empty database, the folder gives the same release with the same checksum", async () => {
  const { findings, published } = await publishDirectory(empty.prisma, home);
  expect(findings).toEqual([]);
  expect(published!.release).toMatchObject({ version: release.version, checksum: release.checksum, observationCount: dataset.length });
});

test("written twice, every file has the same bytes; the checksums hold, and the zip has all of it", async () => {
  const again = join(folder, "again");
  expect(await writeReleaseFolder(prisma, release, again, { site })).toEqual(files);
  const zip = `to-so-${release.version}.zip`;
  for (const path of ["checksums.sha256", zip]) expect(readFileSync(join(again, path)).equals(readFileSync(join(home, path)))).toBe(true);
  const { status, stdout } = spawnSync("sha256sum", ["--check", "--strict", "checksums.sha256"], { cwd: home, encoding: "utf8" });
  expect(status, stdout).toBe(0);
  const entries = await unpackZip(join(home, zip));
  expect([...entries.keys()].sort()).toEqual([...files.map(({ path }) => path), "checksums.sha256"].map((path) => `to-so-${release.version}/${path}`).sort());
  expect(entries.get(`to-so-${release.version}/observations.csv`)!.equals(readFileSync(join(home, "observations.csv")))).toBe(true);
});

test("after a correction, the folder of the older release is written as it was", async () => {
  const corrected = writeDataset(
    {
      "release.csv": (text) =>
        text.replace(
          release.version,
          release.version.replace(/\d+$/, (last) => String(Number(last) + 1)),
        ),
      "observations.csv": replaceOnce("VN63,48,teams,2024,estimated,2531,", "VN63,48,teams,2024,estimated,2530,"),
    },
    "real",
  );
  const { published, findings } = await publishDirectory(prisma, corrected);
  expect(findings).toEqual([]);
  await writeReleaseFolder(prisma, release, join(folder, "older"), { site });
  await writeReleaseFolder(prisma, published!.release, join(folder, "newer"), { site });
  const teams = (name: string) =>
    Papa.parse<Record<string, string>>(readFileSync(join(folder, name, "provinces/VN63-48.csv"), "utf8"), { header: true }).data[0]!["value"];
  expect([teams("older"), teams("newer")]).toEqual(["2531", "2530"]);
  const rows = (name: string) => readFileSync(join(folder, name, "observations.csv"), "utf8").split("\r\n");
  const standing = (name: string) => rows(name).flatMap((row) => /^VN63,48,teams,2024,2024-01-01,2024-12-31,estimated,(\d+),/.exec(row)?.[1] ?? []);
  expect([standing("older"), standing("newer")]).toEqual([["2531"], ["2530"]]);
  expect(rows("newer")).toHaveLength(rows("older").length);
  expect(readFileSync(join(folder, "older/checksums.sha256"), "utf8")).toBe(readFileSync(join(home, "checksums.sha256"), "utf8"));
});

test("the files of the dataset hold what the dataset holds, but columns nobody reads", () => {
  for (const file of ["areas.csv", "indicators.csv", "sources.csv", "criteria_sets.csv", "honours.csv"]) {
    const rows = table(file).data;
    const names = Object.keys(rows[0]!);
    const given = Papa.parse<Record<string, string>>(readFileSync(join(realDataset, file), "utf8"), { header: true, skipEmptyLines: true }).data;
    const plain = (list: Record<string, string>[]) =>
      list.map((row) => JSON.stringify(names.map((name) => (/^-?\d+\.\d+$/.test(row[name]!) ? String(Number(row[name])) : row[name])))).sort();
    expect(plain(rows), file).toEqual(plain(given));
  }
});

function signedArea(ring: [number, number][]): number {
  return ring.slice(1).reduce((sum, [x, y], at) => sum + ring[at]![0] * y - x * ring[at]![1], 0) / 2;
}
