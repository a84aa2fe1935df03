import { describe, expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { press, publishRows } from "../fixtures/publish-rows.ts";
import { openApi } from "./ask.ts";

const database = await openTestDatabase("migrated");
const { ask } = openApi(database);

// The release is dated 2026-01-31.
await publishRows(database, [
  { value: 100, period: "2023" },
  { value: 200, period: "2024-06" },
  { value: 300, period: "2025-03-15", source: press },
  { value: 7, period: "2024-01-31", area: "VN63 49" },
  { value: 9, period: "2026", area: "VN63 15" },
]);

async function teams(code: string, asOf?: string) {
  const { province } = await ask(
    `query ($code: String!, $asOf: Period) { province(code: $code, asOf: $asOf) { teams { value missing ageInMonths others { value } } } }`,
    { code, asOf },
  );
  return province.teams;
}

describe("the figures up to a date asked for", () => {
  test.each([
    ["2023", 100],
    ["2024-05", 100],
    ["2024-06-29", 100],
    ["2024-06-30", 200],
    ["2024-06", 200],
    ["2024", 200],
    ["2025-03-14", 200],
    ["2025-03-15", 300],
    ["2025-03", 300],
    ["2025", 300],
  ])("up to %s Đà Nẵng has %i teams", async (asOf, value) => {
    expect((await teams("48", asOf)).value).toBe(value);
  });

  test("before the first figure there is none, which is not zero", async () => {
    expect(await teams("15", "2025-12-31")).toMatchObject({ value: null, missing: "NO_PUBLISHED_FIGURE", others: [] });
  });

  test("without a date the latest figure is shown and the earlier ones stay beside it", async () => {
    expect(await teams("48")).toMatchObject({ value: 300, others: [{ value: 200 }, { value: 100 }] });
  });

  test("figures after the date asked for are not beside the headline either", async () => {
    expect(await teams("48", "2024-12")).toMatchObject({ value: 200, others: [{ value: 100 }] });
  });

  test("figures after the date asked for are not beside a listed observation either", async () => {
    const { province } = await ask(
      `{ province(code: "48", asOf: "2024") { observations(indicator: "teams", to: "2023") { nodes { value others { value } } } } }`,
    );
    expect(province.observations.nodes).toEqual([{ value: 100, others: [{ value: 200 }] }]);
  });

  test("one request can look back from several dates", async () => {
    const answer = await ask(`{
      then: province(code: "48", asOf: "2023") { teams { value } }
      later: province(code: "48", asOf: "2024") { teams { value } }
      now: province(code: "48") { teams { value } }
    }`);
    expect(answer).toEqual({ then: { teams: { value: 100 } }, later: { teams: { value: 200 } }, now: { teams: { value: 300 } } });
  });
});

describe("a figure is known from the day on at which it stands", () => {
  const published = (text: string) => text.replace("https://example.org/s2,,", "https://example.org/s2,2024-03-20,");
  const open = async () => {
    const other = await openTestDatabase("migrated");
    const rows = [
      { value: 5, period: "2025", basis: "estimated" as const },
      { value: 6, period: "2024", source: press },
      { value: 7, period: "2026", area: "VN63 49" },
    ];
    await publishRows(other, rows, { "sources.csv": published });
    return openApi(other).ask;
  };
  const asked = `query ($asOf: Period) {
    province(code: "48", asOf: $asOf) { teams { value } observations(indicator: "teams") { nodes { value } } }
    observations(areas: ["48"], indicators: ["teams"], asOf: $asOf) { totalCount nodes { value } }
    sources(province: "48", indicator: "teams", asOf: $asOf) { nodes { code } }
  }`;

  test.each([
    ["2024-03-19", null, [], []],
    ["2024-03-20", 6, [6], [press]],
    ["2024-12-31", 6, [6], [press]],
    ["2025-01-01", 5, [6, 5], [press, "S3"]],
    ["2025-03-01", 5, [6, 5], [press, "S3"]],
  ])("up to %s: an estimated 2025 from its first day, a 2024 published on 2024-03-20 from that one", async (asOf, value, listed, codes) => {
    const answer = await (await open())(asked, { asOf });
    const valuesOf = ({ nodes }: any) => nodes.map(({ value }: any) => value);
    expect(answer.province.teams.value).toBe(value);
    expect(valuesOf(answer.province.observations)).toEqual(listed);
    expect([valuesOf(answer.observations), answer.observations.totalCount]).toEqual([listed, listed.length]);
    expect(answer.sources.nodes.map(({ code }: any) => code)).toEqual(codes);
  });

  test("a year that runs on is known from the day of the release on, and no day before", async () => {
    const ask = await open();
    const teams = async (asOf: string) => (await ask(`{ province(code: "49", asOf: "${asOf}") { teams { value } } }`)).province.teams.value;
    expect([await teams("2026-01-30"), await teams("2026-01-31")]).toEqual([null, 7]);
  });
});

describe("the observations up to a date asked for", () => {
  const periodsOf = (list: any) => [list.totalCount, list.nodes.map(({ period }: any) => period)];

  test.each([
    ["2023-06", "", [0, []]],
    ["2023", "", [1, ["2023"]]],
    ["2024-12", "", [2, ["2023", "2024-06"]]],
    ["2025-03-15", "", [3, ["2023", "2024-06", "2025-03-15"]]],
    ["2024-12", `, to: "2023"`, [1, ["2023"]]],
    ["2024-12", `, to: "2026"`, [2, ["2023", "2024-06"]]],
  ])("up to %s%s are the same in the list of a province and in that of all areas", async (asOf, to, expected) => {
    const { province, observations } = await ask(
      `query ($asOf: Period) {
        province(code: "48", asOf: $asOf) { observations(indicator: "teams"${to}) { totalCount nodes { period } } }
        observations(areas: ["48"], indicators: ["teams"], asOf: $asOf${to}) { totalCount nodes { period } }
      }`,
      { asOf },
    );
    expect(periodsOf(province.observations)).toEqual(expected);
    expect(periodsOf(observations)).toEqual(expected);
  });
});

describe("the communes, which were counted in April 2023", () => {
  const figure = 'figure(indicator: "communes") { value period missing }';
  const asked = `query ($asOf: Period) {
    province(code: "48", asOf: $asOf) { ${figure} teamsPerCommune { value missing denominator { period } } }
    merged: province(code: "48", boundary: VN34, asOf: $asOf) { ${figure} }
    unchanged: province(code: "01", boundary: VN34, asOf: $asOf) { ${figure} }
    region(code: "NCC", asOf: $asOf) { ${figure} }
  }`;

  test.each(["2023-03", "2023-04-29"])("have no figure up to %s", async (asOf) => {
    const { province, merged, unchanged, region } = await ask(asked, { asOf });
    expect(province.figure).toEqual({ value: null, period: null, missing: "NO_PUBLISHED_FIGURE" });
    for (const { figure } of [merged, unchanged, region]) expect(figure).toMatchObject({ value: null, period: null });
    expect(province.teamsPerCommune).toMatchObject({ value: null, denominator: { period: null } });
  });

  test.each(["2023-04-30", "2023-04", "2023", undefined])("have their figure up to %s", async (asOf) => {
    const { province, merged, unchanged, region } = await ask(asked, { asOf });
    for (const { figure } of [province, merged, unchanged, region]) expect(figure).toMatchObject({ value: expect.any(Number), period: "2023-04" });
  });

  test("stand under no earlier teams", async () => {
    const earlier = await openTestDatabase("migrated");
    await publishRows(earlier, [{ value: 100, period: "2022" }]);
    const rate = (asOf: string) => openApi(earlier).ask(`{ province(code: "48", asOf: "${asOf}") { teamsPerCommune { value missing } } }`);
    expect((await rate("2022")).province.teamsPerCommune).toEqual({ value: null, missing: "NO_DENOMINATOR" });
    expect((await rate("2023-04")).province.teamsPerCommune).toEqual({ value: 5, missing: null });
  });
});

describe("the age of a figure", () => {
  test("is counted in whole months from the end of its period to the day of the release", async () => {
    expect((await teams("48")).ageInMonths).toBe(10); // 2025-03-15 to 2026-01-31
    expect((await teams("49")).ageInMonths).toBe(24); // 2024-01-31 to 2026-01-31
  });

  test("is counted to the day asked for where there is one", async () => {
    expect((await teams("48", "2024-07-29")).ageInMonths).toBe(0); // from 2024-06-30
    expect((await teams("48", "2024-07-30")).ageInMonths).toBe(1);
    expect((await teams("49", "2024-02")).ageInMonths).toBe(1); // from 2024-01-31 to 2024-02-29, both the last of their month
  });

  test("is 0 where the period runs beyond the day of the release", async () => {
    expect(await teams("15")).toMatchObject({ value: 9, ageInMonths: 0 });
  });

  test("is null where there is no figure", async () => {
    expect((await teams("10")).ageInMonths).toBeNull();
  });
});
