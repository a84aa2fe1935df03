import { expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { openServed } from "./ask.ts";

const database = await openTestDatabase("dataset", { statements: true });
const { ask } = await openServed(database);
const sent: string[] = [];
(database.prisma.$on as (event: "query", tell: (statement: { query: string }) => void) => void)("query", ({ query }) => sent.push(query));

/** Returns the SQL statements of a query that is asked for the second time, when the catalogue of the release is in memory. */
async function statements(query: string): Promise<string[]> {
  await ask(query);
  sent.length = 0;
  await ask(query);
  return [...sent];
}

const figure =
  "value unit period periodBasis qualifier obsStatus method missing ageInMonths source { code publisher title url kind } disagreement { lowest highest explainedByRounding }";
const map = `totalCount nodes { code slug nameVi nameEn region { code nameVi } teams { ${figure} } members { ${figure} }
  skills { skill { code nameVi emptyReasonVi } indicators { indicator { code nameVi unit } figure { ${figure} } } } }`;

test("the events of Prisma are heard", async () => {
  expect((await statements("{ releases { version } }"))[0]).toMatch(/SELECT.*"Release"/s);
});

test("the whole map (63 provinces with teams, members, all skills and their sources) takes one statement", async () => {
  expect((await statements(`{ provinces { ${map} } }`)).length).toBe(1);
});

test("the whole map with the rates and the foundation takes one statement too", async () => {
  const rate = "value obsStatus missing numerator { value period } denominator { value period }";
  const more = `teamsPer10kInhabitants { ${rate} } membersPer100Inhabitants { ${rate} } membersPerTeam { ${rate} } teamsPerCommune { ${rate} } foundation { figure { ${figure} } }`;
  expect((await statements(`{ provinces { ${map.replace("code slug", `code slug ${more}`)} } }`)).length).toBe(1);
});

// Which release stands is known without a statement; the first of each query reads the figures.
test.each([
  ["the 63 provinces", "{ provinces { totalCount nodes { code nameVi region { nameVi } successors { to { nameVi } } } } }", 0],
  ["the 34 provinces", "{ provinces(boundary: VN34) { totalCount nodes { code predecessors { from { nameVi } } } } }", 0],
  ["a page of provinces in another order", "{ provinces(first: 10, orderBy: NAME) { totalCount nodes { code } pageInfo { endCursor } } }", 0],
  ["a search", `{ provinces(search: "ha noi") { totalCount nodes { code } } }`, 0],
  ["the number of provinces alone", "{ provinces { totalCount } }", 0],
  ["one province", `{ province(code: "48") { nameVi communes region { nameVi } } }`, 0],
  [
    "one province with its figures",
    `{ province(code: "48") { teams { ${figure} others { value source { title } } } members { ${figure} } population { value } coverage { communesCovered { value } hamletsCoveredPct { value } } } }`,
    1,
  ],
  ["one province's observations", `{ province(code: "48") { observations { totalCount nodes { ${figure} indicator { nameVi } } } } }`, 3],
  [
    "the 34 provinces with their sums",
    "{ provinces(boundary: VN34) { nodes { teams { value summedFrom { memberCount membersWithFigure figures { value } } } members { value } } } }",
    2,
  ],
  [
    "the 63 provinces with the figure of each side of July 2025, and of a rate the side that leads",
    `{ provinces { nodes { code sharesName presentProvince { code } leadingSide(measure: "teams_per_10k_inhabitants") presentFigure(indicator: "teams") { leads leading { ${figure} } present { value } before { value } } } } }`,
    2,
  ],
  ["the regions with their sums", "{ regions { code provinces { code } teams { value summedFrom { figures { value area { nameVi } } } } } }", 2],
  ["the nation", "{ nation { teams { value } members { value } coverage { provincesWithTeams { value } } } }", 1],
  ["the indicators", "{ indicators { code nameVi skill { code } } }", 0],
  [
    "all provinces of an indicator, with summary and reconciliation",
    `{ indicator(code: "teams") { nationalFigure { value } provinceFigures { province { nameVi } figure { ${figure} } } distribution { median } reconciliation { sum share } } }`,
    1,
  ],
  ["a map of one year, with the years that have one", `{ indicator(code: "papi_egov_portal_index") { classBreaks periods { period enoughForMap } provinceFigures(period: "2021") { province { code nameVi } figure { ${figure} } } } }`, 1], // prettier-ignore
  ["a map of one year of the 34", `{ indicator(code: "population") { provinceFigures(period: "2024", boundary: VN34) { province { code } figure { value summedFrom { figures { value } } } } } }`, 2], // prettier-ignore
  ["the series of all provinces", `{ provinces { nodes { code series(indicator: "papi_egov_portal_index") { figure { value period } seriesBreakBefore } } } }`, 1], // prettier-ignore
  ["the series of the nation, and what changed", `{ nation { series(indicator: "teams") { figure { value } others { value source { code } } } change(indicator: "teams", from: "2023", to: "2024") { difference } } }`, 1], // prettier-ignore
  ["all provinces of every indicator", "{ indicators { code provinceFigures { figure { value source { code } } } } }", 1],
  ["the rates", "{ rates { code numerator { code } denominator { code } } }", 0],
  ["all provinces of every rate", "{ rates { code provinceRates { province { code } rate { value } } distribution { median } } }", 1],
  ["the skills", "{ skills { code nameVi indicators { code nameVi } } }", 0],
  ["the skills with the national figures", "{ skills { code indicators { code nationalFigure { value } } } }", 1],
  [
    "the changes of a release, counted and by page",
    "{ changes(first: 10) { totalCount nodes { area { code } source { code } before { value } after { value } release { version } } } }",
    4,
  ],
  ["the releases with how much they changed", "{ releases { version changeCount { added corrected removed } previous { version } } }", 3],
  [
    "a page of the observations of all areas, with where, what and from whom",
    `{ observations(first: 1000) { totalCount nodes { ${figure.replace(/ disagreement.*/, "")} area { code nameVi } indicator { code nameVi } release { version } } pageInfo { endCursor } } }`,
    2,
  ],
  ["the sources of a province", `{ sources(province: "48", first: 100) { totalCount nodes { code title } } }`, 1],
  ["the sources", "{ sources(first: 500) { totalCount nodes { code title } } }", 0],
  ["the practices", "{ practices { titleVi province { nameVi } skill { nameVi } } }", 0],
  ["the practices of a province and a skill", `{ practices(province: "48", skill: "online_safety") { titleVi } }`, 0],
  ["the practices of each skill", "{ skills { code practices { titleVi province { nameVi } } } }", 0],
  ["the practices and honours of each province", "{ provinces { nodes { code practices { titleVi } honours { titleVi } } } }", 0],
  ["the honours", "{ honours { titleVi province { nameVi } } }", 0],
  ["the honours of a province", `{ honours(boundary: VN63, province: "48") { titleVi } }`, 0],
  ["the communes, and one by its code", `{ communes { totalCount nodes { code } } commune(code: "00001") { code } }`, 0],
  ["the criteria sets with their criteria", "{ criteriaSets { code status criteria { code indicator { code } rate { code } } } }", 0],
  ["the calendar", "{ calendar { expected indicator { code } } }", 0],
  ["the next date of each indicator", "{ indicators { code nextRelease { expected } } }", 0],
  ["the targets", "{ targets { code indicator { code } } }", 0],
  ["the targets of each indicator", "{ indicators { code targets { code } } }", 0],
  ["the measures", "{ measures { code } }", 0],
  [
    "a ranking",
    `{ ranking(indicator: "teams_per_10k_inhabitants") { provincesWithFigure places { rank measured { value figure { source { code } } } } cautions { kind } } }`,
    1,
  ],
  [
    "a comparison of six provinces",
    `{ comparison(provinces: ["01", "31", "48", "79", "92", "46"]) { measures { provinces { value figure { source { code } } rate { value } } cautions { kind } } } }`,
    1,
  ],
  // Who the peers are must be known before they are measured.
  [
    "the peers of a province with every verdict",
    `{ peers(province: "48", strategy: SIMILAR_POPULATION) { peers { province { nameVi } ratio } verdicts { standing median own { value } peers { value } } } }`,
    2,
  ],
  ["a group with a sum and its rates", `{ group(provinces: ["01", "31", "48"]) { sum(indicator: "teams") { value } rates { value } } }`, 1],
  ["the distance of a province to its targets", `{ province(code: "48") { targetDistances { points more target { code } } } }`, 1],
  ["a scorecard", `{ scorecard(set: "sample-published-figures", province: "48") { result { total } criteria { points measured { value } } } }`, 1],
  ["the releases", "{ releases { version date } }", 1],
  ["the lineage", "{ lineage { change from { nameVi } to { nameVi } } }", 0],
  ["the reconciliation", `{ reconciliation(indicator: "teams") { sum share nationalFigure { value } } }`, 2],
])("%s: no more than the pinned number of statements", async (_what, query, most) => {
  const list = await statements(query);
  expect(list.length, list.map((sql) => sql.slice(0, 120)).join("\n")).toBe(most);
});

test("which release brought each figure in costs no statement per figure", async () => {
  expect((await statements("{ provinces { nodes { teams { value addedIn { version } } } } }")).length).toBeLessThanOrEqual(4);
});

test("several root fields of one request that read the catalogue take no statement", async () => {
  expect((await statements("{ nation { code } indicators { code } rates { code } skills { code } regions { code } }")).length).toBe(0);
});
