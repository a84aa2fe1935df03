import { expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { publishRows, secondOfficial, type Row } from "../fixtures/publish-rows.ts";
import { walkNodes, withFragments } from "../fixtures/read-nodes.ts";
import { replaceOnce } from "../fixtures/write-dataset.ts";
import { openApi } from "./ask.ts";

const database = await openTestDatabase("migrated");
const { ask } = openApi(database);
const hanoi: Row = { area: "VN63 01", value: 500 };

const everything = withFragments(`{
  nation { ...AllNation teams { ...AllFigure } } provinces { nodes { ...AllProvince teams { ...AllFigure } teamsPer10kInhabitants { ...AllRate } } } regions { ...AllRegion }
  indicators { ...AllIndicator nextRelease { ...AllCalendarEntry } } rates { ...AllRateDefinition } measures { ...AllMeasure } skills { ...AllSkill } sources { nodes { ...AllSource } }
  practices { ...AllPractice } honours { ...AllHonour } targets { ...AllTarget } criteriaSets { ...AllCriteriaSet criteria { ...AllCriterion } } lineage { ...AllLineage } communes { nodes { ...AllCommune } }
}`);

async function read(): Promise<Map<string, unknown>> {
  const found = new Map<string, unknown>();
  walkNodes(await ask(everything), (node) => found.set(node.id, node));
  return found;
}

await publishRows(database, [hanoi, { area: "VN63 48", value: 100 }, { area: "VN63 49", value: 300, source: secondOfficial }]);
const first = await read();
await publishRows(database, [hanoi, { area: "VN63 48", value: 111 }, { area: "VN63 10", value: 7 }], {
  "areas.csv": replaceOnce("VN63,48,VN-DN,da-nang,Đà Nẵng", "VN63,48,VN-DN,da-nang,Thành phố Đà Nẵng"),
});
const second = await read();

test("the same question before and after a release shares no id, though it names none", () => {
  expect(first.size).toBeGreaterThan(100);
  expect([...second.keys()].filter((id) => first.has(id) && !id.startsWith("Release~"))).toEqual([]);
});

test("an id of the release before gives the object as it was", async () => {
  const province = [...first.values()].find((node: any) => node.__typename === "Province" && node.code === "48") as any;
  const { node } = await ask(`query ($id: ID!) { node(id: $id) { id ... on Province { nameVi teams { value release { version } } } } }`, { id: province.id });
  expect(node).toEqual({ id: province.id, nameVi: "Đà Nẵng", teams: { value: 100, release: { version: "1.0.0" } } });
});

test("what a change is about is read as the release of the change has it, or of a removed figure the release before", async () => {
  const about = "id release { version } kind area { id nameVi ... on Area { teams { value release { version } } } } indicator { id } source { id }";
  const { changes } = await ask(`{ changes { nodes { ${about} } } }`);
  const told = changes.nodes.map(({ kind, release, area }: any) => [release.version, kind, area.nameVi, area.teams.value, area.teams.release.version]);
  expect(told).toEqual([
    ["1.1.0", "CORRECTED", "Thành phố Đà Nẵng", 111, "1.1.0"],
    ["1.1.0", "REMOVED", "Quảng Nam", 300, "1.0.0"],
    ["1.1.0", "ADDED", "Hà Giang", 7, "1.1.0"].map((cell, at) => (at === 2 ? told[2][2] : cell)),
    ["1.0.0", "ADDED", "Hà Nội", 500, "1.0.0"],
    ["1.0.0", "ADDED", "Đà Nẵng", 100, "1.0.0"],
    ["1.0.0", "ADDED", "Quảng Nam", 300, "1.0.0"],
  ]);
  for (const { area } of changes.nodes) {
    const { node } = await ask(`query ($id: ID!) { node(id: $id) { id ... on Province { nameVi teams { value release { version } } } } }`, { id: area.id });
    expect(node).toEqual(area);
  }
});

test("each change comes again by its id", async () => {
  const { changes } = await ask(withFragments(`{ changes { nodes { ...AllFigureChange before { value } after { value } } } }`));
  const ids = changes.nodes.map(({ id }: { id: string }) => id);
  const query = withFragments(`query ($ids: [ID!]!) { nodes(ids: $ids) { ...AllFigureChange ... on FigureChange { before { value } after { value } } } }`);
  expect((await ask(query, { ids })).nodes).toEqual(changes.nodes);
});
