import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { publishRows, publishToday, type Row } from "../fixtures/publish-rows.ts";
import { openApi } from "./ask.ts";

const database = await openTestDatabase("migrated");
const { ask, refuse } = openApi(database);

const teams = (values: Record<string, number>, more: Partial<Row> = {}): Row[] =>
  Object.entries(values).map(([code, value]) => ({ area: `VN63 ${code}`, value, ...more }));

/** Publishes figures and returns a group of provinces with the sum of their teams and one of their rates. */
async function group(rows: Row[], provinces: string[], args = "", publish = publishRows) {
  await publish(database, rows);
  const { group } = await ask(
    `query ($provinces: [String!]!) { group(provinces: $provinces${args}) {
      sum(indicator: "teams") { value missing qualifier obsStatus valueOfKnown membersWithFigure memberCount oldestPeriod newestPeriod }
      rates { definition { code } value missing valueOfKnown numerator denominator membersWithRate memberCount } } }`,
    { provinces },
  );
  return { sum: group.sum, membersPerTeam: group.rates.find(({ definition }: any) => definition.code === "members_per_team") };
}

describe("the sum of a group", () => {
  test("adds up the counts of its members", async () => {
    const { sum } = await group(teams({ "01": 5, "10": 7, "46": 8, "48": 100 }), ["01", "10", "46"]);
    expect(sum).toEqual({
      value: 20,
      missing: null,
      qualifier: "EXACT",
      obsStatus: "A",
      valueOfKnown: 20,
      membersWithFigure: 3,
      memberCount: 3,
      oldestPeriod: "2024-06",
      newestPeriod: "2024-06",
    });
  });

  test("is missing where half of the members have no figure; what the others have is said with their number", async () => {
    const { sum } = await group(teams({ "01": 5, "10": 7 }), ["01", "10", "46", "48"]);
    expect(sum).toMatchObject({ value: null, missing: "MEMBERS_INCOMPLETE", valueOfKnown: 12, membersWithFigure: 2, memberCount: 4 });
  });

  test("is missing where none has one", async () => {
    expect((await group(teams({ "01": 5 }), ["46", "48"])).sum).toMatchObject({
      value: null,
      missing: "NO_PUBLISHED_FIGURE",
      valueOfKnown: null,
      membersWithFigure: 0,
    });
  });

  test("counts a zero as a figure", async () => {
    expect((await group(teams({ "01": 0, "10": 7 }), ["01", "10"])).sum).toMatchObject({ value: 7, membersWithFigure: 2 });
  });

  test("takes over the weakest status and wording", async () => {
    const { sum } = await group([...teams({ "01": 5 }, { status: "D" }), ...teams({ "10": 7 }, { qualifier: "more_than", period: "2023" })], ["01", "10"]);
    expect(sum).toMatchObject({ obsStatus: "D", qualifier: "MORE_THAN", oldestPeriod: "2023", newestPeriod: "2024-06" });
  });

  test("over the 34 adds up sums of whole members", async () => {
    const { sum } = await group(teams({ "01": 5, "10": 1, "15": 2, "48": 4 }), ["01", "15"], ", boundary: VN34");
    expect(sum).toMatchObject({ value: 8, membersWithFigure: 2 });
    const { sum: withDaNang } = await group(teams({ "01": 5, "10": 1, "15": 2, "48": 4 }), ["01", "48"], ", boundary: VN34");
    expect(withDaNang).toMatchObject({ value: null, missing: "MEMBERS_INCOMPLETE", valueOfKnown: 5, membersWithFigure: 1 });
  });

  test("grows a thousandfold when every count does", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 6, maxLength: 6 }), async (values) => {
        const all = ["01", "10", "15", "46", "48", "49"];
        const rows = (scale: number) => teams(Object.fromEntries(all.map((code, at) => [code, values[at]! * scale])));
        const plain = (await group(rows(1), all)).sum.value;
        expect((await group(rows(1000), all)).sum.value).toBe(plain * 1000);
      }),
      { numRuns: 6 },
    );
  });
});

describe("a rate of a group", () => {
  const both = (code: string, count: number, people: number): Row[] => [
    { area: `VN63 ${code}`, value: count },
    { area: `VN63 ${code}`, indicator: "members", value: people },
  ];

  test("is computed anew from the sums: 200 members in 40 teams are 5, not the mean of 2 and 6", async () => {
    const { membersPerTeam } = await group([...both("01", 10, 20), ...both("10", 30, 180)], ["01", "10"]);
    expect(membersPerTeam).toMatchObject({ value: 5, numerator: 200, denominator: 40, membersWithRate: 2, memberCount: 2 });
  });

  test("leaves out both parts of a member that lacks one", async () => {
    const { membersPerTeam } = await group([...both("01", 10, 20), { area: "VN63 10", value: 30 }], ["01", "10"]);
    expect(membersPerTeam).toMatchObject({ value: null, valueOfKnown: 2, numerator: 20, denominator: 10, membersWithRate: 1 });
  });

  test("says the one reason that all its members have, and of several reasons that members lack one", async () => {
    const acrossMerger: Row[] = [
      { area: "VN34 48", value: 3766, period: "2025-12" },
      { area: "VN63 48", indicator: "members", value: 20 },
      { area: "VN63 49", indicator: "members", value: 30 },
    ];
    const { membersPerTeam } = await group(acrossMerger, ["48"], ", boundary: VN34", publishToday);
    expect(membersPerTeam).toMatchObject({ value: null, missing: "DIVISION_DIFFERS", membersWithRate: 0 });
    const mixed = await group(acrossMerger, ["48", "01"], ", boundary: VN34", publishToday);
    expect(mixed.membersPerTeam).toMatchObject({ value: null, missing: "MEMBERS_INCOMPLETE", membersWithRate: 0 });
    expect((await group([{ area: "VN63 01", value: 5 }], ["46", "48"], "", publishToday)).membersPerTeam).toMatchObject({
      value: null,
      missing: "NO_PUBLISHED_FIGURE",
    });
  });
});

describe("a group is refused", () => {
  const ofGroup = (provinces: string[], indicator = "teams", args = "") =>
    refuse(`query ($provinces: [String!]!) { group(provinces: $provinces${args}) { sum(indicator: "${indicator}") { value } } }`, { provinces });

  test("without a member", async () => {
    expect((await ofGroup([])).extensions.code).toBe("TOO_FEW_PROVINCES");
  });

  test("with a province named twice", async () => {
    expect((await ofGroup(["01", "ha-noi"])).extensions.code).toBe("DUPLICATE_PROVINCE");
  });

  test("for a percentage, which does not add up", async () => {
    expect((await ofGroup(["01"], "internet_users_pct")).extensions).toMatchObject({
      code: "NOT_SUMMABLE",
      accepted: expect.arrayContaining(["teams", "members"]),
    });
  });
});
