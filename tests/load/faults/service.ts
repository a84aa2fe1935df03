import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { releaseCommand } from "../../fixtures/scripts.ts";
import { startCluster, type Cluster } from "../../database/start-cluster.ts";
import { driveLoad, type Load, type Tally } from "./drive-load.ts";
import { writeMarkedDataset } from "./marked-dataset.ts";
import { startApi, type Api } from "./start-api.ts";

/** The whole service: PostgreSQL with replicas, processes of the API, and a balancer that asks them whether they are ready. */
export interface Service {
  cluster: Cluster;
  apis: Api[];
  /** How many releases may be out by now, counted from 0: one more while somebody publishes. */
  published: number;
  /** Starts one more process of the API. */
  addApi(preload?: string): Promise<Api>;
  /** Takes a process out, ends it with SIGTERM, and returns its exit code. */
  retire(api: Api): Promise<number | null>;
  /** Starts to publish the marked dataset's nth release as `pnpm release:publish` does. */
  startPublishing(release: number): Publisher;
  /** Puts load on the service while `work` runs, a second before and after it too, and returns what the clients saw. */
  underLoad(work: () => Promise<void>): Promise<Tally>;
  stop(): Promise<void>;
}

/** A publisher at work. */
export interface Publisher {
  process: ChildProcess;
  /** Exit code, null where a signal ended it, and what it printed. */
  ended: Promise<{ code: number | null; output: string }>;
}

/** Starts PostgreSQL with so many replicas, publishes release 0, and starts so many processes of the API. */
export async function startService(replicas: number, processes: number): Promise<Service> {
  const cluster = await startCluster(replicas);
  const folder = mkdtempSync(join(tmpdir(), "toso-marked-"));
  const env = { DATABASE_URL: cluster.primary.url, ...(replicas > 0 ? { DATABASE_REPLICA_URLS: cluster.replicas.map(({ url }) => url).join(",") } : {}) };
  const ready = new Set<Api>();
  let turn = 0;
  const service: Service = {
    cluster,
    apis: [],
    published: 1,
    addApi: async (preload) => {
      const api = await startApi(env, preload);
      await waitFor(`${api.address} is ready`, async () => (await api.ready()).status === 200);
      service.apis.push(api);
      ready.add(api);
      return api;
    },
    retire: async (api) => {
      const code = await api.end("SIGTERM");
      service.apis.splice(service.apis.indexOf(api), 1);
      ready.delete(api);
      return code;
    },
    startPublishing: (release) => {
      const dataset = join(folder, String(release));
      writeMarkedDataset(dataset, release);
      return publishFolder(dataset, env);
    },
    underLoad: async (work) => {
      const { tally, stop } = loadOn();
      await setTimeout(1_000);
      try {
        await work();
        await setTimeout(1_000);
      } finally {
        await stop();
      }
      return tally;
    },
    stop: async () => {
      clearInterval(balancer);
      await Promise.all([...service.apis].map((api) => service.retire(api)));
      await cluster.remove();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  // As balancers do: who is not ready gets nothing, and where nobody is ready everybody does.
  const balancer = setInterval(() => {
    for (const api of service.apis) void api.ready().then(({ status }) => (status === 200 ? ready.add(api) : ready.delete(api)));
  }, 100);

  function loadOn(): Load {
    const choose = () => {
      const able = service.apis.filter((api) => ready.has(api));
      const chosen = (able.length > 0 ? able : service.apis)[(turn += 1) % Math.max(1, able.length || service.apis.length)];
      return chosen?.address ?? null;
    };
    return driveLoad(choose, () => service.published);
  }

  const { code, output } = await service.startPublishing(0).ended;
  if (code !== 0) throw new Error(output);
  for (let started = 0; started < processes; started += 1) await service.addApi();
  return service;
}

/** Starts `pnpm release:publish` for a folder. */
export function publishFolder(dataset: string, env: Record<string, string>): Publisher {
  const child = spawn(process.execPath, ["--max-old-space-size=256", releaseCommand, "publish", dataset, "--allow-fall"], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stdout.on("data", (part) => (output += part));
  child.stderr.on("data", (part) => (output += part));
  return { process: child, ended: new Promise((resolve) => child.once("close", (code) => resolve({ code, output }))) };
}

/** Waits until `holds`, and throws after a minute with what was waited for. */
export async function waitFor(what: string, holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (await holds()) return;
    await setTimeout(100);
  }
  throw new Error(`Waited for a minute: ${what}.`);
}
