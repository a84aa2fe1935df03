import { setTimeout } from "node:timers/promises";
import { type Database, migrate, openDatabase } from "@toso/api/database";
import { afterAll } from "vitest";
import { openApi, type Api } from "../api/ask.ts";
import { startCluster, type Cluster } from "../database/start-cluster.ts";
import { publishRows } from "../fixtures/publish-rows.ts";
import { replaceOnce } from "../fixtures/write-dataset.ts";

/** A primary with standbys, and the API that reads from them. */
export interface OpenCluster extends Cluster, Api {
  database: Database;
  /** Publishes a release in which every figure is `mark`, and the name of Đà Nẵng and of the summary end with it; returns its version. */
  publish(mark: number): Promise<string>;
  /** Waits until the API knows that every standby is as far as the primary is now. */
  settle(): Promise<void>;
  /** Runs `work` and returns how many statements read figures, on the primary and on each standby. */
  countReads(work: () => Promise<unknown>): Promise<number[]>;
}

/** The six provinces of the tiny dataset. */
export const provinces = ["01", "10", "15", "46", "48", "49"];

/** Returns fields that ask for everything that differs by release in the releases that `publish` makes; of the current release when none is named. */
export function everythingOf(release?: string): string {
  const of = release ? `, release: "${release}"` : "";
  const only = release ? `(release: "${release}")` : "";
  return `release${release ? `(version: "${release}")` : ""} { version summaryEn } province(code: "48"${of}) { nameEn } provinces${only} { nodes { teams { value } members { value } } }`;
}

/** Returns the marks of all releases that such an answer speaks of, each once. */
export function marksOf({ release, province, provinces }: any): number[] {
  const marks = [
    release.version.split(".")[1],
    release.summaryEn.split(" ").at(-1),
    province.nameEn.split(" ").at(-1),
    ...provinces.nodes.flatMap(({ teams, members }: any) => [teams.value, members.value]),
  ];
  return [...new Set(marks.map(Number))];
}

/** Starts servers for the test file and opens the API on them; all is stopped and removed after the file. To be called at the top of it. */
export async function openCluster(replicas: number, replicaTimeout?: number): Promise<OpenCluster> {
  const cluster = await startCluster(replicas);
  afterAll(cluster.remove);
  const { primary } = cluster;
  const database = await openDatabase({ url: primary.url, replicaUrls: cluster.replicas.map(({ url }) => url), replicaTimeout });
  afterAll(database.close);
  await migrate(database);
  const settle = async () => {
    for (const replica of cluster.replicas) await replica.catchUp();
    const newest = await database.prisma.release.findFirst({ orderBy: { id: "desc" } });
    const chosen = new Set<string>();
    await until("every replica is in rotation with the newest release", () => {
      const { name, isPrimary } = database.servers.choose(newest?.id ?? 0);
      return (isPrimary ? chosen : chosen.add(name)).size === replicas;
    });
  };
  return {
    ...cluster,
    ...openApi(database),
    database,
    publish: async (mark) => {
      const version = `1.${mark}.0`;
      await publishRows(
        database,
        provinces.flatMap((code) => ["teams", "members"].map((indicator) => ({ area: `VN63 ${code}`, indicator, value: mark }))),
        {
          "areas.csv": replaceOnce("Đà Nẵng,Da Nang,municipality,NCC", `Đà Nẵng,Da Nang ${mark},municipality,NCC`),
          "release.csv": `version,date,summary_vi,summary_en\n${version},2026-01-31,Bản thử,A trial ${mark}\n`,
        },
      );
      return version;
    },
    settle,
    countReads: async (work) => {
      const counts: number[] = [];
      const servers = [primary, ...cluster.replicas];
      const listen = (number: number): Promise<unknown> => {
        const server = servers[number];
        if (!server) return work();
        return server.statementsDuring(() => listen(number + 1)).then((statements) => (counts[number] = statements.filter(isRead).length));
      };
      await listen(0);
      return counts;
    },
  };
}

/** Waits until `holds` returns true, and throws after 30 seconds with what was waited for. */
export async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 1500; tries++) {
    if (await holds()) return;
    await setTimeout(20);
  }
  throw new Error(`Waited for 30 seconds: ${what}.`);
}

function isRead(statement: string): boolean {
  return statement.includes('"Observation"');
}
