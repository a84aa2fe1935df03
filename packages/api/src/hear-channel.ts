import { PGlite } from "@electric-sql/pglite";
import pg from "pg";

/** A line to the database that hears what publishers announce, and asks on a connection of its own. */
export interface Line {
  /** Runs one statement and returns its rows; throws when the database does not answer within the patience. */
  ask<Row>(sql: string): Promise<Row[]>;
  close(): Promise<void>;
}

/** What happens on a line. */
export interface Ears {
  /** A publisher announced something. */
  heard(payload: string): void;
  /** The line broke: announcements may have been missed. Never called on the embedded database. */
  lost(error: Error): void;
}

/** Longest that a question or a connection may take, in milliseconds. */
const patience = 2_000;

/** Opens a line to a PostgreSQL server; throws when it does not answer. */
export async function hearOnServer(url: string, channel: string, { heard, lost }: Ears): Promise<Line> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: patience,
    query_timeout: patience,
    keepAlive: true,
    application_name: "toso-line",
  });
  let open = true;
  const end = (error?: Error) => {
    if (!open) return;
    open = false;
    lost(error ?? new Error("The database closed the line."));
  };
  client.on("error", end).on("end", () => end());
  client.on("notification", ({ payload }) => heard(payload ?? ""));
  try {
    await client.connect();
    await client.query(`LISTEN ${channel}`);
  } catch (error) {
    open = false;
    await client.end();
    throw error;
  }
  return {
    ask: async <Row>(sql: string) => (await client.query(sql)).rows as Row[],
    close: async () => {
      open = false;
      await client.end();
    },
  };
}

/** Opens a line to the embedded database, which only this process can publish into. */
export async function hearEmbedded(embedded: PGlite, channel: string, { heard }: Ears): Promise<Line> {
  const stop = await embedded.listen(channel, heard);
  return {
    ask: async <Row>(sql: string) => (await embedded.query<Row>(sql)).rows,
    close: async () => {
      if (!embedded.closed) await stop();
    },
  };
}
