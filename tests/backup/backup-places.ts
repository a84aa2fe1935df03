import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { publishDirectory } from "@toso/api/publish";
import { inject, onTestFinished } from "vitest";
import { look, type Place } from "../database/open-test-database.ts";
import { takeSnapshot } from "../database/take-snapshot.ts";
import { backupCommand } from "../fixtures/scripts.ts";
import { replaceOnce, writeDataset } from "../fixtures/write-dataset.ts";
import { startScript, type Ended } from "../publish/run-process.ts";

/** Starts `pnpm db:backup`, `db:check` or `db:restore` on the database of `place`. */
export function startBackup(place: Pick<Place, "env">, ...args: string[]) {
  return startScript(backupCommand, args, place);
}

/** Runs it to its end. */
export function runBackup(place: Pick<Place, "env">, ...args: string[]): Promise<Ended> {
  return startBackup(place, ...args).ended;
}

/** Names a folder that is not there yet; what is then written there is removed after the test. */
export function newFolder(): string {
  const folder = join(inject("prepared").folder, `backup-${randomUUID()}`);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Returns the sum over every cell of each table. */
export const snapshotOf = (place: Place) => look(place, takeSnapshot);

/** Publishes the tiny dataset as 1.0.0 and as 1.1.0, in which a figure is corrected, one is gone and one is new. */
export function publishTwice(place: Place): Promise<void> {
  return look(place, async ({ prisma }) => {
    const second = writeDataset({
      "release.csv": replaceOnce("1.0.0", "1.1.0"),
      "observations.csv": (text) =>
        text.replace(",81.7,", ",82.123456789012345,").replace("VN63,49,teams,2024-06", "VN63,49,teams,2024-07") +
        'VN63,10,teams,2024-06,stated,9,exact,A,reported,S3,"a ""note""\nof \\two\\ lines, with\ttabs 👩",\n',
    });
    for (const folder of [writeDataset(), second]) {
      const { published } = await publishDirectory(prisma, folder);
      if (!published) throw new Error("The dataset of the test is not right.");
    }
  });
}
