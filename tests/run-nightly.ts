import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** What takes longer than a test may: 20,000 broken files and 50,000 requests, or as many as FUZZ_FILES and HTTP_FUZZ_REQUESTS say; and every file on both engines, where a usual run has one. The seed is printed; FUZZ_SEED repeats a run. */
const files = process.env["FUZZ_FILES"] ?? "20000";
const requests = process.env["HTTP_FUZZ_REQUESTS"] ?? "50000";
const here = fileURLToPath(new URL(".", import.meta.url));
/** Runs Vitest with these arguments, and returns its exit code. */
const run = (args: string[], env: NodeJS.ProcessEnv): number =>
  spawnSync(fileURLToPath(new URL("node_modules/.bin/vitest", import.meta.url)), ["run", ...args], {
    cwd: here,
    stdio: "inherit",
    env: { ...process.env, ...env, TZ: "UTC", LC_ALL: "C.UTF-8" },
  }).status ?? 1;

const codes = [
  run(["--project", "pglite", "publish/fuzz", "api/as-the-reference", "api/every-error-has-a-code", "abuse/http-fuzz"], {
    FUZZ_DOCUMENTS: process.env["FUZZ_DOCUMENTS"] ?? "20000",
    FUZZ_FILES: files,
    HTTP_FUZZ_REQUESTS: requests,
  }),
  run(["--project", "pglite", "--project", "postgresql"], { TOSO_BOTH_ENGINES: "yes" }),
];
process.exitCode = Math.max(...codes);
