import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeReleaseFolder } from "@toso/api/export";
import { publishHistory } from "@toso/api/publish";
import readWorkbook from "read-excel-file/node";
import { describe, expect, inject, test } from "vitest";
import { openApi } from "../api/ask.ts";
import { openTestDatabase } from "../database/open-test-database.ts";
import { readRows } from "../fixtures/read-rows.ts";
import { readTable } from "../fixtures/read-table.ts";

const database = await openTestDatabase("dataset");
const { ask } = openApi(database);
const release = (await database.prisma.release.findFirst())!;
const folder = join(inject("prepared").folder, `people-${inject("engine")}`);
const files = await writeReleaseFolder(database.prisma, release, folder, { site: "https://so-lieu.example" });
const readText = (path: string) => readFileSync(join(folder, path), "utf8");
const readMaps = (path: string) => {
  const { headings, rows } = readTable(folder, path);
  return rows.map((row) => Object.fromEntries(headings.map((name, at) => [name, row[at]!])));
};
const indicators = readRows("indicators.csv");
const measured = indicators.filter(({ national_only }) => national_only !== "yes").map(({ code }) => code!);
/** Counts of a year, which go on across the merger. */
const contextCodes = indicators.flatMap(({ code, topic }) => (topic === "context" && code !== "communes" ? [code!] : []));
const rates = readRows("rates.csv").map(({ code }) => code!);

interface Asked {
  code: string;
  nameVi: string;
  nameEn: string;
  [measure: string]: any;
}

/** Asks the API for the figures and rates of all provinces of a division, some a question. */
async function askProvinces(scheme: string): Promise<Asked[]> {
  const all: Asked[] = [];
  const ofFigure = "value period qualifier obsStatus source { code }";
  const fields = [
    ...measured.map((code) => `${code}: figure(indicator: "${code}") { ${ofFigure} }`),
    ...rates.map(
      (code) =>
        `${code}: ${code.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase())} { value qualifier obsStatus numerator { period source { code } } denominator { period source { code } } }`,
    ),
  ];
  for (let at = 0; at < fields.length; at += 12) {
    const { provinces } = await ask(`{ provinces(boundary: ${scheme}) { nodes { code nameVi nameEn ${fields.slice(at, at + 12).join("\n")} } } }`);
    for (const [row, province] of provinces.nodes.entries()) all[row] = { ...all[row], ...province };
  }
  return all;
}

const cell = (value: string | number | null | undefined) => (value === null || value === undefined ? "" : String(value));
/** The cells of one measure as the API gives them, by the ending of their columns. */
const cellsOf = (figure: any): Record<string, string> => ({
  "": cell(figure.value),
  _period: cell(figure.period ?? figure.numerator?.period),
  ...(figure.denominator && { _denominator_period: cell(figure.denominator.period), _denominator_source: cell(figure.denominator.source?.code) }),
  _status: figure.obsStatus,
  _qualifier: cell(figure.qualifier?.toLowerCase()),
  _source: cell((figure.source ?? figure.numerator?.source)?.code),
});

describe.each([
  ["provinces.csv", "VN63", 63],
  ["provinces-VN34.csv", "VN34", 34],
])("%s", (path, scheme, count) => {
  test("has one row for each province of its division, with division, code and both names", async () => {
    const rows = readMaps(path);
    const asked = await askProvinces(scheme);
    expect(asked).toHaveLength(count);
    const names = (row: Record<string, string>) => [row["area_scheme"], row["area_code"], row["area_name_vi"], row["area_name_en"]].join();
    expect(rows.map(names).sort()).toEqual(asked.map(({ code, nameVi, nameEn }) => [scheme, code, nameVi, nameEn].join()).sort());
  });

  test("has the value, date, status, wording and source that the API gives for every province and every indicator and rate, and no column where it gives none to any", async () => {
    const rows = new Map(readMaps(path).map((row) => [row["area_code"]!, row]));
    const { headings } = readTable(folder, path);
    const asked = await askProvinces(scheme);
    const shown = [...measured, ...rates].filter((code) => asked.some((province) => province[code].value !== null));
    const endings = (code: string) => Object.keys(cellsOf(asked[0]![code]));
    expect([...headings].sort()).toEqual(
      ["area_scheme", "area_code", "area_name_vi", "area_name_en", ...shown.flatMap((code) => endings(code).map((ending) => code + ending))].sort(),
    );
    for (const province of asked)
      for (const code of shown) {
        const row = rows.get(province.code)!;
        const written = Object.fromEntries(endings(code).map((ending) => [ending, row[code + ending]]));
        expect(written, `${province.code} ${code}`).toEqual(cellsOf(province[code]));
      }
  });

  test("leaves the value and its date empty where nothing is published, with status O or M, and writes 0 only where 0 was published", () => {
    const rows = readMaps(path);
    const { headings } = readTable(folder, path);
    let missing = 0;
    for (const status of headings.filter((name) => name.endsWith("_status"))) {
      const measure = status.slice(0, -"_status".length);
      for (const row of rows) {
        expect(row[measure] === "", `${row["area_code"]} ${measure}`).toBe(["O", "M"].includes(row[status]!));
        if (row[measure] === "") missing++;
      }
    }
    expect(missing).toBeGreaterThan(0);
  });

  test("shows value, date and status of each measure side by side, and wording and sources to the right of all of them", () => {
    const { headings } = readTable(folder, path);
    expect(headings.slice(4, 10)).toEqual(["teams", "teams_period", "teams_status", "commune_teams", "commune_teams_period", "commune_teams_status"]);
    const behind = headings.findIndex((name) => /_(qualifier|source)$/.test(name));
    expect(headings.slice(behind).every((name) => /_(qualifier|source)$/.test(name))).toBe(true);
  });
});

test("the workbook has a sheet for each of these tables with the same cells, codes as texts, and the notes say what the columns are", async () => {
  const sheets = await readWorkbook(join(folder, "observations.xlsx"));
  expect(sheets.map(({ sheet }) => sheet)).toEqual(["observations", "63 tỉnh - provinces", "34 tỉnh - provinces", "tổng - sums", "ghi chú - notes"]);
  for (const [at, path] of [
    [1, "provinces.csv"],
    [2, "provinces-VN34.csv"],
    [3, "sums.csv"],
  ] as const) {
    const { headings, rows } = readTable(folder, path);
    const [head, ...cells] = sheets[at]!.data as [string[], ...unknown[][]];
    expect(head.map((title) => title.split("\n").at(-1))).toEqual(headings);
    expect(cells.map((row) => headings.map((_, place) => cell(row[place] as string | number | null)))).toEqual(rows);
    const codes = headings.indexOf("area_code");
    if (codes >= 0) expect(cells.map((row) => typeof row[codes])).toEqual(cells.map(() => "string"));
  }
  for (const words of ["is_headline", "<code>_period", "sums.csv", "provinces_with_figure"]) expect(JSON.stringify(sheets[4]!.data)).toContain(words);
});

describe("sums.csv", () => {
  test("has for each division and each indicator that adds up the sum of the API with its provinces and dates, and the national figure apart", async () => {
    const rows = readMaps("sums.csv");
    const summable = indicators.filter((row) => row["aggregation"] === "sum" && row["comparable"] === "yes" && row["national_only"] !== "yes");
    expect(rows.map((row) => `${row["area_scheme"]} ${row["indicator"]}`)).toEqual(
      ["VN63", "VN34"].flatMap((scheme) => summable.map(({ code }) => `${scheme} ${code}`)),
    );
    for (const row of rows) {
      const { reconciliation } = await ask(
        `{ reconciliation(indicator: "${row["indicator"]}", boundary: ${row["area_scheme"]}) { provinceCount provincesWithFigure sum obsStatus qualifier oldestPeriod newestPeriod nationalFigure { value period obsStatus qualifier source { code } } } }`,
      );
      const { provinceCount, provincesWithFigure, sum, obsStatus, qualifier, oldestPeriod, newestPeriod, nationalFigure } = reconciliation;
      expect(row).toMatchObject({
        province_count: cell(provinceCount),
        provinces_with_figure: cell(provincesWithFigure),
        sum: provincesWithFigure === 0 ? "" : cell(sum),
        obs_status: obsStatus,
        qualifier: cell(qualifier?.toLowerCase()),
        // Of the 34 it bears the date of the newest member in files before 3.2.0, see below.
        ...(row["area_scheme"] === "VN63" && { oldest_period: cell(oldestPeriod) }),
        newest_period: cell(newestPeriod),
        national_value: cell(nationalFigure.value),
        national_period: cell(nationalFigure.period),
        national_status: nationalFigure.obsStatus,
        national_qualifier: cell(nationalFigure.qualifier?.toLowerCase()),
        national_source: cell(nationalFigure.source?.code),
      });
    }
    expect(rows.some((row) => row["sum"] === "" && row["national_value"] !== "")).toBe(true);
  });

  test("gives of new provinces the date of the oldest figure that was added up from 3.2.0 on; before, as cited, that of the newest of a province", async () => {
    const out = join(inject("prepared").folder, `people-sums-${inject("engine")}`);
    await writeReleaseFolder(database.prisma, { ...release, version: "3.2.0" }, out, { site: "https://so-lieu.example" });
    const oldestIn = (place: string) => {
      const { headings, rows } = readTable(place, "sums.csv");
      return rows.find(([scheme, code]) => scheme === "VN34" && code === "teams")![headings.indexOf("oldest_period")];
    };
    const { reconciliation } = await ask(`{ reconciliation(indicator: "teams", boundary: VN34) { oldestPeriod } }`);
    expect(oldestIn(out)).toBe(reconciliation.oldestPeriod);
    expect(oldestIn(folder)).toBe("2022-09");
  });

  test("of provinces-VN34.csv are told from figures of the new provinces from 3.2.0 on, with the date of the oldest that was added up and the reason where there is none", async () => {
    const out = join(inject("prepared").folder, `people-told-${inject("engine")}`);
    await writeReleaseFolder(database.prisma, { ...release, version: "3.2.0" }, out, { site: "https://so-lieu.example" });
    const { headings, rows } = readTable(out, "provinces-VN34.csv");
    const { provinces } = await ask(
      `{ provinces(boundary: VN34) { nodes { code teams { value method missing summedFrom { oldestPeriod } } membersPerTeam { missing } } } }`,
    );
    const told = new Set<string>();
    for (const { code, teams, membersPerTeam } of provinces.nodes) {
      const row = rows.find((cells) => cells[headings.indexOf("area_code")] === code)!;
      const of = (column: string) => row[headings.indexOf(column)];
      const isSum = teams.method === "SUMMED";
      expect([code, of("teams_method"), of("teams_oldest_period"), of("teams_missing"), of("members_per_team_missing")]).toEqual([
        code,
        teams.method?.toLowerCase() ?? "",
        isSum ? teams.summedFrom.oldestPeriod : "",
        teams.missing ?? "",
        membersPerTeam.missing ?? "",
      ]);
      told.add(of("teams_method")!).add(of("members_per_team_missing")!);
    }
    expect([...told]).toEqual(expect.arrayContaining(["summed", "reported", "DIVISION_DIFFERS"]));
    expect(readTable(folder, "provinces-VN34.csv").headings.filter((heading) => /_(method|oldest_period|missing)$/.test(heading))).toEqual([]);
  });

  test("is what adding up a column of provinces.csv gives; of provinces-VN34.csv, of the side of the merger that the national figure is of", () => {
    const isAfter = (period: string) => (period.length === 4 ? `${period}-12` : period.slice(0, 7)) > "2025-06";
    for (const [path, scheme] of [
      ["provinces.csv", "VN63"],
      ["provinces-VN34.csv", "VN34"],
    ] as const)
      for (const row of readMaps("sums.csv").filter((row) => row["area_scheme"] === scheme && row["sum"] !== "")) {
        const code = row["indicator"]!;
        const known = readMaps(path).filter((province) => province[code]);
        // The sum of old provinces has no source of its own, and was counted before.
        const after = known.filter((province) => province[`${code}_source`] && isAfter(province[`${code}_period`]!));
        const before = known.filter((province) => !after.includes(province));
        const goesOn = scheme === "VN63" || contextCodes.includes(code);
        const isOfAfter = row["national_period"] ? isAfter(row["national_period"]) : after.length >= before.length;
        const added = goesOn || after.length === 0 || before.length === 0 ? known : isOfAfter ? after : before;
        expect([code, added.reduce((total, province) => total + Number(province[code]), 0), added.length]).toEqual([
          code,
          Number(row["sum"]),
          Number(row["provinces_with_figure"]),
        ]);
      }
  });
});

describe("README.md", () => {
  test("says in both languages what is_headline is, that rows are alternatives, where sums are, and by which rule the headline is chosen", () => {
    const [vietnamese, english] = readText("README.md").split("\n\n---\n\n") as [string, string];
    for (const words of [
      "is_headline là yes",
      "`is_headline`",
      "provinces.csv",
      "sums.csv",
      "Không cộng",
      "không muộn hơn ngày nguồn công bố",
      "tính theo ngày đầu",
    ])
      expect(vietnamese).toContain(words);
    for (const words of [
      "is_headline is yes",
      "`is_headline`",
      "provinces.csv",
      "sums.csv",
      "Do not add up",
      "never later than the day its source was published",
      "its first day",
    ])
      expect(english).toContain(words);
  });

  test("names every file in the root and every column that a reader meets in a table of figures", () => {
    const readme = readText("README.md");
    for (const { path } of files.filter(({ path }) => !path.includes("/") && !/^(README\.md|datapackage\.json|.*-metadata\.json)$/.test(path)))
      expect(readme).toContain(`\`${path}\``);
    for (const path of ["observations.csv", "indicators/teams.csv", "provinces/VN63-01.csv", "sums.csv"])
      for (const name of readTable(folder, path).headings) expect(readme, `${path} ${name}`).toContain(`\`${name}\``);
  });

  test("of a release before 3.0.0 keeps the rule of that release, and its folder gets no new files", async () => {
    const { prisma } = await openTestDatabase("migrated");
    const [earlier] = await publishHistory(prisma, fileURLToPath(new URL("../../prisma/history", import.meta.url)));
    const older = join(inject("prepared").folder, `people-older-${inject("engine")}`);
    const paths = (await writeReleaseFolder(prisma, earlier!.release, older, { site: "https://so-lieu.example" })).map(({ path }) => path);
    const readme = readFileSync(join(older, "README.md"), "utf8");
    expect(readme).toContain("the latest date (a year or month stands at its last day); then official before press before mirror");
    for (const words of ["is_headline", "provinces.csv", "sums.csv", "estimated date"]) expect(readme).not.toContain(words);
    expect(paths.filter((path) => ["provinces.csv", "provinces-VN34.csv", "sums.csv"].includes(path))).toEqual([]);
    expect((await readWorkbook(join(older, "observations.xlsx"))).map(({ sheet }) => sheet)).toEqual(["observations", "ghi chú - notes"]);
    expect(readFileSync(join(older, "observations.excel.csv"), "utf8")).toBe(`\u{feff}${readFileSync(join(older, "observations.csv"), "utf8")}`);
  });
});

test("wherever a file of the folder prints an area code, the division stands in the same row", async () => {
  const codes = new Set(readRows("areas.csv").map(({ code }) => code!));
  const schemes = new Set(["VN", "VN63", "VN34", "VN3321"]);
  const faults: string[] = [];
  const look = (path: string, rows: Record<string, unknown>[]) => {
    for (const name of new Set(rows.flatMap((row) => Object.keys(row)))) {
      const cells = rows.map((row) => row[name]).filter((value): value is string => typeof value === "string" && value !== "");
      const isCode = /code/.test(name) && cells.length > 0 && cells.every((value) => codes.has(value));
      // The division from stands with the code from, the division to with the code to.
      const beside = /^(from|to)_/.exec(name)?.[0] ?? "";
      const hasScheme = (row: Record<string, unknown>) =>
        Object.entries(row).some(([other, value]) => other.startsWith(beside) && other.endsWith("scheme") && schemes.has(value as string));
      if (isCode && !rows.filter((row) => row[name]).every(hasScheme)) faults.push(`${path} ${name}`);
    }
  };
  for (const { path } of files) {
    if (path.endsWith(".csv") && !path.endsWith(".excel.csv")) look(path, readMaps(path));
    if (path.endsWith("geojson"))
      look(
        path,
        JSON.parse(readText(path)).features.map(({ properties }: { properties: Record<string, unknown> }) => properties),
      );
    if (/^(observations|indicators\/.*|provinces\/.*)\.json$/.test(path)) look(path, JSON.parse(readText(path)).rows);
  }
  for (const { sheet, data } of await readWorkbook(join(folder, "observations.xlsx"))) {
    const [head, ...rows] = data as [string[], ...unknown[][]];
    look(
      `sheet ${sheet}`,
      rows.map((row) => Object.fromEntries(head.map((name, at) => [String(name).split("\n").at(-1), row[at]]))),
    );
  }
  expect(faults).toEqual([]);
});
