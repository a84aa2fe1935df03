import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { publishRows, publishToday, type Row } from "../fixtures/publish-rows.ts";
import { openApi } from "./ask.ts";

const database = await openTestDatabase("migrated");
const { ask, refuse } = openApi(database);

const codes = ["01", "10", "15", "46", "48", "49"];
const rows = (values: (number | null)[], indicator = "internet_users_pct"): Row[] =>
  values.flatMap((value, at) => (value === null ? [] : [{ area: `VN63 ${codes[at]}`, indicator, value }]));

/** Publishes figures and returns the ranking as "rank code value", with ties in brackets. */
async function rank(published: Row[], indicator = "internet_users_pct", args = "") {
  await publishRows(database, published);
  const { ranking } = await ask(
    `{ ranking(indicator: "${indicator}"${args}) { provinceCount provincesWithFigure oldestPeriod newestPeriod measure { direction } cautions { kind monthsApart } places { rank tiedWith measured { value missing province { code } } } } }`,
  );
  const lines = ranking.places.map(
    ({ rank, tiedWith, measured }: any) => `${rank ?? "–"} ${measured.province.code} ${measured.value ?? measured.missing}${tiedWith ? ` (${tiedWith})` : ""}`,
  );
  return { ...ranking, lines };
}

describe("a rank", () => {
  test("goes from the best to the worst, and says how many provinces have a figure", async () => {
    const { lines, provinceCount, provincesWithFigure } = await rank(rows([80, 60, 70, 50, 90, 40]));
    expect(lines).toEqual(["1 48 90", "2 01 80", "3 15 70", "4 10 60", "5 46 50", "6 49 40"]);
    expect([provincesWithFigure, provinceCount]).toEqual([6, 6]);
  });

  test("is shared by provinces that are tied, and the next one counts them all", async () => {
    const { lines } = await rank(rows([80, 70, 70, 70, 90, 40]));
    expect(lines).toEqual(["1 48 90", "2 01 80", "3 10 70 (2)", "3 15 70 (2)", "3 46 70 (2)", "6 49 40"]);
  });

  test("is shared by values that read the same with one decimal", async () => {
    const { lines } = await rank(rows([70.04, 69.96, 69.94, null, null, null]));
    expect(lines.slice(0, 3)).toEqual(["1 01 70.04 (1)", "1 10 69.96 (1)", "3 15 69.94"]);
  });

  test("is cut after so many places, where those that tie for the last all stay and those without a figure do not", async () => {
    const values = rows([80, 70, 70, 70, 90, null]);
    expect((await rank(values, "internet_users_pct", ", first: 2")).lines).toEqual(["1 48 90", "2 01 80"]);
    const { lines, provinceCount, provincesWithFigure } = await rank(values, "internet_users_pct", ", first: 3");
    expect(lines).toEqual(["1 48 90", "2 01 80", "3 10 70 (2)", "3 15 70 (2)", "3 46 70 (2)"]);
    expect([provincesWithFigure, provinceCount]).toEqual([5, 6]);
    expect((await rank(values, "internet_users_pct", ", first: 100")).lines).toHaveLength(5);
    for (const first of [0, -1])
      expect((await refuse(`{ ranking(indicator: "internet_users_pct", first: ${first}) { provinceCount } }`)).extensions.code).toBe("BAD_COUNT");
  });

  test("is asked for by measure as elsewhere, or by indicator, and not by two or none", async () => {
    await publishRows(database, rows([80, 70, null, null, null, null]));
    const places = async (args: string) => (await ask(`{ ranking(${args}) { places { rank measured { value } } } }`)).ranking;
    expect(await places(`measure: "internet_users_pct"`)).toEqual(await places(`indicator: "internet_users_pct"`));
    expect(await places(`measure: "internet_users_pct", indicator: "internet_users_pct"`)).toEqual(await places(`measure: "internet_users_pct"`));
    for (const args of [`(first: 3)`, `(measure: "teams", indicator: "members")`])
      expect((await refuse(`{ ranking${args} { provinceCount } }`)).extensions.code).toBe("UNKNOWN_CODE");
  });

  test("is first for all where all are equal", async () => {
    const { lines } = await rank(rows([50, 50, 50, 50, 50, 50]));
    expect(lines.map((line: string) => line.slice(0, 2))).toEqual(Array(6).fill("1 "));
  });

  test("is not given to a province without a figure, which comes last and not as zero", async () => {
    const { lines, provincesWithFigure, provinceCount } = await rank(rows([0, null, 5, null, null, null]));
    expect(lines).toEqual(["1 15 5", "2 01 0", "– 10 NO_PUBLISHED_FIGURE", "– 46 NO_PUBLISHED_FIGURE", "– 48 NO_PUBLISHED_FIGURE", "– 49 NO_PUBLISHED_FIGURE"]);
    expect([provincesWithFigure, provinceCount]).toEqual([2, 6]);
  });

  test("of a rate comes from both its parts", async () => {
    const population = codes.map((code): Row => ({ area: `VN63 ${code}`, indicator: "population", period: "2024", value: 100_000 }));
    const { lines, measure } = await rank([...population, ...rows([30, 20, null, null, null, null], "teams")], "teams_per_10k_inhabitants");
    expect(lines.slice(0, 3)).toEqual(["1 01 3", "2 10 2", "– 15 NO_PUBLISHED_FIGURE"]);
    expect(measure.direction).toBe("HIGHER");
  });

  test("looks back from the day asked for", async () => {
    const { lines } = await rank(
      [...rows([10, 20, null, null, null, null]), { area: "VN63 01", indicator: "internet_users_pct", period: "2025", value: 99 }],
      "internet_users_pct",
      ', asOf: "2024"',
    );
    expect(lines.slice(0, 2)).toEqual(["1 10 20", "2 01 10"]);
  });

  test("over the 34 counts only sums of whole members", async () => {
    const { lines, provinceCount } = await rank(rows([5, 1, 2, 7, 4, null], "teams"), "teams", ", boundary: VN34");
    expect(provinceCount).toBe(4);
    expect(lines).toEqual(["1 46 7", "2 01 5", "3 15 3", "– 48 MEMBERS_INCOMPLETE"]);
  });

  test("names the months between the oldest and the newest figure", async () => {
    const { cautions, oldestPeriod, newestPeriod } = await rank([
      ...rows([10, null, null, null, null, null]),
      { area: "VN63 10", indicator: "internet_users_pct", period: "2022-06", value: 20 },
    ]);
    expect([oldestPeriod, newestPeriod]).toEqual(["2022-06", "2024-06"]);
    expect(cautions).toEqual([{ kind: "DIFFERENT_PERIODS", monthsApart: 24 }]);
  });

  test("of a count comes with the caution that it grows with the province", async () => {
    const { cautions } = await rank(rows([5, 6, null, null, null, null], "teams"), "teams");
    expect(cautions.map(({ kind }: any) => kind)).toEqual(["DEPENDS_ON_SIZE"]);
  });
});

describe("no ranking is made", () => {
  test("of an indicator whose base differs by source", async () => {
    await publishRows(database, rows([80, 70, null, null, null, null], "online_filing_pct"));
    const { message, extensions } = await refuse(`{ ranking(indicator: "online_filing_pct") { provinceCount } }`);
    expect(extensions.code).toBe("NOT_COMPARABLE");
    expect(message).toContain("differs by source");
  });

  test("of an indicator without any figure", async () => {
    await publishRows(database, rows([80, 70, null, null, null, null]));
    expect((await refuse(`{ ranking(indicator: "ict_skills_pct") { provinceCount } }`)).extensions.code).toBe("NO_FIGURES");
  });

  test("of an indicator that is not known, but the nearest are named", async () => {
    const { extensions } = await refuse(`{ ranking(indicator: "internet_user_pct") { provinceCount } }`);
    expect(extensions).toMatchObject({ code: "UNKNOWN_CODE", nearest: expect.arrayContaining(["internet_users_pct"]) });
  });
});

test("the order of the rows in the file does not move a rank", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 6, maxLength: 6 }),
      fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }),
      async (values, order) => {
        const straight = rows(values);
        const { lines } = await rank(straight);
        expect((await rank(order.map((at) => straight[at]!))).lines).toEqual(lines);
      },
    ),
    { numRuns: 6 },
  );
});

// Last, for its release is later than those of the others.
test("among the 34 figures counted before and after the merger of July 2025 have an order and no rank, and a caution says why", async () => {
  await publishToday(database, [...rows([5, 1, 2, 7, 4, 6], "teams"), { area: "VN34 48", indicator: "teams", period: "2025-10", value: 9 }]);
  const { ranking } = await ask(
    `{ ranking(indicator: "teams", boundary: VN34) { provincesWithFigure cautions { kind } places { rank measured { value province { code } } } } }`,
  );
  const places = ranking.places.map(({ rank, measured }: any) => [measured.province.code, measured.value, rank]);
  expect(places).toEqual([
    ["48", 9, null],
    ["46", 7, null],
    ["01", 5, null],
    ["15", 3, null],
  ]);
  expect(ranking.provincesWithFigure).toBe(4);
  expect(ranking.cautions.map(({ kind }: any) => kind)).toContain("ACROSS_MERGER");
});
