import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter } from "node:path";
import { fileURLToPath } from "node:url";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Generates the Prisma client and the Pothos types from schema.prisma, unless they stand already for exactly this schema.
 * Returns true when something was generated; throws with the generator's output when it fails.
 */
export function generateClient(): boolean {
  const stamp = here("generated/stamp");
  const inputs = ["schema.prisma", "package.json", "generate.ts"].map((file) => readFileSync(here(file)));
  const hash = createHash("sha256").update(Buffer.concat(inputs)).digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return false;
  // Generating needs no schema engine, but Prisma wants to see one: naming any file keeps it from downloading.
  const engine = process.env.PRISMA_SCHEMA_ENGINE_BINARY ?? process.execPath;
  const run = spawnSync(here("node_modules/.bin/prisma"), ["generate", "--schema", here("schema.prisma")], {
    cwd: here("."),
    encoding: "utf8",
    env: {
      ...process.env,
      PATH: here("node_modules/.bin") + delimiter + process.env.PATH,
      PRISMA_SCHEMA_ENGINE_BINARY: engine,
      CHECKPOINT_DISABLE: "1",
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
    },
  });
  if (run.status !== 0) throw new Error(`prisma generate failed:\n${run.stdout}\n${run.stderr}`);
  mkdirSync(here("generated"), { recursive: true });
  writeFileSync(stamp, hash);
  return true;
}

// Commands run it first, and have something else to say where it is up to date.
if (import.meta.main && generateClient()) console.log("Prisma client generated.");
