import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildContext } from "./context.ts";
import { markUsed } from "./forget-unused.ts";

/** What texts are kept from build to build: charts as markup, and answers of the API as JSON. */
export type Kept = "drawings" | "answers";

/** Names a text by all that it is made from. */
export function nameKept(...from: string[]): string {
  return createHash("sha256").update(JSON.stringify(from)).digest("hex");
}

/** Reads a text that an earlier build kept, and marks it as used; null when there is none. */
export function readKept(kind: Kept, name: string): string | null {
  const path = join(buildContext().cacheDirectory, kind, name);
  try {
    const text = readFileSync(path, "utf8");
    markUsed(path);
    return text;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

/** Keeps a text for later builds; one that is killed meanwhile leaves no half of it. */
export function keepText(kind: Kept, name: string, text: string): void {
  const folder = join(buildContext().cacheDirectory, kind);
  mkdirSync(folder, { recursive: true });
  const part = join(folder, `${name}.${process.pid}`);
  writeFileSync(part, text);
  renameSync(part, join(folder, name));
}
