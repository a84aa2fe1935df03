import type { PGlite } from "@electric-sql/pglite";
import { PrismaClient } from "@toso/prisma/client";
import { PrismaPGlite } from "pglite-prisma-adapter";
import type { Database } from "./database.ts";
import { listenEmbedded } from "./listen-channel.ts";
import { oneServer } from "./replica/read-servers.ts";
import { claimFolder } from "./claim-folder.ts";
import { openEngine } from "./open-engine.ts";
import { openFolder } from "./open-folder.ts";
import { watchStatements, type Statements } from "./watch-statements.ts";
import { eventsOf } from "./events.ts";

/** Opens the embedded PGlite in a folder (`memory://` keeps it in memory). Throws when another living process has the folder open, which lets only one in, or the folder holds something else. */
export async function openEmbedded(directory: string, log: boolean): Promise<Database> {
  const inMemory = directory.startsWith("memory:");
  const release = inMemory ? () => {} : claimFolder(directory);
  let embedded: PGlite;
  try {
    embedded = await (inMemory ? openEngine(directory) : openFolder(directory));
  } catch (error) {
    release();
    throw error;
  }
  const statements: Statements = { listeners: new Set() };
  const prisma = new PrismaClient({ adapter: watchStatements(new PrismaPGlite(embedded), statements), log: eventsOf(log) });
  return {
    prisma,
    servers: oneServer(prisma),
    statements,
    engine: "pglite",
    runScript: async (sql) => {
      try {
        await embedded.exec(`BEGIN;\n${sql}\nCOMMIT;`);
      } catch (error) {
        // There is one session: without this it would stay in the failed transaction.
        await embedded.exec("ROLLBACK");
        throw error;
      }
    },
    listen: (channel, listener) => listenEmbedded(embedded, channel, listener),
    close: async () => {
      await prisma.$disconnect();
      if (!embedded.closed) await embedded.close();
      release();
    },
  };
}
