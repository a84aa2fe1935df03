import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** What takes longer than a test may: 20,000 broken files and 50,000 requests, or as many as FUZZ_FILES and HTTP_FUZZ_REQUESTS say. The seed is printed; FUZZ_SEED repeats a run. */
const files = process.env["FUZZ_FILES"] ?? "20000";
const requests = process.env["HTTP_FUZZ_REQUESTS"] ?? "50000";
const here = fileURLToPath(new URL(".", import.meta.url));
const { status } = spawnSync(
  fileURLToPath(new URL("node_modules/.bin/vitest", import.meta.url)),
  ["run", "--project", "pglite", "publish/fuzz", "api/as-the-reference", "api/every-error-has-a-code", "abuse/http-fuzz"],
  {
    cwd: here,
    stdio: "inherit",
    env: { FUZZ_DOCUMENTS: "20000", ...process.env, FUZZ_FILES: files, HTTP_FUZZ_REQUESTS: requests, TZ: "UTC", LC_ALL: "C.UTF-8" },
  },
);
process.exitCode = status ?? 1;
