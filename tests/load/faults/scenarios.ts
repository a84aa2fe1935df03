import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Tally } from "./drive-load.ts";
import { releaseOf } from "./marked-dataset.ts";
import { waitFor, type Service } from "./service.ts";

/** What came of one fault. */
export interface Outcome {
  tally: Tally;
  /** What was seen beside the answers. */
  notes: string[];
  /** Promises that did not hold; [] where all did. */
  broken: string[];
}

/** One fault: it happens to a service under load. */
export type Scenario = (service: Service) => Promise<Outcome>;

/** The database stops, with its replicas, and starts again. */
export const databaseStopped: Scenario = async (service) => {
  const { cluster, apis } = service;
  const notes: string[] = [];
  const broken: string[] = [];
  const tally = await service.underLoad(async () => {
    for (const server of [...cluster.replicas, cluster.primary]) await server.stop();
    await setTimeout(3_000);
    for (const api of apis) {
      const { status, says } = await api.ready();
      notes.push(`ready: ${status} ${says}`);
      if (status !== 503) broken.push("ready does not go to 503");
    }
    for (const server of [cluster.primary, ...cluster.replicas]) await server.start();
    for (const api of apis) await waitFor("ready comes back by itself", async () => (await api.ready()).status === 200);
    notes.push("ready: 200 again by itself");
  });
  if (tally.stale === 0) broken.push("no cached answer was marked as stale");
  return { tally, notes, broken: [...broken, ...noneWrong(tally), ...noneLost(tally)] };
};

/** A replica stops and starts again. */
export const replicaStopped: Scenario = async ({ cluster, underLoad }) => {
  const tally = await underLoad(async () => {
    const [replica] = cluster.replicas;
    await replica!.stop();
    await setTimeout(3_000);
    await replica!.start();
    await setTimeout(1_000);
  });
  const refused = tally.refused + tally.faults > 0 ? ["a question was not answered although the primary could"] : [];
  return { tally, notes: [], broken: [...refused, ...noneWrong(tally), ...noneLost(tally)] };
};

/** Every connection to the database is cut, in the middle of whatever runs, again and again. */
export const connectionsCut: Scenario = async ({ cluster, underLoad }) => {
  let cut = 0;
  const tally = await underLoad(async () => {
    for (let times = 0; times < 15; times += 1) {
      for (const server of [cluster.primary, ...cluster.replicas]) {
        const rows = await server.query(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()",
        );
        cut += rows.length;
      }
      await setTimeout(200);
    }
  });
  return { tally, notes: [`${cut} connections cut`], broken: [...noneWrong(tally), ...noneLost(tally)] };
};

/** A publisher is killed at five moments of its work; then one is left to finish. */
export const killedWhilePublishing: Scenario = async (service) => {
  const notes: string[] = [];
  const broken: string[] = [];
  let next = await countReleases(service);
  const tally = await service.underLoad(async () => {
    service.published = next + 1;
    const began = performance.now();
    await finish(service.startPublishing(next).ended);
    const whole = performance.now() - began;
    next += 1;
    for (const part of [0.3, 0.5, 0.7, 0.85, 0.95]) {
      service.published = next + 1;
      const publisher = service.startPublishing(next);
      await setTimeout(whole * part);
      publisher.process.kill("SIGKILL");
      await publisher.ended;
      await settle(service);
      const now = await countReleases(service);
      notes.push(`killed after ${Math.round(part * 100)} % of ${(whole / 1000).toFixed(1)} s: ${now === next ? "nothing of it is there" : "it was done"}`);
      next = now;
      broken.push(...(await halfReleases(service)));
    }
    service.published = next + 1;
    await finish(service.startPublishing(next).ended);
    next += 1;
    service.published = next;
    await waitFor("the last release is served", () => serves(service, next - 1));
  });
  return { tally, notes, broken: [...broken, ...noneWrong(tally), ...noneLost(tally)] };
};

/** The clock of one process is moved a day on and two days back, while it serves and while somebody publishes. */
export const clockMoved: Scenario = async (service) => {
  const api = await service.addApi(fileURLToPath(new URL("move-clock.ts", import.meta.url)));
  const next = await countReleases(service);
  const tally = await service.underLoad(async () => {
    api.signal("SIGUSR2");
    await setTimeout(1_500);
    service.published = next + 1;
    await finish(service.startPublishing(next).ended);
    api.signal("SIGUSR2");
    await setTimeout(1_500);
    await waitFor("the new release is served by the process whose clock is wrong", () => serves({ ...service, apis: [api] }, next));
  });
  await service.retire(api);
  const unanswered = tally.refused + tally.faults > 0 ? ["a question was not answered"] : [];
  return { tally, notes: [], broken: [...unanswered, ...noneWrong(tally), ...noneLost(tally)] };
};

/** Every process is replaced, one by one, three times over: a new one starts, the old one gets SIGTERM. */
export const restarted: Scenario = async (service) => {
  const codes: (number | null)[] = [];
  const tally = await service.underLoad(async () => {
    for (let round = 0; round < 3; round += 1) {
      for (const old of [...service.apis]) {
        await service.addApi();
        codes.push(await service.retire(old));
      }
    }
  });
  const broken = codes.every((code) => code === 0) ? [] : [`exit codes ${codes.join(", ")}`];
  const unanswered = tally.refused + tally.faults + tally.failed > 0 ? ["a request failed"] : [];
  return { tally, notes: [`${codes.length} processes replaced`], broken: [...broken, ...unanswered, ...noneWrong(tally), ...noneLost(tally)] };
};

/** Returns whether every process serves this release of the marked dataset. */
export async function serves({ apis }: Pick<Service, "apis">, release: number): Promise<boolean> {
  for (const { address } of apis) {
    const response = await fetch(`${address}/graphql?${new URLSearchParams({ query: "{ release { version } }" })}`, {
      headers: { accept: "application/json" },
    });
    const { data } = (await response.json()) as { data?: { release: { version: string } } };
    if (!data || releaseOf(data.release.version) !== release) return false;
  }
  return true;
}

/** Waits until no publisher's session is left: the server takes a moment to see that one was killed. */
async function settle({ cluster }: Service): Promise<void> {
  await waitFor("the killed publisher's transaction is undone", async () => {
    const [row] = await cluster.primary.query<{ left: number }>("SELECT count(*)::int AS left FROM pg_locks WHERE locktype = 'advisory'");
    return row!.left === 0;
  });
}

export async function countReleases({ cluster }: Service): Promise<number> {
  return (await cluster.primary.query<{ count: number }>('SELECT count(*)::int AS count FROM "Release"'))[0]!.count;
}

/** Returns the releases whose figures are not all there, as broken promises. */
export async function halfReleases({ cluster }: Service): Promise<string[]> {
  const rows = await cluster.primary.query<{ version: string; told: number; there: number }>(
    `SELECT version, "observationCount" AS told, (
       SELECT count(*)::int FROM "Observation" WHERE "addedReleaseId" <= r.id AND ("replacedReleaseId" IS NULL OR "replacedReleaseId" > r.id)
     ) AS there FROM "Release" r`,
  );
  return rows.filter(({ told, there }) => told !== there).map(({ version, told, there }) => `release ${version} has ${there} of ${told} figures`);
}

async function finish(ended: Promise<{ code: number | null; output: string }>): Promise<void> {
  const { code, output } = await ended;
  if (code !== 0) throw new Error(`Publishing ended with ${code}:\n${output}`);
}

export const noneWrong = ({ wrong, first }: Tally): string[] => (wrong > 0 ? [`${wrong} wrong answers, the first: ${first}`] : []);
export const noneLost = ({ hotLost, failed, first }: Tally): string[] =>
  hotLost + failed > 0 ? [`${hotLost} answers given before were not given again, ${failed} requests without an answer, the first: ${first}`] : [];
