import { buildYoga } from "@toso/api/yoga";
import { expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { publishRows } from "../fixtures/publish-rows.ts";

const database = await openTestDatabase("migrated");
const years = ["2020", "2021", "2022", "2023", "2024"];
await publishRows(
  database,
  years.map((period, at) => ({ period, value: at })),
);
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

const lists: Record<string, (page: string) => string> = {
  provinces: (page) => `provinces(${page})`,
  sources: (page) => `sources(${page})`,
  changes: (page) => `changes(${page})`,
  observations: (page) => `province(code: "48") { observations(${page})`,
};

test.each(Object.keys(lists))("%s are paged as the algorithm of Relay says, by every size and cursor", async (name) => {
  const page = "first: $first, last: $last, after: $after, before: $before";
  const nested = name === "observations";
  const query = `query ($first: Int, $last: Int, $after: String, $before: String) { ${lists[name]!(page)} { edges { cursor } pageInfo { startCursor endCursor hasPreviousPage hasNextPage } totalCount } ${nested ? "}" : ""} }`;
  const read = (data: any) => (nested ? data.province : data)[name];
  const none: Asked = { first: null, last: null, after: null, before: null };
  const all: string[] = read((await send(query, none)).data).edges.map(({ cursor }: { cursor: string }) => cursor);
  expect(all.length).toBeGreaterThanOrEqual(5);
  const sizes = [null, 1, 2, all.length, all.length + 1];
  for (const cursor of [null, ...all])
    for (const side of ["after", "before"] as const)
      for (const first of sizes)
        for (const last of sizes) {
          if (first !== null && last !== null) continue;
          const asked = { ...none, first, last, [side]: cursor };
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
  for (const page of [`first: 1, after: "eA=="`, `first: 1, before: "eA=="`, `last: 1, after: "eA=="`, `last: 1, before: "eA=="`])
    expect(await send(`{ ${lists[name]!(page)} { totalCount edges { cursor } } ${name === "observations" ? "}" : ""} }`, {})).toMatchObject({
      errors: [{ extensions: { code: "BAD_CURSOR" } }],
    });
});
