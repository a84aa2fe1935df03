import { readdirSync, rmSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";

const day = 24 * 60 * 60 * 1000;
/** How long what no build has used is kept, in milliseconds. */
const keptFor = 30 * day;

/** Marks a kept file as used today; when it was written stays as it was, for servers say that of files with the same content. */
export function markUsed(path: string): void {
  const { atimeMs, mtime } = statSync(path);
  if (Date.now() - atimeMs > day) utimesSync(path, new Date(), mtime);
}

/** Removes from a folder the files that no build has used for 30 days; returns how many. A folder that is not there has none. */
export function forgetUnused(folder: string, now: Date = new Date()): number {
  let count = 0;
  for (const name of listNames(folder)) {
    const path = join(folder, name);
    if (now.getTime() - statSync(path).atimeMs < keptFor) continue;
    rmSync(path, { force: true });
    count += 1;
  }
  return count;
}

/** Counts the files of folders, by the same names; one that is not there has none. */
export function countFiles(folders: Record<string, string>): Record<string, number> {
  return Object.fromEntries(Object.entries(folders).map(([name, folder]) => [name, listNames(folder).length]));
}

function listNames(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}
