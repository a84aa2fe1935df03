import type { Database, DatabasePlace } from "./database.ts";
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
