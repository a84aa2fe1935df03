import { expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { publishRows } from "../fixtures/publish-rows.ts";
import { replaceOnce } from "../fixtures/write-dataset.ts";
import { openServed } from "./ask.ts";

const database = await openTestDatabase("migrated");
const { ask, refuse } = await openServed(database);
await publishRows(database, [{ value: 100 }]);

// Asked so often that each is answered by its compiled form.
const figures = `{ provinces { totalCount nodes { code boundary teams { value obsStatus missing release { version } disagreement { highest } } } } }`;
const withVariables = `query ($code: String!) { province(code: $code) { teams { value } region { nameVi } } indicator(code: "teams") { provinceFigures { figure { value } } } }`;
const catalogueAlone = `{ releases { version } indicators { code unit topic } }`;

test("a query asked often gives the same answer each time", async () => {
  for (const [query, variables] of [[figures], [withVariables, { code: "48" }], [catalogueAlone]] as const) {
    const first = await ask(query, variables);
    for (let times = 2; times <= 5; times++) expect(await ask(query, variables)).toEqual(first);
  }
});

test("variables of a query asked often are those of each request", async () => {
  expect((await ask(withVariables, { code: "48" })).province.teams.value).toBe(100);
  expect((await ask(withVariables, { code: "01" })).province.teams.value).toBeNull();
});

test("a query asked often is refused with the same words, code and place each time", async () => {
  const wrongCode = await refuse(withVariables, { code: "hanoy" });
  expect(wrongCode).toMatchObject({ path: ["province"], extensions: { code: "UNKNOWN_CODE" } });
  for (let times = 2; times <= 5; times++) expect(await refuse(withVariables, { code: "hanoy" })).toEqual(wrongCode);
  const wrongKind = await refuse(withVariables, { code: ["48"] });
  expect(wrongKind.message).toContain("String cannot represent a non string value");
});

test("a release published meanwhile is what the next request reads", async () => {
  const of = (data: { provinces: { nodes: { code: string; teams: object }[] } }) => data.provinces.nodes.find(({ code }) => code === "48")!.teams;
  for (let value = 101; value <= 104; value++) {
    const version = await publishRows(database, [{ value }]);
    expect(of(await ask(figures))).toMatchObject({ value, release: { version } });
    expect((await ask(withVariables, { code: "48" })).province.teams.value).toBe(value);
  }
  expect((await ask(catalogueAlone)).releases).toHaveLength(5);
});

test("a query without figures reads the new release too", async () => {
  const query = "{ practices { titleEn } }";
  expect((await ask(query)).practices[0].titleEn).toBe("Teams on the move");
  await publishRows(database, [{ value: 104 }], { "practices.csv": replaceOnce("Teams on the move", "Teams on the road") });
  expect((await ask(query)).practices[0].titleEn).toBe("Teams on the road");
});
