import pg from "pg";

/** A watch over a server: whether it answers, and how far it is. */
export interface Watch {
  /** Why it does not answer; null where it answered when it was last asked, and has not closed the connection since. */
  readonly reason: Error | null;
  /** Id of the newest release it had when it last answered; 0 for none. */
  readonly newestRelease: number;
  /** Called whenever the server begins or ceases to answer. */
  turned: () => void;
  /** Asks at once; those who ask at the same time share the answer. Never throws. */
  look(): Promise<void>;
  close(): Promise<void>;
}

/** How often a server is asked, and how long it may take to answer, in milliseconds. */
const interval = 1_000;
const patience = 2_000;

/** Watches a PostgreSQL server over a connection of its own, so that neither a full pool nor a slow query makes it look dead. Returns after the first look. */
export async function watchServer(connectionString: string): Promise<Watch> {
  let client: pg.Client | null = null;
  let looking: Promise<void> | null = null;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  let reason: Error | null = new Error("The server was not asked yet.");
  let newestRelease = 0;

  const note = (now: Error | null) => {
    const turned = (reason === null) !== (now === null);
    reason = now;
    if (turned && !closed) watch.turned();
  };

  const connect = async (): Promise<pg.Client> => {
    const opened = new pg.Client({ connectionString, connectionTimeoutMillis: patience, query_timeout: patience, application_name: "toso watch", keepAlive: true });
    // A server that stops ends this connection: it is out of rotation at once, before it could come back with older data.
    const lose = (error: Error) => {
      if (client !== opened) return;
      client = null;
      note(error);
    };
    opened.on("error", lose).on("end", () => lose(new Error("The server closed the connection.")));
    await opened.connect();
    return opened;
  };

  const ask = async (): Promise<void> => {
    let asked = client;
    try {
      asked ??= await connect();
      client = asked;
      const { rows } = await asked.query<{ newest: number | null }>('SELECT max(id) AS newest FROM "Release"');
      newestRelease = rows[0]!.newest ?? 0;
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
    look: () => {
      if (closed) return Promise.resolve();
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
