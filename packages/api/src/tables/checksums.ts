import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";

/** Gives the size in bytes and the SHA-256 of a file, read in a stream. */
export async function measureFile(path: string): Promise<{ bytes: number; sha256: string }> {
  const sum = createHash("sha256");
  await pipeline(createReadStream(path), sum);
  return { bytes: (await stat(path)).size, sha256: sum.digest("hex") };
}

/** Writes `checksums.sha256` over the files of a folder, as `sha256sum --check` reads it. */
export async function writeChecksums(folder: string, files: { path: string; sha256: string }[]): Promise<void> {
  await writeFile(join(folder, "checksums.sha256"), files.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join(""));
}
