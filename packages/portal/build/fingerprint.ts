import { createHash } from "node:crypto";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const left = /^(node_modules|generated|\.astro|dist.*)$/;

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
    for (const name of readdirSync(whole).sort()) if (!left.test(name)) visit(`${path}/${name}`);
  };
  paths.forEach(visit);
  return hash.digest("hex");
}
