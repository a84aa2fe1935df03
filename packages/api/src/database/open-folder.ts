import { existsSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { PGlite } from "@electric-sql/pglite";
import { Mendable } from "../errors.ts";
import { openEngine } from "./open-engine.ts";

/**
 * Opens the embedded database in a folder that this process has claimed, and makes it where the folder is missing or empty. What a process
 * left that was killed while it did so does not stand in the way. Throws when the folder has something else in it.
 */
export async function openFolder(directory: string): Promise<PGlite> {
  const unfinished = `${directory}.unfinished`;
  if (existsSync(unfinished)) for (const entry of entriesOf(directory)) rmSync(join(directory, entry), { recursive: true });
  // PostgreSQL notes in it who has the folder open, and refuses to start where the note was begun and not written.
  rmSync(join(directory, "postmaster.pid"), { force: true });
  if (existsSync(join(directory, "PG_VERSION"))) return openEngine(directory);
  if (entriesOf(directory).length > 0) {
    throw new Mendable(`The folder ${directory} holds no database and is not empty. Empty it, or name another one with TOSO_DATABASE_DIR.`);
  }
  writeFileSync(unfinished, "");
  const embedded = await openEngine(directory);
  rmSync(unfinished);
  return embedded;
}

function entriesOf(directory: string): string[] {
  return existsSync(directory) ? readdirSync(directory) : [];
}
