import { randomUUID } from "node:crypto";
import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type Database, openDatabase } from "@toso/api/database";
import { afterAll, inject, onTestFinished } from "vitest";
import type { Content } from "./prepare-databases.ts";
import { createOnServer, dropOnServer, urlOf } from "./server-database.ts";

/** A database of its own that nobody has open yet. */
export interface Place {
  /** As `openDatabase` takes it. */
  where: { url?: string; directory?: string };
  /** The same as environment variables, for a process of the product. */
  env: Record<string, string>;
  remove(): Promise<void>;
}

/** Makes a fresh database, of the engine under test where none is named, to be removed by the caller. */
export async function makePlace(content: Content, engine: "pglite" | "postgresql" = inject("engine")): Promise<Place> {
  const { folder, server, prefix, faults } = inject("prepared");
  if (faults[content]) throw new Error(faults[content]);
  const name = `${prefix}${randomUUID().replaceAll("-", "").slice(0, 12)}`;
  if (engine === "postgresql") {
    await createOnServer(server, name, content === "blank" ? undefined : `${prefix}${content}`);
    const url = urlOf(server, name);
    return { where: { url }, env: { DATABASE_URL: url }, remove: () => dropOnServer(server, name) };
  }
  const directory = join(folder, name);
  if (content !== "blank") cpSync(join(folder, "pglite", content), directory, { recursive: true });
  return { where: { directory }, env: { TOSO_DATABASE_DIR: directory }, remove: async () => rmSync(directory, { recursive: true, force: true }) };
}

/** Makes a database that is removed after the test. */
export async function freshPlace(...[content, engine]: Parameters<typeof makePlace>): Promise<Place> {
  const place = await makePlace(content, engine);
  onTestFinished(place.remove);
  return place;
}

/** Opens the database of a place, looks at it and closes it again. */
export async function look<Seen>({ where }: Pick<Place, "where">, see: (database: Database) => Promise<Seen>): Promise<Seen> {
  const database = await openDatabase(where);
  try {
    return await see(database);
  } finally {
    await database.close();
  }
}

/**
 * Opens a fresh database of the engine under test for the whole test file, and closes and removes it after the file.
 * `statements` turns on Prisma's query events. To be called at the top of a test file.
 */
export async function openTestDatabase(content: Content, { statements = false } = {}): Promise<Database> {
  const place = await makePlace(content);
  const database = await openDatabase(place.where, statements);
  afterAll(async () => {
    await database.close();
    await place.remove();
  });
  return database;
}
