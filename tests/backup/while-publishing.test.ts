import { readFileSync } from "node:fs";
import { join } from "node:path";
import { restoreBackup, writeBackup } from "@toso/api/backup";
import { publishDirectory } from "@toso/api/publish";
import pg from "pg";
import { setTimeout } from "node:timers/promises";
import { expect, inject, test } from "vitest";
import { freshPlace, look } from "../database/open-test-database.ts";
import { manyRows, writeManyRows } from "../publish/write-many-rows.ts";
import { releaseCommand } from "../fixtures/scripts.ts";
import { startScript } from "../publish/run-process.ts";
import { newFolder, runBackup, snapshotOf } from "./backup-places.ts";

/** The checksums of a backup's tables: rows come in the order of their keys, so equal tables have equal files. */
const tablesOf = (folder: string) => readFileSync(join(folder, "checksums.sha256"), "utf8").replace(/^.*manifest\.json\n/m, "");

test("backups that begin at every step of publishing each hold one whole release", async () => {
  const place = await freshPlace("migrated");
  const [before, after] = [newFolder(), newFolder()];
  const during: string[] = [];
  const backups: Promise<unknown>[] = [];
  await look(place, async (database) => {
    await publishDirectory(database.prisma, writeManyRows("1.0.0", 1));
    await writeBackup(database, before);
    await publishDirectory(database.prisma, writeManyRows("2.0.0", 2), {
      progress: () => {
        during.push(newFolder());
        backups.push(writeBackup(database, during.at(-1)!));
      },
    });
    await Promise.all(backups);
    await writeBackup(database, after);
  });
  expect(during.length).toBeGreaterThan(5);
  expect(tablesOf(after)).not.toEqual(tablesOf(before));
  for (const folder of during) expect([tablesOf(before), tablesOf(after)]).toContain(tablesOf(folder));
});

if (inject("engine") === "postgresql") {
  test("a backup taken while a publisher has stored half of its release holds the release before it", async () => {
    const [place, folder] = [await freshPlace("migrated"), newFolder()];
    await look(place, ({ prisma }) => publishDirectory(prisma, writeManyRows("1.0.0", 1)));
    const before = await snapshotOf(place);
    const holder = new pg.Client({ connectionString: place.where.url });
    await holder.connect();
    // Readers pass, the publisher waits: its catalogue is stored, its figures are not.
    await holder.query(`BEGIN; LOCK TABLE "Observation" IN SHARE MODE`);
    const publisher = startScript(releaseCommand, ["publish", writeManyRows("2.0.0", 2)], place);
    while (Number((await holder.query("SELECT count(*) FROM pg_locks WHERE NOT granted")).rows[0].count) === 0) await setTimeout(20);
    expect(await runBackup(place, "backup", folder)).toMatchObject({ code: 0, stdout: expect.stringContaining("release 1.0.0") });
    await holder.query("COMMIT");
    await holder.end();
    expect((await publisher.ended).stdout).toContain(`${manyRows} corrected`);
    const restored = await freshPlace("blank");
    await look(restored, (opened) => restoreBackup(opened, folder));
    expect(await snapshotOf(restored)).toEqual(before);
  });
} else {
  test("while another process has the embedded database open, a backup is refused, told which process and what to do", async () => {
    const [place, folder] = [await freshPlace("dataset"), newFolder()];
    await look(place, async () => {
      expect(await runBackup(place, "backup", folder)).toMatchObject({
        code: 1,
        stderr: expect.stringContaining(`is open in process ${process.pid}. Stop that process first`),
      });
    });
  });
}
