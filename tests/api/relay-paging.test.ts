import { readFileSync } from "node:fs";
import { buildYoga } from "@toso/api/server";
import { buildSchema } from "graphql";
import { expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { publishRows } from "../fixtures/publish-rows.ts";

const database = await openTestDatabase("migrated");
const wards = ["00001", "00002", "00003", "00004", "00005", "00006"];
const catalogue = {
  "areas.csv": (text: string) => text + wards.map((code) => `VN3321,${code},,phuong-${code},Phường ${code},Ward ${code},ward,,,,,2025-07-01,,48\n`).join(""),
};
const ofYears = (...years: string[]) => years.map((period) => ({ period, value: Number(period) }));
const ofWards = wards.map((code, value) => ({ area: `VN3321 ${code}`, value }));
await publishRows(database, [...ofYears("2019", "2020", "2021", "2022", "2023"), ...ofWards], catalogue);
// Corrects one figure, takes one out and adds two.
await publishRows(database, [{ period: "2019", value: 1 }, ...ofYears("2020", "2021", "2022", "2024", "2025"), ...ofWards], catalogue);
const yoga = buildYoga(database);

interface Asked {
  first: number | null;
  last: number | null;
  after: string | null;
  before: string | null;
}

async function send(query: string, variables: object) {
  const response = await yoga.fetch("http://localhost/graphql", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as { data: any; errors?: { message: string; extensions: { code: string } }[] };
}

/** The algorithm of the Relay specification over a list of cursors, as it stands there. */
function relay(all: string[], { first, last, after, before }: Asked) {
  let edges = [...all];
  if (after !== null && edges.includes(after)) edges = edges.slice(edges.indexOf(after) + 1);
  if (before !== null && edges.includes(before)) edges = edges.slice(0, edges.indexOf(before));
  const applied = edges.length;
  if (first !== null) edges = edges.slice(0, first);
  if (last !== null) edges = edges.slice(Math.max(0, edges.length - last));
  return {
    cursors: edges,
    hasPreviousPage: last !== null ? applied > last : after !== null,
    hasNextPage: first !== null ? applied > first : before !== null,
  };
}

/** Every connection of the schema, each as `list` with a page of these arguments. */
const lists: Record<string, (page: string, rows: string) => string> = {
  provinces: (page, rows) => `list: provinces(${page}) ${rows}`,
  communes: (page, rows) => `list: communes(${page}) ${rows}`,
  sources: (page, rows) => `list: sources(${page}) ${rows}`,
  changes: (page, rows) => `list: changes(${page}) ${rows}`,
  observations: (page, rows) => `list: observations(${page}) ${rows}`,
  "observations of an area": (page, rows) => `province(code: "48") { list: observations(${page}) ${rows} }`,
};
const read = (data: any) => data.list ?? data.province.list;

test("no connection is missing here", () => {
  const contract = buildSchema(readFileSync(new URL("../../packages/api/contract/schema.graphql", import.meta.url), "utf8"));
  const connections = Object.values(contract.getTypeMap()).filter(({ name }) => name.endsWith("Connection"));
  expect(connections).toHaveLength(Object.keys(lists).length);
});

test.each(Object.keys(lists))("%s are paged as the algorithm of Relay says, by every size and cursor, and by two cursors", async (name) => {
  const rows = "{ edges { cursor } pageInfo { startCursor endCursor hasPreviousPage hasNextPage } totalCount }";
  const page = "first: $first, last: $last, after: $after, before: $before";
  const query = `query ($first: Int, $last: Int, $after: String, $before: String) { ${lists[name]!(page, rows)} }`;
  const none: Asked = { first: null, last: null, after: null, before: null };
  const all: string[] = read((await send(query, none)).data).edges.map(({ cursor }: { cursor: string }) => cursor);
  expect(all.length).toBeGreaterThanOrEqual(5);
  const sizes = [null, 1, 2, all.length, all.length + 1];
  // Each cursor with none, and those of the ends and between with each other, crossed and equal ones too.
  const some = [all[0]!, all[1]!, all[3]!, all.at(-1)!];
  const bounds: [string | null, string | null][] = [
    ...[null, ...all].flatMap((cursor): [string | null, string | null][] => [
      [cursor, null],
      [null, cursor],
    ]),
    ...some.flatMap((after) => some.map((before): [string, string] => [after, before])),
  ];
  for (const [after, before] of bounds)
    for (const first of sizes)
      for (const last of sizes) {
        if (first !== null && last !== null) continue;
        const asked = { first, last, after, before };
        const { data, errors } = await send(query, asked);
        expect(errors, JSON.stringify(asked)).toBeUndefined();
        const { edges, pageInfo, totalCount } = read(data);
        const cursors = edges.map((edge: { cursor: string }) => edge.cursor);
        const { hasPreviousPage, hasNextPage } = pageInfo;
        expect({ cursors, hasPreviousPage, hasNextPage }, JSON.stringify(asked)).toEqual(relay(all, asked));
        expect(pageInfo).toMatchObject({ startCursor: cursors[0] ?? null, endCursor: cursors.at(-1) ?? null });
        expect(totalCount).toBe(all.length);
      }
});

test.each(Object.keys(lists))("a cursor of another list is refused by %s, at either end", async (name) => {
  const rows = "{ totalCount edges { cursor } }";
  const [own] = read((await send(`{ ${lists[name]!("first: 1", rows)} }`, {})).data).edges;
  for (const size of ["first: 1", "last: 1", "first: null"])
    for (const cursors of [`after: "eA=="`, `before: "eA=="`, `after: "eA==", before: "${own.cursor}"`, `after: "${own.cursor}", before: "eA=="`])
      expect(await send(`{ ${lists[name]!(`${size}, ${cursors}`, rows)} }`, {}), `${size}, ${cursors}`).toMatchObject({
        errors: [{ extensions: { code: "BAD_CURSOR" } }],
      });
});
