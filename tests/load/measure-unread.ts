import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createConnection, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { serve } from "./measure-hot-path.ts";
import { median } from "./median.ts";

/** How long an honest query takes while clients hang that asked for the largest answer and do not read it, beside how long it takes without them. */
export interface UnreadLoad {
  /** Milliseconds for one query, the medians of the rounds' means: without them, from when they ask on, and while they only hang. */
  quiet: number;
  coming: number;
  hanging: number;
  /** The median of the rounds' ratios, from when they ask on, and while they only hang. */
  comingRatio: number;
  ratio: number;
  /** Most that waited, and connections that were cut. */
  waiting: number;
  cut: number;
}

const clients = 16;
const script = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const figure =
  "value unit period periodBasis qualifier obsStatus method missing ageInMonths area { code nameVi nameEn } indicator { code nameVi nameEn definitionVi definitionEn } source { code publisher title url }";
/** Two clients ask the same, so that each answer is made once and waits more than once. */
const large = (place: number) => `{ indicators { provinceFigures { figure { ${figure} } } } } #${place}`;

/** Serves the dataset and asks, by turns, without other clients and beside sixteen that do not read; honest queries are each of their own, so that each is made. */
export async function measureUnread({ rounds = 5, asked = 40 } = {}): Promise<UnreadLoad> {
  const folder = mkdtempSync(join(tmpdir(), "toso-unread-"));
  const metricsPort = 20_000 + (process.pid % 20_000);
  const env = {
    ...process.env,
    DATABASE_URL: undefined,
    TOSO_DATABASE_DIR: join(folder, "database"),
    LOG_LEVEL: "warn",
    TOSO_RATE: "off",
    TOSO_METRICS_PORT: String(metricsPort),
  };
  const published = spawnSync(process.execPath, [script("../../packages/api/src/publish/command.ts"), "publish", script("../../prisma/data")], {
    env,
    encoding: "utf8",
  });
  if (published.status !== 0) throw new Error(published.stdout + published.stderr);
  const api = await serve(script("../../packages/api/src/server/server.ts"), [], env, join(folder, "api.log"));
  const read = async (name: string) =>
    Number(new RegExp(`^${name} (\\S+)$`, "m").exec(await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text())?.[1]);
  let place = 0;

  async function askMany(): Promise<number> {
    const took: number[] = [];
    for (let asking = 0; asking < asked; asking += 1) {
      const began = performance.now();
      const query = `{ provinces { nodes { code nameVi teams { value period source { code } } } } } #${(place += 1)}`;
      const response = await fetch(`${api.address}/graphql?${new URLSearchParams({ query })}`, { headers: { accept: "application/json" } });
      if (!(await response.text()).includes('"data"')) throw new Error("An honest query was not answered");
      took.push(performance.now() - began);
    }
    return took.reduce((sum, each) => sum + each, 0) / asked;
  }

  const sockets: Socket[] = [];
  function hang(): void {
    for (let client = 0; client < clients; client += 1) {
      const socket = createConnection(Number(new URL(api.address).port), "127.0.0.1").pause();
      socket.on("error", () => {});
      const body = JSON.stringify({ query: large(client % 8) });
      const request = `POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\naccept: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
      // More than the buffers of the system take, so that the rest waits in the process.
      socket.write(request.repeat(4));
      sockets.push(socket);
    }
  }

  try {
    await askMany();
    const pairs: { quiet: number; coming: number; hanging: number }[] = [];
    let waiting = 0;
    for (let round = 0; round < rounds; round += 1) {
      const quiet = await askMany();
      hang();
      const coming = await askMany();
      // Until all that they asked for is made and waits.
      while ((await read("toso_unread_bytes")) === 0 || (await read("toso_http_requests_open")) > clients * 4) await setTimeout(100);
      await setTimeout(3_000);
      waiting = Math.max(waiting, await read("toso_unread_bytes"));
      pairs.push({ quiet, coming, hanging: await askMany() });
      for (const socket of sockets.splice(0)) socket.destroy();
      while ((await read("toso_unread_bytes")) > 0) await setTimeout(100);
    }
    return {
      quiet: median(pairs.map((pair) => pair.quiet)),
      coming: median(pairs.map((pair) => pair.coming)),
      hanging: median(pairs.map((pair) => pair.hanging)),
      comingRatio: median(pairs.map((pair) => pair.coming / pair.quiet)),
      ratio: median(pairs.map((pair) => pair.hanging / pair.quiet)),
      waiting,
      cut: await read("toso_unread_cut_total"),
    };
  } finally {
    await api.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
