import { copyFileSync, linkSync, mkdirSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";

/** What a file system answers that has no second names for files, or not from here, or no more of them for this file. */
const withoutLinks = new Set(["EXDEV", "EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK"]);

/** Gives a file a second name, which costs no copy; where the file system has none, copies it. The new name must be free. */
export function linkFile(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (!withoutLinks.has((error as NodeJS.ErrnoException).code ?? "")) throw error;
    copyFileSync(from, to);
  }
}

/** Gives all files of a folder a second name in another, which may have files of other names already; returns how many. */
export function linkFolder(from: string, to: string): number {
  let count = 0;
  for (const entry of readdirSync(from, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const source = join(entry.parentPath, entry.name);
    const target = join(to, source.slice(from.length));
    mkdirSync(dirname(target), { recursive: true });
    linkFile(source, target);
    count += 1;
  }
  return count;
}
