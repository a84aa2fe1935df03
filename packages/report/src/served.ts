import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { isAlive } from "@toso/api/database";
import type { DeskEnv } from "./env.ts";

const folder = fileURLToPath(new URL("../../../.toso/desk-served", import.meta.url));

/** Where a desk that runs on this machine listens, and the public address of its portal. */
export interface Served {
  address: string;
  site: string;
}

/** One note a database, so that desks over several do not write over one another. Named by a hash: an address of a server holds a password. */
function noteOf({ DATABASE_URL, TOSO_DATABASE_DIR }: DeskEnv): string {
  const database = createHash("sha256").update(DATABASE_URL ?? TOSO_DATABASE_DIR ?? "");
  return join(folder, `${database.digest("hex")}.json`);
}

/** Writes down where this process listens, for commands beside it; where the folder cannot be written, they go by their settings. */
export function noteServed(env: DeskEnv, served: Served): void {
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(noteOf(env), JSON.stringify({ ...served, pid: process.pid }));
  } catch (error) {
    if (!["EACCES", "EROFS", "EPERM"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
  }
}

/** Takes the note of this process away, once it listens no more; that of one that was started later over the same database stays. */
export function forgetServed(env: DeskEnv): void {
  if (readNote(env)?.pid === process.pid) rmSync(noteOf(env), { force: true });
}

/** Returns where a desk over the same database runs on this machine, the one that was started last; null where none is known. */
export function findServed(env: DeskEnv): Served | null {
  const noted = readNote(env);
  if (noted === null || !isAlive(noted.pid)) return null;
  return { address: noted.address, site: noted.site };
}

function readNote(env: DeskEnv): (Served & { pid: number }) | null {
  try {
    return JSON.parse(readFileSync(noteOf(env), "utf8")) as Served & { pid: number };
  } catch (error) {
    // None was ever started, or its note was half written when it ended.
    if ((error as NodeJS.ErrnoException).code === "ENOENT" || error instanceof SyntaxError) return null;
    throw error;
  }
}
