import { expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { publishRows } from "../fixtures/publish-rows.ts";
import { openApi } from "./ask.ts";

const database = await openTestDatabase("migrated");
const { ask, refuse } = openApi(database);

// The release is dated 2026-01-31.
await publishRows(database, [
  { area: "VN63 01", value: 500, period: "2023" },
  { area: "VN63 46", value: 100, period: "2022-06" },
  { area: "VN63 46", value: 200, period: "2024" },
  { area: "VN63 48", value: 100, period: "2025" },
  { area: "VN VN", value: 400, period: "2022-06-14" },
  { area: "VN VN", value: 1000, period: "2023-06", qualifier: "more_than" },
  { area: "VN63 01", indicator: "esignature_count", value: 7 },
]);

const shown = "provinceCount provincesWithFigure sum share oldestPeriod newestPeriod nationalFigure { value period qualifier }";
const reconciliation = async (args: string) => (await ask(`{ reconciliation(${args}) { ${shown} } }`)).reconciliation;

test("500 + 200 + 100 teams of three provinces are 0.8 of the national 1,000", async () => {
  expect(await reconciliation(`indicator: "teams"`)).toEqual({
    provinceCount: 6,
    provincesWithFigure: 3,
    sum: 800,
    share: 0.8,
    oldestPeriod: "2023",
    newestPeriod: "2025",
    nationalFigure: { value: 1000, period: "2023-06", qualifier: "MORE_THAN" },
  });
});

test("up to June 2022 one province had 100 teams, a quarter of the national 400 of that month", async () => {
  expect(await reconciliation(`indicator: "teams", asOf: "2022-06"`)).toEqual({
    provinceCount: 6,
    provincesWithFigure: 1,
    sum: 100,
    share: 0.25,
    oldestPeriod: "2022-06",
    newestPeriod: "2022-06",
    nationalFigure: { value: 400, period: "2022-06-14", qualifier: "EXACT" },
  });
});

test.each([
  ["2022-12-01", 400],
  ["2023-01-31", 1000],
])("asked for %s the national figure of the nearest date is %i", async (asOf, value) => {
  // 2022-06-14 lies 170 days before 2022-12-01 and 2023-06-30 lies 211 days after it; from 2023-01-31 they are 231 and 150 days away.
  expect((await reconciliation(`indicator: "teams", asOf: "${asOf}"`)).nationalFigure.value).toBe(value);
});

test("over the new provinces only whole ones count: Hà Nội 500 and Huế 200", async () => {
  expect(await reconciliation(`indicator: "teams", boundary: VN34`)).toMatchObject({ provinceCount: 4, provincesWithFigure: 2, sum: 700, share: 0.7 });
});

test("without a national figure there is a sum and no share", async () => {
  expect(await reconciliation(`indicator: "esignature_count"`)).toMatchObject({ provincesWithFigure: 1, sum: 7, share: null, nationalFigure: { value: null } });
});

test("an indicator says the same about itself", async () => {
  const { indicator } = await ask(`{ indicator(code: "teams") { reconciliation { ${shown} } } }`);
  expect(indicator.reconciliation).toEqual(await reconciliation(`indicator: "teams"`));
});

test.each(["internet_users_pct", "ecommerce_accounts", "online_filing_pct", "provinces_with_teams"])(
  "%s does not add up: refused by name, with the list of those that do",
  async (indicator) => {
    const { message, extensions } = await refuse(`{ reconciliation(indicator: "${indicator}") { sum } }`);
    expect(message).toContain(indicator);
    expect(extensions).toMatchObject({ code: "NOT_SUMMABLE", given: indicator });
    expect(extensions.accepted).toContain("teams");
    expect(extensions.accepted).not.toContain(indicator);
    expect(await ask(`{ indicator(code: "${indicator}") { reconciliation { sum } } }`)).toEqual({ indicator: { reconciliation: null } });
  },
);

test("the dates of new provinces' sums are those of what was added up, in every range of dates", async () => {
  await publishRows(database, [
    { area: "VN63 48", value: 100, period: "2022-05" },
    { area: "VN63 49", value: 200, period: "2024" },
    { area: "VN63 01", value: 300, period: "2023" },
  ]);
  const range = "oldestPeriod newestPeriod";
  const { reconciliation, ranking, indicator } = await ask(`{
    reconciliation(indicator: "teams", boundary: VN34) { ${range} }
    ranking(indicator: "teams", boundary: VN34) { ${range} }
    indicator(code: "teams") { distribution(boundary: VN34) { ${range} } }
  }`);
  for (const dates of [reconciliation, ranking, indicator.distribution]) expect(dates).toEqual({ oldestPeriod: "2022-05", newestPeriod: "2024" });
});
