import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { openConfiguredDatabase } from "../database/open-database.ts";
import { readDatabaseEnv } from "../database/env.ts";
import { explainFaults } from "../database/explain-faults.ts";
import { readMigrations } from "../database/migrate.ts";
import { showProgress } from "../database/show-progress.ts";
import { BackupRefused } from "./backup-refused.ts";
import type { Manifest } from "./manifest.ts";
import { readBackup } from "./read-backup.ts";
import { restoreBackup } from "./restore-backup.ts";
import { writeBackup } from "./write-backup.ts";

const usage = "Use: pnpm db:backup NEW_FOLDER, pnpm db:check FOLDER, or pnpm db:restore FOLDER [--replace]";

/** Runs `backup`, `check` or `restore` for a folder; returns the exit code: 0 done, 1 refused, 2 wrong use. */
async function run(): Promise<number> {
  const {
    positionals: [verb, given],
    values,
  } = parseArgs({ allowPositionals: true, options: { replace: { type: "boolean", default: false } } });
  if (!given || !["backup", "check", "restore"].includes(verb!)) {
    console.error(usage);
    return 2;
  }
  const folder = resolve(given);
  try {
    if (verb === "check") console.log(`The backup is whole: ${describe(await readBackup(folder))}`);
    else await withDatabase(verb as "backup" | "restore", folder, values.replace);
    return 0;
  } catch (error) {
    if (!(error instanceof BackupRefused)) throw error;
    console.error(error.message);
    return 1;
  }
}

async function withDatabase(verb: "backup" | "restore", folder: string, replace: boolean): Promise<void> {
  const env = readDatabaseEnv();
  // Opening an embedded database makes it.
  if (verb === "backup" && !env.DATABASE_URL && !existsSync(env.TOSO_DATABASE_DIR))
    throw new BackupRefused(
      `There is no database in ${env.TOSO_DATABASE_DIR}.`,
      "Set TOSO_DATABASE_DIR to its folder, or DATABASE_URL to a PostgreSQL server.",
    );
  const database = await openConfiguredDatabase(env);
  try {
    if (verb === "backup") {
      console.log(`The backup is written into ${folder}: ${describe(await writeBackup(database, folder, showProgress()))}`);
    } else {
      const manifest = await restoreBackup(database, folder, { replace, progress: showProgress() });
      const later = readMigrations().length - manifest.migrations.length;
      console.log(`The backup is restored: ${describe(manifest)}`);
      if (later > 0) console.log(`${later} later migrations are applied by the next start or release:publish.`);
      console.log("Start every API process on this database again: it may remember what was there before.");
    }
  } finally {
    await database.close();
  }
}

function describe({ release, tables, takenAt, engine }: Manifest): string {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  return `${rows} rows in ${tables.length} tables, ${release ? `release ${release}` : "no release"}, taken from ${engine} at ${takenAt}.`;
}

explainFaults();
process.exitCode = await run();
