import { describe, expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { publishRows, type Row } from "../fixtures/publish-rows.ts";
import { openApi } from "./ask.ts";

const database = await openTestDatabase("migrated");
const { ask } = openApi(database);
const shown = "value period method missing summedFrom { memberCount membersWithFigure }";
const codes = ["01", "10", "15", "46", "48", "49"];
const oneToSix = (indicator = "teams"): Row[] => codes.map((code, at) => ({ area: `VN63 ${code}`, indicator, value: at + 1 }));

describe("a region", () => {
  test("has the sum of its provinces where each has a figure", async () => {
    await publishRows(database, oneToSix());
    const { regions } = await ask(`{ regions { code teams { ${shown} } } }`);
    const sum = (value: number, members: number) => ({
      value,
      period: "2024-06",
      method: "SUMMED",
      missing: null,
      summedFrom: { memberCount: members, membersWithFigure: members },
    });
    expect(regions).toEqual([
      { code: "RRD", teams: sum(1, 1) },
      { code: "NMM", teams: sum(2 + 3, 2) },
      { code: "NCC", teams: sum(4 + 5 + 6, 3) },
    ]);
  });

  test("has none where one province has no figure, and says how many have one", async () => {
    await publishRows(database, oneToSix().slice(0, 5));
    const { region } = await ask(`{ region(code: "NCC") { teams { ${shown} } } }`);
    expect(region.teams).toEqual({
      value: null,
      period: null,
      method: null,
      missing: "MEMBERS_INCOMPLETE",
      summedFrom: { memberCount: 3, membersWithFigure: 2 },
    });
  });

  test("has no value for a percentage, which does not add up", async () => {
    await publishRows(database, oneToSix("internet_users_pct"));
    const { region } = await ask(`{ region(code: "NCC") { figure(indicator: "internet_users_pct") { value obsStatus missing } } }`);
    expect(region.figure).toEqual({ value: null, obsStatus: "O", missing: "NOT_SUMMABLE" });
  });

  test("has no value for a count whose base differs by source", async () => {
    await publishRows(database, oneToSix("ecommerce_accounts"));
    const { region } = await ask(`{ region(code: "NCC") { figure(indicator: "ecommerce_accounts") { value missing } } }`);
    expect(region.figure).toEqual({ value: null, missing: "NOT_SUMMABLE" });
  });

  test("sums what its provinces had up to the date asked for", async () => {
    await publishRows(database, [...oneToSix(), { area: "VN63 10", value: 100, period: "2025" }]);
    const { then, now } = await ask(`{ then: region(code: "NMM", asOf: "2024") { teams { value } } now: region(code: "NMM") { teams { value } } }`);
    expect([then.teams.value, now.teams.value]).toEqual([2 + 3, 100 + 3]);
  });

  test("has the communes of its provinces from the list of areas", async () => {
    const { regions } = await ask(`{ regions { figure(indicator: "communes") { value } } }`);
    expect(regions.map(({ figure }: { figure: { value: number } }) => figure.value)).toEqual([100, 40, 120]);
  });

  test("has a rate from its sums", async () => {
    await publishRows(database, [
      { area: "VN63 10", value: 10 },
      { area: "VN63 10", indicator: "members", value: 20 },
      { area: "VN63 15", value: 30 },
      { area: "VN63 15", indicator: "members", value: 180 },
    ]);
    const { region } = await ask(`{ region(code: "NMM") { membersPerTeam { value } } }`);
    expect(region.membersPerTeam.value).toBe(5); // 200 members in 40 teams; the mean of 2 and 6 would be 4
  });
});

describe("the nation", () => {
  test("has its own published figure where there is one", async () => {
    await publishRows(database, [...oneToSix(), { area: "VN VN", value: 74422, qualifier: "more_than", period: "2023-06" }]);
    const { nation } = await ask(`{ nation { teams { value qualifier method summedFrom { memberCount } } } }`);
    expect(nation.teams).toEqual({ value: 74422, qualifier: "MORE_THAN", method: "REPORTED", summedFrom: null });
  });

  test("has the sum of the old provinces where none is published and each has one", async () => {
    await publishRows(database, oneToSix());
    const { nation } = await ask(`{ nation { teams { ${shown} } } }`);
    expect(nation.teams).toEqual({ value: 21, period: "2024-06", method: "SUMMED", missing: null, summedFrom: { memberCount: 6, membersWithFigure: 6 } });
  });

  test("has none where a province has no figure, and says how many have one", async () => {
    await publishRows(database, oneToSix().slice(1));
    const { nation } = await ask(`{ nation { teams { value missing summedFrom { memberCount membersWithFigure } } } }`);
    expect(nation.teams).toEqual({ value: null, missing: "MEMBERS_INCOMPLETE", summedFrom: { memberCount: 6, membersWithFigure: 5 } });
  });

  test("has six old and four new provinces in this fixture", async () => {
    expect(await ask(`{ nation { old: provinceCount new: provinceCount(boundary: VN34) } }`)).toEqual({ nation: { old: 6, new: 4 } });
  });
});
