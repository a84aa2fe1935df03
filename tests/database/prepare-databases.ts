import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrate, openDatabase } from "@toso/api/database";
import { makeExplorer } from "@toso/api/explorer";
import { publishDirectory } from "@toso/api/publish";
import type { TestProject } from "vitest/node";
import { layTinyDataset, realDataset } from "../fixtures/lay-tiny-dataset.ts";
import { createOnServer, dropOnServer, urlOf } from "./server-database.ts";
import { startServer } from "./start-server.ts";

/**
 * What a test database can start from: nothing, of the embedded one not even a folder; an engine without tables, which the embedded one takes seconds to make; the tables; or
 * the tables with the tiny or the real dataset as release 1.
 */
export type Content = "blank" | "empty" | "migrated" | "tiny" | "dataset";

/** What the run prepared for its test files. */
export interface Prepared {
  /** Folder for everything that the run writes; removed after it. */
  folder: string;
  /** Address of the PostgreSQL server, with its maintenance database. */
  server: string;
  /** Begins the names of this run's databases, so that an existing server can be used. */
  prefix: string;
  /** What went wrong with the databases that could not be filled. */
  faults: Partial<Record<Content, string>>;
}

declare module "vitest" {
  interface ProvidedContext {
    engine: "pglite" | "postgresql";
    prepared: Prepared;
  }
}

/** Contents that are prepared, each with the one that it is made of. */
const filled = { empty: undefined, migrated: "empty", tiny: "migrated", dataset: "migrated" } as const;
type Filled = keyof typeof filled;
const contents = Object.keys(filled) as Filled[];

/**
 * Makes the explorer unless it stands, starts one PostgreSQL server for the whole run and fills one database of each kind per engine, which test files copy. Returns what stops and removes all of it.
 * A database that cannot be filled fails the files that want it, and leaves the others to say what is wrong.
 */
export default async function prepare(project: TestProject): Promise<() => Promise<void>> {
  await makeExplorer();
  const folder = mkdtempSync(join(tmpdir(), "toso-tests-"));
  const { server, stop } = await startServer();
  const prepared: Prepared = { folder, server, prefix: `toso_${process.pid}_${Date.now().toString(36)}_`, faults: {} };
  const nameOf = (content: Content) => `${prepared.prefix}${content}`;
  const end = async () => {
    for (const content of contents) await dropOnServer(server, nameOf(content));
    await stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const tiny = join(folder, "tiny-dataset");
    layTinyDataset(tiny);
    const published: Partial<Record<Content, string>> = { tiny, dataset: realDataset };
    for (const content of contents) {
      const before = filled[content];
      await createOnServer(server, nameOf(content), before && nameOf(before));
      const directory = join(folder, "pglite", content);
      if (before) cpSync(join(folder, "pglite", before), directory, { recursive: true });
      for (const where of [{ url: urlOf(server, nameOf(content)) }, { directory }]) {
        await fill(where, content, published[content]).catch(
          (error: Error) => (prepared.faults[content] = `The database "${content}" could not be filled: ${error.stack}`),
        );
      }
    }
  } catch (error) {
    await end();
    throw error;
  }
  project.provide("prepared", prepared);
  return end;
}

async function fill(where: { url?: string; directory?: string }, content: Filled, dataset: string | undefined): Promise<void> {
  const database = await openDatabase(where);
  try {
    if (content === "migrated") await migrate(database);
    if (!dataset) return;
    const { findings, published } = await publishDirectory(database.prisma, dataset);
    if (!published) throw new Error(`The dataset in ${dataset} is not right: ${JSON.stringify(findings)}`);
  } finally {
    await database.close();
  }
}
