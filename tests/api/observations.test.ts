import { describe, expect, test } from "vitest";
import { buildYoga } from "@toso/api/server";
import { openTestDatabase } from "../database/open-test-database.ts";
import { publishRows } from "../fixtures/publish-rows.ts";
import { readRows } from "../fixtures/read-rows.ts";
import { openApi } from "./ask.ts";

const database = await openTestDatabase("dataset");
const { ask, refuse } = openApi(database);
const rows = readRows("observations.csv");
const shown = (row: Record<string, string>) =>
  [
    ...[row.area_scheme, row.area_code, row.indicator, row.period, row.period_basis!.toUpperCase(), Number(row.value), row.qualifier!.toUpperCase()],
    ...[row.obs_status, row.method!.toUpperCase(), row.source_id, row.note || null, row.note_vi || null],
  ].join(" | ");
const toldOf = (node: any) =>
  [
    ...[node.area.scheme, node.area.code, node.indicator.code, node.period, node.periodBasis, node.value, node.qualifier],
    ...[node.obsStatus, node.method, node.source.code, node.noteEn, node.noteVi],
  ].join(" | ");
const whole = "area { scheme code } indicator { code } period periodBasis value qualifier obsStatus method source { code } noteEn noteVi";
const list = async (args: string, fields = whole) =>
  (await ask(`{ observations(${args}) { totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } nodes { ${fields} } } }`)).observations;

/** Returns all pages of this size, one after the other, with the cost of each. */
async function pagesOf(size: number, args = "") {
  const pages: any[] = [];
  for (let after: string | null = null; pages.length === 0 || after;) {
    const page = await list(`first: ${size}${args}${after ? `, after: "${after}"` : ""}`);
    pages.push(page);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  }
  return pages;
}

test("all figures of the dataset come in pages of a thousand, each row as in observations.csv", async () => {
  const pages = await pagesOf(1000);
  expect(pages.map(({ nodes }) => nodes.length)).toEqual([1000, 1000, rows.length - 2000]);
  expect(pages[0].totalCount).toBe(rows.length);
  expect(pages.flatMap(({ nodes }) => nodes.map(toldOf)).sort()).toEqual(rows.map(shown).sort());
});

test("small pages come in the same order as large ones, from the end too", async () => {
  const all = (await pagesOf(1000)).flatMap(({ nodes }) => nodes.map(toldOf));
  expect((await pagesOf(333)).flatMap(({ nodes }) => nodes.map(toldOf))).toEqual(all);
  const fromEnd: string[] = [];
  for (let before: string | null = null, more = true; more;) {
    const page: any = await list(`last: 700${before ? `, before: "${before}"` : ""}`);
    fromEnd.unshift(...page.nodes.map(toldOf));
    before = page.pageInfo.startCursor;
    more = page.pageInfo.hasPreviousPage;
  }
  expect(fromEnd).toEqual(all);
});

describe("what is asked for", () => {
  const endOf = (period: string) => (period.length === 4 ? `${period}-12-31` : period.length === 7 ? `${period}-31` : period);
  test.each<[string, string, (row: Record<string, string>) => boolean]>([
    ["by indicators", `indicators: ["teams", "members"]`, ({ indicator }) => ["teams", "members"].includes(indicator!)],
    ["by one source", `source: "S038"`, ({ source_id }) => source_id === "S038"],
    ["by division", "boundary: VN34", ({ area_scheme }) => area_scheme === "VN34"],
    [
      "by areas of all kinds",
      `areas: ["ha-giang", "VN", "VN63:Bắc Giang"]`,
      ({ area_scheme, area_code }) => `${area_scheme} ${area_code}` === "VN VN" || (area_scheme === "VN63" && ["02", "24"].includes(area_code!)),
    ],
    ["by a province of the 34", `areas: ["VN34:24"]`, ({ area_scheme, area_code }) => area_scheme === "VN34" && area_code === "24"],
    ["from a day on", `from: "2025-03"`, ({ period }) => endOf(period!) >= "2025-03-01"],
    ["up to a month", `to: "2022-12"`, ({ period }) => endOf(period!) <= "2022-12-31"],
    ["as of a day", `asOf: "2022-12-31", to: "2024"`, ({ period }) => endOf(period!) <= "2022-12-31"],
    [
      "by all at once",
      `areas: ["ha-giang"], indicators: ["teams"], from: "2022", to: "2024"`,
      (row) =>
        row.area_scheme === "VN63" &&
        row.area_code === "02" &&
        row.indicator === "teams" &&
        endOf(row.period!) >= "2022-01-01" &&
        endOf(row.period!) <= "2024-12-31",
    ],
    ["of no area", "areas: []", () => false],
  ])("%s: exactly those rows of the file", async (_what, args, choose) => {
    const expected = rows.filter(choose).map(shown);
    const { totalCount, nodes } = await list(`first: 1000, ${args}`);
    expect(totalCount).toBe(expected.length);
    expect(nodes.map(toldOf).sort()).toEqual(expected.sort().slice(0, 1000));
  });

  test("a province that the merger left unchanged gives its figures under either code", async () => {
    const [old, now] = [await list(`areas: ["ha-noi"], first: 1000`), await list(`areas: ["VN34:01"], first: 1000`)];
    expect(old.nodes.length).toBeGreaterThan(10);
    expect(now.nodes).toEqual(old.nodes);
  });
});

test.each([
  [`areas: ["ha-noy"]`, "UNKNOWN_CODE", "ha-noi"],
  [`areas: ["REGION:XXX"]`, "UNKNOWN_CODE", undefined],
  [`indicators: ["team"]`, "UNKNOWN_CODE", "teams"],
  [`source: "S0012"`, "UNKNOWN_CODE", "S001"],
  [`source: "\\u0000"`, "UNKNOWN_CODE", undefined],
  [`from: "2025", to: "2024"`, "BAD_RANGE", undefined],
  [`first: 1001`, "PAGE_TOO_LARGE", undefined],
  [`after: "nonsense"`, "BAD_CURSOR", undefined],
  [`after: "${Buffer.from("observation:1:999999999").toString("base64url")}"`, "BAD_CURSOR", undefined],
])("%s is refused with %s", async (args, code, near) => {
  const { extensions } = await refuse(`{ observations(${args}) { totalCount nodes { value } } }`);
  expect(extensions.code).toBe(code);
  if (near) expect(extensions.nearest).toContain(near);
});

describe("the sources of figures", () => {
  const codes = async (args: string) => {
    const { totalCount, nodes } = (await ask(`{ sources(first: 500, ${args}) { totalCount nodes { code } } }`)).sources;
    expect(totalCount).toBe(nodes.length);
    return nodes.map(({ code }: { code: string }) => code);
  };
  const used = (choose: (row: Record<string, string>) => boolean) => [...new Set(rows.filter(choose).map(({ source_id }) => source_id))].sort();

  test("of a province are those that stand in its rows", async () => {
    expect(await codes(`province: "ha-giang"`)).toEqual(used(({ area_scheme, area_code }) => area_scheme === "VN63" && area_code === "02"));
  });

  test("of a province and an indicator up to a day, too", async () => {
    const choose = (row: Record<string, string>) => row.area_code === "02" && row.area_scheme === "VN63" && row.indicator === "teams";
    expect(await codes(`province: "Hà Giang", indicator: "teams"`)).toEqual(used(choose));
    expect((await codes(`province: "Hà Giang", indicator: "teams", asOf: "2023-12"`)).length).toBe(
      used((row) => choose(row) && row.period! <= "2023-12-31").length,
    );
  });

  test("of an indicator, of one kind", async () => {
    const kinds = new Map(readRows("sources.csv").map(({ id, kind }) => [id, kind]));
    expect(await codes(`indicator: "teams", kind: PRESS`)).toEqual(
      used(({ indicator, source_id }) => indicator === "teams" && kinds.get(source_id!) === "press"),
    );
  });

  test("of one province cannot be paged through with a cursor of another", async () => {
    const { sources } = await ask(`{ sources(first: 1, province: "ha-giang") { edges { cursor } } }`);
    const other = `{ sources(province: "48", indicator: "hamlets", after: "${sources.edges[0].cursor}") { totalCount } }`.replace(
      `, indicator: "hamlets"`,
      `, indicator: "communes_covered"`,
    );
    expect((await refuse(other.replace("totalCount", "nodes { code }"))).extensions.code).toBe("BAD_CURSOR");
  });
});

test("a cursor of another list is refused", async () => {
  const { pageInfo } = await list(`first: 5, indicators: ["members"]`);
  expect((await refuse(`{ observations(indicators: ["teams"], after: "${pageInfo.endCursor}") { nodes { value } } }`)).extensions.code).toBe("BAD_CURSOR");
});

test("a page of a thousand with all that makes a figure citable costs less than a fifth of what a query may", async () => {
  const fields = "value period obsStatus qualifier unit area { code nameVi } indicator { code nameVi } source { code publisher url }";
  const body = JSON.stringify({ query: `{ observations(first: 1000) { nodes { ${fields} } pageInfo { endCursor hasNextPage } } }` });
  const response = await buildYoga(database).fetch("http://localhost/graphql", { method: "POST", headers: { "content-type": "application/json" }, body });
  const { cost } = ((await response.json()) as { extensions: { cost: { requested: number; maximum: number } } }).extensions;
  expect(cost.requested).toBeLessThan(cost.maximum / 5);
});

describe("two releases", async () => {
  const changed = await openTestDatabase("migrated");
  const api = openApi(changed);
  const first = await publishRows(changed, [{ value: 1 }, { value: 2, period: "2025" }, { area: "VN63 01", value: 5 }]);
  await publishRows(changed, [{ value: 1 }, { value: 3, period: "2025" }, { area: "VN63 01", value: 5 }, { area: "VN63 10", value: 6 }]);
  const page = (args: string) => `{ observations(${args}) { totalCount pageInfo { endCursor } nodes { value release { version } } } }`;

  test("each is read as it stood", async () => {
    const values = async (args: string) => (await api.ask(page(args))).observations.nodes.map(({ value }: { value: number }) => value);
    expect(await values(`release: "${first}"`)).toEqual([5, 1, 2]);
    expect(await values("first: 1000")).toEqual([5, 6, 1, 3]);
  });

  test("a cursor of one is refused by the other", async () => {
    const { observations } = await api.ask(page(`first: 1, release: "${first}"`));
    expect((await api.refuse(page(`after: "${observations.pageInfo.endCursor}"`))).extensions.code).toBe("BAD_CURSOR");
  });
});
