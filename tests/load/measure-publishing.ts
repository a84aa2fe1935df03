import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createOnServer, dropOnServer, urlOf } from "../database/server-database.ts";
import { startServer } from "../database/start-server.ts";
import { writeLargeDataset } from "./write-large-dataset.ts";

/** What publishing a generated release of so many figures took, into an empty database. */
export interface Publishing {
  engine: "PGlite" | "PostgreSQL";
  rows: number;
  /** Rows a second. */
  checked: number;
  /** Rows a second; the file is read and checked once more on the way. */
  published: number;
  /** Most memory the publishing process had, in 1,000,000 bytes; that of a PostgreSQL server is not in it. */
  megabytes: number;
}

const publisher = fileURLToPath(new URL("publish-and-measure.ts", import.meta.url));

/** Publishes generated releases of each size into a fresh database of each engine, with the memory that `pnpm release:publish` has, and gives what each took. */
export async function* measurePublishing(sizes: number[]): AsyncGenerator<Publishing> {
  const folder = mkdtempSync(join(tmpdir(), "toso-publish-"));
  const { server, stop } = await startServer();
  try {
    for (const rows of sizes) {
      const dataset = join(folder, `dataset-${rows}`);
      mkdirSync(dataset);
      await writeLargeDataset(dataset, rows);
      const database = `toso_bench_${process.pid}_${rows}`;
      await createOnServer(server, database);
      yield { engine: "PGlite", rows, ...measure(dataset, rows, { TOSO_DATABASE_DIR: join(folder, database) }) };
      yield { engine: "PostgreSQL", rows, ...measure(dataset, rows, { DATABASE_URL: urlOf(server, database) }) };
      await dropOnServer(server, database);
      rmSync(dataset, { recursive: true });
      rmSync(join(folder, database), { recursive: true });
    }
  } finally {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function measure(dataset: string, rows: number, place: Record<string, string>): Pick<Publishing, "checked" | "published" | "megabytes"> {
  const { DATABASE_URL: _url, TOSO_DATABASE_DIR: _directory, ...inherited } = process.env;
  const run = (args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ["--max-semi-space-size=4", "--max-old-space-size=256", publisher, ...args], {
      encoding: "utf8",
      env: { ...inherited, ...place },
    });
    if (status !== 0) throw new Error(`Publishing ${rows} figures ended with ${status}:\n${stdout}${stderr}`);
    return stdout;
  };
  // The tables are made first, in a process of their own: the embedded database takes a gigabyte once while it creates itself.
  run([]);
  const { check, publish, megabytes } = JSON.parse(run([dataset])) as { check: number; publish: number; megabytes: number };
  return { checked: rows / check, published: rows / publish, megabytes };
}
