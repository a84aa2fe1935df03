import { createWriteStream, existsSync } from "node:fs";
import { mkdir, open, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type { Prisma } from "@toso/prisma/client";
import type { Progress } from "../database/show-progress.ts";
import type { Database } from "../database/database.ts";
import { readMigrations } from "../database/migrate.ts";
import { measureFile, writeChecksums } from "../tables/checksums.ts";
import { BackupRefused } from "./backup-refused.ts";
import { countRows, listApplied, listTables, type Table } from "./list-tables.ts";
import { formatVersion, manifestFile, tableFile, type Manifest } from "./manifest.ts";

const rowsAtOnce = 2_000;
/** The same of a table that holds files, of which one takes twice its bytes as text. */
const filesAtOnce = 1;
const transactionTimeouts = { maxWait: 60_000, timeout: 24 * 60 * 60_000 };

/**
 * Writes all rows of the database, as they stand at one moment, into a new folder, and returns what it holds. The folder has its name only when it is whole
 * and on the disk. Publishing goes on meanwhile. Throws BackupRefused where the folder is there already or there is nothing to back up.
 */
export async function writeBackup({ prisma, engine }: Pick<Database, "prisma" | "engine">, folder: string, progress: Progress = () => {}): Promise<Manifest> {
  if (existsSync(folder)) throw new BackupRefused(`${folder} is there already.`, "Name a folder that is not there yet: a backup is never written over.");
  const partial = `${folder}.${process.pid}.partial`;
  await mkdir(partial, { recursive: true });
  try {
    const manifest = await prisma.$transaction((tx) => writeTables(tx, engine, partial, progress), transactionTimeouts);
    await writeFile(join(partial, manifestFile), `${JSON.stringify(manifest, null, 2)}\n`, { flush: true });
    const paths = [manifestFile, ...manifest.tables.map(({ name }) => tableFile(name))];
    const files = [];
    for (const path of paths) files.push({ path, ...(await measureFile(join(partial, path))) });
    await writeChecksums(partial, files);
    await flush(partial);
    await rename(partial, folder);
    await flush(dirname(folder));
    return manifest;
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error;
    throw new BackupRefused(`The disk of ${folder} is full.`, "Name a folder on a disk with more room; nothing is left of this backup.");
  }
}

async function writeTables(tx: Prisma.TransactionClient, engine: Manifest["engine"], folder: string, progress: Progress): Promise<Manifest> {
  await tx.$executeRawUnsafe("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
  // A server may be set to print fewer digits than a number has.
  await tx.$executeRawUnsafe("SET LOCAL extra_float_digits = 1");
  const migrations = await listApplied(tx, "public");
  const known = new Set(readMigrations().map(({ name, checksum }) => `${name} ${checksum}`));
  const unknown = migrations.find(({ name, checksum }) => !known.has(`${name} ${checksum}`));
  if (unknown)
    throw new BackupRefused(`The database has the migration ${unknown.name}, which this version does not know.`, "Back up with the version that runs.");
  if (migrations.length === 0)
    throw new BackupRefused("The database has no tables of this service.", "Look at DATABASE_URL or TOSO_DATABASE_DIR; there is nothing to back up.");
  const [moment] = await tx.$queryRaw<{ at: Date }[]>`SELECT now() AS "at"`;
  const tables = [];
  for (const table of await listTables(tx, "public")) tables.push({ name: table.name, rows: await writeTable(tx, table, folder, progress) });
  return {
    format: "toso-backup",
    formatVersion,
    takenAt: moment!.at.toISOString(),
    engine,
    release: (await tx.release.findFirst({ orderBy: { id: "desc" }, select: { version: true } }))?.version ?? null,
    migrations,
    tables,
    sequences: await tx.$queryRaw`
      SELECT s.sequencename::text AS "name", s.last_value::text AS "value" FROM pg_sequences s WHERE s.schemaname = 'public' AND EXISTS (
        SELECT 1 FROM pg_depend d WHERE d.objid = format('%I.%I', s.schemaname, s.sequencename)::regclass AND d.deptype = 'a'
        AND d.refobjid IN (SELECT c.oid FROM pg_class c WHERE c.relname::text = ANY (${tables.map(({ name }) => name)}))) ORDER BY 1`,
  };
}

async function writeTable(tx: Prisma.TransactionClient, { name, key }: Table, folder: string, progress: Progress): Promise<number> {
  const total = await countRows(tx, "public", name);
  const most = (await holdsFiles(tx, name)) ? filesAtOnce : rowsAtOnce;
  let written = 0;
  async function* lines() {
    const order = key.length > 0 ? `ORDER BY ${key.map((column) => `"${column}"`).join(", ")}` : "";
    await tx.$executeRawUnsafe(`DECLARE "rows" NO SCROLL CURSOR FOR SELECT row_to_json(t)::text AS "row" FROM "public"."${name}" t ${order}`);
    for (;;) {
      const rows = await tx.$queryRawUnsafe<{ row: string }[]>(`FETCH ${most} FROM "rows"`);
      if (rows.length === 0) break;
      yield `${rows.map(({ row }) => row).join("\n")}\n`;
      written += rows.length;
      progress(`rows of ${name}`, written, total);
    }
    await tx.$executeRawUnsafe(`CLOSE "rows"`);
  }
  await pipeline(Readable.from(lines()), createGzip(), createWriteStream(join(folder, tableFile(name)), { flush: true }));
  if (written !== total) throw new Error(`Of ${total} rows of ${name} ${written} were written.`);
  return written;
}

/** Returns whether a table has a column of bytes. */
async function holdsFiles(tx: Prisma.TransactionClient, name: string): Promise<boolean> {
  const columns = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM information_schema.columns WHERE table_schema = 'public' AND table_name = ${name} AND data_type = 'bytea' LIMIT 1`;
  return columns.length > 0;
}

/** Waits until the names in a folder are on the disk. */
async function flush(folder: string): Promise<void> {
  const handle = await open(folder);
  await handle.sync();
  await handle.close();
}
