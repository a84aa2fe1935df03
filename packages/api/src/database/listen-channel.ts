import { PGlite } from "@electric-sql/pglite";
import { keepsSessions } from "./keeps-sessions.ts";
import { openAside } from "./open-aside.ts";

/** A line to the database that hears what publishers announce, and asks on a connection of its own. */
export interface ChannelConnection {
  /** Whether publishers are heard on it: a pooler that keeps no sessions lets nothing through, so that which release is current must be asked. */
  receivesNotifications: boolean;
  /** Runs one statement and returns its rows; throws when the database does not answer in time. */
  ask<Row>(sql: string): Promise<Row[]>;
  close(): Promise<void>;
}

/** What happens on a line. */
export interface ChannelListener {
  /** A publisher announced something. */
  notified(payload: string): void;
  /** The line broke: announcements may have been missed. Never called on the embedded database. */
  lost(error: Error): void;
}

/** Opens a line to a PostgreSQL server; throws when it does not answer. */
export async function listenOnServer(url: string, channel: string, { notified, lost }: ChannelListener): Promise<ChannelConnection> {
  let open = false;
  const client = await openAside(url, "toso line", (error) => open && lost(error));
  client.on("notification", ({ payload }) => notified(payload ?? ""));
  let receives: boolean;
  try {
    receives = await keepsSessions(client, url);
    if (receives) await client.query(`LISTEN ${channel}`);
  } catch (error) {
    await client.end();
    throw error;
  }
  open = true;
  return {
    receivesNotifications: receives,
    ask: async <Row>(sql: string) => (await client.query(sql)).rows as Row[],
    close: async () => {
      open = false;
      await client.end();
    },
  };
}

/** Opens a line to the embedded database, which only this process can publish into. */
export async function listenEmbedded(embedded: PGlite, channel: string, { notified }: ChannelListener): Promise<ChannelConnection> {
  const stop = await embedded.listen(channel, notified);
  return {
    receivesNotifications: true,
    ask: async <Row>(sql: string) => (await embedded.query<Row>(sql)).rows,
    close: async () => {
      if (!embedded.closed) await stop();
    },
  };
}
