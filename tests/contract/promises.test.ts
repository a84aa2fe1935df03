import { readFileSync } from "node:fs";
import { type BrokenOnPurpose, findBrokenPromises } from "../../packages/api/src/graphql/contract/check-promises.ts";
import { diffContracts } from "../../packages/api/src/graphql/contract/diff-contracts.ts";
import { keptContracts } from "../../packages/api/src/graphql/contract/kept-contracts.ts";
import { listChanges, writeChangeLog } from "../../packages/api/src/graphql/contract/list-changes.ts";
import { expect, test } from "vitest";

const contract = (name: string) => readFileSync(new URL(`../../packages/api/contract/${name}`, import.meta.url), "utf8");
const onPurpose = JSON.parse(contract("broken-on-purpose.json")) as BrokenOnPurpose[];
const full = "type Query { teams: Int members: Int }";
const announced = 'type Query { teams: Int @deprecated(reason: "2026-01-10: Use members instead.") members: Int }';
const without = "type Query { members: Int }";

test("the contract keeps every promise made to clients of the kept ones", async () => {
  expect(await findBrokenPromises(keptContracts(), contract("schema.graphql"), new Date().toISOString().slice(0, 10), onPurpose)).toEqual([]);
});

test("the change log and its JSON are what the kept contracts say", async () => {
  const changes = await listChanges(keptContracts());
  expect(changes.length).toBeGreaterThan(0);
  expect(contract("CHANGELOG.md")).toBe(writeChangeLog(changes));
  expect(JSON.parse(contract("changes.json"))).toEqual(changes);
});

test("a field may not go without having been deprecated", async () => {
  expect(await findBrokenPromises([{ date: "2020-01-01", sdl: full }], without, "2027-01-10")).toEqual([
    expect.stringMatching(/'teams'.*removed.*not deprecated before/),
  ]);
});

test("a deprecated field may go after twelve months, and not a day earlier", async () => {
  const kept = [
    { date: "2025-01-01", sdl: full },
    { date: "2026-01-10", sdl: announced },
  ];
  expect(await findBrokenPromises(kept, without, "2027-01-09")).toEqual([expect.stringMatching(/deprecated only since 2026-01-10; 12 months/)]);
  expect(await findBrokenPromises(kept, without, "2027-01-10")).toEqual([]);
});

test("a field that changes its type, or an argument that becomes required, is refused however old the notice", async () => {
  const kept = [{ date: "2020-01-01", sdl: announced }];
  expect(await findBrokenPromises(kept, announced.replace("teams: Int", "teams: String"), "2027-01-10")).toHaveLength(1);
  expect(await findBrokenPromises(kept, announced.replace("members: Int", "members(area: ID!): Int"), "2027-01-10")).toHaveLength(1);
});

test("a new field breaks nothing", async () => {
  expect(await findBrokenPromises([{ date: "2020-01-01", sdl: without }], full, "2027-01-10")).toEqual([]);
});

test.each(["No longer supported", "Use members instead.", "2026-01-10: gone"])("a notice must name its day and what to use instead: %s", async (reason) => {
  const current = announced.replace("2026-01-10: Use members instead.", reason);
  expect(await findBrokenPromises([{ date: "2020-01-01", sdl: full }], current, "2026-02-01")).toEqual([expect.stringContaining(reason)]);
});

test("a promise broken on purpose is let through word for word, and only until a later contract is kept", async () => {
  const changed = announced.replace("teams: Int", "teams: String");
  const onPurpose = [{ date: "2026-11-28", reason: "Nobody outside depends on it.", changes: ["Field 'Query.teams' changed type from 'Int' to 'String'"] }];
  const broken = (date: string, current: string) => findBrokenPromises([{ date, sdl: announced }], current, "2027-01-10", onPurpose);
  expect(await broken("2026-11-27", changed)).toEqual([]);
  expect(await broken("2026-11-27", changed.replace("String", "Float"))).toHaveLength(1);
  expect(await broken("2026-11-28", changed)).toHaveLength(1);
});

test("each promise that was broken on purpose has a day, a reason, and is one that the contract breaks", async () => {
  const last = keptContracts().at(-1)!;
  const breaking = (await diffContracts(last.sdl, contract("schema.graphql")))
    .filter(({ criticality }) => criticality === "breaking")
    .map(({ message }) => message);
  for (const { date, reason, changes } of onPurpose) {
    expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(reason.length).toBeGreaterThan(50);
    if (date > last.date) expect(changes.filter((change) => !breaking.includes(change))).toEqual([]);
  }
});
