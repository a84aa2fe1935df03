import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { publishRows, type Row } from "../fixtures/publish-rows.ts";
import { openApi } from "./ask.ts";

const database = await openTestDatabase("migrated");
const { ask } = openApi(database);

const peers = ["10", "15", "46", "48", "49"];
// All six have as many inhabitants, so that each is a peer of each.
const population = ["01", ...peers].map((code): Row => ({ area: `VN63 ${code}`, indicator: "population", period: "2024", value: 1_000_000 }));
const figure = (code: string, value: number, more: Partial<Row> = {}): Row => ({ area: `VN63 ${code}`, indicator: "internet_users_pct", value, ...more });
const rowsOf = (own: number | null, values: (number | null)[]) => [
  ...(own === null ? [] : [figure("01", own)]),
  ...values.flatMap((value, at) => (value === null ? [] : [figure(peers[at]!, value)])),
];

/** Publishes figures and returns where Hà Nội (01) lies against the other five. */
async function judge(rows: Row[], measure = "internet_users_pct") {
  await publishRows(database, [...population, ...rows]);
  const { peers: group } = await ask(
    `{ peers(province: "01", strategy: SIMILAR_POPULATION, count: 20) { verdicts(measures: ["${measure}"]) {
      standing withheld peerCount peersWithFigure median deviation tolerance difference tiedWith { code } cautions { kind monthsApart provinces { code } } } } }`,
  );
  return group.verdicts[0];
}

describe("the verdict", () => {
  test("is higher above the median of the peers by more than 1.4826 median absolute deviations", async () => {
    // Median of 40, 45, 50, 55, 60 is 50; the deviations 10, 5, 0, 5, 10 have the median 5; 1.4826 × 5 = 7.413.
    expect(await judge(rowsOf(57.5, [40, 45, 50, 55, 60]))).toMatchObject({
      standing: "HIGHER",
      median: 50,
      deviation: 5,
      difference: 7.5,
      peerCount: 5,
      peersWithFigure: 5,
    });
  });

  test("is similar within them, on either side", async () => {
    const above = await judge(rowsOf(57.4, [40, 45, 50, 55, 60]));
    expect(above).toMatchObject({ standing: "SIMILAR" });
    expect(above.tolerance).toBeCloseTo(7.413, 10);
    expect(await judge(rowsOf(42.6, [40, 45, 50, 55, 60]))).toMatchObject({ standing: "SIMILAR" });
  });

  test("is lower below the median by more", async () => {
    expect(await judge(rowsOf(42.5, [40, 45, 50, 55, 60]))).toMatchObject({ standing: "LOWER", difference: -7.5 });
  });

  test("is similar where all are equal, and all are tied", async () => {
    expect(await judge(rowsOf(50, [50, 50, 50, 50, 50]))).toMatchObject({
      standing: "SIMILAR",
      deviation: 0,
      tolerance: 0.1,
      tiedWith: peers.map((code) => ({ code })),
    });
  });

  test("is never higher by less than one unit of the last decimal shown", async () => {
    expect(await judge(rowsOf(50.1, [50, 50, 50, 50, 50]))).toMatchObject({ standing: "SIMILAR" });
    expect(await judge(rowsOf(50.2, [50, 50, 50, 50, 50]))).toMatchObject({ standing: "HIGHER" });
  });

  test("takes a zero for what it is: a value", async () => {
    expect(await judge(rowsOf(0, [0, 0, 0, 10, 10]))).toMatchObject({ standing: "SIMILAR", median: 0, peersWithFigure: 5 });
  });

  test("counts only peers with a figure, and says how many of how many", async () => {
    expect(await judge(rowsOf(90, [null, 45, 50, 55, null]))).toMatchObject({ standing: "HIGHER", median: 50, peerCount: 5, peersWithFigure: 3 });
  });
});

describe("no verdict is given, but the reason", () => {
  test("where one peer has a figure", async () => {
    expect(await judge(rowsOf(90, [null, null, 50, null, null]))).toMatchObject({
      standing: null,
      withheld: "TOO_FEW_PEERS",
      peersWithFigure: 1,
      median: 50,
      difference: 40,
      tolerance: null,
    });
  });

  test("where no peer has one", async () => {
    expect(await judge(rowsOf(90, []))).toMatchObject({ standing: null, withheld: "NO_PEER_FIGURE", median: null, peersWithFigure: 0 });
  });

  test("where the province itself has none: missing is not lower", async () => {
    expect(await judge(rowsOf(null, [40, 45, 50, 55, 60]))).toMatchObject({ standing: null, withheld: "NO_OWN_FIGURE", median: 50, difference: null });
  });

  test("where the base differs by source", async () => {
    const rows = rowsOf(90, [40, 45, 50, 55, 60]).map((row) => ({ ...row, indicator: "online_filing_pct" }));
    expect(await judge(rows, "online_filing_pct")).toMatchObject({
      standing: null,
      withheld: "NOT_COMPARABLE",
      median: null,
      difference: null,
      tiedWith: [],
      cautions: [],
    });
  });

  test("across a break of method: figures on its other side do not count", async () => {
    const papi = (code: string, value: number, period: string): Row => ({ area: `VN63 ${code}`, indicator: "papi_egov_portal_index", value, period });
    const rows = [papi("01", 0.5, "2023"), papi("10", 0.4, "2020"), papi("15", 0.4, "2020"), papi("46", 0.4, "2021"), papi("48", 0.4, "2022")];
    expect(await judge(rows, "papi_egov_portal_index")).toMatchObject({ standing: null, withheld: "TOO_FEW_PEERS", peersWithFigure: 2 });
  });
});

describe("beside the verdict stands a caution", () => {
  test("where figures are of different dates, with the months between", async () => {
    const { cautions } = await judge([figure("01", 50), ...peers.map((code) => figure(code, 50, { period: "2022-06" }))]);
    expect(cautions).toMatchObject([{ kind: "DIFFERENT_PERIODS", monthsApart: 24 }]);
  });

  test("where a peer counts by another definition, and which", async () => {
    const { cautions } = await judge([...rowsOf(50, [50, 50, 50, 50]), figure("49", 50, { status: "D" })]);
    expect(cautions).toEqual([{ kind: "DIFFERENT_DEFINITIONS", monthsApart: null, provinces: [{ code: "49" }] }]);
  });

  test("where sources of one date disagree, and on whom", async () => {
    const { cautions } = await judge([...rowsOf(50, [50, 50, 50, 50, 50]), figure("10", 52, { source: "S2" })]);
    expect(cautions).toEqual([{ kind: "SOURCES_DISAGREE", monthsApart: null, provinces: [{ code: "10" }] }]);
  });

  test("for each weak or worded figure", async () => {
    const rows = [
      figure("01", 50),
      figure("10", 50, { status: "P" }),
      figure("15", 50, { status: "U" }),
      figure("46", 50, { status: "E" }),
      figure("48", 50, { qualifier: "about" }),
      figure("49", 50),
    ];
    const { cautions } = await judge(rows);
    expect(cautions.map(({ kind, provinces }: any) => [kind, provinces[0].code])).toEqual([
      ["LOW_RELIABILITY", "15"],
      ["PROVISIONAL", "10"],
      ["ESTIMATED", "46"],
      ["NOT_EXACT", "48"],
    ]);
  });

  test("none where all figures are alike", async () => {
    expect((await judge(rowsOf(50, [40, 45, 50, 55, 60]))).cautions).toEqual([]);
  });
});

test("the verdict is symmetric: what is higher turns lower when every value is mirrored, and similar stays", async () => {
  const percent = fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10);
  const mirror = (value: number) => Number((100 - value).toFixed(1));
  const turned = { HIGHER: "LOWER", LOWER: "HIGHER", SIMILAR: "SIMILAR" };
  await fc.assert(
    fc.asyncProperty(percent, fc.array(percent, { minLength: 5, maxLength: 5 }), async (own, values) => {
      const { standing } = await judge(rowsOf(own, values));
      const mirrored = await judge(rowsOf(mirror(own), values.map(mirror)));
      expect(mirrored.standing).toBe(turned[standing as keyof typeof turned]);
    }),
    { numRuns: 8 },
  );
});
