import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { PGlite } from "@electric-sql/pglite";
import { type Database, migrate, openDatabase } from "@toso/api/database";
import { diffToSchema, schemaFile } from "@toso/prisma/schema-engine";
import { expect, inject, onTestFinished, test } from "vitest";
import { look, makePlace, type Place } from "../database/open-test-database.ts";

const folder = new URL("migrations/", schemaFile);
const names = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();

/** Opens a fresh database for one test, closes and removes it after. */
async function open(content: "empty" | "migrated") {
  const place = await makePlace(content);
  onTestFinished(place.remove);
  const database = await openDatabase(place.where);
  onTestFinished(database.close);
  return { place, database };
}

/**
 * Returns what is not as schema.prisma describes it. For PGlite, Prisma's own engine says so. Prisma's adapter for PostgreSQL servers cannot
 * read the system catalogue ("char" columns), so there the tables are compared with those that the same migrations make in PGlite.
 */
async function differences(place: Place): Promise<string> {
  if (inject("engine") === "postgresql") {
    const [given, wanted] = [await look(place, describeTables), await (embeddedTables ??= describeEmbedded())];
    return [
      ...wanted.filter((line) => !given.includes(line)).map((line) => `lacks ${line}`),
      ...given.filter((line) => !wanted.includes(line)).map((line) => `has ${line}`),
    ].join("\n");
  }
  // The adapter is a dependency of the API, not of the tests.
  const { PrismaPGlite } = createRequire(fileURLToPath(import.meta.resolve("@toso/api/database")))("pglite-prisma-adapter");
  const embedded = await PGlite.create(place.where.directory!);
  try {
    return (await diffToSchema("database", new PrismaPGlite(embedded))).replace(/^--.*$/gm, "").trim();
  } finally {
    await embedded.close();
  }
}

let embeddedTables: Promise<string[]> | undefined;

/** Describes the tables that the migrations make in the embedded database. */
async function describeEmbedded(): Promise<string[]> {
  const place = await makePlace("migrated", "pglite");
  try {
    return await look(place, describeTables);
  } finally {
    await place.remove();
  }
}

/** Returns a line for each column, key, index and enum value. */
async function describeTables({ prisma }: Database): Promise<string[]> {
  const lines = await prisma.$queryRaw<{ line: string }[]>`
    SELECT format('column %s.%s %s%s %s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod), CASE WHEN a.attnotnull THEN ' not null' ELSE '' END, pg_get_expr(d.adbin, d.adrelid)) AS line
      FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
    UNION ALL SELECT format('key %s.%s %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype <> 'n'
    UNION ALL SELECT format('index %s', indexdef) FROM pg_indexes WHERE schemaname = 'public'
    UNION ALL SELECT format('value %s.%s', t.typname, e.enumlabel) FROM pg_enum e JOIN pg_type t ON t.oid = e.enumtypid`;
  return lines.map(({ line }) => line);
}

test("the migrations lead to exactly what schema.prisma describes", async () => {
  const { place, database } = await open("empty");
  expect(await migrate(database)).toEqual(names);
  await database.close();
  expect(await differences(place)).toBe("");
});

test.each([
  [
    "that was dropped",
    `ALTER TABLE "Observation" DROP COLUMN "noteVi"`,
    /ALTER TABLE "Observation" ADD COLUMN\s+"noteVi"|lacks column Observation.noteVi text/,
  ],
  [
    "of another type",
    `ALTER TABLE "Observation" ALTER COLUMN "period" TYPE VARCHAR(3)`,
    /ALTER TABLE "Observation" ALTER COLUMN "period"|lacks column Observation.period text not null/,
  ],
  [
    "that may be empty",
    `ALTER TABLE "Source" ALTER COLUMN "title" DROP NOT NULL`,
    /ALTER TABLE "Source" ALTER COLUMN "title" SET NOT NULL|lacks column Source.title text not null/,
  ],
])("a column %s is noticed", async (_what, damage, mend) => {
  const { place, database } = await open("migrated");
  await database.runScript(`${damage};`);
  await database.close();
  expect(await differences(place)).toMatch(mend);
});

test("the migrations are recorded as Prisma records them: by name, finished, with the SHA-256 of their file", async () => {
  const { database } = await open("migrated");
  const records = await database.prisma.$queryRawUnsafe(
    `SELECT migration_name, checksum, finished_at IS NOT NULL AS finished, rolled_back_at, applied_steps_count FROM "_prisma_migrations" ORDER BY migration_name`,
  );
  expect(records).toEqual(
    names.map((name) => ({
      migration_name: name,
      checksum: createHash("sha256")
        .update(readFileSync(new URL(`${name}/migration.sql`, folder)))
        .digest("hex"),
      finished: true,
      rolled_back_at: null,
      applied_steps_count: 1,
    })),
  );
});

test("a second start finds nothing to migrate", async () => {
  const { database } = await open("migrated");
  expect(await migrate(database)).toEqual([]);
});

test("a migration that was changed after it had been applied is refused", async () => {
  const { database } = await open("migrated");
  await database.runScript(`UPDATE "_prisma_migrations" SET checksum = 'other';`);
  await expect(migrate(database)).rejects.toThrow(`Migration ${names[0]} was changed after it had been applied`);
});

test("a script that fails halfway leaves nothing behind, and the database goes on", async () => {
  const { database } = await open("migrated");
  await expect(database.runScript(`CREATE TABLE "Half" (id INT); SELECT * FROM "nowhere";`)).rejects.toThrow("nowhere");
  await database.runScript(`CREATE TABLE "Half" (id INT);`);
  expect(await database.prisma.release.count()).toBe(0);
});
