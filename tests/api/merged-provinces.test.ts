import { describe, expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { publishRows, secondOfficial, type Row } from "../fixtures/publish-rows.ts";
import { openApi } from "./ask.ts";

const database = await openTestDatabase("migrated");
const { ask } = openApi(database);

const figure =
  "value period obsStatus qualifier method missing source { code } summedFrom { memberCount membersWithFigure oldestPeriod newestPeriod figures { value area { code } } }";

/** Publishes figures and returns one of the new Đà Nẵng, which is made of the old Đà Nẵng (48) and Quảng Nam (49). */
async function newDaNang(rows: Row[], indicator = "teams") {
  await publishRows(database, rows);
  return (await ask(`{ province(code: "48", boundary: VN34) { figure(indicator: "${indicator}") { ${figure} } } }`)).province.figure;
}

describe("a count of a merged province", () => {
  test("is the sum of its members where every one has a figure", async () => {
    expect(
      await newDaNang([
        { area: "VN63 48", value: 100, period: "2024-06" },
        { area: "VN63 49", value: 300, period: "2023" },
      ]),
    ).toEqual({
      value: 400,
      period: "2024-06",
      obsStatus: "A",
      qualifier: "EXACT",
      method: "SUMMED",
      missing: null,
      source: null,
      summedFrom: {
        memberCount: 2,
        membersWithFigure: 2,
        oldestPeriod: "2023",
        newestPeriod: "2024-06",
        figures: [
          { value: 100, area: { code: "48" } },
          { value: 300, area: { code: "49" } },
        ],
      },
    });
  });

  test("says where the least certain date among its members comes from, whichever is the newest", async () => {
    const basis = async (rows: Row[]) => {
      await publishRows(database, rows);
      return (await ask(`{ province(code: "48", boundary: VN34) { teams { value periodBasis summedFrom { periodBasis } } } }`)).province.teams;
    };
    const newest: Row = { area: "VN63 48", value: 100, period: "2024-06" };
    const [published, estimated]: Row[] = [
      { area: "VN63 49", value: 300, period: "2023-05-04", basis: "publication" },
      { area: "VN63 49", value: 300, period: "2023", basis: "estimated" },
    ];
    expect(await basis([newest, published!])).toEqual({ value: 400, periodBasis: "STATED", summedFrom: { periodBasis: "PUBLICATION" } });
    expect(await basis([{ ...newest, basis: "publication" }, estimated!])).toEqual({
      value: 400,
      periodBasis: "PUBLICATION",
      summedFrom: { periodBasis: "ESTIMATED" },
    });
    expect(await basis([newest, { ...newest, area: "VN63 49" }])).toEqual({ value: 200, periodBasis: "STATED", summedFrom: { periodBasis: "STATED" } });
    expect(await basis([])).toEqual({ value: null, periodBasis: null, summedFrom: { periodBasis: null } });
  });

  test("is not summed where one member has no figure, and says that 1 of 2 has one", async () => {
    expect(await newDaNang([{ area: "VN63 48", value: 100 }])).toMatchObject({
      value: null,
      obsStatus: "O",
      missing: "MEMBERS_INCOMPLETE",
      summedFrom: { memberCount: 2, membersWithFigure: 1, figures: [{ value: 100 }, { value: null }] },
    });
  });

  test("is simply not published where no member has a figure", async () => {
    expect(await newDaNang([])).toMatchObject({ value: null, missing: "NO_PUBLISHED_FIGURE", summedFrom: { memberCount: 2, membersWithFigure: 0 } });
  });

  test("is its own where it has one, whatever its members say", async () => {
    const rows: Row[] = [
      { area: "VN63 48", value: 100 },
      { area: "VN63 49", value: 300 },
      { area: "VN34 48", value: 999, period: "2024" },
    ];
    expect(await newDaNang(rows)).toMatchObject({ value: 999, period: "2024", method: "REPORTED", source: { code: "S3" }, summedFrom: null });
  });

  test("carries the weakest status of its members", async () => {
    expect(
      await newDaNang([
        { area: "VN63 48", value: 1, status: "P" },
        { area: "VN63 49", value: 2, status: "D" },
      ]),
    ).toMatchObject({ value: 3, obsStatus: "D" });
  });

  test("takes over the wording that its members share", async () => {
    expect(
      await newDaNang([
        { area: "VN63 48", value: 100 },
        { area: "VN63 49", value: 300, qualifier: "more_than" },
      ]),
    ).toMatchObject({ qualifier: "MORE_THAN" });
    expect(
      await newDaNang([
        { area: "VN63 48", value: 100, qualifier: "nearly" },
        { area: "VN63 49", value: 300, qualifier: "more_than" },
      ]),
    ).toMatchObject({ qualifier: "ABOUT" });
  });
});

describe("a merged province gets no value", () => {
  const both = (indicator: string): Row[] => [
    { area: "VN63 48", indicator, value: 40 },
    { area: "VN63 49", indicator, value: 60 },
  ];

  test("from percentages, which are never averaged", async () => {
    expect(await newDaNang(both("internet_users_pct"), "internet_users_pct")).toMatchObject({ value: null, missing: "NO_PUBLISHED_FIGURE" });
  });

  test("from counts whose base differs by source", async () => {
    expect(await newDaNang(both("ecommerce_accounts"), "ecommerce_accounts")).toMatchObject({ value: null, missing: "NO_PUBLISHED_FIGURE" });
  });
});

test("a rate of a merged province is computed from the sums, not averaged from its members", async () => {
  await publishRows(database, [
    { area: "VN63 48", value: 100 },
    { area: "VN63 48", indicator: "population", period: "2024", value: 1_000_000 }, // 1 per 10,000
    { area: "VN63 49", value: 300 },
    { area: "VN63 49", indicator: "population", period: "2024", value: 1_500_000 }, // 2 per 10,000
  ]);
  const rate = "value numerator { value method } denominator { value method }";
  const { province } = await ask(`{ province(code: "48", boundary: VN34) { teamsPer10kInhabitants { ${rate} } teamsPerCommune { ${rate} } } }`);
  expect(province.teamsPer10kInhabitants).toEqual({
    value: 1.6,
    numerator: { value: 400, method: "SUMMED" },
    denominator: { value: 2_500_000, method: "SUMMED" },
  });
  expect(province.teamsPerCommune).toMatchObject({ value: 5, denominator: { value: 80 } }); // 20 and 60 communes
});

describe("a province that the merger left unchanged", () => {
  test("has its figures under both divisions, whichever code they were filed under", async () => {
    await publishRows(database, [
      { area: "VN63 01", value: 500, period: "2025" },
      { area: "VN34 01", value: 600, period: "2026", source: secondOfficial },
      { area: "VN63 46", value: 70 },
    ]);
    const shown = `teams { value period method summedFrom { memberCount } others { value } }`;
    const answer = await ask(
      `{ old: province(code: "01") { ${shown} } new: province(code: "01", boundary: VN34) { ${shown} } hue: province(code: "hue", boundary: VN34) { ${shown} } }`,
    );
    const haNoi = { teams: { value: 600, period: "2026", method: "REPORTED", summedFrom: null, others: [{ value: 500 }] } };
    expect(answer).toEqual({ old: haNoi, new: haNoi, hue: { teams: { value: 70, period: "2024-06", method: "REPORTED", summedFrom: null, others: [] } } });
  });

  test("lists the figures of both codes among its observations", async () => {
    const list = "observations { totalCount nodes { value } }";
    const answer = await ask(`{ old: province(code: "01") { ${list} } new: province(code: "01", boundary: VN34) { ${list} } }`);
    const both = { observations: { totalCount: 2, nodes: [{ value: 500 }, { value: 600 }] } };
    expect(answer).toEqual({ old: both, new: both });
  });

  test("has a percentage under the new code too", async () => {
    await publishRows(database, [{ area: "VN63 46", indicator: "internet_users_pct", value: 83.4 }]);
    const { province } = await ask(`{ province(code: "46", boundary: VN34) { figure(indicator: "internet_users_pct") { value } } }`);
    expect(province.figure.value).toBe(83.4);
  });

  test("has its communes of 2023 under the new code too", async () => {
    const { province } = await ask(`{ province(code: "01", boundary: VN34) { figure(indicator: "communes") { value } } }`);
    expect(province.figure.value).toBe(100);
  });
});
