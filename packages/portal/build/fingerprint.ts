import { createHash } from "node:crypto";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** Folders, and links to folders, of what is installed, made or built; a file is never left out by its name. */
const leftOut = /^(node_modules|generated|\.astro|dist([.-].*)?)$/;

/** Returns one hash over the content of files and folders below `root` (what is installed or built left out) and a text; it changes when any of them does, and is the same wherever `root` lies. */
export function fingerprint(root: string, paths: string[], text: string): string {
  const hash = createHash("sha256").update(text);
  const visit = (path: string): void => {
    const whole = join(root, path);
    if (statSync(whole).isFile()) {
      const content = readFileSync(whole);
      // With its length, so that no content can pass for the name of the next file.
      return void hash.update(`\n${path} ${content.length}\n`).update(content);
    }
    const entries = readdirSync(whole, { withFileTypes: true }).filter((entry) => entry.isFile() || !leftOut.test(entry.name));
    for (const name of entries.map((entry) => entry.name).sort()) visit(`${path}/${name}`);
  };
  paths.forEach(visit);
  return hash.digest("hex");
}
