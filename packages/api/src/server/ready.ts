import { findReadable } from "../release/readable-release.ts";
import { DatabaseAway, type CurrentRelease } from "../release/current-release.ts";
import type { ReadServers } from "../database/replica/read-servers.ts";

/** What /ready says. */
export interface Readiness {
  /** HTTP status: 200 where a release can be read, else 503. */
  code: 200 | 503;
  body: Record<string, string>;
}

/** Returns whether a release can be read, which one, and how primary and replicas stand where there are replicas. */
export async function describeReadiness(currentRelease: CurrentRelease, servers: ReadServers): Promise<Readiness> {
  try {
    return describe(await currentRelease.ask(), servers.replicated ? { primary: "answers", replicas: countReplicas(servers) } : {});
  } catch (error) {
    if (!(error instanceof DatabaseAway)) throw error;
    if (!servers.newestReplica()) return { code: 503, body: { status: "no database" } };
    return describe((await findReadable(servers, currentRelease.last)) ?? null, { primary: "away", replicas: countReplicas(servers) });
  }
}

function describe(release: { version: string } | null, rest: Record<string, string>): Readiness {
  if (!release) return { code: 503, body: { status: "no release", ...rest } };
  return { code: 200, body: { status: "ready", release: release.version, ...rest } };
}

function countReplicas(servers: ReadServers): string {
  const replicas = servers.states().filter(({ isPrimary }) => !isPrimary);
  return `${replicas.filter(({ inRotation }) => inRotation).length} of ${replicas.length} in rotation`;
}
