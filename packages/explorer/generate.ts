import { createHash } from "node:crypto";
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip, zstdCompress } from "node:zlib";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
/** Where the files stand. */
export const explorerFolder = here("generated/files");
// The lock file too: what is bundled changes with it.
const inputs = [...globSync(["*.ts", "*.json", "page/*"], { cwd: here(".") }).sort(), "../api/contract/examples.json", "../../pnpm-lock.yaml"];

/**
 * Makes the files of the explorer, each beside itself in brotli, zstd and gzip, unless they stand already for exactly these sources and packages.
 * Returns true when something was made; throws what the bundler finds wrong.
 */
export async function generateExplorer(): Promise<boolean> {
  const hash = createHash("sha256");
  for (const input of inputs) hash.update(input).update(readFileSync(here(input)));
  const print = hash.digest("hex");
  const stamp = join(explorerFolder, "stamp");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === print) return false;
  // Only now: where the files stand already the bundler need not be installed.
  const { bundleExplorer } = await import("./bundle.ts");
  const fresh = `${explorerFolder}-${process.pid}`;
  mkdirSync(fresh, { recursive: true });
  for (const { name, content } of await bundleExplorer()) {
    const file = join(fresh, name);
    writeFileSync(file, content);
    for (const [ending, coded] of Object.entries(await compress(content))) writeFileSync(file + ending, coded);
  }
  writeFileSync(join(fresh, "stamp"), print);
  rmSync(explorerFolder, { recursive: true, force: true });
  try {
    renameSync(fresh, explorerFolder);
  } catch (error) {
    // Whoever makes them at the same time makes the same.
    if ((error as NodeJS.ErrnoException).code !== "ENOTEMPTY") throw error;
    rmSync(fresh, { recursive: true });
  }
  return true;
}

async function compress(content: Uint8Array): Promise<Record<string, Buffer>> {
  const [br, zst, gz] = await Promise.all([
    promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }),
    promisify(zstdCompress)(content, { params: { [constants.ZSTD_c_compressionLevel]: 19 } }),
    promisify(gzip)(content, { level: 9 }),
  ]);
  return { ".br": br, ".zst": zst, ".gz": gz };
}

if (import.meta.main) console.log((await generateExplorer()) ? "Explorer made." : "Explorer is up to date.");
