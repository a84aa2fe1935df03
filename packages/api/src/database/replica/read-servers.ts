import type { PrismaClient } from "@toso/prisma/client";

/** A database server that a request can read from. */
export interface ReadServer {
  /** Host, port and database, for logs. */
  readonly name: string;
  readonly prisma: PrismaClient;
  readonly isPrimary: boolean;
  /** Id of the newest release it is known to have: Infinity for a primary, which has all there are. */
  readonly newestRelease: number;
}

/** How a server stands, for /ready and the log. */
export interface ServerState {
  name: string;
  isPrimary: boolean;
  /** Answers, and is not set aside because requests failed on it. */
  inRotation: boolean;
  /** Why it is not in rotation; null while it is. */
  reason: Error | null;
}

/** The servers that requests read from. */
export interface ReadServers {
  primary: ReadServer;
  /** True where there are replicas: reads then go to them. */
  replicated: boolean;
  /**
   * Returns the server for a request that reads release `id` or older ones: the next replica in turn that is known to have it, else the primary.
   * For a request that the server `failed` let down: the primary, or another replica where the primary is the one or is away.
   */
  choose(id: number, failed?: ReadServer | null): ReadServer;
  /** Returns the replica that answers and has the newest release of them; null when none answers. */
  newestReplica(failed?: ReadServer | null): ReadServer | null;
  /** True where the primary did not answer when it was last asked; it is then asked again, without waiting for the answer. */
  isPrimaryAway(): boolean;
  /** Tells that a request found a fault on `server`: it is asked at once how it stands, without waiting for the answer. */
  suspect(server: ReadServer): void;
  /** Tells that a request failed on `server` and went well on another one: it is set aside for a while, longer each time. */
  setAside(server: ReadServer, reason: Error): void;
  /** Tells that a request went well on `server`. */
  trust(server: ReadServer): void;
  /** All servers, the primary first; [] where there are no replicas. */
  states(): ServerState[];
  /** Has `tell` called whenever a server goes out of rotation or comes back. */
  onTurn(tell: (state: ServerState) => void): void;
  close(): Promise<void>;
}

/** Returns the servers of a database without replicas: all reads go to it. */
export function oneServer(prisma: PrismaClient): ReadServers {
  const primary: ReadServer = { name: "database", prisma, isPrimary: true, newestRelease: Infinity };
  return {
    primary,
    replicated: false,
    choose: () => primary,
    newestReplica: () => null,
    isPrimaryAway: () => false,
    suspect: () => {},
    setAside: () => {},
    trust: () => {},
    states: () => [],
    onTurn: () => {},
    close: async () => {},
  };
}
