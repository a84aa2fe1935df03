import { buildYoga } from "@toso/api/server";
import { expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { openApi, type Refusal } from "./ask.ts";

const database = await openTestDatabase("dataset");
const { ask, refuse } = openApi(database);

test("a province of the other division is told what the lineage leads to", async () => {
  const { message, extensions } = await refuse(`{ province(code: "ha-giang", boundary: VN34) { code } }`);
  expect(extensions).toMatchObject({ code: "UNKNOWN_CODE", nearest: ["tuyen-quang"] });
  expect(message).toContain("since 2025-07-01 it is part of tuyen-quang (08)");
});

test("a province whose name is an old spelling in the other division is found there", async () => {
  expect(await ask(`{ province(code: "hue", boundary: VN63) { slug } }`)).toEqual({ province: { slug: "thua-thien-hue" } });
});

test("a name with diacritics that is spelled wrongly gets the nearest slug first", async () => {
  expect((await refuse(`{ province(code: "Đắk Lăkk") { code } }`)).extensions.nearest![0]).toBe("dak-lak");
});

test.each(["!!!", "…", "--", "()"])("a search without a letter finds nothing: %s", async (search) => {
  expect((await ask("query ($search: String) { provinces(search: $search) { totalCount } }", { search })).provinces.totalCount).toBe(0);
});

test.each(["", "  ", "\n"])("a search that is empty finds all: %j", async (search) => {
  expect((await ask("query ($search: String) { provinces(search: $search) { totalCount } }", { search })).provinces.totalCount).toBe(63);
});

test.each([
  ["Ha Giang province", "ha-giang"],
  ["Can Tho city", "can-tho"],
  ["Hồ Chí Minh (TP)", "ho-chi-minh"],
  ["tỉnh Hà Giang", "ha-giang"],
])("%s is understood", async (search, slug) => {
  expect((await ask("query ($search: String) { provinces(search: $search) { nodes { slug } } }", { search })).provinces.nodes).toEqual([{ slug }]);
});

test("an example that is spelled wrongly gets its neighbours beside all names", async () => {
  const response = await buildYoga(database).fetch("http://localhost/graphql?name=covrage", { headers: { accept: "application/json" } });
  const { errors } = (await response.json()) as { errors: Refusal[] };
  expect(errors).toMatchObject([{ extensions: { code: "UNKNOWN_EXAMPLE", nearest: ["Coverage"] } }]);
  expect(errors[0]!.message).toMatch(/Did you mean Coverage\? Names: .*Map/);
});

test("a criterion that is spelled wrongly gets its neighbours", async () => {
  const { criteriaSets } = await ask("{ criteriaSets { code criteria { code } } }");
  const { criteria } = criteriaSets.find((set: { code: string }) => set.code === "sample-published-figures");
  const answers = [{ criterion: `${criteria[0].code.toUpperCase()}.`, status: "DONE" }];
  const query = `query ($answers: [CriterionAnswer!]) { scorecard(province: "48", set: "sample-published-figures", answers: $answers) { set { code } } }`;
  expect((await refuse(query, { answers })).extensions).toMatchObject({ code: "UNKNOWN_CODE", nearest: expect.arrayContaining([criteria[0].code]) });
});

/** A wrong code of each kind, where it is taken, beside what was meant. */
const wrong: [what: string, query: string, meant: string][] = [
  ["an indicator", `{ indicator(code: "Team") { code } }`, "teams"],
  ["an indicator, of a list of targets", `{ targets(indicator: "epayment adult pct") { code } }`, "epayment_adult_pct"],
  ["an indicator, of a list of figures", `{ observations(indicators: ["membres"]) { totalCount } }`, "members"],
  ["an indicator, of a list of changes", `{ changes(indicator: "membres") { totalCount } }`, "members"],
  ["an indicator, of a list of sources", `{ sources(indicator: "membres") { totalCount } }`, "members"],
  ["an indicator, of a reconciliation", `{ reconciliation(indicator: "Teams ") { sum } }`, "teams"],
  ["an indicator, of an area", `{ nation { figure(indicator: "taems") { value } } }`, "teams"],
  ["a rate", `{ ranking(measure: "members per team") { provinceCount } }`, "members_per_team"],
  ["a measure, of a comparison", `{ comparison(provinces: ["48", "01"], measures: ["members-per-team"]) { provinces { code } } }`, "members_per_team"],
  ["a skill", `{ skill(code: "online payment") { code } }`, "online_payment"],
  ["a skill, of a list of indicators", `{ indicators(skill: "online_paiment") { code } }`, "online_payment"],
  ["a skill, of a list of practices", `{ practices(skill: "Online_Safety!") { titleVi } }`, "online_safety"],
  ["a source", `{ source(code: "s012") { code } }`, "S012"],
  ["a source, of a list of figures", `{ observations(source: "S-012") { totalCount } }`, "S012"],
  ["a release", `{ nation(release: "3.1") { code } }`, "3.1.0"],
  ["a release, by its version", `{ release(version: "v3.1.0") { version } }`, "3.1.0"],
  ["a release, of a list of changes", `{ changes(since: "3.1.O") { totalCount } }`, "3.1.0"],
  ["a region", `{ region(code: "MRDD") { code } }`, "MRD"],
  ["a region, of a list of provinces", `{ provinces(region: "mrd") { totalCount } }`, "MRD"],
  ["a region, of a list of figures", `{ observations(areas: ["MRDX"]) { totalCount } }`, "MRD"],
  ["a region after its scheme", `{ observations(areas: ["REGION:MRDX"]) { totalCount } }`, "REGION:MRD"],
  ["a province", `{ province(code: "Da Nangg") { code } }`, "da-nang"],
  ["a province, of peers", `{ peers(province: "Đà Nẵngg", strategy: SAME_REGION) { peers { ratio } } }`, "da-nang"],
  ["a province, of lineage", `{ lineage(code: "da-nangg") { date } }`, "da-nang"],
  ["a province, of a list of communes", `{ communes(province: "danangg") { totalCount } }`, "da-nang"],
  ["a province, of practices", `{ practices(province: "lao_caii") { titleVi } }`, "lao-cai"],
  ["a province, of honours", `{ honours(province: "lao_caii") { titleVi } }`, "lao-cai"],
  ["a target", `{ whatItWouldTake(province: "48", measure: "esignature_pct", target: "digital signature 2025") { needed } }`, "digital_signature_2025"],
  ["a criteria set", `{ scorecard(province: "48", set: "Sample published figures!") { set { code } } }`, "sample-published-figures"],
];

test.each(wrong)("%s that is spelled wrongly gets its neighbours, and a query that lists them all", async (_what, query, meant) => {
  const { message, extensions } = await refuse(query);
  expect(extensions.code).toMatch(/^UNKNOWN_(CODE|RELEASE)$/);
  expect(extensions.nearest![0]).toBe(meant);
  expect(message).toContain(`Did you mean ${meant}`);
  const list = /The query (\{.*\}) lists them all\.$/.exec(message)![1]!;
  // A list of areas gives their codes without the scheme.
  if (!query.includes("observations(areas")) expect(JSON.stringify(await ask(list))).toContain(`"${meant}"`);
});
