import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { restoreBackup, writeBackup } from "@toso/api/backup";
import { type Database, migrate, migrationTableSql, openDatabase, readMigrations } from "@toso/api/database";
import { publishDirectory } from "@toso/api/publish";
import { buildYoga } from "@toso/api/server";
import { expect, inject, test, vi } from "vitest";
import type { Place } from "../database/open-test-database.ts";
import { freshPlace, look } from "../database/open-test-database.ts";
import { takeSnapshot } from "../database/take-snapshot.ts";
import { replaceOnce, writeDataset } from "../fixtures/write-dataset.ts";
import { newFolder, publishTwice, runBackup, snapshotOf } from "./backup-places.ts";

// An embedded database is made anew here, which takes a busy machine minutes.
vi.setConfig({ testTimeout: 400_000 });

const questions = [
  "{ releases { version date checksum observationCount } }",
  "{ provinces { nodes { code nameVi aliases teams { value period obsStatus others { value } } membersPerTeam { value } observations(first: 50) { nodes { value noteEn period } } } } }",
  '{ province(code: "49", release: "1.0.0") { teams { value period } } nation { teams { value } } }',
  '{ changes(since: "1.0.0") { nodes { __typename } } }',
];

/** The answers of the API to some questions, as the bytes that a client gets. */
async function answersOf(database: Database): Promise<string[]> {
  const yoga = buildYoga(database);
  const answers = [];
  for (const query of questions) {
    const response = await yoga.fetch(`http://localhost/graphql?query=${encodeURIComponent(query)}`, { headers: { accept: "application/json" } });
    answers.push(await response.text());
  }
  return answers;
}

/** What the tables are made of: columns with type and default, constraints, indexes, enums, triggers and their functions. */
const shapeOf = async ({ prisma }: Database) => [
  await prisma.$queryRaw`SELECT table_name::text, column_name::text, data_type::text, udt_schema::text, udt_name::text, column_default::text, is_nullable::text
      FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1, ordinal_position`,
  await prisma.$queryRaw`SELECT conrelid::regclass::text, conname::text, pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = 'public'::regnamespace ORDER BY 1, 2`,
  await prisma.$queryRaw`SELECT indexname::text, indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1`,
  await prisma.$queryRaw`SELECT t.typname::text, e.enumlabel::text FROM pg_enum e JOIN pg_type t ON t.oid = e.enumtypid JOIN pg_namespace n ON n.oid = t.typnamespace WHERE n.nspname = 'public' ORDER BY t.typname, e.enumsortorder`,
  await prisma.$queryRaw`SELECT pg_get_triggerdef(oid) AS "trigger" FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1`,
  await prisma.$queryRaw`SELECT proname::text, prosrc FROM pg_proc WHERE pronamespace = 'public'::regnamespace ORDER BY 1`,
  await prisma.$queryRaw`SELECT nspname::text FROM pg_namespace WHERE nspname !~ '^pg_' ORDER BY 1`,
];

/** Everything that a backup must bring back. */
const everythingIn = async (database: Database) => ({ rows: await takeSnapshot(database), answers: await answersOf(database), shape: await shapeOf(database) });

const backUp = (place: Place, folder: string) => look(place, (database) => writeBackup(database, folder));

async function destroy({ where }: Place): Promise<void> {
  if (where.directory) return rmSync(where.directory, { recursive: true });
  const database = await openDatabase(where);
  await database.runScript("DROP SCHEMA public CASCADE; CREATE SCHEMA public;");
  await database.close();
}

test("after two releases, a backup and the loss of the database, every row and every answer is back, and publishing goes on", async () => {
  const place = await freshPlace("migrated");
  await publishTwice(place);
  const before = await look(place, everythingIn);
  const answers = before.answers.join("");
  expect(answers).not.toContain('"errors"');
  expect(answers).toContain("82.123456789012345".slice(0, 15));
  const folder = newFolder();
  const { code, stderr, stdout } = await runBackup(place, "backup", folder);
  const { tables } = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as { tables: { name: string }[] };
  expect(tables.map(({ name }) => name).sort()).toEqual(Object.keys(before.rows).sort());
  expect([code, stderr, stdout]).toEqual([0, "", expect.stringContaining(` rows in ${tables.length} tables, release 1.1.0, taken from `)]);
  await destroy(place);
  expect(await runBackup(place, "restore", folder)).toMatchObject({ code: 0, stderr: "" });
  await look(place, async (database) => {
    expect(await everythingIn(database)).toEqual(before);
    const third = writeDataset({ "release.csv": replaceOnce("1.0.0", "1.2.0") });
    expect((await publishDirectory(database.prisma, third)).published).toMatchObject({ release: { id: 3 }, corrected: 1, removed: 2 });
  });
});

// There and back: both ways in one run of either engine.
if (inject("engine") === "pglite") {
  test("a backup of the embedded database is restored into PostgreSQL, and one from there brings the same back", async () => {
    const [here, there] = [await freshPlace("migrated"), await freshPlace("migrated", "postgresql")];
    await publishTwice(here);
    const [away, home] = [newFolder(), newFolder()];
    const before = await look(here, async (database) => {
      await writeBackup(database, away);
      return { rows: await takeSnapshot(database), answers: await answersOf(database) };
    });
    await look(there, async (database) => {
      await restoreBackup(database, away);
      expect(await answersOf(database)).toEqual(before.answers);
      await writeBackup(database, home);
    });
    await look(here, async (database) => {
      await restoreBackup(database, home, { replace: true });
      expect({ rows: await takeSnapshot(database), answers: await answersOf(database) }).toEqual(before);
    });
  });
}

test("a database that holds rows is left alone without --replace, and with it holds the backup alone", async () => {
  const [place, folder] = [await freshPlace("tiny"), newFolder()];
  const [first, second] = await look(place, async (database) => {
    await writeBackup(database, folder);
    const before = await takeSnapshot(database);
    await publishDirectory(database.prisma, writeDataset({ "release.csv": replaceOnce("1.0.0", "1.0.1") }));
    return [before, await takeSnapshot(database)];
  });
  expect(await runBackup(place, "restore", folder)).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^The database is not empty: \w+ has \d+ rows\. .*--replace.*\n$/),
  });
  expect(await snapshotOf(place)).toEqual(second);
  expect(await runBackup(place, "restore", folder, "--replace")).toMatchObject({ code: 0, stderr: "" });
  expect(await snapshotOf(place)).toEqual(first);
});

test("a backup from before several migrations replaces a later database, which is then migrated as ever", async () => {
  const old = await freshPlace("empty");
  const migrations = readMigrations();
  const early = migrations.slice(
    0,
    migrations.findIndex(({ name }) => name.endsWith("_changes_of_a_release")),
  );
  const later = migrations.slice(early.length).map(({ name }) => name);
  await look(old, async (database) => {
    await database.runScript(migrationTableSql);
    for (const { name, sql, checksum } of early)
      await database.runScript(
        `${sql}\nINSERT INTO "_prisma_migrations" (id, checksum, finished_at, migration_name, applied_steps_count) VALUES (gen_random_uuid()::text, '${checksum}', now(), '${name}', 1);`,
      );
    await database.runScript(
      `INSERT INTO "Release" VALUES (1, '0.1.0', '2026-01-01', 'x', 'x', 'x', 0, NULL); INSERT INTO "Area" VALUES (1, 'VN3321', '1', NULL, 'x', 'x', 'x', 'ward', NULL, NULL, NULL, NULL, NULL, NULL, 0, '{"a,b","NULL"}', NULL);`,
    );
  });
  const [rows, folder, place] = [await snapshotOf(old), newFolder(), await freshPlace("dataset")];
  await backUp(old, folder);
  expect(await runBackup(place, "restore", folder, "--replace")).toMatchObject({
    code: 0,
    stderr: "",
    stdout: expect.stringContaining(`${later.length} later migrations are applied by the next start`),
  });
  expect(await snapshotOf(place)).toEqual(rows);
  expect(await look(place, migrate)).toEqual(later);
  expect((await look(place, ({ prisma }) => publishDirectory(prisma, writeDataset()))).published).toMatchObject({ release: { id: 2 } });
});

test("tables of others in the same database stay", async () => {
  const [place, folder] = [await freshPlace("dataset"), newFolder()];
  await look(place, async (database) => {
    await database.runScript(
      `CREATE TYPE "Mood" AS ENUM ('good'); CREATE TABLE "guestbook" ("line" TEXT, "mood" "Mood"); INSERT INTO "guestbook" VALUES ('hello', 'good');`,
    );
    const rows = await takeSnapshot(database);
    await writeBackup(database, folder);
    await restoreBackup(database, folder, { replace: true });
    expect(await takeSnapshot(database)).toEqual(rows);
  });
});
