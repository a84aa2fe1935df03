import { describe, expect, test } from "vitest";
import { buildYoga } from "@toso/api/server";
import { openTestDatabase } from "../database/open-test-database.ts";
import { nodeTypes, walkNodes, withFragments } from "../fixtures/read-nodes.ts";
import { openApi, type Refusal } from "./ask.ts";

const database = await openTestDatabase("dataset");
const { ask, refuse } = openApi(database);

/** Ways to objects, each with a place for the arguments of the reading; an object that several ways lead to must be one and the same. */
const figures = "...AllFigure others { ...AllFigure } disagreement { figures { ...AllFigure } } summedFrom { figures { ...AllFigure } }";
const rate = "...AllRate numerator { ...AllFigure } denominator { ...AllFigure }";
const ways = [
  `{ province(code: "48" READING) { ...AllProvince region { ...AllRegion } successors { ...AllLineage from { ...AllProvince } to { ...AllProvince } } practices { ...AllPractice } honours { ...AllHonour } targetDistances { target { ...AllTarget } base { ${figures} } } } }`,
  `{ province(code: "01" READING) { ...AllProvince teams { ${figures} } members { ${figures} } population { ${figures} } teamsPer10kInhabitants { ${rate} } membersPerTeam { ${rate} } } }`,
  `{ province(code: "ha-giang" READING) { teams { ${figures} } observations(first: 60) { nodes { ${figures} } } foundation { figure { ${figures} } } skills { skill { ...AllSkill } indicators { indicator { ...AllIndicator } figure { ${figures} } } } } }`,
  `{ provinces(boundary: VN34, first: 40 READING) { nodes { ...AllProvince teams { ${figures} } population { ${figures} } teamsPer10kInhabitants { ${rate} } predecessors { ...AllLineage } } } }`,
  `{ nation(READING) { ...AllNation teams { ${figures} } members { ${figures} } teamsPer10kInhabitants { ${rate} } observations { nodes { ${figures} } } coverage { communesCovered { ${figures} } } } }`,
  `{ regions(READING) { ...AllRegion provinces { ...AllProvince } teams { ${figures} } population { ${figures} } teamsPer10kInhabitants { ${rate} } } }`,
  `{ indicators(READING) { ...AllIndicator nationalFigure { ${figures} } reconciliation { nationalFigure { ${figures} } } nextRelease { ...AllCalendarEntry } targets { ...AllTarget } } }`,
  `{ indicator(code: "teams" READING) { ...AllIndicator provinceFigures { province { ...AllProvince } figure { ${figures} } } } }`,
  `{ rates(READING) { ...AllRateDefinition numerator { ...AllIndicator } provinceRates { rate { ${rate} } } } }`,
  `{ measures(READING) { ...AllMeasure indicator { ...AllIndicator } rate { ...AllRateDefinition } } skills(READING) { ...AllSkill practices { ...AllPractice } } }`,
  `{ platforms(READING) { ...AllPlatform } lessons(READING) { ...AllLesson } practices(READING) { ...AllPractice } honours(READING) { ...AllHonour } calendar(READING) { ...AllCalendarEntry } targets(READING) { ...AllTarget indicator { ...AllIndicator } } criteriaSets(READING) { ...AllCriteriaSet criteria { ...AllCriterion indicator { ...AllIndicator } } } }`,
  `{ lineage(READING) { ...AllLineage } sources(first: 500 READING) { nodes { ...AllSource } } }`,
  `{ peers(province: "48", strategy: SIMILAR_POPULATION, count: 3 READING) { peers { province { ...AllProvince } ownFigure { ${figures} } peerFigure { ${figures} } } verdicts { own { figure { ${figures} } rate { ${rate} } } } } }`,
  `{ ranking(indicator: "teams_per_10k_inhabitants" READING) { places { measured { figure { ${figures} } rate { ${rate} } } } } }`,
  `{ comparison(provinces: ["01", "48"] READING) { measures { measure { ...AllMeasure } provinces { province { ...AllProvince } figure { ${figures} } rate { ${rate} } } } } }`,
  `{ group(provinces: ["01", "31", "48"] READING) { provinces { ...AllProvince } sum(indicator: "members") { figures { ${figures} } } rates { rates { ${rate} } } } }`,
  `{ scorecard(set: "sample-published-figures", province: "48" READING) { set { ...AllCriteriaSet } criteria { criterion { ...AllCriterion } measured { figure { ${figures} } } } } }`,
  `{ reconciliation(indicator: "population" READING) { nationalFigure { ${figures} } } }`,
];
const timeless = [
  `{ releases { ...AllRelease } changes(first: 50) { nodes { ...AllFigureChange area { ...AllProvince } indicator { ...AllIndicator } source { ...AllSource } } } }`,
];

/** Returns what each id of these answers stands for, and refuses two contents for one. */
async function read(reading: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const way of [...ways, ...(reading === "" ? timeless : [])]) {
    const query = way.replaceAll("(READING)", reading === "" ? "" : `(${reading})`).replaceAll(" READING", reading === "" ? "" : `, ${reading}`);
    walkNodes(await ask(withFragments(query)), (node) => {
      const whole = wholeText(node);
      if (whole === null) return;
      if (found.has(node.id)) expect(whole, node.id).toBe(found.get(node.id));
      found.set(node.id, whole);
    });
  }
  return found;
}

/** What a node says itself, the ids of what it leads to among it; null where it was not asked for whole. */
function wholeText(node: Record<string, unknown>): string | null {
  const shown = Object.entries(node).filter(
    ([name]) => !/^(observations|disagreement|summedFrom|coverage|skills|foundation|targetDistances|reconciliation|provinceFigures|provinceRates)$/.test(name),
  );
  return JSON.stringify(shown.map(([name, value]) => [name, idsOf(value)]).sort(([one], [other]) => (String(one) < String(other) ? -1 : 1)));
}
const idsOf = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(idsOf) : typeof value === "object" && value !== null && "id" in value ? (value as { id: string }).id : value;

describe.each([
  ["of the latest figures", ""],
  ["looked back from 2022-09", `asOf: "2022-09"`],
  ["looked back from 2024", `asOf: "2024"`],
])("in a reading %s", async (_what, reading) => {
  const found = await read(reading);

  test("equal ids stand for equal objects, whatever the way to them", () => {
    expect(found.size).toBeGreaterThan(reading === `asOf: "2022-09"` ? 400 : 800);
  });

  test("node and nodes give each object again", async () => {
    const ids = [...found.keys()];
    for (const name of nodeTypes) {
      const ofType = ids.filter((id) => id.startsWith(`${name}~`));
      const chosen = ofType.filter((_, at) => at % Math.ceil(ofType.length / 80) === 0);
      const { nodes } = await ask(withFragments(`query ($ids: [ID!]!) { nodes(ids: $ids) { ...All${name} } }`), { ids: chosen });
      expect(nodes.map((node: { id: string } | null) => node?.id)).toEqual(chosen);
      for (const node of nodes) expect(wholeText(node), node.id).toBe(found.get(node.id));
    }
    const { node } = await ask(withFragments(`query ($id: ID!) { node(id: $id) { id ...AllFigure } }`), {
      id: ids.find((id) => id.startsWith("Figure~VN63~02~teams")),
    });
    expect(wholeText(node)).toBe(found.get(node.id));
  });
});

test("every type that implements Node was met", async () => {
  const types = new Set([...(await read("")).keys()].map((id) => id.split("~")[0]));
  // Of communes and announced dates the dataset has none yet.
  expect(nodeTypes.filter((name) => !types.has(name))).toEqual(["CalendarEntry", "Commune"]);
});

test("two days share no id but those of releases, which have no day", async () => {
  const [latest, back] = [await read(""), await read(`asOf: "2022-09"`)];
  expect([...back.keys()].filter((id) => latest.has(id)).filter((id) => !id.startsWith("Release~"))).toEqual([]);
});

test("a page further on of a nested list comes by the id of the object that has it", async () => {
  const page = `totalCount pageInfo { endCursor hasNextPage } nodes { id value period }`;
  const { province } = await ask(`{ province(code: "01", asOf: "2024-06") { id observations(first: 5) { ${page} } } }`);
  const refetch = `query ($id: ID!, $first: Int, $after: String) { node(id: $id) { __typename ... on Province { teams { period } observations(first: $first, after: $after) { ${page} } } id } }`;
  const { node } = await ask(refetch, { id: province.id, first: 500, after: province.observations.pageInfo.endCursor });
  const { province: all } = await ask(`{ province(code: "01", asOf: "2024-06") { teams { period } observations(first: 500) { ${page} } } }`);
  expect([...province.observations.nodes, ...node.observations.nodes]).toEqual(all.observations.nodes);
  expect(node.teams).toEqual(all.teams);
});

test("ids of different days in one request each read their own", async () => {
  const teams = async (args: string) => (await ask(`{ province(code: "ha-giang"${args}) { id teams { value period } } }`)).province;
  const [latest, back] = [await teams(""), await teams(`, asOf: "2022-09"`)];
  expect(latest.teams).not.toEqual(back.teams);
  const query = `query ($ids: [ID!]!, $id: ID!) { nodes(ids: $ids) { ... on Province { id teams { value period } } } node(id: $id) { ... on Province { id teams { value period } } }
    province(code: "ha-giang", asOf: "2022-09") { id teams { value period } } }`;
  // A query that comes often is compiled, and must find its way as well.
  for (let time = 0; time < 5; time += 1) {
    const { nodes, node, province } = await ask(query, { ids: [latest.id, back.id, latest.id], id: latest.id });
    expect([nodes, node, province]).toEqual([[latest, back, latest], latest, back]);
  }
});

test("ids can stand in an address as they are", async () => {
  expect([...(await read("")).keys()].filter((id) => !/^[A-Za-z0-9._~%-]+$/.test(id))).toEqual([]);
});

const version = "2.1.0";
describe("what is not there", async () => {
  const { release } = await ask("{ release { version } }");
  test.each([
    ["Province~VN63~99~VERSION"],
    ["Province~VN~VN~VERSION"],
    ["Province~__proto__~constructor~VERSION"],
    ["Province~VN63~48~9.9.9"],
    ["Figure~VN63~48~teams~VERSION"],
    ["Figure~VN63~48~teams~1999~S999~VERSION"],
    ["Figure~VN63~48~nothing~VERSION"],
    ["Figure~VN63~48~teams~own~VERSION"],
    ["Figure~VN63~48~teams~%00~VERSION"],
    ["Rate~VN63~48~teams~VERSION"],
    ["Practice~01~VERSION"],
    ["Practice~1e0~VERSION"],
    ["FigureChange~added~VN63~48~teams~%00~S1~VERSION"],
    ["FigureChange~added~DROP~48~teams~2023~S1~VERSION"],
    ["FigureChange~removed~VN63~48~teams~2023~S1~VERSION"],
  ])("%s is null", async (id) => {
    expect(await ask("query ($id: ID!) { node(id: $id) { id } }", { id: id.replace("VERSION", release.version) })).toEqual({ node: null });
  });
});

describe("what is no id", () => {
  const given = [
    "",
    "~",
    "48",
    "Province",
    "province~VN63~48~VERSION",
    "Province~VN63~VERSION",
    "Province~VN63~48~latest",
    "Province~VN63~48~VERSION_2022-09",
    "Province~VN63~48~VERSION_2022-02-30",
    "Province~VN63~48~VERSION_",
    // These two are the same from whatever day one looks back.
    "Release~VERSION_2022-01-01",
    "FigureChange~added~VN63~48~teams~2023~S1~VERSION_2022-01-01",
    "Province~VN63~4%388~VERSION",
    "Province~VN63~%E0~VERSION",
    "Province~VN63~48~VERSION\n",
    "toString~2.0.0",
    "__proto__~2.0.0",
    "Figure~a~b~c~d~e~f~VERSION",
    "Đà Nẵng",
    "\u0000",
    "\ud800",
    "~".repeat(900),
    "Measure~\ud800~VERSION",
  ];
  test.each(given)("%j is refused with BAD_ID", async (id) => {
    const { extensions, path } = await refuse("query ($id: ID!) { node(id: $id) { id } }", { id: id.replace("VERSION", version) });
    expect([extensions.code, path]).toEqual(["BAD_ID", ["node"]]);
  });

  test("one such among others takes none of them with it", async () => {
    const { province } = await ask(`{ province(code: "48") { id } }`);
    const body = JSON.stringify({ query: "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", variables: { ids: [province.id, "nonsense", province.id] } });
    const response = await buildYoga(database).fetch("http://localhost/graphql", { method: "POST", headers: { "content-type": "application/json" }, body });
    const { data, errors } = (await response.json()) as { data: unknown; errors: Refusal[] };
    expect(data).toEqual({ nodes: [province, null, province] });
    expect(errors.map(({ path, extensions }) => [path, extensions.code])).toEqual([[["nodes", 1], "BAD_ID"]]);
  });
});

test("a hundred and one ids are refused, and a hundred cost what a hundred rows do", async () => {
  const { province } = await ask(`{ province(code: "48") { id } }`);
  const ask101 = { ids: Array.from({ length: 101 }, () => province.id) };
  expect((await refuse("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", ask101)).extensions.code).toBe("VALUE_TOO_LARGE");
  const costly = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Province { observations(first: 500) { nodes { others { value } } } } } }`;
  expect((await refuse(costly, { ids: ask101.ids.slice(1) })).extensions.code).toBe("QUERY_TOO_COSTLY");
});
