import { cpSync, readFileSync, readdirSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readBackup, restoreBackup, writeBackup } from "@toso/api/backup";
import { openDatabase } from "@toso/api/database";
import { expect, onTestFinished, test } from "vitest";
import { freshPlace } from "../database/open-test-database.ts";
import { takeSnapshot } from "../database/take-snapshot.ts";
import { newFolder, publishTwice, runBackup } from "./backup-places.ts";

/** Turns one bit in the middle of a file. */
function turnBit(path: string): void {
  const bytes = readFileSync(path);
  const at = Math.floor(bytes.length / 2);
  bytes[at] = bytes[at]! ^ 1;
  writeFileSync(path, bytes);
}

test("a backup with one wrong bit in any file, or a file that is cut or gone, is refused and nothing is changed", async () => {
  const [place, whole] = [await freshPlace("migrated"), newFolder()];
  await publishTwice(place);
  const database = await openDatabase(place.where);
  onTestFinished(() => database.close());
  await writeBackup(database, whole);
  const rows = await takeSnapshot(database);
  const files = readdirSync(whole);
  // A file for each table, beside the manifest and the sums.
  expect(files).toHaveLength(Object.keys(rows).length + 2);
  const damages: [string, (path: string) => void, RegExp][] = [
    ...files.map((file): [string, typeof turnBit, RegExp] => [file, turnBit, /is damaged: .* Use another backup/]),
    ["Observation.jsonl.gz", (path) => truncateSync(path, 100), /Observation\.jsonl\.gz is damaged/],
    ["Area.jsonl.gz", rmSync, /Area\.jsonl\.gz is missing/],
    ["manifest.json", rmSync, /has no manifest\.json/],
    ["checksums.sha256", (path) => writeFileSync(path, ""), /is damaged/],
  ];
  for (const [file, damage, problem] of damages) {
    const damaged = newFolder();
    cpSync(whole, damaged, { recursive: true });
    damage(join(damaged, file));
    await expect(restoreBackup(database, damaged, { replace: true }), file).rejects.toThrow(problem);
  }
  expect(await takeSnapshot(database)).toEqual(rows);
  expect(await readBackup(whole)).toMatchObject({ release: "1.1.0" });
});

test.each([[["backup"]], [["delete", "folder"]]])("wrong use %j ends with 2 and tells the right one", async (args) => {
  expect(await runBackup(await freshPlace("blank"), ...args)).toMatchObject({ code: 2, stderr: expect.stringContaining("Use: pnpm db:backup NEW_FOLDER") });
});
