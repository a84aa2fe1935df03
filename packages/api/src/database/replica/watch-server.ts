import type pg from "pg";
import { keepsSessions } from "../keeps-sessions.ts";
import { openAside } from "../open-aside.ts";

/** A watch over a server: whether it answers, and how far it is. */
export interface Watch {
  /** Why it does not answer; null where it answered when it was last asked, and has not closed the connection since. */
  readonly reason: Error | null;
  /** Id of the newest release it had when it last answered; 0 for none, -1 where there are no tables yet. */
  readonly newestRelease: number;
  /** Called whenever the server begins or ceases to answer. */
  turned: () => void;
  /** Asks at once; those who ask at the same time share the answer. Never throws. */
  look(): Promise<void>;
  /** Asks without waiting for the answer, unless that was done a moment ago. */
  lookSoon(): void;
  close(): Promise<void>;
}

/** In milliseconds: how often a server is asked, and how often at most beyond that. */
const interval = 1_000;
const shortestInterval = 100;

const noSuchTable = "42P01";

/**
 * Watches a PostgreSQL server over a connection of its own. Returns after the first look. One that `mustKeepSessions` and does not, being a
 * pooler, counts as one that does not answer: two statements of a request could meet two servers, and limits on statements would be lost.
 */
export async function watchServer(connectionString: string, { mustKeepSessions = false } = {}): Promise<Watch> {
  let client: pg.Client | null = null;
  let looking: Promise<void> | null = null;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  let reason: Error | null = new Error("The server was not asked yet.");
  let newestRelease = -1;
  let lastLook = 0;

  const note = (now: Error | null) => {
    const turned = (reason === null) !== (now === null);
    reason = now;
    if (turned && !closed) watch.turned();
  };

  const connect = async (): Promise<pg.Client> => {
    const opened = await openAside(connectionString, "toso watch", (error) => {
      if (client !== opened) return;
      // A server that stops ends this connection: it is out of rotation at once, before it could come back with older data.
      client = null;
      note(error);
    });
    if (!mustKeepSessions || (await keepsSessions(opened, connectionString))) return opened;
    await opened.end();
    throw new Error(
      "It is a pooler that keeps no sessions. Name the replica itself in DATABASE_REPLICA_URLS, or let the pooler keep them (pool_mode = session).",
    );
  };

  const ask = async (): Promise<void> => {
    let asked = client;
    try {
      asked ??= await connect();
      client = asked;
      newestRelease = await newestOn(asked);
      // Lost while it answered: whatever it said, it is gone.
      if (client === asked) note(null);
    } catch (error) {
      client = null;
      note(error as Error);
      // Its end is not waited for: a server that hangs would not say goodbye either.
      asked?.end().catch(note);
    }
  };

  const watch: Watch = {
    get reason() {
      return reason;
    },
    get newestRelease() {
      return newestRelease;
    },
    turned: () => {},
    lookSoon: () => {
      if (Date.now() - lastLook >= shortestInterval) void watch.look();
    },
    look: () => {
      if (closed) return Promise.resolve();
      lastLook = Date.now();
      looking ??= ask().finally(() => {
        looking = null;
        clearTimeout(timer);
        if (!closed) timer = setTimeout(watch.look, interval).unref();
      });
      return looking;
    },
    close: async () => {
      closed = true;
      clearTimeout(timer);
      await looking;
      const last = client;
      client = null;
      await last?.end();
    },
  };
  await watch.look();
  return watch;
}

async function newestOn(client: pg.Client): Promise<number> {
  try {
    const { rows } = await client.query<{ newest: number | null }>('SELECT max(id) AS newest FROM "Release"');
    return rows[0]!.newest ?? 0;
  } catch (error) {
    if ((error as { code?: string }).code === noSuchTable) return -1;
    throw error;
  }
}
