import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import listSizes from "@toso/api/list-sizes.json" with { type: "json" };
import { openTestDatabase } from "../database/open-test-database.ts";
import { LongestLists } from "../fixtures/longest-lists.ts";
import { readRows } from "../fixtures/read-rows.ts";
import { openApi } from "./ask.ts";

const { ask } = openApi(await openTestDatabase("dataset"));
const sizes: Record<string, number> = listSizes;
const lists = new LongestLists(readFileSync(new URL("../../packages/api/contract/schema.graphql", import.meta.url), "utf8"));
/** What the dataset says nothing of yet: figures of communes, announced dates, and a second release to differ from the first. */
const isEmptyYet = (place: string) => /^Commune\.|^Query\.(calendar|releases)$|^(Release|CatalogueChange)\./.test(place);
const codes = (rows: Record<string, string>[]) => rows.map(({ code }) => code!);
const areas = readRows("areas.csv");
const provinces = { VN63: codes(areas.filter(({ scheme }) => scheme === "VN63")), VN34: codes(areas.filter(({ scheme }) => scheme === "VN34")) };
// A measure that none of the 63 has a figure for is refused; the number of communes comes from the list of areas.
const measured = new Set(["communes", ...readRows("observations.csv").flatMap((row) => (row.area_scheme === "VN63" ? [row.indicator!] : []))]);
const measures = JSON.stringify([...codes(readRows("indicators.csv").filter(({ code }) => measured.has(code!))), ...codes(readRows("rates.csv"))]);
const ofArea =
  "foundation { figure { others { value } disagreement { figures { value } } summedFrom { figures { value } } } } skills { indicators { indicator { code } } } context { indicator { code } }";
const ofTeams = "teams { others { value } disagreement { figures { value } } summedFrom { figures { value } } }";
const ofSeries = `series(indicator: "teams") { others { value } } longer: series(indicator: "papi_egov_portal_index") { others { value } }`;
const ofProvince = `${ofArea} ${ofTeams} ${ofSeries} predecessors { date } successors { date } practices { titleVi } targets { code } honours { titleVi } targetDistances { more }`;
const ofPeers = "peers { ratio } verdicts { cautions { kind provinces { code } } peers { value } tiedWith { code } }";

const questions = (["VN63", "VN34"] as const).flatMap((boundary) => [
  `{ provinces(boundary: ${boundary}) { nodes { ${ofProvince} } } }`,
  `{ indicators { periods(boundary: ${boundary}) { period } provinceFigures(boundary: ${boundary}) { figure { value others { value } disagreement { figures { value } } } } } rates { provinceRates(boundary: ${boundary}) { rate { value } } } }`,
  `{ platforms { indicators { code } } lessons { code } lineage(boundary: ${boundary}) { date } honours(boundary: ${boundary}) { titleVi } }`,
  `{ group(boundary: ${boundary}, provinces: ${JSON.stringify(provinces[boundary])}) { provinces { code } rates { rates { value } } sum(indicator: "members") { figures { value } } } }`,
  `{ comparison(boundary: ${boundary}, provinces: ${JSON.stringify(provinces[boundary].slice(0, 6))}, measures: ${boundary === "VN63" ? measures : "null"}) { provinces { code } measures { provinces { value } cautions { provinces { code } } } } }`,
  `{ scorecard(boundary: ${boundary}, province: "da-nang", set: "sample-published-figures") { criteria { points } set { criteria { code } } } }`,
  ...["SHARED_BORDER", "SIMILAR_DENSITY", "SIMILAR_INTERNET_ACCESS", "SIMILAR_POPULATION"].flatMap((strategy) =>
    ["da-nang", "ha-noi", "lang-son", "can-tho"].map(
      (province) => `{ peers(boundary: ${boundary}, province: "${province}", strategy: ${strategy}, count: 20) { ${ofPeers} } }`,
    ),
  ),
  ...["teams", "members", "teams_per_10k_inhabitants"].map(
    (code) => `{ ranking(boundary: ${boundary}, indicator: "${code}") { places { rank } cautions { provinces { code } } } }`,
  ),
]);
questions.push(
  `{ nation { ${ofArea} ${ofSeries} } regions { provinces { code } ${ofArea} ${ofTeams} series(indicator: "population") { others { value } } } province(code: "ha-giang") { teams { area { series(indicator: "papi_egov_portal_index") { others { value } } foundation { figure { value } } context { indicator { code } } skills { skill { code } } } } } }`,
  "{ indicators { targets { code } } rates { code } skills { indicators { code } practices { titleVi } } calendar { expected } criteriaSets { criteria { steps { points } } resultSteps { from } } }",
  "{ practices { titleVi } measures { nameVi } targets { code } releases { catalogueChanges { columns { name } } } }",
);

for (const question of questions) lists.note(question, await ask(question));

test("every list of objects is counted by a size of its own, and no size stands for a list that is not there", () => {
  const pages = ["observations", "changes", "communes", "sources"];
  expect(lists.places.filter((place) => sizes[place] === undefined)).toEqual([]);
  expect(Object.keys(sizes).filter((place) => !lists.places.includes(place) && place !== "Query.provinces")).toEqual([]);
  expect(pages.filter((name) => lists.places.some((place) => place.endsWith(`.${name}`)))).toEqual([]);
});

test.each(Object.keys(sizes).filter((place) => !isEmptyYet(place) && place !== "Query.provinces"))(
  "%s holds no more rows than its cost counts, and not far fewer",
  (place) => {
    const longest = lists.longest.get(place)!;
    expect(longest, "was not asked for").toBeGreaterThan(0);
    expect(longest).toBeLessThanOrEqual(sizes[place]!);
    expect(sizes[place]!).toBeLessThanOrEqual(Math.max(5, 4 * longest));
  },
);

test("a page of provinces counts the provinces of the larger division", () => {
  expect(sizes["Query.provinces"]).toBe(Math.max(provinces.VN63.length, provinces.VN34.length));
});
