import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createOnServer, urlOf } from "../database/server-database.ts";
import { startServer } from "../database/start-server.ts";
import { releaseCommand } from "../fixtures/scripts.ts";
import { writeLargeDataset } from "./write-large-dataset.ts";

/**
 * Publishes generated figures (a million, or the number given) into PostgreSQL, backs them up, restores them into the embedded database, backs that up and
 * restores it into PostgreSQL again, each in a process of its own; prints rows a second and the most memory of each. Usage: node tests/load/measure-backup.ts [FIGURES]
 */
const figures = Number(process.argv[2] ?? 1_000_000);
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "toso-backup-"));
const { server, stop } = await startServer();

function run(script: string, args: string[], place: Record<string, string>): string {
  const { DATABASE_URL: _url, TOSO_DATABASE_DIR: _directory, ...inherited } = process.env;
  const options = ["--max-semi-space-size=4", "--max-old-space-size=256", script, ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, options, { encoding: "utf8", env: { ...inherited, ...place }, maxBuffer: 1 << 26 });
  if (status !== 0) throw new Error(`${script} ${args.join(" ")} ended with ${status}:\n${stdout}${stderr}`);
  return stdout;
}

function measure(what: string, verb: "backup" | "restore", backup: string, place: Record<string, string>): void {
  const { rows, seconds, megabytes } = JSON.parse(run(here("backup-and-measure.ts"), [verb, backup], place)) as Record<
    "rows" | "seconds" | "megabytes",
    number
  >;
  const rate = Math.round(rows / seconds).toLocaleString("en");
  console.log(`${what.padEnd(28)} ${rows.toLocaleString("en")} rows in ${seconds.toFixed(1)} s: ${rate} rows/s, ${megabytes} MB`);
}

try {
  const dataset = join(folder, "dataset");
  mkdirSync(dataset);
  await writeLargeDataset(dataset, figures);
  const names = ["toso_first", "toso_second"].map((name) => `${name}_${process.pid}`);
  for (const name of names) await createOnServer(server, name);
  const [first, second] = names.map((name) => ({ DATABASE_URL: urlOf(server, name) }));
  const embedded = { TOSO_DATABASE_DIR: join(folder, "embedded") };
  const [one, two] = [join(folder, "one"), join(folder, "two")];
  run(releaseCommand, ["publish", dataset], first!);
  measure("Backup of PostgreSQL", "backup", one, first!);
  const bytes = readdirSync(one).reduce((sum, file) => sum + statSync(join(one, file)).size, 0);
  console.log(`  which takes ${Math.round(bytes / 1e6)} MB on the disk`);
  measure("Restore into PGlite", "restore", one, embedded);
  measure("Backup of PGlite", "backup", two, embedded);
  measure("Restore into PostgreSQL", "restore", two, second!);
} finally {
  await stop();
  rmSync(folder, { recursive: true, force: true });
}
