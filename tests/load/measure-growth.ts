import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openDatabase } from "@toso/api/database";
import { listen } from "@toso/api/server";
import { openExplainer, type Explained } from "../database/explain-statements.ts";
import { createOnServer, dropOnServer, urlOf } from "../database/server-database.ts";
import { startServer } from "../database/start-server.ts";
import { median } from "./median.ts";
import { writeLargeDataset } from "./write-large-dataset.ts";

/** The cold whole-map query over so many figures. */
export interface Growth {
  rows: number;
  /** Milliseconds, median over all askings. */
  median: number;
  explained: Explained[];
}

const publisher = fileURLToPath(new URL("publish-and-measure.ts", import.meta.url));
const askings = 300;
const query =
  '{ indicator(code: "teams") { provinceFigures { province { code nameVi } figure { value unit period periodEnd obsStatus missing source { code title } disagreement { lowest highest } } } } }';

/** Publishes generated releases of each size into PostgreSQL, then asks each of them the whole-map query in turns, so that what else the machine does meets all; every answer is worked out from the database. */
export async function measureGrowth(sizes: number[]): Promise<Growth[]> {
  const folder = mkdtempSync(join(tmpdir(), "toso-growth-"));
  const { server, stop } = await startServer();
  const names = sizes.map((rows) => `toso_growth_${process.pid}_${rows}`);
  const open: { ask(): Promise<void>; explain: ReturnType<typeof openExplainer>; close(): Promise<void> }[] = [];
  try {
    for (const [at, rows] of sizes.entries()) {
      const dataset = join(folder, `dataset-${rows}`);
      mkdirSync(dataset);
      await writeLargeDataset(dataset, rows);
      await createOnServer(server, names[at]!);
      publish(dataset, urlOf(server, names[at]!));
      rmSync(dataset, { recursive: true });
      open.push(await openApi(urlOf(server, names[at]!)));
    }
    const times = sizes.map((): number[] => []);
    for (let asking = 0; asking < askings; asking++) {
      for (const [at, { ask }] of open.entries()) {
        const began = performance.now();
        await ask();
        times[at]!.push(performance.now() - began);
      }
    }
    const growth: Growth[] = [];
    for (const [at, rows] of sizes.entries()) {
      growth.push({ rows, median: median(times[at]!), explained: await open[at]!.explain(open[at]!.ask, true) });
    }
    return growth;
  } finally {
    for (const { close } of open) await close();
    for (const name of names) await dropOnServer(server, name);
    await stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function openApi(url: string) {
  const database = await openDatabase({ url }, true);
  const server = await listen({ database, port: 0, answerBytes: 0 });
  const ask = async () => {
    const response = await fetch(`${server.address}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query }),
    });
    const { errors } = (await response.json()) as { errors?: unknown };
    if (errors) throw new Error(JSON.stringify(errors));
  };
  // The catalogue is read, and the query compiled.
  for (let asking = 0; asking < 20; asking++) await ask();
  return {
    ask,
    explain: openExplainer(database),
    close: async () => {
      await server.stop();
      await database.close();
    },
  };
}

function publish(dataset: string, url: string): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--max-old-space-size=256", publisher, dataset], {
    encoding: "utf8",
    env: { ...process.env, DATABASE_URL: url },
  });
  if (status !== 0) throw new Error(`Publishing ${dataset} ended with ${status}:\n${stdout}${stderr}`);
}
