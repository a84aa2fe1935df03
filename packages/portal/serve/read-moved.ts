import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Reads from the file `_redirects` of a built portal which addresses lead elsewhere for good, by the address with or without its last slash; none where there is no such file. */
export function readMoved(folder: string): ReadonlyMap<string, string> {
  return new Map([...readRedirects(folder).matchAll(/^(\/\S*) +(\/\S*) +301$/gm)].map(([, from, to]) => [from!, to!]));
}

function readRedirects(folder: string): string {
  try {
    return readFileSync(join(folder, "_redirects"), "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return "";
    throw error;
  }
}
