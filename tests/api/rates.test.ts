import { describe, expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { publishToday, type Row } from "../fixtures/publish-rows.ts";
import { openApi } from "./ask.ts";

const database = await openTestDatabase("migrated");
const { ask } = openApi(database);

/** Publishes figures of the old Đà Nẵng, which has 20 communes, and returns one of its rates. */
async function rate(field: string, rows: Row[], asOf?: string) {
  await publishToday(database, rows);
  const { province } = await ask(
    `query ($asOf: Period) { province(code: "48", asOf: $asOf) { rate: ${field} { value qualifier obsStatus missing monthsApart numerator { value period } denominator { value period } } } }`,
    { asOf },
  );
  return province.rate;
}
const population = (period: string, value: number, more: Partial<Row> = {}): Row => ({ indicator: "population", period, value, ...more });

describe("the population below the line", () => {
  test("is that of the year of the teams", async () => {
    const rows = [population("2022", 1_000_000), population("2023", 2_000_000), population("2024", 4_000_000), { value: 100, period: "2023-06" }];
    expect(await rate("teamsPer10kInhabitants", rows)).toMatchObject({
      value: 0.5,
      numerator: { value: 100, period: "2023-06" },
      denominator: { value: 2_000_000, period: "2023" },
      monthsApart: 6,
    });
  });

  test("is the latest before where that year has none", async () => {
    const rows = [population("2022", 1_000_000), population("2023", 2_000_000), { value: 100, period: "2025-03" }];
    expect(await rate("teamsPer10kInhabitants", rows)).toMatchObject({ value: 0.5, denominator: { period: "2023" }, monthsApart: 15 });
  });

  test("is an old one before rather than a near one after", async () => {
    const rows = [population("2021", 2_000_000), population("2024", 4_000_000), { value: 100, period: "2023-12" }];
    expect(await rate("teamsPer10kInhabitants", rows)).toMatchObject({ value: 0.5, denominator: { period: "2021" } });
  });

  test("is that of the year also where it ends after the day asked for, for it is the average of that year", async () => {
    const rows = [population("2023", 2_000_000), population("2024", 4_000_000), { value: 100, period: "2024-03" }];
    expect(await rate("teamsPer10kInhabitants", rows, "2024-06-30")).toMatchObject({ value: 0.25, denominator: { period: "2024" } });
  });

  test("is the earliest after where there is none before", async () => {
    const rows = [population("2024", 4_000_000), population("2023", 2_000_000), { value: 100, period: "2022-06" }];
    expect(await rate("teamsPer10kInhabitants", rows)).toMatchObject({ value: 0.5, denominator: { period: "2023" } });
  });

  test("follows the teams that stood at the date asked for", async () => {
    const rows = [population("2022", 1_000_000), population("2023", 2_000_000), { value: 100, period: "2022-06" }, { value: 300, period: "2023-06" }];
    expect(await rate("teamsPer10kInhabitants", rows, "2022")).toMatchObject({ value: 1, numerator: { value: 100 }, denominator: { period: "2022" } });
  });
});

describe("the other rates", () => {
  test("members per 100 inhabitants", async () => {
    expect(await rate("membersPer100Inhabitants", [{ indicator: "members", value: 5000 }, population("2024", 1_000_000)])).toMatchObject({ value: 0.5 });
  });

  test("members per team take the headline of both, with the dates of both", async () => {
    const rows: Row[] = [
      { indicator: "members", value: 600, period: "2023-06" },
      { value: 100, period: "2024-06" },
      { value: 200, period: "2022-06" },
    ];
    expect(await rate("membersPerTeam", rows)).toMatchObject({
      value: 6,
      numerator: { period: "2023-06" },
      denominator: { period: "2024-06" },
      monthsApart: 12,
    });
  });

  test("a rate is not rounded", async () => {
    expect((await rate("membersPerTeam", [{ indicator: "members", value: 10 }, { value: 3 }])).value).toBe(10 / 3);
  });
});

describe("members per team across the merger of July 2025", () => {
  test.each([
    ["members before and teams after", "2022-12", "2025-11-15"],
    ["members after and teams before", "2025-11", "2024-06"],
  ])("%s are not divided: both were counted anew", async (_what, members, teams) => {
    expect(
      await rate("membersPerTeam", [
        { indicator: "members", value: 600, period: members },
        { value: 100, period: teams },
      ]),
    ).toMatchObject({
      value: null,
      obsStatus: "O",
      missing: "DIVISION_DIFFERS",
      numerator: { value: 600 },
      denominator: { value: 100 },
    });
  });

  test("both after it are", async () => {
    expect(
      await rate("membersPerTeam", [
        { indicator: "members", value: 600, period: "2025-11" },
        { value: 100, period: "2025-08" },
      ]),
    ).toMatchObject({ value: 6 });
  });
});

describe("teams per commune", () => {
  test.each(["2023-04", "2025-06-30", "2025-06"])("are computed for teams of %s", async (period) => {
    expect(await rate("teamsPerCommune", [{ value: 100, period }])).toMatchObject({ value: 5, missing: null, denominator: { value: 20, period: "2023-04" } });
  });

  test.each(["2025-07-01", "2025-07", "2025", "2026"])("are refused for teams of %s: the communes of 2023 were gone by its last day", async (period) => {
    expect(await rate("teamsPerCommune", [{ value: 100, period }])).toMatchObject({
      value: null,
      obsStatus: "O",
      missing: "DIVISION_DIFFERS",
      numerator: { value: 100 },
    });
  });
});

describe("how sure a rate is", () => {
  test("it carries the weaker status of its two figures", async () => {
    expect(await rate("teamsPer10kInhabitants", [{ value: 1, status: "D" }, population("2024", 1_000_000, { status: "P" })])).toMatchObject({ obsStatus: "D" });
    expect(await rate("teamsPer10kInhabitants", [{ value: 1 }, population("2024", 1_000_000, { status: "P" })])).toMatchObject({ obsStatus: "P" });
  });

  test("it is worded as the teams are where the population is exact", async () => {
    expect(await rate("teamsPer10kInhabitants", [{ value: 1, qualifier: "more_than" }, population("2024", 1_000_000)])).toMatchObject({
      qualifier: "MORE_THAN",
    });
  });

  test("it is an about where the number below the line is not exact", async () => {
    expect(await rate("teamsPer10kInhabitants", [{ value: 1 }, population("2024", 1_000_000, { qualifier: "more_than" })])).toMatchObject({
      qualifier: "ABOUT",
    });
  });
});

test("every rate names its formula, and what stands above and below the line", async () => {
  const { rates } = await ask(`{ rates { code per numerator { code } denominator { code } formulaVi formulaEn } }`);
  expect(rates.map(({ code, per, numerator, denominator }: any) => [code, per, numerator.code, denominator.code])).toEqual([
    ["teams_per_10k_inhabitants", 10000, "teams", "population"],
    ["members_per_100_inhabitants", 100, "members", "population"],
    ["members_per_team", 1, "members", "teams"],
    ["teams_per_commune", 1, "teams", "communes"],
  ]);
});
