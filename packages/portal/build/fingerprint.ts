import { createHash } from "node:crypto";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const left = /^(node_modules|generated|\.astro|dist.*)$/;

/** Returns one hash over the content of files and folders (what is installed or built left out) and a text; it changes when any of them does. */
export function fingerprint(paths: string[], text: string): string {
  const hash = createHash("sha256").update(text);
  const visit = (path: string): void => {
    if (statSync(path).isFile()) return void hash.update(path).update(readFileSync(path));
    for (const name of readdirSync(path).sort()) if (!left.test(name)) visit(join(path, name));
  };
  paths.forEach(visit);
  return hash.digest("hex");
}
