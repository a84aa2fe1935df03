import type { Database, DatabasePlace } from "./database.ts";
import { readDatabaseEnv, type DatabaseEnv } from "./env.ts";
import { openEmbedded } from "./open-embedded.ts";
import { openServer } from "./open-server.ts";

/**
 * Opens PostgreSQL at `url`, with its replicas, or else the embedded PGlite in the folder `directory` (`memory://` keeps it in memory).
 * Throws when another living process has the folder open: PGlite lets only one in. `log` turns on Prisma's query events.
 */
export async function openDatabase(where: DatabasePlace, log: boolean = false): Promise<Database> {
  if (where.url) return openServer(where.url, { urls: where.replicaUrls ?? [], timeout: where.replicaTimeout ?? 5_000 }, log);
  return openEmbedded(where.directory ?? "memory://", log);
}

/** Opens the database that the settings name for a command: the embedded one or the server itself, never its replicas, which may lag behind what was just written. Throws as `openDatabase` and `readDatabaseEnv` do. */
export function openConfiguredDatabase({ DATABASE_URL, TOSO_DATABASE_DIR }: DatabaseEnv = readDatabaseEnv()): Promise<Database> {
  return openDatabase({ url: DATABASE_URL, directory: TOSO_DATABASE_DIR });
}
