import { describe, expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { publishRows, type Row } from "../fixtures/publish-rows.ts";
import { openApi } from "./ask.ts";

const database = await openTestDatabase("migrated");
const { ask, refuse } = openApi(database);

const internet = (code: string, value: number, more: Partial<Row> = {}): Row => ({ area: `VN63 ${code}`, indicator: "internet_users_pct", value, ...more });
const query = `query ($provinces: [String!]!, $measures: [String!], $boundary: Boundary!) { comparison(provinces: $provinces, measures: $measures, boundary: $boundary) {
  provinces { code } measures { measure { code } comparable provincesWithFigure lowest highest cautions { kind } provinces { value missing period province { code } figure { source { code } } } } } }`;
const compare = async (provinces: string[], measures?: string[], boundary = "VN63") => (await ask(query, { provinces, measures, boundary })).comparison;
const refused = async (provinces: string[], measures?: string[], boundary = "VN63") => refuse(query, { provinces, measures, boundary });

test("provinces stand side by side in the order asked for, each with its figure and source", async () => {
  await publishRows(database, [internet("01", 80), internet("48", 90)]);
  const { provinces, measures } = await compare(["da-nang", "VN-HN", "10"], ["internet_users_pct"]);
  expect(provinces).toEqual([{ code: "48" }, { code: "01" }, { code: "10" }]);
  expect(measures[0]).toEqual({
    measure: { code: "internet_users_pct" },
    comparable: true,
    provincesWithFigure: 2,
    lowest: 80,
    highest: 90,
    cautions: [],
    provinces: [
      { value: 90, missing: null, period: "2024-06", province: { code: "48" }, figure: { source: { code: "S3" } } },
      { value: 80, missing: null, period: "2024-06", province: { code: "01" }, figure: { source: { code: "S3" } } },
      { value: null, missing: "NO_PUBLISHED_FIGURE", period: null, province: { code: "10" }, figure: { source: null } },
    ],
  });
});

test("figures of different dates are set beside each other only with a caution", async () => {
  await publishRows(database, [internet("01", 80), internet("48", 90, { period: "2023" })]);
  expect((await compare(["01", "48"], ["internet_users_pct"])).measures[0].cautions).toEqual([{ kind: "DIFFERENT_PERIODS" }]);
});

test("figures whose base differs by source have no lowest and highest", async () => {
  await publishRows(database, [internet("01", 80, { indicator: "smartphone_pct" }), internet("48", 90, { indicator: "smartphone_pct" })]);
  expect((await compare(["01", "48"], ["smartphone_pct"])).measures[0]).toMatchObject({
    comparable: false,
    lowest: null,
    highest: null,
    provincesWithFigure: 2,
  });
});

test("without a choice of measures the rates and every fair indicator are shown, no count that grows with size and none without a common base", async () => {
  const codes = (await compare(["01", "48"])).measures.map(({ measure }: any) => measure.code);
  expect(codes).toEqual(expect.arrayContaining(["teams_per_10k_inhabitants", "internet_users_pct", "papi_egov_portal_index"]));
  for (const left of ["teams", "population", "smartphone_pct", "provinces_with_teams"]) expect(codes).not.toContain(left);
});

describe("a comparison is refused", () => {
  test("with one province", async () => {
    expect((await refused(["01"])).extensions).toMatchObject({ code: "TOO_FEW_PROVINCES", given: 1, minimum: 2, maximum: 6 });
  });

  test("with seven provinces", async () => {
    expect((await refused(["01", "10", "15", "46", "48", "49", "02"])).extensions).toMatchObject({ code: "TOO_MANY_PROVINCES", given: 7, maximum: 6 });
  });

  test("with an unknown province, and the nearest are named", async () => {
    expect((await refused(["01", "da-nag"])).extensions).toMatchObject({ code: "UNKNOWN_CODE", nearest: expect.arrayContaining(["da-nang"]) });
  });

  test("with provinces of both divisions, and what became of the one is named", async () => {
    const { message, extensions } = await refused(["hue", "quang-nam"], undefined, "VN34");
    expect(extensions).toMatchObject({ code: "MIXED_SCHEMES", given: "VN63:49", accepted: ["da-nang"] });
    expect(message).toContain("Quảng Nam (49) belongs to VN63");
    expect((await refused(["01", "VN34:48"])).extensions).toMatchObject({ code: "MIXED_SCHEMES", given: "VN34:48", accepted: ["da-nang", "quang-nam"] });
  });

  test("by an indicator that no province has a figure of", async () => {
    expect((await refused(["01", "48"], ["ict_skills_pct"])).extensions.code).toBe("NO_FIGURES");
    expect((await refused(["01", "48"], ["provinces_with_teams"])).extensions.code).toBe("NO_FIGURES");
  });

  test("by an indicator that is not known", async () => {
    expect((await refused(["01", "48"], ["internet"])).extensions.code).toBe("UNKNOWN_CODE");
  });
});
