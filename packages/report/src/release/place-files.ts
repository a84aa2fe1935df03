import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** New contents of files of a folder, by name, in the order in which they take the place of the old ones. */
export type NewFiles = [name: string, content: string][];

const written = ".collecting";
const whole = ".collected";

/**
 * Replaces files of a folder so that a process killed at any moment leaves all of the old ones or, once `finishFiles` has run again, all of the new ones:
 * they are written whole into a folder beside them, whose new name says that they count.
 */
export function placeFiles(directory: string, files: NewFiles): void {
  const beside = join(directory, written);
  rmSync(beside, { recursive: true, force: true });
  mkdirSync(beside);
  for (const [name, content] of files) writeFileSync(join(beside, name), content, { flush: true });
  renameSync(beside, join(directory, whole));
  finishFiles(
    directory,
    files.map(([name]) => name),
  );
}

/** Moves files that count to their place, in this order, where a process was killed before it had done so; throws away what was not written whole. Returns whether there was something to finish. */
export function finishFiles(directory: string, names: string[]): boolean {
  rmSync(join(directory, written), { recursive: true, force: true });
  const ready = join(directory, whole);
  if (!existsSync(ready)) return false;
  for (const name of names) if (existsSync(join(ready, name))) renameSync(join(ready, name), join(directory, name));
  rmSync(ready, { recursive: true });
  return true;
}
