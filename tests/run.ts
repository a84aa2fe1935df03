import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { makeExplorer } from "@toso/api/explorer";
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
const failures: string[] = [];

/** Says how one check went, which passes or fails as a whole, and counts it. */
function tell(name: string, passed: boolean, said: unknown): void {
  console.log(`\n${name}`);
  if (said !== "") (passed ? console.log : console.error)(said);
  count[passed ? "passed" : "failed"] += 1;
  if (!passed) failures.push(`${name}\n${String(said).slice(0, 4000)}`);
}

/** Runs one check of what all others are made with. */
async function make(name: string, run: () => unknown, outcome: (fresh: unknown) => string): Promise<void> {
  try {
    tell(name, true, outcome(await run()));
  } catch (error) {
    tell(name, false, error);
  }
}

/** Runs a program in a folder, and tells what it printed when it has ended. */
function check(name: string, program: string, args: string[], env: NodeJS.ProcessEnv = process.env): Promise<void> {
  const child = spawn(program, args, { cwd: here(".."), env, stdio: ["ignore", "pipe", "pipe"] });
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (part: string) => (printed += part));
  child.once("error", (error) => (printed += String(error)));
  return new Promise((resolve) =>
    child.once("close", (code) => {
      tell(name, code === 0, printed.trim());
      resolve();
    }),
  );
}

/** Runs the tests and counts each; arguments of this script go on to Vitest. A file or a run that breaks outside of any test counts as one failed. */
async function runTests(): Promise<void> {
  console.log("\nTests");
  const folder = mkdtempSync(join(tmpdir(), "toso-report-"));
  const file = join(folder, "report.json");
  const args = ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${file}`, ...process.argv.slice(2)];
  const child = spawn(here("node_modules/.bin/vitest"), args, { cwd: here("."), stdio: "inherit", env: { ...process.env, TZ: "UTC", LC_ALL: "C.UTF-8" } });
  const status = await new Promise<number | null>((resolve) => {
    child.once("error", (error) => {
      console.error("Vitest could not be started:", error);
      resolve(1);
    });
    child.once("close", resolve);
  });
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

await make("Prisma client", generateClient, (fresh) => (fresh ? "generated" : "up to date"));
await make("Explorer", makeExplorer, (fresh) => (fresh ? "made" : "up to date"));

const types = (folder: string) => check(`Types: ${folder}`, "pnpm", ["--dir", folder, "run", "typecheck"]);
const bin = here("node_modules/.bin");
// The check of the portal writes types that the tests read, so it goes first.
await Promise.all([types("packages/portal"), types("packages/api"), types("packages/explorer").then(() => types("prisma"))]);
// Before the tests and not beside them: these read types that a build of the portal and a start write anew.
await Promise.all([
  types("tests"),
  check("Format", "pnpm", ["exec", "prettier", "--check", "--log-level", "warn", "."]).then(() =>
    check("Imports, circles and promises", `${bin}/oxlint`, ["--type-aware", "packages", "prisma", "tests"], {
      ...process.env,
      PATH: `${bin}:${process.env.PATH}`,
    }),
  ),
]);
await runTests();

// Once more where the eye falls: a check that failed stands far above what Vitest printed.
for (const failure of failures) console.error(`\nFailed: ${failure}`);
const { passed, failed, skipped } = count;
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
