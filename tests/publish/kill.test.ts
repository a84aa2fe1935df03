import { fileURLToPath } from "node:url";
import { setTimeout } from "node:timers/promises";
import type { Database } from "@toso/api/database";
import { publishDirectory } from "@toso/api/publish";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { openApi } from "../api/ask.ts";
import { look, makePlace } from "../database/open-test-database.ts";
import { takeSnapshot } from "../database/take-snapshot.ts";
import { releaseCommand } from "../fixtures/scripts.ts";
import { runRelease, startScript } from "./run-process.ts";
import { manyRows, writeManyRows } from "./write-many-rows.ts";

const place = await makePlace("migrated");
afterAll(place.remove);
const publishAndDie = fileURLToPath(new URL("publish-and-die.ts", import.meta.url));

/** What a reader sees of the current release: its version, how many figures stand in it, and their values. */
async function readShown(database: Database) {
  const { release, provinces } = await openApi(database).ask(`{
    release { version observationCount } provinces { nodes { teams { value } observations(first: 1) { totalCount nodes { value } } } }
  }`);
  const values = new Set(provinces.nodes.flatMap(({ teams, observations }: any) => [teams.value, observations.nodes[0].value]));
  const total = provinces.nodes.reduce((sum: number, { observations }: any) => sum + observations.totalCount, 0);
  return { version: release.version, counted: release.observationCount, total, values: [...values] };
}
const shown = () => look(place, readShown);
/** What a reader sees, and the sum over every cell of each table. */
const shownWhole = () => look(place, async (database) => ({ rows: await takeSnapshot(database), shown: await readShown(database) }));
const old = { version: "1.0.0", counted: manyRows, total: manyRows, values: [1] };
const fresh = { version: "2.0.0", counted: manyRows, total: manyRows, values: [2] };

let before: Record<string, string>;
let next: string;
beforeAll(async () => {
  await look(place, async (database) => {
    expect((await publishDirectory(database.prisma, writeManyRows("1.0.0", 1))).findings).toEqual([]);
    before = await takeSnapshot(database);
  });
  next = writeManyRows("2.0.0", 2);
});

// 2,160 figures give six steps: three parts of the figures, the catalogue, the figures in their place, the map classes; then comes the commit.
// All of it is one transaction, which PostgreSQL takes back when it loses its client, wherever that was: there it is looked at first and last. The embedded engine dies with its process.
const [steps, delays] =
  inject("engine") === "pglite"
    ? [
        [1, 2, 3, 4, 5, 6],
        [200, 700, 1200],
      ]
    : [[1, 6], [700]];
describe("a publisher of a second release is killed", () => {
  test.each(steps)("at step %i of 6: the database opens and holds the old release whole, to the last cell", async (step) => {
    expect(await startScript(publishAndDie, [next, String(step)], place).ended).toMatchObject({ signal: "SIGKILL" });
    expect(await shownWhole()).toEqual({ rows: before, shown: old });
  });

  test("from outside, when the command shows the first figures: the old release is whole", async () => {
    const publisher = startScript(releaseCommand, ["publish", next], place);
    publisher.onLine((line) => line.includes("figures: 1000") && publisher.process.kill("SIGKILL"));
    expect(await publisher.ended).toMatchObject({ signal: "SIGKILL" });
    expect(await look(place, takeSnapshot)).toEqual(before);
  });

  test.each(delays)("%i ms after its start, wherever it is: there is one whole release or the other, never a mixture", async (delay) => {
    const publisher = startScript(releaseCommand, ["publish", next], place);
    await setTimeout(delay);
    publisher.process.kill("SIGKILL");
    await publisher.ended;
    const seen = await shown();
    expect(seen).toEqual(seen.version === "1.0.0" ? old : fresh);
  });
});

test("after all these deaths the next publisher brings the new release, whole", async () => {
  await runRelease(place, "publish", next);
  expect(await shown()).toEqual(fresh);
});

test("and the old release still reads as it was", async () => {
  const { province } = await look(place, (database) =>
    openApi(database).ask(`{ province(code: "48", release: "1.0.0") { teams { value addedIn { version } others { value } } } }`),
  );
  expect(province.teams).toMatchObject({ value: 1, addedIn: { version: "1.0.0" } });
  expect(new Set(province.teams.others.map(({ value }: any) => value))).toEqual(new Set([1]));
});
