import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { makeExplorer } from "@toso/api/server/explorer/make-explorer";
import { generateClient } from "@toso/prisma/generate";

/** What Vitest's JSON reporter writes about a run, as far as it is counted here. */
interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  testResults: { name: string; status: string; assertionResults: { status: string }[] }[];
}

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const count = { passed: 0, failed: 0, skipped: 0 };

/** Runs one check that passes or fails as a whole, and counts it. */
function check(name: string, run: () => boolean): void {
  console.log(`\n${name}`);
  let passed = false;
  try {
    passed = run();
  } catch (error) {
    console.error(error);
  }
  count[passed ? "passed" : "failed"] += 1;
}

/** Runs the tests and counts each; arguments of this script go on to Vitest. A file or a run that breaks outside of any test counts as one failed. */
function runTests(): void {
  console.log("\nTests");
  const folder = mkdtempSync(join(tmpdir(), "toso-report-"));
  const file = join(folder, "report.json");
  const { status } = spawnSync(
    here("node_modules/.bin/vitest"),
    ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${file}`, ...process.argv.slice(2)],
    {
      cwd: here("."),
      stdio: "inherit",
      env: { ...process.env, TZ: "UTC", LC_ALL: "C.UTF-8" },
    },
  );
  let failed = 0;
  try {
    const report = JSON.parse(readFileSync(file, "utf8")) as Report;
    count.passed += report.numPassedTests;
    count.skipped += report.numPendingTests;
    const broken = report.testResults.filter(
      ({ status: outcome, assertionResults }) => outcome === "failed" && !assertionResults.some((test) => test.status === "failed"),
    );
    failed = report.numFailedTests + broken.length;
  } catch (error) {
    console.error("Vitest left no report:", error);
  }
  count.failed += status !== 0 && failed === 0 ? 1 : failed;
  rmSync(folder, { recursive: true, force: true });
}

check("Prisma client", () => {
  console.log(generateClient() ? "generated" : "up to date");
  return true;
});
await makeExplorer().then(
  (fresh) => check("Explorer", () => (console.log(fresh ? "made" : "up to date"), true)),
  (error) => check("Explorer", () => (console.error(error), false)),
);
for (const folder of ["prisma", "packages/api", "packages/explorer", "packages/portal", "tests"]) {
  check(`Types: ${folder}`, () => spawnSync("pnpm", ["--dir", here(`../${folder}`), "run", "typecheck"], { stdio: "inherit" }).status === 0);
}
check("Format", () => spawnSync("pnpm", ["--dir", here(".."), "exec", "prettier", "--check", "--log-level", "warn", "."], { stdio: "inherit" }).status === 0);
check(
  "Imports, circles and promises",
  () =>
    spawnSync(here("node_modules/.bin/oxlint"), ["--type-aware", "packages", "prisma", "tests"], {
      cwd: here(".."),
      stdio: "inherit",
      env: { ...process.env, PATH: `${here("node_modules/.bin")}:${process.env.PATH}` },
    }).status === 0,
);
runTests();

const { passed, failed, skipped } = count;
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
