import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { readRows } from "../fixtures/read-rows.ts";
import { lastDay, ruleOfDataset } from "../fixtures/rule-by-hand.ts";
import { openApi } from "./ask.ts";

const database = await openTestDatabase("dataset");
const { ask } = openApi(database);
type Row = Record<string, string>;
const rows = readRows("observations.csv");
const indicators = readRows("indicators.csv");
const areas = readRows("areas.csv");
const lineage = readRows("area_lineage.csv");
// Worked out by hand, beside the code: see the rule there.
const rule = ruleOfDataset();

const places = (scheme: string, code: string) => {
  const step = lineage.find(
    (line) => line.change === "unchanged" && ((line.from_scheme === scheme && line.from_code === code) || (line.to_scheme === scheme && line.to_code === code)),
  );
  return step ? [`${step.from_scheme} ${step.from_code}`, `${step.to_scheme} ${step.to_code}`] : [`${scheme} ${code}`];
};
const headline = (scheme: string, code: string, indicator: string, asOf?: string) =>
  rule.order(
    rows.filter((row) => row.indicator === indicator && places(scheme, code).includes(`${row.area_scheme} ${row.area_code}`)),
    asOf,
  )[0];

const observed = indicators.filter(({ code }) => code !== "communes");
/** Asks for the figures of all indicators of a list of areas, some indicators a question, for a question may have 30 aliases. */
async function askAll(list: string, asOf?: string): Promise<Record<string, any>[]> {
  const all: Record<string, any>[] = [];
  for (let at = 0; at < observed.length; at += 12) {
    const figures = observed
      .slice(at, at + 12)
      .map(({ code }) => `${code}: figure(indicator: "${code}") { value period standsOn qualifier obsStatus missing source { code } }`)
      .join("\n");
    const { areas } = await ask(`query ($asOf: Period) { areas: ${list.replace("FIGURES", `code ${figures}`)} }`, { asOf });
    for (const [row, area] of [areas.nodes ?? areas].flat().entries()) all[row] = { ...all[row], ...area };
  }
  return all;
}

const expected = (row: Row | undefined, nationalOnly: boolean) =>
  row
    ? {
        value: Number(row.value),
        period: row.period,
        standsOn: rule.standsAt(row),
        qualifier: row.qualifier!.toUpperCase(),
        obsStatus: row.obs_status,
        missing: null,
        source: { code: row.source_id },
      }
    : {
        value: null,
        period: null,
        standsOn: null,
        qualifier: null,
        obsStatus: nationalOnly ? "M" : "O",
        missing: nationalOnly ? "NOT_APPLICABLE" : "NO_PUBLISHED_FIGURE",
        source: null,
      };

describe.each([undefined, "2023-06-30", "2024", "2025-03-01", "2026-03-01"])("up to %s", (asOf) => {
  test("every province of the 63 shows for every indicator the figure that the rule picks from the dataset, or none", async () => {
    const provinces = await askAll("provinces(asOf: $asOf) { nodes { FIGURES } }", asOf);
    expect(provinces).toHaveLength(63);
    for (const province of provinces) {
      for (const { code, national_only } of observed) {
        const row = headline("VN63", province.code, code!, asOf && lastDay(asOf));
        expect(province[code!], `${province.code} ${code}`).toEqual(expected(national_only === "yes" ? undefined : row, national_only === "yes"));
      }
    }
  });

  test("the nation shows for every indicator the figure that the rule picks from the dataset, and none of a source of its own where it has none", async () => {
    const [nation] = await askAll("nation(asOf: $asOf) { FIGURES }", asOf);
    let found = 0;
    for (const { code } of observed) {
      const row = headline("VN", "VN", code!, asOf && lastDay(asOf));
      if (row) expect(nation![code!], code).toEqual(expected(row, false));
      else expect([nation![code!].source, nation![code!].missing === null], code).toEqual([null, nation![code!].value !== null]);
      found += Number(row !== undefined);
    }
    expect(found).toBeGreaterThan(5);
  });
});

test("every province of the 34 shows its own figure, or the sum of its members where values add up and each member has one", async () => {
  const provinces = await askAll("provinces(boundary: VN34, asOf: $asOf) { nodes { FIGURES } }");
  expect(provinces).toHaveLength(34);
  for (const province of provinces) {
    const members = lineage.filter((step) => step.to_code === province.code && step.change === "merged").map((step) => step.from_code!);
    for (const { code, aggregation, comparable } of observed) {
      const own = headline("VN34", province.code, code!);
      const parts = members.map((member) => headline("VN63", member, code!));
      const summed = parts.length > 0 && aggregation === "sum" && comparable === "yes" && parts.every(Boolean);
      const value = own ? Number(own.value) : summed ? parts.reduce((total, part) => total + Number(part!.value), 0) : null;
      expect(province[code!].value, `${province.code} ${code}`).toBe(value);
    }
  }
});

describe("reconciliation on the real figures", () => {
  test.each([
    ["teams", 40, 93524, "2024-09"],
    ["members", 36, 356914, "2023-09-04"],
  ])("%s: %i of 63 provinces have a figure; their sum stands against %i of %s", async (indicator, count, national, period) => {
    const { reconciliation } = await ask(
      `{ reconciliation(indicator: "${indicator}") { provinceCount provincesWithFigure sum share nationalFigure { value period } } }`,
    );
    const shown = areas
      .filter(({ scheme }) => scheme === "VN63")
      .map(({ code }) => headline("VN63", code!, indicator))
      .filter((row) => row !== undefined);
    const sum = shown.reduce((total, row) => total + Number(row.value), 0);
    expect(shown).toHaveLength(count);
    expect(reconciliation).toEqual({
      provinceCount: 63,
      provincesWithFigure: count,
      sum,
      share: sum / national,
      nationalFigure: { value: national, period },
    });
  });
});

test("nowhere is there a figure without a value but with a status of one, or the other way round", async () => {
  const lists = [
    "provinces(asOf: $asOf) { nodes { FIGURES } }",
    "provinces(boundary: VN34, asOf: $asOf) { nodes { FIGURES } }",
    "regions(asOf: $asOf) { FIGURES }",
    "nation(asOf: $asOf) { FIGURES }",
  ];
  const areasAsked = (await Promise.all(lists.map((list) => askAll(list)))).flat();
  expect(areasAsked).toHaveLength(63 + 34 + 6 + 1);
  for (const { code: _, ...figures } of areasAsked) {
    expect(Object.keys(figures)).toHaveLength(observed.length);
    for (const { value, obsStatus, missing, period } of Object.values<any>(figures)) {
      expect([value === null, period === null, missing !== null]).toEqual(Array(3).fill(obsStatus === "O" || obsStatus === "M"));
    }
  }
});

test("the rule as one SQL statement, which rival servers are measured with, picks the same figure for each of the 63 provinces and every indicator", async () => {
  await database.runScript(readFileSync(new URL("../load/rivals/headline-view.sql", import.meta.url), "utf8"));
  const picked = await database.prisma.$queryRaw<Record<string, any>[]>`SELECT * FROM rivals.province_headline`;
  const values = new Map(picked.map((row) => [`${row.code} ${row.indicator_code}`, [row.value, row.obs_status]]));
  for (const province of await askAll("provinces(asOf: $asOf) { nodes { FIGURES } }")) {
    for (const { code, national_only } of observed) {
      if (national_only === "yes") continue;
      const { value, obsStatus } = province[code!];
      expect(values.get(`${province.code} ${code}`), `${province.code} ${code}`).toEqual([value, obsStatus]);
    }
  }
});
