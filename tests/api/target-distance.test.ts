import { describe, expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { publishRows, type Row } from "../fixtures/publish-rows.ts";
import { openApi } from "./ask.ts";

const database = await openTestDatabase("migrated");
const { ask, refuse } = openApi(database);

const header =
  "code,indicator,year,value,comparison,unit,base_vi,base_en,name_vi,name_en,legal_number,issuer_vi,issuer_en,date,source_publisher,source_url,no_indicator_reason_vi,no_indicator_reason_en";
const target = (code: string, indicator: string, value: number, comparison = "at_least") =>
  `${code},${indicator},2025,${value},${comparison},percent,Người dân,Residents,Mục tiêu,A target,1/QĐ,Một bộ,A ministry,2022-03-31,,,${indicator ? "," : "Không cùng mẫu số,Other base"}`;
const targets = [
  header,
  target("record", "ehealth_record_pct", 90),
  target("record_more", "ehealth_record_pct", 50, "more_than"),
  target("internet", "internet_users_pct", 80),
  target("services", "", 50),
].join("\n");

/** Publishes figures and returns the distances of Đà Nẵng (48) by code of the target. */
async function distances(rows: Row[]) {
  await publishRows(database, rows, { "targets.csv": `${targets}\n` });
  const { province } = await ask(
    `{ province(code: "48") { targetDistances { target { code } points reached more base { value period } measured { value missing } } } }`,
  );
  return Object.fromEntries(province.targetDistances.map(({ target: { code }, ...rest }: any) => [code, rest]));
}
const record = (value: number): Row => ({ indicator: "ehealth_record_pct", value, period: "2024" });
const population: Row = { indicator: "population", value: 1001, period: "2024" };

describe("the distance to a target", () => {
  test("is in points and in people, from the count that the percentage is of", async () => {
    // 90 % of 1,001 are 900.9, so 901; 40 % are 400.4, so 400 have a record now.
    expect((await distances([record(40), population])).record).toEqual({
      points: -50,
      reached: false,
      more: 501,
      base: { value: 1001, period: "2024" },
      measured: { value: 40, missing: null },
    });
  });

  test("has no people where the count is not published", async () => {
    expect((await distances([{ indicator: "internet_users_pct", value: 70 }, population])).internet).toMatchObject({
      points: -10,
      reached: false,
      more: null,
      base: null,
    });
  });

  test("is reached at the value itself, but not where more than it is aimed at", async () => {
    expect((await distances([record(90), population])).record).toMatchObject({ points: 0, reached: true, more: 0 });
    const half = (await distances([record(50), { ...population, value: 1000 }])).record_more;
    expect(half).toMatchObject({ points: 0, reached: false, more: 1 });
  });

  test("is open where the province has no figure", async () => {
    expect((await distances([population])).record).toMatchObject({
      points: null,
      reached: null,
      more: null,
      measured: { value: null, missing: "NO_PUBLISHED_FIGURE" },
    });
  });

  test("is not given to a target without an indicator of the same base", async () => {
    expect(Object.keys(await distances([record(40)]))).toEqual(["record", "record_more", "internet"]);
  });
});

describe("what it would take", () => {
  const effort = async (rows: Row[], args: string) => {
    await publishRows(database, rows, { "targets.csv": `${targets}\n` });
    return (await ask(`{ whatItWouldTake(province: "48", ${args}) { level present needed more formula uncounted counted { code } base { value } } }`))
      .whatItWouldTake;
  };
  const members = (value: number, area = "VN63 48"): Row => ({ indicator: "members", value, area, period: "2024" });
  const people = (value: number, area = "VN63 48"): Row => ({ indicator: "population", value, area, period: "2024" });

  test("to come to five members per 100 of 1,010 inhabitants is 31 more than 20, with the arithmetic", async () => {
    // 5 × 1010 / 100 = 50.5, so 51.
    expect(await effort([members(20), people(1010)], 'measure: "members_per_100_inhabitants", level: 5')).toEqual({
      level: 5,
      present: 20,
      needed: 51,
      more: 31,
      formula: "max(0, ceil(5 × 1010 / 100) − 20) = 31",
      uncounted: null,
      counted: { code: "members" },
      base: { value: 1010 },
    });
  });

  test("to come to the level of a peer is counted with one's own inhabitants", async () => {
    const rows = [members(20), people(1000), members(300, "VN63 49"), people(10_000, "VN63 49")];
    expect(await effort(rows, 'measure: "members_per_100_inhabitants", peer: "49"')).toMatchObject({ level: 3, needed: 30, more: 10 });
  });

  test("is nothing where the level is reached", async () => {
    expect(await effort([members(100), people(1000)], 'measure: "members_per_100_inhabitants", level: 5')).toMatchObject({ needed: 50, more: 0 });
  });

  test("to come to a target of more than half of 1,000 residents is one more than half", async () => {
    expect(
      await effort([{ indicator: "ehealth_record_pct", value: 40, period: "2024" }, people(1000)], 'measure: "ehealth_record_pct", target: "record_more"'),
    ).toMatchObject({
      needed: 501,
      more: 101,
      formula: "max(0, floor(50 × 1000 / 100) + 1 − 400) = 101",
    });
  });

  test("of a count is the difference", async () => {
    expect(await effort([{ value: 12 }], 'measure: "teams", level: 20')).toMatchObject({
      present: 12,
      needed: 20,
      more: 8,
      base: null,
      counted: { code: "teams" },
    });
  });

  test("cannot be counted without an own figure, a peer's figure or the base, and says which", async () => {
    expect(await effort([people(1000)], 'measure: "members_per_100_inhabitants", level: 5')).toMatchObject({ more: null, uncounted: "NO_OWN_FIGURE" });
    expect(await effort([members(20), people(1000)], 'measure: "members_per_100_inhabitants", peer: "49"')).toMatchObject({
      level: null,
      uncounted: "NO_PEER_FIGURE",
    });
    expect(await effort([{ indicator: "internet_users_pct", value: 70 }], 'measure: "internet_users_pct", level: 80')).toMatchObject({
      more: null,
      uncounted: "NO_BASE_FIGURE",
    });
  });

  test("is refused without one level, with two, below zero, for another base and where bases differ", async () => {
    await publishRows(database, [members(20), people(1000)], { "targets.csv": `${targets}\n` });
    const code = async (args: string) => (await refuse(`{ whatItWouldTake(province: "48", ${args}) { more } }`)).extensions;
    expect((await code('measure: "members_per_100_inhabitants"')).code).toBe("BAD_LEVEL");
    expect((await code('measure: "members_per_100_inhabitants", level: 5, peer: "49"')).code).toBe("BAD_LEVEL");
    expect((await code('measure: "members_per_100_inhabitants", level: -1')).code).toBe("BAD_LEVEL");
    expect(await code('measure: "internet_users_pct", target: "record"')).toMatchObject({ code: "BASE_DIFFERS", accepted: ["internet"] });
    expect((await code('measure: "internet_users_pct", target: "recor"')).code).toBe("UNKNOWN_CODE");
    expect((await code('measure: "smartphone_pct", level: 80')).code).toBe("NOT_COMPARABLE");
  });
});
