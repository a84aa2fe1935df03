import { describe, expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { publishRows } from "../fixtures/publish-rows.ts";
import { openApi } from "./ask.ts";

const database = await openTestDatabase("migrated");
const { ask } = openApi(database);

await publishRows(database, [
  { area: "VN63 10", value: 0 },
  { area: "VN63 10", indicator: "population", period: "2024", value: 500_000 },
  { area: "VN63 15", value: 5 },
  { area: "VN63 15", indicator: "members", value: 50 },
  { area: "VN63 46", value: 40 },
  { area: "VN63 46", indicator: "population", period: "2024", value: 0 },
  { area: "VN63 49", indicator: "members", value: 30 },
  { area: "VN63 49", value: 0 },
  { area: "VN63 49", indicator: "population", period: "2024", value: 1_000_000 },
]);

const parts =
  "value unit period periodEnd periodBasis qualifier obsStatus method missing ageInMonths source { code } others { value } disagreement { lowest } summedFrom { memberCount } addedIn { version }";

test("a province without a published figure has no value, status O and the reason, never 0", async () => {
  const { province } = await ask(`{ province(code: "48") { teams { ${parts} } } }`);
  expect(province.teams).toEqual({
    value: null,
    unit: "count",
    period: null,
    periodEnd: null,
    periodBasis: null,
    qualifier: null,
    obsStatus: "O",
    method: null,
    missing: "NO_PUBLISHED_FIGURE",
    ageInMonths: null,
    source: null,
    others: [],
    disagreement: null,
    summedFrom: null,
    addedIn: null,
  });
});

test("a published 0 is a figure like any other", async () => {
  const { province } = await ask(`{ province(code: "10") { teams { value obsStatus missing source { code } } } }`);
  expect(province.teams).toEqual({ value: 0, obsStatus: "A", missing: null, source: { code: "S3" } });
});

test("a published 0 counts as a member's figure in a sum", async () => {
  const { region } = await ask(`{ region(code: "NMM") { teams { value missing } } }`);
  expect(region.teams).toEqual({ value: 5, missing: null });
});

test("an indicator of the nation alone is not applicable to a province: status M", async () => {
  const { province, merged, region } = await ask(`{
    province(code: "48") { coverage { provincesWithTeams { value obsStatus missing } } }
    merged: province(code: "48", boundary: VN34) { coverage { provincesWithTeams { value obsStatus missing } } }
    region(code: "NCC") { coverage { provincesWithTeams { value obsStatus missing } } }
  }`);
  const notApplicable = { coverage: { provincesWithTeams: { value: null, obsStatus: "M", missing: "NOT_APPLICABLE" } } };
  expect([province, merged, region]).toEqual([notApplicable, notApplicable, notApplicable]);
});

test("an indicator of the nation alone without a figure was not found: status O", async () => {
  const { nation } = await ask(`{ nation { coverage { provincesWithTeams { value obsStatus missing } } } }`);
  expect(nation.coverage.provincesWithTeams).toEqual({ value: null, obsStatus: "O", missing: "NO_PUBLISHED_FIGURE" });
});

describe("a rate has no value", () => {
  const rate = async (code: string, field: string) =>
    (await ask(`{ province(code: "${code}") { ${field} { value obsStatus missing monthsApart } } }`)).province[field];
  const none = (missing: string) => ({ value: null, obsStatus: "O", missing, monthsApart: null });

  test("where the figure above the line is missing", async () => {
    expect(await rate("48", "teamsPer10kInhabitants")).toEqual(none("NO_PUBLISHED_FIGURE"));
  });

  test("where the population is missing", async () => {
    expect(await rate("15", "teamsPer10kInhabitants")).toEqual(none("NO_DENOMINATOR"));
  });

  test("where the number below the line is 0", async () => {
    expect(await rate("46", "teamsPer10kInhabitants")).toEqual(none("NO_DENOMINATOR"));
    expect(await rate("49", "membersPerTeam")).toEqual(none("NO_DENOMINATOR"));
  });

  test("but 0 teams make a rate of 0", async () => {
    expect(await rate("10", "teamsPer10kInhabitants")).toMatchObject({ value: 0, obsStatus: "A", missing: null });
  });
});
