import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@toso/prisma/client";
import { eventsOf } from "../events.ts";
import { nameStatement } from "../name-statement.ts";
import { watchStatements, type Statements } from "../watch-statements.ts";
import type { ReadServer } from "./read-servers.ts";
import { watchServer, type Watch } from "./watch-server.ts";

/** A streaming replica, watched. */
export interface Replica extends ReadServer {
  watch: Watch;
  /** Times it was set aside since a request went well on it. */
  failures: number;
  /** It gets no request before this moment, in milliseconds since 1970. */
  asideUntil: number;
  /** Why it was set aside last. */
  asideFor: Error | null;
}

/** Opens the replica at `url`, whether it answers or not; a statement on it may take `timeout` milliseconds. Returns after it was asked once how it stands. */
export async function openReplica(url: string, timeout: number, log: boolean, statements: Statements): Promise<Replica> {
  const adapter = new PrismaPg(
    {
      connectionString: url,
      application_name: "toso read",
      connectionTimeoutMillis: timeout,
      query_timeout: timeout,
      // The server ends the statement too: one that waits for a lock does not notice that its client has gone.
      statement_timeout: timeout,
    },
    { statementNameGenerator: nameStatement },
  );
  const watch = await watchServer(url, { mustKeepSessions: true });
  return {
    name: nameOf(url),
    prisma: new PrismaClient({ adapter: watchStatements(adapter, statements), log: eventsOf(log) }),
    isPrimary: false,
    get newestRelease() {
      return watch.newestRelease;
    },
    watch,
    failures: 0,
    asideUntil: 0,
    asideFor: null,
  };
}

/** Returns what may stand in a log of an address: no user and no password. */
export function nameOf(url: string): string {
  const { host, pathname } = new URL(url);
  return host + pathname;
}
