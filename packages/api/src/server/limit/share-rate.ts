import type { Logger } from "pino";
import pg from "pg";

/** The buckets of many processes, added up in PostgreSQL. */
export interface SharedRate {
  /** Notes points that an address spent here; they are taken from its bucket with the next settlement. */
  note(address: string, points: number): void;
  close(): Promise<void>;
}

/** A bucket: the points it holds at most, and those that come back in a second. */
export interface BucketSize {
  burst: number;
  perSecond: number;
}

/** How often buckets are settled, in milliseconds. */
const syncIntervalMs = 1_000;
/** How often those that are full again are dropped, in pulses. */
const pulsesToSweep = 60;
/** Longest that the server may take, in milliseconds. */
const timeoutMs = 2_000;

// What it holds may be lost, so it is not logged.
const table = `CREATE SCHEMA IF NOT EXISTS toso_rate;
CREATE UNLOGGED TABLE IF NOT EXISTS toso_rate.buckets (address text PRIMARY KEY, points_left double precision NOT NULL, at timestamptz NOT NULL);`;

// In the order of their addresses: two processes that settle the same ones would else wait for each other. Nobody owes more than a bucket, however many processes gave at once.
const settlement = `INSERT INTO toso_rate.buckets AS b (address, points_left, at)
  SELECT address, $3::float8 - spent, now() FROM unnest($1::text[], $2::float8[]) AS noted (address, spent) ORDER BY address
  ON CONFLICT (address) DO UPDATE SET
    points_left = greatest(-$3::float8, least($3::float8, b.points_left + extract(epoch FROM now() - b.at)::float8 * $4::float8) - ($3::float8 - excluded.points_left)),
    at = now()
  RETURNING address, points_left`;
const sweep = "DELETE FROM toso_rate.buckets WHERE points_left + extract(epoch FROM now() - at)::float8 * $2::float8 >= $1::float8";

/**
 * Opens the buckets in a PostgreSQL server, in a schema of their own.
 * `settled` is told for each address that was noted what its bucket holds after what all processes spent.
 * While the server is away each process counts for itself. Throws where the table cannot be made.
 */
export async function shareRate(
  url: string,
  { burst, perSecond }: BucketSize,
  log: Logger,
  settled: (address: string, left: number) => void,
): Promise<SharedRate> {
  const pool = new pg.Pool({ connectionString: url, max: 2, connectionTimeoutMillis: timeoutMs, query_timeout: timeoutMs, application_name: "toso-rate" });
  pool.on("error", (error) => log.debug({ err: error }, "An idle line to the counts broke"));
  try {
    // Two processes that begin at once would both create them.
    await pool.query(`SELECT pg_advisory_xact_lock(hashtext('toso_rate')); ${table}`);
  } catch (error) {
    await pool.end();
    throw error;
  }
  let noted = new Map<string, number>();
  let settling: Promise<void> = Promise.resolve();
  let away = false;
  let pulses = 0;

  async function settle(): Promise<void> {
    pulses += 1;
    if (pulses % pulsesToSweep === 0) await pool.query(sweep, [burst, perSecond]);
    if (noted.size === 0) return;
    const spent = noted;
    noted = new Map();
    const { rows } = await pool.query<{ address: string; points_left: number }>(settlement, [[...spent.keys()], [...spent.values()], burst, perSecond]);
    // What was spent while the server answered is not in it yet.
    for (const { address, points_left: left } of rows) settled(address, left - (noted.get(address) ?? 0));
    if (!away) return;
    away = false;
    log.warn("Requests are counted together again");
  }

  const timer = setInterval(() => {
    settling = settling.then(settle).catch((error) => {
      if (!away) log.error({ err: error }, "Requests are counted by each process alone: the store does not answer");
      away = true;
    });
  }, syncIntervalMs).unref();

  return {
    note: (address, points) => void noted.set(address, (noted.get(address) ?? 0) + points),
    close: async () => {
      clearInterval(timer);
      await settling;
      await pool.end();
    },
  };
}
