import { expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { publishRows, publishToday, type Row } from "../fixtures/publish-rows.ts";
import { openApi } from "./ask.ts";

const database = await openTestDatabase("migrated");
const { ask, refuse } = openApi(database);

const ofEach = (indicator: string, values: Record<string, number>, more: Partial<Row> = {}): Row[] =>
  Object.entries(values).map(([code, value]) => ({ area: `VN63 ${code}`, indicator, value, ...more }));
const numbers = "provinceCount provincesWithFigure lowest lowerQuartile median upperQuartile highest oldestPeriod newestPeriod";

await publishRows(database, [
  ...ofEach("teams", { "01": 40, "10": 10, "46": 30 }),
  { area: "VN63 48", value: 20, period: "2023" },
  ...ofEach("members", { "01": 80, "10": 40, "48": 20 }),
  ...ofEach("internet_users_pct", { "01": 60, "10": 20, "15": 10, "46": 40, "48": 50, "49": 30 }),
  ...ofEach("online_filing_pct", { "01": 60, "10": 20, "15": 10, "46": 40, "48": 50, "49": 30 }),
  ...ofEach("households_internet_pct", { "01": 60, "10": 20, "15": 10, "46": 40 }),
]);
const distribution = async (indicator: string, args = "") =>
  (await ask(`{ indicator(code: "${indicator}") { distribution${args} { ${numbers} } } }`)).indicator.distribution;

test("of 10, 20, 30 and 40 teams the median is 25 and the quartiles are 17.5 and 32.5", async () => {
  expect(await distribution("teams")).toEqual({
    provinceCount: 6,
    provincesWithFigure: 4,
    lowest: 10,
    lowerQuartile: 17.5,
    median: 25,
    upperQuartile: 32.5,
    highest: 40,
    oldestPeriod: "2023",
    newestPeriod: "2024-06",
  });
});

test("a region is summarised by itself, the provinces without a figure counted", async () => {
  expect(await distribution("teams", `(region: "NMM")`)).toMatchObject({ provinceCount: 2, provincesWithFigure: 1, lowest: 10, median: 10, highest: 10 });
});

test("the new provinces are summarised with the sums of whole members", async () => {
  // Hà Nội 40, Huế 30; of the new Đà Nẵng and Lào Cai one member has no figure.
  expect(await distribution("teams", "(boundary: VN34)")).toMatchObject({ provinceCount: 4, provincesWithFigure: 2, lowest: 30, median: 35, highest: 40 });
});

test("an indicator without any figure has a summary without numbers, not zeros", async () => {
  expect(await distribution("population")).toEqual({
    provinceCount: 6,
    provincesWithFigure: 0,
    lowest: null,
    lowerQuartile: null,
    median: null,
    upperQuartile: null,
    highest: null,
    oldestPeriod: null,
    newestPeriod: null,
  });
});

test("an indicator whose base differs by source is never summarised", async () => {
  expect(await distribution("online_filing_pct")).toBeNull();
});

test("an indicator of the nation alone is not summarised over provinces", async () => {
  expect(await distribution("provinces_with_teams")).toBeNull();
});

test("a rate is summarised over the provinces that have one", async () => {
  const { rates } = await ask(`{ rates { code distribution { ${numbers} } } }`);
  // 80 / 40 = 2, 40 / 10 = 4, 20 / 20 = 1
  expect(rates[2]).toEqual({
    code: "members_per_team",
    distribution: {
      provinceCount: 6,
      provincesWithFigure: 3,
      lowest: 1,
      lowerQuartile: 1.5,
      median: 2,
      upperQuartile: 3,
      highest: 4,
      oldestPeriod: "2024-06",
      newestPeriod: "2024-06",
    },
  });
});

test("every province stands in the list of an indicator, the ones without a figure too", async () => {
  const { indicator } = await ask(`{ indicator(code: "teams") { provinceFigures { province { code } figure { value } } } }`);
  expect(indicator.provinceFigures.map(({ province, figure }: any) => [province.code, figure.value])).toEqual([
    ["01", 40],
    ["10", 10],
    ["15", null],
    ["46", 30],
    ["48", 20],
    ["49", null],
  ]);
});

test("the map classes of 10, 20, ... 60 percent begin after 20, 30, 40 and 50, the fifths of six provinces", async () => {
  const { indicator } = await ask(`{ indicator(code: "internet_users_pct") { classBreaks } }`);
  expect(indicator.classBreaks).toEqual([20, 30, 40, 50]);
});

test("there are no map classes for counts, for fewer than five provinces, and where figures cannot be compared", async () => {
  const { indicators } = await ask(`{ indicators { code classBreaks } }`);
  const breaks = Object.fromEntries(indicators.map(({ code, classBreaks }: any) => [code, classBreaks]));
  expect([breaks.teams, breaks.households_internet_pct, breaks.online_filing_pct]).toEqual([[], [], []]);
});

test("a region that is not there is refused with the nearest, and a region of the new provinces has no meaning", async () => {
  expect((await refuse(`{ indicator(code: "teams") { distribution(region: "NNM") { median } } }`)).extensions).toMatchObject({
    code: "UNKNOWN_CODE",
    nearest: ["NMM", "NCC"],
  });
  expect((await refuse(`{ indicator(code: "teams") { distribution(region: "NMM", boundary: VN34) { median } } }`)).extensions.code).toBe("BAD_RANGE");
});

test("from 3.1.0 on the map classes hold for every year that enough provinces have a figure of, and for the latest figures where there is one such year", async () => {
  const year = (period: string, values: number[]) =>
    values.map((value, at): Row => ({ area: `VN63 ${["01", "10", "15", "46", "48"][at]!}`, indicator: "internet_users_pct", value, period }));
  const rows = [...year("2022", [1, 2]), ...year("2023", [10, 20, 30, 40, 50]), ...year("2024", [60, 70, 80, 90, 100])];
  const breaks = async (publish: typeof publishRows, published: Row[]) => {
    const version = await publish(database, published);
    return (await ask(`{ indicator(code: "internet_users_pct", release: "${version}") { classBreaks } }`)).indicator.classBreaks;
  };
  // Fifths of 10, 20, ... 100 lie at 28, 46, 64 and 82; those of 60, 70, ... 100 at 68, 76, 84 and 92.
  expect(await breaks(publishRows, rows)).toEqual([68, 76, 84, 92]);
  expect(await breaks(publishToday, rows)).toEqual([28, 46, 64, 82]);
  // 20, 30, 40, 50 and the 100 of a later year.
  expect(await breaks(publishToday, [...rows.slice(2, 7), ...year("2024", [100])])).toEqual([28, 36, 44, 60]);
});
