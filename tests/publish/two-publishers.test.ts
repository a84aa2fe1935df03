import { openDatabase } from "@toso/api/database";
import pg from "pg";
import { setTimeout } from "node:timers/promises";
import { expect, inject, onTestFinished, test } from "vitest";
import { openApi } from "../api/ask.ts";
import { makePlace, type Place } from "../database/open-test-database.ts";
import { publishRows, writeRows } from "../fixtures/publish-rows.ts";
import { replaceOnce, writeDataset } from "../fixtures/write-dataset.ts";
import { releaseCommand } from "../fixtures/scripts.ts";
import { startScript, type Ended } from "./run-process.ts";

const dataset = (version: string, value: number) =>
  writeDataset({ "release.csv": replaceOnce("1.0.0", version), "observations.csv": writeRows([{ value }, { value, area: "VN63 49" }]) });

async function placeWithFirstRelease(): Promise<Place> {
  const place = await makePlace("migrated");
  onTestFinished(place.remove);
  const database = await openDatabase(place.where);
  await publishRows(database, [{ value: 1 }, { value: 1, area: "VN63 49" }]);
  await database.close();
  return place;
}

/** Reads which releases there are and what each shows. */
async function read(place: Place) {
  const database = await openDatabase(place.where);
  try {
    const { ask } = openApi(database);
    const { releases } = await ask("{ releases { version observationCount } }");
    const seen: Record<string, number[]> = {};
    for (const { version, observationCount } of releases.toReversed()) {
      const { provinces } = await ask(`{ provinces(release: "${version}") { nodes { teams { value } } } }`);
      seen[version] = provinces.nodes.map(({ teams }: any) => teams.value).filter((value: number | null) => value !== null);
      expect(seen[version]).toHaveLength(observationCount);
    }
    return seen;
  } finally {
    await database.close();
  }
}

/** Lets two publishers check their dataset against the same last release, and only then go on, in the order given. */
async function publishAtOnce(place: Place, folders: string[]): Promise<Ended[]> {
  const holder = new pg.Client({ connectionString: place.where.url });
  await holder.connect();
  const waiting = async () => Number((await holder.query("SELECT count(*) FROM pg_locks WHERE NOT granted")).rows[0].count);
  await holder.query(`BEGIN; LOCK TABLE "Release" IN EXCLUSIVE MODE`);
  const publishers = [];
  for (const folder of folders) {
    const publisher = startScript(releaseCommand, ["publish", folder], place);
    publishers.push(publisher.ended);
    while ((await waiting()) < publishers.length) await setTimeout(20);
  }
  await holder.query("COMMIT");
  await holder.end();
  return Promise.all(publishers);
}

if (inject("engine") === "postgresql") {
  test("two publishers at once whose versions follow each other both publish, one after the other", async () => {
    const place = await placeWithFirstRelease();
    const ended = await publishAtOnce(place, [dataset("2.0.0", 2), dataset("3.0.0", 3)]);
    expect(ended.map(({ code }) => code)).toEqual([0, 0]);
    expect(await read(place)).toEqual({ "1.0.0": [1, 1], "2.0.0": [2, 2], "3.0.0": [3, 3] });
  });

  test("of two publishers at once with the same version one wins and the other publishes nothing", async () => {
    const place = await placeWithFirstRelease();
    const ended = await publishAtOnce(place, [dataset("2.0.0", 2), dataset("2.0.0", 3)]);
    expect(ended.map(({ code }) => code)).toEqual([0, 1]);
    expect(await read(place)).toEqual({ "1.0.0": [1, 1], "2.0.0": [2, 2] });
  });

  test("a publisher whose version is no longer later when its turn comes publishes nothing and says so", async () => {
    const place = await placeWithFirstRelease();
    const [first, second] = await publishAtOnce(place, [dataset("3.0.0", 3), dataset("2.0.0", 2)]);
    expect([first!.code, second!.code]).toEqual([0, 1]);
    expect(second!.stderr).toContain("Version 2.0.0 is not later than the last release 3.0.0.");
    expect(await read(place)).toEqual({ "1.0.0": [1, 1], "3.0.0": [3, 3] });
  });
} else {
  test("while one process has the embedded database open, a publisher is refused, told which process and what to do", async () => {
    const place = await placeWithFirstRelease();
    const database = await openDatabase(place.where);
    const { code, stderr } = await startScript(releaseCommand, ["publish", dataset("2.0.0", 2)], place).ended;
    await database.close();
    expect(code).toBe(1);
    expect(stderr).toContain(`is open in process ${process.pid}. Stop that process first, or set DATABASE_URL`);
    expect(await read(place)).toEqual({ "1.0.0": [1, 1] });
  });

  test("once it is closed, the publisher gets in", async () => {
    const place = await placeWithFirstRelease();
    expect((await startScript(releaseCommand, ["publish", dataset("2.0.0", 2)], place).ended).code).toBe(0);
    expect(await read(place)).toEqual({ "1.0.0": [1, 1], "2.0.0": [2, 2] });
  });
}
