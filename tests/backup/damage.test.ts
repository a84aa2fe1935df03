import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { restoreBackup, writeBackup } from "@toso/api/backup";
import { openDatabase } from "@toso/api/database";
import { measureFile, writeChecksums } from "../../packages/api/src/tables/checksums.ts";
import { publishDirectory } from "@toso/api/publish";
import { expect, inject, onTestFinished, test } from "vitest";
import { freshPlace, look } from "../database/open-test-database.ts";
import { takeSnapshot } from "../database/take-snapshot.ts";
import { writeManyRows } from "../publish/write-many-rows.ts";
import { newFolder, publishTwice, runBackup, snapshotOf, startBackup } from "./backup-places.ts";

test("a checksum that was made to fit is no way around: what then cannot be loaded leaves the database as it was", async () => {
  const [place, folder] = [await freshPlace("migrated"), newFolder()];
  await publishTwice(place);
  const database = await openDatabase(place.where);
  onTestFinished(() => database.close());
  const { tables } = await writeBackup(database, folder);
  const rows = await takeSnapshot(database);
  const table = join(folder, "Observation.jsonl.gz");
  const lines = gunzipSync(readFileSync(table)).toString().split("\n");
  const seal = async (changed: string[]) => {
    writeFileSync(table, gzipSync(changed.join("\n")));
    const files = ["manifest.json", ...tables.map(({ name }) => `${name}.jsonl.gz`)].map(async (path) => ({
      path,
      ...(await measureFile(join(folder, path))),
    }));
    await writeChecksums(folder, await Promise.all(files));
  };
  await seal(lines.slice(1));
  await expect(restoreBackup(database, folder, { replace: true })).rejects.toThrow(/Of 10 rows of Observation 9 were restored\. The database is as it was/);
  await seal([lines[0]!, ...lines]);
  await expect(restoreBackup(database, folder, { replace: true })).rejects.toThrow(/unique/i);
  await seal(lines.with(0, lines[0]!.slice(0, 40)));
  await expect(restoreBackup(database, folder, { replace: true })).rejects.toThrow(/json/i);
  expect(await takeSnapshot(database)).toEqual(rows);
  const left = await database.prisma.$queryRaw`SELECT 1 FROM pg_namespace WHERE nspname = 'restoring'`;
  expect(left).toEqual([]);
});

test("a restore that is killed while it loads leaves the database as it was, and the next one brings the backup", async () => {
  const [source, place, folder] = [await freshPlace("migrated"), await freshPlace("dataset"), newFolder()];
  await look(source, async (database) => {
    await publishDirectory(database.prisma, writeManyRows("1.0.0", 1));
    await writeBackup(database, folder);
  });
  const before = await snapshotOf(place);
  const restore = startBackup(place, "restore", folder, "--replace");
  restore.onLine((line) => line.includes("rows of Observation") && restore.process.kill("SIGKILL"));
  expect(await restore.ended).toMatchObject({ signal: "SIGKILL" });
  expect(await snapshotOf(place)).toEqual(before);
  await look(place, (database) => restoreBackup(database, folder, { replace: true }));
  expect(await snapshotOf(place)).toEqual(await snapshotOf(source));
});

test("a backup is never written over, and one that is killed leaves no folder of its name", async () => {
  const [place, folder] = [await freshPlace("dataset"), newFolder()];
  const killed = startBackup(place, "backup", folder);
  killed.onLine((line) => line.includes("rows of Area") && killed.process.kill("SIGKILL"));
  await killed.ended;
  expect(readdirSync(inject("prepared").folder)).not.toContain(folder.split("/").at(-1));
  expect(await runBackup(place, "backup", folder)).toMatchObject({ code: 0 });
  expect(await runBackup(place, "backup", folder)).toMatchObject({
    code: 1,
    stderr: `${folder} is there already. Name a folder that is not there yet: a backup is never written over.\n`,
  });
});

test("where there is nothing to back up, or no backup to restore, that is said", async () => {
  const problem = inject("engine") === "pglite" ? /^There is no database in / : /^The database has no tables of this service\. /;
  expect(await runBackup(await freshPlace("blank"), "backup", newFolder())).toMatchObject({ code: 1, stderr: expect.stringMatching(problem) });
  expect(await runBackup(await freshPlace("empty"), "restore", newFolder())).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/is no whole backup: it has no checksums\.sha256\./),
  });
});
