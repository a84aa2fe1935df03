import type pg from "pg";
import { openAside } from "./open-aside.ts";

/** How often two connections look at each other: a pooler that is busy may give one the same backend twice by chance. */
const rounds = 3;

/**
 * Returns whether what a client prepares, listens to or sets stays with its connection: true for PostgreSQL itself and for a pooler in session
 * mode, false for a pooler that gives each transaction whichever backend is free. False too where a pooler has no second connection to tell by.
 * `client` is an open connection to the server at `url`. Throws when it does not answer.
 */
export async function keepsSessions(client: pg.Client, url: string): Promise<boolean> {
  const own = await backendOf(client);
  // A pooler tells its clients a number of its own.
  if (own === (client as unknown as { processID: number | null }).processID) return true;
  let other: pg.Client | undefined;
  try {
    other = await openAside(url, "toso line", () => {});
    for (let round = 0; round < rounds; round++) {
      await other.query("BEGIN");
      const others = await backendOf(other);
      // Asked only where the other holds a backend of its own: with a single one it would wait for itself.
      const isSameBackend = others !== own && (await backendOf(client)) === own;
      await other.query("COMMIT");
      if (!isSameBackend) return false;
    }
    return true;
  } catch {
    // It may be that all connections are taken, or that no transaction of more than one statement is let through: careful is right in any case.
    return false;
  } finally {
    await other?.end();
  }
}

async function backendOf(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
  return rows[0]!.pid;
}
