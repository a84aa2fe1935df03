import { describe, expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { mirror, press, publishToday, secondOfficial, type Row } from "../fixtures/publish-rows.ts";
import { openApi } from "./ask.ts";

const database = await openTestDatabase("migrated");
const { ask, refuse } = openApi(database);

const point = "figure { value period method obsStatus } others { value } seriesBreakBefore mergerBefore";

/** Publishes figures and returns the series of an area, each point as "period value", with what lies before it. */
async function series(area: string, rows: Row[], indicator = "teams", args = "") {
  await publishToday(database, rows);
  const answer = await ask(`{ area: ${area.replace(")", `${args})`)} { series(indicator: "${indicator}") { ${point} } } }`);
  return answer.area.series.map(({ figure, others, seriesBreakBefore, mergerBefore }: any) =>
    [
      `${figure.period} ${figure.value}`,
      ...(figure.method === "SUMMED" ? ["sum"] : []),
      ...(others.length > 0 ? [`beside ${others.map(({ value }: any) => value).join(", ")}`] : []),
      ...(seriesBreakBefore ? [`break ${seriesBreakBefore}`] : []),
      ...(mergerBefore ? ["merger"] : []),
    ].join("; "),
  );
}
const oldDaNang = `province(code: "48")`;
const newDaNang = `province(code: "48", boundary: VN34)`;

describe("the series of an area", () => {
  test("has one figure a date by the headline rule, oldest first, and the others of that date beside it", async () => {
    const rows: Row[] = [
      { period: "2024-06", value: 30, source: press },
      { period: "2024-06-30", value: 31, source: secondOfficial },
      { period: "2023", value: 20, source: mirror },
      { period: "2023", value: 21, source: secondOfficial },
      { period: "2022-04", value: 10 },
    ];
    expect(await series(oldDaNang, rows)).toEqual(["2022-04 10", "2023 21; beside 20", "2024-06-30 31; beside 30"]);
  });

  test("ends with the headline figure, also where an estimated year stands before a stated month of it, and takes only what is known by the day asked for", async () => {
    const rows: Row[] = [
      { period: "2025-03", value: 3 },
      { period: "2025", value: 9, basis: "estimated" },
      { period: "2024", value: 2 },
    ];
    expect(await series(oldDaNang, rows)).toEqual(["2024 2", "2025 9", "2025-03 3"]);
    expect(await series(oldDaNang, rows, "teams", `, asOf: "2024"`)).toEqual(["2024 2"]);
  });

  test("of a merged province has the sums of whole old provinces, then its own figures behind the merger", async () => {
    const rows: Row[] = [
      { period: "2023", value: 1 },
      { period: "2023", value: 2, area: "VN63 49" },
      { period: "2024", value: 5 },
      { period: "2025-10", value: 9, area: "VN34 48" },
      { period: "2026-01", value: 8, area: "VN34 48" },
    ];
    expect(await series(newDaNang, rows)).toEqual(["2023 3; sum", "2025-10 9; merger", "2026-01 8"]);
    const late: Row[] = [{ period: "2025", value: 5 }, { period: "2025", value: 6, area: "VN63 49" }, rows[4]!]; // prettier-ignore
    expect(await series(newDaNang, late)).toEqual(["2025 11; sum", "2026-01 8; merger"]);
  });

  test("of an unchanged province is one under both codes", async () => {
    const rows: Row[] = [
      { area: "VN63 01", period: "2024", value: 1 },
      { area: "VN34 01", period: "2025-12", value: 2 },
    ];
    const expected = ["2024 1", "2025-12 2; merger"];
    expect(await series(`province(code: "01")`, rows)).toEqual(expected);
    expect(await series(`province(code: "01", boundary: VN34)`, rows)).toEqual(expected);
  });

  test("of the nation has published figures alone, of a region the sums of dates that all its provinces have", async () => {
    const rows: Row[] = [
      { area: "VN VN", period: "2023", value: 900 },
      ...["01", "10", "15", "46", "48", "49"].map((code, at): Row => ({ area: `VN63 ${code}`, period: "2024", value: at + 1 })),
      { area: "VN63 46", period: "2023", value: 7 },
    ];
    expect(await series("nation(release: null)", rows)).toEqual(["2023 900"]);
    // Huế, Đà Nẵng, Quảng Nam.
    expect(await series(`region(code: "NCC")`, rows)).toEqual(["2024 15; sum"]);
  });

  test("says where the indicator began to be measured another way, and is empty where there is nothing", async () => {
    const index = (period: string, value: number): Row => ({ indicator: "papi_egov_portal_index", period, value });
    expect(await series(oldDaNang, [index("2020", 1), index("2021", 2), index("2022", 3)], "papi_egov_portal_index")).toEqual([
      "2020 1",
      "2021 2; break 2021",
      "2022 3",
    ]);
    expect(await series(oldDaNang, [])).toEqual([]);
  });

  test("has ids of figures that lead back to them, sums too", async () => {
    await publishToday(database, [{ value: 1 }, { value: 2, area: "VN63 49" }]);
    const { area } = await ask(
      `{ area: ${newDaNang} { series(indicator: "teams") { figure { id value } } change(indicator: "teams", from: "2023", to: "2024") { from { id missing } to { id value } } } }`,
    );
    const shown = [area.series[0].figure, area.change.from, area.change.to];
    const { nodes } = await ask(`query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Figure { id value missing } } }`, { ids: shown.map(({ id }) => id) });
    expect(nodes.map(({ value }: any) => value)).toEqual([3, null, 3]);
    expect(nodes.map(({ id }: any) => id)).toEqual(shown.map(({ id }) => id));
  });
});

/** Publishes figures and returns what became of an indicator. */
async function change(area: string, rows: Row[], [from, to]: [string, string] = ["2023", "2024"], indicator = "teams") {
  await publishToday(database, rows);
  const answer = await ask(
    `{ area: ${area} { change(indicator: "${indicator}", from: "${from}", to: "${to}") { difference relative uncompared cautions from { value } to { value } } } }`,
  );
  return answer.area.change;
}

describe("the change between two periods", () => {
  const internet = (period: string, value: number, more: Partial<Row> = {}): Row => ({ indicator: "internet_users_pct", period, value, ...more });

  test("is the difference of the headline figures of the two, and its share of the earlier one", async () => {
    const rows: Row[] = [{ period: "2023-05", value: 9 }, { period: "2023-06", value: 80 }, { period: "2024", value: 100 }]; // prettier-ignore
    expect(await change(oldDaNang, rows)).toEqual({
      difference: 20,
      relative: 0.25,
      uncompared: null,
      cautions: [],
      from: { value: 80 },
      to: { value: 100 },
    });
    expect(await change(oldDaNang, [internet("2023", 80.1), internet("2024", 81.7)], undefined, "internet_users_pct")).toMatchObject({ difference: 1.6 });
  });

  test("has no share of nothing", async () => {
    expect(await change(oldDaNang, [{ period: "2023", value: 0 }, { period: "2024", value: 4 }])).toMatchObject({ difference: 4, relative: null }); // prettier-ignore
  });

  test("of a survey says that a small difference may be chance, of the same territory across the merger too, and what else is to be said", async () => {
    const rows = [internet("2024", 80, { qualifier: "about" }), internet("2024", 79, { source: press }), internet("2025", 81, { status: "P" })];
    expect(await change(oldDaNang, rows, ["2024", "2025"], "internet_users_pct")).toMatchObject({
      difference: 1,
      cautions: ["SAMPLE_SURVEY", "ACROSS_MERGER", "SOURCES_DISAGREE", "PROVISIONAL", "NOT_EXACT"],
    });
  });

  const index = (period: string): Row => ({ indicator: "papi_egov_portal_index", period, value: 1 });
  const base = (period: string): Row => ({ indicator: "smartphone_pct", period, value: 1 });
  test.each<[string, string, Row[], [string, string], string?]>([
    ["NO_FIGURE", oldDaNang, [{ period: "2024", value: 1 }], ["2023", "2024"]],
    ["NOT_COMPARABLE", oldDaNang, [base("2023"), base("2024")], ["2023", "2024"], "smartphone_pct"],
    ["SERIES_BREAK", oldDaNang, [index("2020"), index("2021")], ["2020", "2021"], "papi_egov_portal_index"],
    ["DEFINITION_DIFFERS", oldDaNang, [{ period: "2023", value: 1 }, { period: "2024", value: 2, status: "D" }], ["2023", "2024"]], // prettier-ignore
    ["DIVISION_DIFFERS", `province(code: "01")`, [{ area: "VN63 01", period: "2024", value: 1 }, { area: "VN63 01", period: "2025-12", value: 2 }], ["2024", "2025"]], // prettier-ignore
    // An estimated year with the merger in it may be of either side.
    ["DIVISION_DIFFERS", `province(code: "01")`, [{ area: "VN63 01", period: "2024", value: 1 }, { area: "VN63 01", period: "2025", basis: "estimated", value: 2 }], ["2024", "2025"]], // prettier-ignore
    ["DIVISION_DIFFERS", `province(code: "01")`, [{ area: "VN63 01", period: "2025", basis: "estimated", value: 1 }, { area: "VN63 01", period: "2026-01", value: 2 }], ["2025", "2026"]], // prettier-ignore
    [
      "DIVISION_DIFFERS",
      newDaNang,
      [{ period: "2024", value: 1 }, { area: "VN63 49", period: "2024", value: 1 }, { area: "VN34 48", period: "2025-12", value: 2 }], // prettier-ignore
      ["2024", "2025"],
    ],
  ])("is not given where it says %s", async (reason, area, rows, periods, indicator) => {
    expect(await change(area, rows, periods, indicator)).toMatchObject({ difference: null, relative: null, uncompared: reason, cautions: [] });
  });

  test("is refused where the periods do not follow each other or are none", async () => {
    const refused = async (from: string, to: string) =>
      (await refuse(`{ nation { change(indicator: "teams", from: "${from}", to: "${to}") { difference } } }`)).extensions.code;
    expect([await refused("2024", "2023"), await refused("2024", "2024-06"), await refused("2024-13", "2025")]).toEqual(["BAD_RANGE", "BAD_RANGE", "BAD_DATE"]);
  });
});

describe("a map of one year", () => {
  const rows: Row[] = [
    { area: "VN63 01", period: "2021", value: 1 },
    { area: "VN63 01", period: "2023-06", value: 2 },
    { area: "VN63 46", period: "2021-12", value: 3 },
    { area: "VN63 46", period: "2021-03", value: 9 },
    { area: "VN63 48", period: "2023", value: 5 },
    { area: "VN63 49", period: "2023", value: 6 },
    { area: "VN34 48", period: "2025-12", value: 7 },
  ];
  const map = async (args: string) => {
    const { indicator } = await ask(`{ indicator(code: "teams") { provinceFigures(${args}) { province { code } figure { value missing } } } }`);
    return Object.fromEntries(indicator.provinceFigures.map(({ province, figure }: any) => [province.code, figure.value ?? figure.missing]));
  };

  test("has the headline figure of that year, and none carried forward from another", async () => {
    await publishToday(database, rows);
    const none = "NO_PUBLISHED_FIGURE";
    expect(await map(`period: "2021"`)).toEqual({ "01": 1, "10": none, "15": none, "46": 3, "48": none, "49": none });
    expect(await map(`period: "2023"`)).toEqual({ "01": 2, "10": none, "15": none, "46": none, "48": 5, "49": 6 });
    expect(await map(`period: "2023", boundary: VN34`)).toEqual({ "01": 2, "15": none, "46": none, "48": 11 });
    expect(await map(`period: "2021", region: "RRD"`)).toEqual({ "01": 1 });
    expect(await map(`period: "2023", region: "NMM"`)).toEqual({ "10": none, "15": none });
  });

  test("can be asked for the years that are listed, each with how many provinces have a figure of it and whether they are enough", async () => {
    const { indicator } = await ask(
      `{ indicator(code: "teams") { periods { period provincesWithFigure provinceCount enoughForMap } new: periods(boundary: VN34) { period provincesWithFigure enoughForMap } } }`,
    );
    expect(indicator.periods).toEqual([
      { period: "2021", provincesWithFigure: 2, provinceCount: 6, enoughForMap: false },
      { period: "2023", provincesWithFigure: 3, provinceCount: 6, enoughForMap: false },
    ]);
    expect(indicator.new).toEqual([
      { period: "2021", provincesWithFigure: 2, enoughForMap: false },
      { period: "2023", provincesWithFigure: 2, enoughForMap: false },
      { period: "2025", provincesWithFigure: 1, enoughForMap: false },
    ]);
  });

  test.each([
    [`(code: "teams")`, "2022", "2022. Years with figures are 2021, 2023", ["2021", "2023"]],
    [`(code: "teams")`, "2020-05-01", "2020-05-01 lies before the first figure of teams, which is of 2021", ["2021", "2023"]],
    [`(code: "teams")`, "2031", "2031 lies after the last figure of teams, which is of 2023", ["2023", "2021"]],
    [`(code: "teams", asOf: "2021-06")`, "2023", "2023 lies after the last figure of teams known by 2021-06-30, which is of 2021", ["2021"]],
    [`(code: "members")`, "2022", "No province has a figure of members", []],
  ])("of indicator%s and %s is refused with the nearest years", async (indicator, period, sentence, nearest) => {
    const { message, extensions } = await refuse(`{ indicator${indicator} { provinceFigures(period: "${period}") { figure { value } } } }`);
    expect(message).toContain(sentence);
    expect(extensions).toMatchObject({ code: "NO_FIGURES", given: period, nearest });
  });

  test("up to a day before the first figure is refused in every field that looks back, with the first period; from that day on it answers", async () => {
    for (const field of [
      "provinces { totalCount }",
      'province(code: "48") { code }',
      "nation { code }",
      "regions { code }",
      "observations { totalCount }",
      "rates { code }",
    ]) {
      const upTo = (day: string) => `{ ${field.replace(/^(\w+)(?:\((.*?)\))?/, (_, name, given) => `${name}(${given ? `${given}, ` : ""}asOf: "${day}")`)} }`;
      const { message, extensions } = await refuse(upTo("2020-12-31"));
      expect(message).toContain("2020-12-31 lies before the first figure of release");
      expect(extensions).toMatchObject({ code: "NO_FIGURES", given: "2020-12-31", nearest: ["2021"] });
      await ask(upTo("2021-01-01"));
    }
  });

  test("of a period that is none is refused", async () => {
    expect((await refuse(`{ indicator(code: "teams") { provinceFigures(period: "21") { figure { value } } } }`)).extensions.code).toBe("BAD_DATE");
  });
});
