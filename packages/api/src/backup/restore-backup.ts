import type { Prisma } from "@toso/prisma/client";
import type { Progress } from "../database/show-progress.ts";
import type { Database } from "../database/database.ts";
import { migrationTableSql, readMigrations } from "../database/migrate.ts";
import { announce, lockOutPublishers } from "../release/announce.ts";
import { BackupRefused } from "./backup-refused.ts";
import { countRows, listApplied, listTables, migrationTable } from "./list-tables.ts";
import type { Manifest } from "./manifest.ts";
import { moveTables } from "./move-tables.ts";
import { readBackup, readRows } from "./read-backup.ts";

/** What stands in the way of readers is only the last step: until then the tables grow in a schema of their own. */
const schema = "restoring";
const transactionTimeouts = { maxWait: 60_000, timeout: 24 * 60 * 60_000 };

interface Options {
  /** Puts the backup in the place of what the database holds. */
  replace?: boolean;
  progress?: Progress;
}

/**
 * Restores a backup of either engine into the database and returns what it held. The database is changed in one transaction at the end, or not at all.
 * It has then the migrations of the backup; `migrate` brings it further. Throws BackupRefused for a backup that is damaged or needs migrations that are not
 * here, and for a database that holds rows, unless `replace` says to give them up.
 */
export async function restoreBackup(database: Database, folder: string, { replace = false, progress = () => {} }: Options = {}): Promise<Manifest> {
  const manifest = await readBackup(folder);
  const migrations = chooseMigrations(manifest);
  await refuseTarget(database.prisma, replace);
  await database.runScript(`DROP SCHEMA IF EXISTS "${schema}" CASCADE; CREATE SCHEMA "${schema}";`);
  try {
    // Values that a migration adds to an enum can be used only after its commit.
    for (const sql of [migrationTableSql, ...migrations]) await database.runScript(`SET LOCAL search_path TO "${schema}";\n${sql}`);
    await database.prisma.$transaction(async (tx) => {
      await lockOutPublishers(tx);
      await refuseTarget(tx, replace);
      await fillTables(tx, manifest, folder, progress);
      await moveTables(tx, schema, "public");
      await expectCounts(tx, manifest, "public");
      await announce(tx, "published");
    }, transactionTimeouts);
  } catch (error) {
    await database.runScript(`DROP SCHEMA IF EXISTS "${schema}" CASCADE;`);
    throw error;
  }
  await database.runScript("ANALYZE;");
  return manifest;
}

/** Returns the SQL of the migrations that the backup had, in their order. */
function chooseMigrations({ migrations }: Manifest): string[] {
  const committed = new Map(readMigrations().map((migration) => [migration.name, migration]));
  return migrations.map(({ name, checksum }) => {
    const here = committed.get(name);
    if (here?.checksum === checksum) return here.sql;
    throw new BackupRefused(
      `The backup needs the migration ${name}, which this version ${here ? "has changed" : "does not have"}.`,
      "Restore with the version that wrote it.",
    );
  });
}

/** Refuses a database that holds rows, unless they may be replaced, or that a later version has changed. */
async function refuseTarget(tx: Prisma.TransactionClient, replace: boolean): Promise<void> {
  const committed = new Set(readMigrations().map(({ name }) => name));
  const later = (await listApplied(tx, "public")).find(({ name }) => !committed.has(name));
  if (later)
    throw new BackupRefused(
      `The database has the migration ${later.name}, which this version does not know.`,
      "Restore with the version that runs, or into another database.",
    );
  if (replace) return;
  for (const { name } of await listTables(tx, "public")) {
    const rows = name === migrationTable ? 0 : await countRows(tx, "public", name);
    if (rows > 0)
      throw new BackupRefused(
        `The database is not empty: ${name} has ${rows} rows.`,
        "Restore into an empty database, or add --replace to give up what it holds; back it up first.",
      );
  }
}

async function fillTables(tx: Prisma.TransactionClient, manifest: Manifest, folder: string, progress: Progress): Promise<void> {
  const made = (await listTables(tx, schema)).map(({ name }) => name);
  const totals = new Map(manifest.tables.map(({ name, rows }) => [name, rows]));
  const other = [...new Set(made).symmetricDifference(new Set(totals.keys()))];
  if (other.length > 0) throw new Error(`The backup and its migrations do not have the same tables: ${other.join(", ")}.`);
  for (const name of made) {
    let stored = 0;
    for await (const { json, rows } of readRows(folder, name)) {
      await tx.$executeRawUnsafe(`INSERT INTO "${schema}"."${name}" SELECT * FROM json_populate_recordset(NULL::"${schema}"."${name}", $1::json)`, json);
      stored += rows;
      progress(`rows of ${name}`, stored, totals.get(name)!);
    }
  }
  for (const { name, value } of manifest.sequences) if (value !== null) await tx.$executeRawUnsafe(`SELECT setval('"${schema}"."${name}"', $1::bigint)`, value);
}

async function expectCounts(tx: Prisma.TransactionClient, { tables }: Manifest, place: string): Promise<void> {
  for (const { name, rows } of tables) {
    const counted = await countRows(tx, place, name);
    if (counted !== rows) throw new Error(`Of ${rows} rows of ${name} ${counted} were restored. The database is as it was.`);
  }
}
