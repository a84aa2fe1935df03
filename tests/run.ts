import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { generateClient } from "@toso/prisma/generate";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const packages = ["prisma", "packages/api", "packages/portal", "tests"];
let passed = 0;
let failed = 0;
let skipped = 0;

/** What Vitest writes about a run. */
interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numFailedTestSuites: number;
}

console.log(`Prisma client: ${generateClient() ? "generated" : "up to date"}`);

for (const folder of packages) {
  console.log(`\nTypes: ${folder}`);
  const check = spawnSync("pnpm", ["--dir", here(`../${folder}`), "run", "typecheck"], { stdio: "inherit" });
  if (check.status === 0) passed += 1;
  else failed += 1;
}

console.log("\nTests");
mkdirSync(here("output"), { recursive: true });
const file = here("output/report.json");
rmSync(file, { force: true });
const vitest = spawnSync(here("node_modules/.bin/vitest"), ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${file}`, ...process.argv.slice(2)], { cwd: here("."), stdio: "inherit", env: { ...process.env, TZ: "UTC" } });
if (existsSync(file)) {
  const report = JSON.parse(readFileSync(file, "utf8")) as Report;
  passed += report.numPassedTests;
  failed += report.numFailedTests;
  skipped += report.numPendingTests;
  // A file that breaks before its first test counts no test, and Vitest ends with an error all the same.
  if (vitest.status !== 0 && report.numFailedTests === 0) failed += Math.max(1, report.numFailedTestSuites);
} else failed += 1;

console.log(`\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ""}`);
process.exitCode = failed > 0 ? 1 : 0;
