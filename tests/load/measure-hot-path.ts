import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import autocannon from "autocannon";
import { freePort } from "../database/start-server.ts";
import { cpuOf } from "./measure-cpu.ts";
import { median } from "./median.ts";

/** How often the API sends a cached answer, beside a raw node:http server that sends the same bytes, in the same run. */
export interface HotPath {
  name: string;
  /** Bytes of the body as sent. */
  bytes: number;
  /** Requests a second, the median of the rounds. */
  api: number;
  raw: number;
  /** The median of the rounds' ratios. */
  ratio: number;
  /** Processor time of the raw server for a request over that of the API: what the ratio would be where nothing else ran; null where /proc is not. */
  cpuRatio: number | null;
}

const script = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const figure = "value unit period periodBasis qualifier obsStatus method missing ageInMonths source { code publisher title url kind }";
const queries = {
  "whole map": `{ provinces { totalCount nodes { code slug nameVi nameEn region { code nameVi } teams { ${figure} } } } }`,
  "one province": `{ province(code: "48") { code nameVi nameEn teams { ${figure} } members { ${figure} } } }`,
};
const connections = 16;

interface Asked {
  query: string;
  method: "GET" | "POST";
  encoding: string;
  /** Whether the client has the answer already. */
  unchanged?: boolean;
}

/** Publishes the dataset into a fresh embedded database, serves it, and measures each case in many short rounds of `seconds`, API and raw server by turns, because a machine that others use too changes its pace from one moment to the next; the raw server logs nothing, the API from `level` on. `only` chooses the cases with this text in their name. */
export async function* measureHotPath({ rounds = 11, seconds = 1, level = "warn", only = "" } = {}): AsyncGenerator<HotPath> {
  const folder = mkdtempSync(join(tmpdir(), "toso-hot-"));
  // Requests are counted as they are for everybody, and never too many.
  const env = { ...process.env, DATABASE_URL: undefined, TOSO_DATABASE_DIR: join(folder, "database"), LOG_LEVEL: level, TOSO_RATE: "999999999" };
  const published = spawnSync(process.execPath, [script("../../packages/api/src/publish/command.ts"), "publish", script("../../prisma/data")], {
    env,
    encoding: "utf8",
  });
  if (published.status !== 0) throw new Error(published.stdout + published.stderr);
  const api = await serve(script("../../packages/api/src/server/server.ts"), [], env, join(folder, "api.log"));
  try {
    for (const [what, query] of Object.entries(queries)) {
      const cases: Asked[] = (["GET", "POST"] as const).flatMap((method) => ["br", "identity"].map((encoding) => ({ query, method, encoding })));
      for (const asked of [...cases, { query, method: "GET" as const, encoding: "br", unchanged: true }]) {
        const name = `${what}, ${asked.method}, ${asked.unchanged ? "not modified" : asked.encoding}`;
        if (name.includes(only)) yield await measure(name, asked);
      }
    }
  } finally {
    await api.stop();
    rmSync(folder, { recursive: true, force: true });
  }

  async function measure(name: string, asked: Asked): Promise<HotPath> {
    const { query, method, encoding, unchanged } = asked;
    const path = method === "GET" ? `/graphql?${new URLSearchParams({ query })}` : "/graphql";
    const body = method === "POST" ? JSON.stringify({ query }) : undefined;
    const headers: Record<string, string> = { accept: "application/json", "accept-encoding": encoding };
    if (body) headers["content-type"] = "application/json";
    const first = await send(api.address + path, method, headers, body);
    if (unchanged) headers["if-none-match"] = first.headers[first.headers.findIndex((one) => one.toLowerCase() === "etag") + 1]!;
    const recorded = await send(api.address + path, method, headers, body);
    const wanted = unchanged ? 304 : 200;
    if (recorded.status !== wanted) throw new Error(`${name}: status ${recorded.status} instead of ${wanted}`);
    const file = join(folder, "recorded.json");
    // Each server writes these itself.
    const own = new Set(["date", "connection", "keep-alive"]);
    const sameHeaders = recorded.headers.filter((_, index) => !own.has(recorded.headers[index - (index % 2)]!.toLowerCase()));
    writeFileSync(file, JSON.stringify({ status: recorded.status, headers: sameHeaders, body: recorded.body.toString("base64") }));
    const raw = await serve(script("serve-raw.ts"), [file], env, join(folder, "raw.log"));
    try {
      const load = async (server: Served) => {
        const before = cpuOf(server.pid) ?? NaN;
        const { perSecond, answers } = await count({ url: server.address + path, method, headers, body, connections, duration: seconds }, wanted);
        return { perSecond, cpu: ((cpuOf(server.pid) ?? NaN) - before) / answers };
      };
      await load(raw);
      await load(api);
      const pairs: { api: Load; raw: Load }[] = [];
      for (let round = 0; round < rounds; round += 1) {
        // Who goes first changes: a machine that warms up or cools down favours neither.
        if (round % 2) pairs.push({ api: await load(api), raw: await load(raw) });
        else {
          const ofRaw = await load(raw);
          pairs.push({ raw: ofRaw, api: await load(api) });
        }
      }
      const cpuRatio = median(pairs.map((pair) => pair.raw.cpu / pair.api.cpu));
      return {
        name,
        bytes: recorded.body.length,
        api: median(pairs.map((pair) => pair.api.perSecond)),
        raw: median(pairs.map((pair) => pair.raw.perSecond)),
        ratio: median(pairs.map((pair) => pair.api.perSecond / pair.raw.perSecond)),
        cpuRatio: Number.isNaN(cpuRatio) ? null : cpuRatio,
      };
    } finally {
      await raw.stop();
    }
  }
}

/** A server under load. */
interface Load {
  /** Answers a second. */
  perSecond: number;
  /** Processor time for an answer, in milliseconds; NaN where /proc is not. */
  cpu: number;
}

/** Counts the answers; throws when one had another status than expected, or did not come. */
async function count(options: autocannon.Options, status: number): Promise<{ perSecond: number; answers: number }> {
  const { requests, errors, statusCodeStats = {} } = await autocannon(options);
  const others = Object.keys(statusCodeStats).filter((code) => code !== String(status));
  if (errors > 0 || others.length > 0) throw new Error(`Under load: ${errors} errors, statuses ${others.join(", ") || "as expected"}`);
  return { perSecond: requests.average, answers: requests.total };
}

function send(url: string, method: string, headers: Record<string, string>, body?: string): Promise<{ status: number; headers: string[]; body: Buffer }> {
  return new Promise((resolve, reject) => {
    const asking = request(url, { method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () => resolve({ status: response.statusCode!, headers: response.rawHeaders, body: Buffer.concat(parts) }));
    });
    asking.on("error", reject);
    asking.end(body);
  });
}

export interface Served {
  address: string;
  pid: number;
  stop(): Promise<void>;
}

/** Starts a server as a process of its own, its log in a file as a service has it, and waits until it answers; `options` are those of Node. */
export async function serve(file: string, args: string[], env: NodeJS.ProcessEnv, log: string, options: string[] = []): Promise<Served> {
  const port = await freePort();
  const output = openSync(log, "a");
  const child: ChildProcess = spawn(process.execPath, [...options, file, ...args], {
    env: { ...env, PORT: String(port) },
    stdio: ["ignore", output, "inherit"],
  });
  const address = `http://127.0.0.1:${port}`;
  while (!(await answers(address))) {
    if (child.exitCode !== null) throw new Error(`${file} ended with ${child.exitCode}`);
    await setTimeout(50);
  }
  return {
    address,
    pid: child.pid!,
    stop: () =>
      new Promise((resolve) => {
        child.once("exit", () => {
          closeSync(output);
          resolve();
        });
        child.kill("SIGTERM");
      }),
  };
}

async function answers(address: string): Promise<boolean> {
  try {
    await (await fetch(address)).arrayBuffer();
    return true;
  } catch (error) {
    if ((error as { cause?: { code?: string } }).cause?.code === "ECONNREFUSED") return false;
    throw error;
  }
}

if (import.meta.main) {
  const [level = "warn", only = ""] = process.argv.slice(2);
  for await (const { name, bytes, api, raw, ratio, cpuRatio } of measureHotPath({ level, only }))
    console.log(
      `${name.padEnd(34)} ${String(bytes).padStart(8)} B  api ${Math.round(api)}/s  raw ${Math.round(raw)}/s  ratio ${ratio.toFixed(2)}  by processor time ${cpuRatio?.toFixed(2) ?? "?"}`,
    );
}
