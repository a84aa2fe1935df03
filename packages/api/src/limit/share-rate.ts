import type { Logger } from "pino";
import pg from "pg";
import { RateLimiterPostgres } from "rate-limiter-flexible";

/** Counts of many processes, added up in PostgreSQL. */
export interface SharedRate {
  /** Notes points that an address spent here; they are added up with the next settlement. */
  note(address: string, points: number): void;
  close(): Promise<void>;
}

/** How often counts are settled, in milliseconds. */
const pulse = 1_000;
/** Longest that the server may take, in milliseconds. */
const patience = 2_000;

const tables = `CREATE SCHEMA IF NOT EXISTS toso_rate;
CREATE UNLOGGED TABLE IF NOT EXISTS toso_rate.spent (key varchar(255) PRIMARY KEY, points integer NOT NULL DEFAULT 0, expire bigint);`;

/**
 * Opens the counts in a PostgreSQL server, in a schema of their own; they may be lost, so they are not logged there.
 * `settled` is told for each address that was noted what all processes spent in its window, and how many milliseconds of it are left.
 * While the server is away each process counts for itself. Throws where the tables cannot be made.
 */
export async function shareRate(
  url: string,
  window: number,
  log: Logger,
  settled: (address: string, spent: number, left: number) => void,
): Promise<SharedRate> {
  const pool = new pg.Pool({ connectionString: url, max: 2, connectionTimeoutMillis: patience, query_timeout: patience, application_name: "toso-rate" });
  pool.on("error", (error) => log.debug({ err: error }, "An idle line to the counts broke"));
  try {
    // Two processes that begin at once would both create them.
    await pool.query(`SELECT pg_advisory_xact_lock(hashtext('toso_rate')); ${tables}`);
  } catch (error) {
    await pool.end();
    throw error;
  }
  // The points are only added up here: each process refuses by itself.
  const store = new RateLimiterPostgres({
    // Its statements have names, under which a pooler that keeps no sessions would find them on the wrong connection.
    storeClient: { query: ({ text, values }: pg.QueryConfig) => pool.query(text, values) },
    storeType: "pool",
    schemaName: "toso_rate",
    tableName: "spent",
    tableCreated: true,
    points: 1,
    duration: window / 1000,
  });
  let noted = new Map<string, number>();
  let settling: Promise<void> = Promise.resolve();
  let away = false;

  async function settle(): Promise<void> {
    const spent = noted;
    noted = new Map();
    for (const [address, points] of spent) {
      const { consumedPoints, msBeforeNext } = await store.penalty(address, points);
      settled(address, consumedPoints, msBeforeNext);
    }
    if (away && spent.size > 0) {
      away = false;
      log.warn("Requests are counted together again");
    }
  }

  const timer = setInterval(() => {
    settling = settling.then(settle).catch((error) => {
      if (!away) log.error({ err: error }, "Requests are counted by each process alone: the store does not answer");
      away = true;
    });
  }, pulse).unref();

  return {
    note: (address, points) => void noted.set(address, (noted.get(address) ?? 0) + points),
    close: async () => {
      clearInterval(timer);
      await settling;
      await pool.end();
    },
  };
}
