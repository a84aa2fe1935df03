import type { PrismaClient } from "@toso/prisma/client";
import { nameOf, openReplica, type Replica } from "./open-replica.ts";
import type { ReadServer, ReadServers, ServerState } from "./read-servers.ts";
import type { Statements } from "../watch-statements.ts";
import { watchServer } from "./watch-server.ts";

/** Which replicas there are. */
export interface ReplicaOptions {
  urls: string[];
  /** How long a statement on one of them may take, in milliseconds. */
  timeout: number;
}

/** How long a replica is set aside the first time and at most, in milliseconds. */
const shortestPause = 1_000;
const longestPause = 30_000;

/** Opens the replicas of a primary and watches all of them; those that do not answer are out of rotation until they do. Returns after each was asked once. */
export async function openReadServers(
  { url, prisma }: { url: string; prisma: PrismaClient },
  { urls, timeout }: ReplicaOptions,
  log: boolean,
  statements: Statements,
): Promise<ReadServers> {
  const primary: ReadServer = { name: nameOf(url), prisma, isPrimary: true, newestRelease: Infinity };
  const [primaryWatch, ...replicas] = await Promise.all([watchServer(url), ...urls.map((replicaUrl) => openReplica(replicaUrl, timeout, log, statements))]);
  const replicaOf = (server: ReadServer) => replicas.find((replica) => replica === server);

  const listeners: ((state: ServerState) => void)[] = [];
  const tell = (state: ServerState) => listeners.forEach((listener) => listener(state));
  const stateOfPrimary = (): ServerState => ({ name: primary.name, isPrimary: true, inRotation: primaryWatch.reason === null, reason: primaryWatch.reason });
  primaryWatch.turned = () => tell(stateOfPrimary());
  for (const replica of replicas) replica.watch.turned = () => tell(stateOf(replica));

  let turn = 0;
  const nextOf = (among: Replica[]): Replica | undefined => among[turn++ % among.length];
  const answering = (failed: ReadServer | null) => replicas.filter((replica) => replica !== failed && replica.watch.reason === null);

  return {
    primary,
    replicated: true,
    choose: (id, failed = null) => {
      const isPrimaryThere = primary !== failed && primaryWatch.reason === null;
      // What stopped one replica may have stopped the others: there is only one second attempt.
      if (failed && isPrimaryThere) return primary;
      const able = answering(failed).filter(({ newestRelease }) => newestRelease >= id);
      const ready = nextOf(able.filter((replica) => !isAside(replica)));
      if (ready) return ready;
      // Perhaps one has caught up since it was last asked: the next request will know.
      for (const { watch, newestRelease } of answering(failed)) if (newestRelease < id) watch.lookSoon();
      if (isPrimaryThere) return primary;
      return nextOf(able) ?? primary;
    },
    newestReplica: (failed = null) => answering(failed).sort((a, b) => b.newestRelease - a.newestRelease)[0] ?? null,
    isPrimaryAway: () => {
      if (primaryWatch.reason === null) return false;
      primaryWatch.lookSoon();
      return true;
    },
    suspect: (server) => void (replicaOf(server)?.watch ?? primaryWatch).lookSoon(),
    setAside: (server, reason) => {
      const replica = replicaOf(server);
      // Many requests that fail together are one failure.
      if (!replica || isAside(replica)) return;
      replica.asideUntil = Date.now() + Math.min(longestPause, shortestPause * 2 ** replica.failures);
      replica.failures += 1;
      replica.asideFor = reason;
      tell(stateOf(replica));
    },
    trust: (server) => {
      const replica = replicaOf(server);
      if (!replica || replica.failures === 0 || isAside(replica)) return;
      replica.failures = 0;
      tell(stateOf(replica));
    },
    states: () => [stateOfPrimary(), ...replicas.map(stateOf)],
    onTurn: (listener) => void listeners.push(listener),
    close: async () => {
      await Promise.all([primaryWatch, ...replicas.map(({ watch }) => watch)].map((watch) => watch.close()));
      await Promise.all(replicas.map((replica) => replica.prisma.$disconnect()));
    },
  };
}

function isAside({ asideUntil }: Replica): boolean {
  return Date.now() < asideUntil;
}

function stateOf(replica: Replica): ServerState {
  const reason = replica.watch.reason ?? (isAside(replica) ? replica.asideFor : null);
  return { name: replica.name, isPrimary: false, inRotation: reason === null, reason };
}
