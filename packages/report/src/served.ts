import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { isAlive } from "@toso/api/database";
import type { DeskEnv } from "./env.ts";

const place = fileURLToPath(new URL("../../../.toso/desk-served.json", import.meta.url));

/** Where a desk that runs on this machine listens, and the public address of its portal. */
export interface Served {
  address: string;
  site: string;
}

/** Known by its hash: an address of a server holds a password. */
const databaseOf = ({ DATABASE_URL, TOSO_DATABASE_DIR }: DeskEnv) =>
  createHash("sha256")
    .update(DATABASE_URL ?? TOSO_DATABASE_DIR ?? "")
    .digest("hex");

/** Writes down where this process listens, for commands beside it; where the folder cannot be written, they go by their settings. */
export function noteServed(env: DeskEnv, served: Served): void {
  try {
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, JSON.stringify({ ...served, pid: process.pid, database: databaseOf(env) }));
  } catch (error) {
    if (!["EACCES", "EROFS", "EPERM"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
  }
}

/** Returns where a desk over the same database runs on this machine, the one that was started last; null where none is known. */
export function findServed(env: DeskEnv): Served | null {
  const noted = readNote();
  if (noted === null || noted.database !== databaseOf(env) || !isAlive(noted.pid)) return null;
  return { address: noted.address, site: noted.site };
}

function readNote(): (Served & { pid: number; database: string }) | null {
  try {
    return JSON.parse(readFileSync(place, "utf8")) as Served & { pid: number; database: string };
  } catch (error) {
    // None was ever started, or its note was half written when it ended.
    if ((error as NodeJS.ErrnoException).code === "ENOENT" || error instanceof SyntaxError) return null;
    throw error;
  }
}
