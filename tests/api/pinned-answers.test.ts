import { schema } from "@toso/api/graphql";
import { afterAll, expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { publishRows } from "../fixtures/publish-rows.ts";
import { everyField, reachEveryField } from "../fixtures/reach-every-field.ts";
import { replaceOnce } from "../fixtures/write-dataset.ts";
import { listenWithoutGrace } from "./listen-without-grace.ts";

const database = await openTestDatabase("migrated");
const server = await listenWithoutGrace({ database, answerBytes: 0 });
afterAll(() => server.stop());

async function send(query: string) {
  const response = await fetch(`${server.address}/graphql?${new URLSearchParams({ query })}`, { headers: { accept: "application/json" } });
  return { isPinned: response.headers.get("cache-control")!.includes("immutable"), body: await response.text() };
}

const fields = reachEveryField(schema, "1.0.0");

test("every field of the schema is reached by a query", () => {
  expect(fields.map(({ place }) => place).sort()).toEqual(everyField(schema).sort());
});

test("an answer that is kept for good is the same after the next release, whichever field it asks for", { timeout: 240_000 }, async () => {
  const rows = [
    { value: 100 },
    { area: "VN63 49", value: 300 },
    { area: "VN63 48", indicator: "members", value: 600 },
    { area: "VN VN", period: "2023-06", value: 1200 },
  ];
  await publishRows(database, rows);
  const before = new Map<string, Awaited<ReturnType<typeof send>>>();
  for (const { place, query } of fields) before.set(place, await send(query));
  for (const { body } of before.values()) expect(body).not.toContain("GRAPHQL_VALIDATION_FAILED");
  await publishRows(database, [{ value: 101 }, ...rows.slice(2), { area: "VN63 01", value: 7 }], {
    "practices.csv": replaceOnce("Teams on the move", "Teams on the road"),
  });
  const changed: string[] = [];
  for (const { place, query } of fields) {
    const [one, other] = [before.get(place)!, await send(query)];
    expect(other.isPinned, place).toBe(one.isPinned);
    if (one.body === other.body) continue;
    expect(one.isPinned, `${place} is kept for good, and was ${one.body} before ${other.body}`).toBe(false);
    changed.push(place);
  }
  expect(changed).toContain("Release.isCurrent");
  const pinned = [...before].filter(([, { isPinned }]) => isPinned).length;
  expect(pinned).toBeGreaterThan(fields.length / 2);
});

test.each([
  `{ province(code: "48", release: "1.0.0") { teams { addedIn { version isCurrent } } } }`,
  `query ($no: Boolean = false) { ...F } fragment F on Query { changes(release: "1.0.0") { nodes { release { ... on Release { yes: isCurrent @include(if: $no) } } } } }`,
])("what says which release is current is asked again each time: %s", async (query) => {
  expect((await send(query)).isPinned).toBe(false);
});
