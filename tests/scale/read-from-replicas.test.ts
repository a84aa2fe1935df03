import { beforeAll, expect, test } from "vitest";
import { everythingOf, openCluster } from "./open-cluster.ts";

const { ask, publish, settle, countReads, primary, replicas } = await openCluster(2);
const figures = `{ release { version } provinces { nodes { teams { value } } } }`;

beforeAll(async () => {
  await publish(1);
  await settle();
});

test("what is published on the primary is read from a replica", async () => {
  expect(await publish(2)).toBe("1.2.0");
  await settle();
  let answer: any;
  const reads = await countReads(async () => (answer = await ask(figures)));
  expect(answer.release.version).toBe("1.2.0");
  expect(answer.provinces.nodes.map(({ teams }: any) => teams.value)).toEqual([2, 2, 2, 2, 2, 2]);
  expect(reads.toSorted()).toEqual([0, 0, 1]);
  expect(reads[0]).toBe(0);
});

test("requests go to the replicas in turn, and none to the primary", async () => {
  const reads = await countReads(async () => {
    for (let number = 0; number < 10; number++) await ask(figures);
  });
  expect(reads).toEqual([0, 5, 5]);
});

test("all statements of a request go to one replica", async () => {
  const reads = await countReads(() =>
    ask(`{ ${everythingOf()} old: provinces(release: "1.1.0") { nodes { teams { value } } } figures: province(code: "48") { observations { totalCount nodes { value } } }
      changes { totalCount nodes { after { value } } } }`),
  );
  expect(reads.toSorted((a, b) => a - b).slice(0, 2)).toEqual([0, 0]);
  expect(Math.max(...reads)).toBeGreaterThan(4);
});

test("the replicas are in recovery: what was written went to the primary", async () => {
  for (const server of [primary, ...replicas]) {
    expect(await server.query("SELECT pg_is_in_recovery() AS standby")).toEqual([{ standby: server !== primary }]);
    expect(await server.query(`SELECT count(*)::int AS releases FROM "Release"`)).toEqual([{ releases: 2 }]);
  }
});
