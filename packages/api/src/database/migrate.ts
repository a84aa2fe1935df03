import { createHash, randomUUID } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import type { Database } from "./database.ts";
import { Mendable } from "../errors.ts";

const folder = new URL("./prisma/migrations/", new URL("../../../../", import.meta.url));

/** Makes the table in which Prisma's own tool records migrations. */
export const migrationTableSql = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id" VARCHAR(36) PRIMARY KEY NOT NULL, "checksum" VARCHAR(64) NOT NULL, "finished_at" TIMESTAMPTZ,
    "migration_name" VARCHAR(255) NOT NULL, "logs" TEXT, "rolled_back_at" TIMESTAMPTZ,
    "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(), "applied_steps_count" INTEGER NOT NULL DEFAULT 0);`;

/** Reads the committed migrations in their order, each with the checksum that Prisma gives it. */
export function readMigrations(): { name: string; sql: string; checksum: string }[] {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return names.map((name) => {
    const sql = readFileSync(new URL(`${name}/migration.sql`, folder), "utf8");
    return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
  });
}

/**
 * Applies every committed migration that the database does not have, each in its own transaction, and returns their names.
 * They are recorded in `_prisma_migrations` as Prisma's own tool records them, so `prisma migrate deploy` later finds nothing to do.
 * Throws when an applied migration was changed afterwards.
 */
export async function migrate(database: Database): Promise<string[]> {
  await database.runScript(migrationTableSql);
  const rows = await database.prisma.$queryRaw<{ migration_name: string; checksum: string }[]>`
    SELECT migration_name, checksum FROM "_prisma_migrations" WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`;
  const applied = new Map(rows.map((row) => [row.migration_name, row.checksum]));
  const done: string[] = [];
  for (const { name, sql, checksum } of readMigrations()) {
    const known = applied.get(name);
    if (known === checksum) continue;
    if (known) throw new Mendable(`Migration ${name} was changed after it had been applied. Restore the file and write a new migration.`);
    await database.runScript(`${sql}
      INSERT INTO "_prisma_migrations" (id, checksum, finished_at, migration_name, applied_steps_count)
      VALUES ('${randomUUID()}', '${checksum}', now(), '${name}', 1);`);
    done.push(name);
  }
  return done;
}

/** Throws, as something to mend, where the database has no tables yet, for a command that only reads. */
export async function needTables({ prisma }: Pick<Database, "prisma">): Promise<void> {
  const [found] = await prisma.$queryRaw<{ name: string | null }[]>`SELECT to_regclass('"Release"')::text AS name`;
  if (!found?.name) throw new Mendable("Nothing has been published yet: the database has no tables. Publish a dataset with: pnpm release:publish prisma/data");
}
