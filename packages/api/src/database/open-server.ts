import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@toso/prisma/client";
import pg from "pg";
import type { Database } from "./database.ts";
import { listenOnServer } from "./listen-channel.ts";
import { openReadServers, type ReplicaOptions } from "./replica/open-read-servers.ts";
import { oneServer } from "./replica/read-servers.ts";
import { nameStatement } from "./name-statement.ts";
import { watchStatements, type Statements } from "./watch-statements.ts";
import { eventsOf } from "./events.ts";

/** Opens the PostgreSQL server at `url`, and the replicas that reads go to where some are named. An address that nobody answers at throws only when it is asked. Statements are kept prepared once a line is open that shows that sessions are kept. */
export async function openServer(url: string, replicas: ReplicaOptions, log: boolean): Promise<Database> {
  const statements: Statements = { listeners: new Set() };
  // Until it is known: a statement that one connection prepared is not there on another, or is there already.
  let keepsSessions = false;
  const prisma = new PrismaClient({
    adapter: watchStatements(
      new PrismaPg({ connectionString: url }, { statementNameGenerator: (query) => (keepsSessions ? nameStatement(query) : "") }),
      statements,
    ),
    log: eventsOf(log),
  });
  const servers = replicas.urls.length > 0 ? await openReadServers({ url, prisma }, replicas, log, statements) : oneServer(prisma);
  return {
    prisma,
    servers,
    statements,
    engine: "postgresql",
    runScript: (sql) => runOnServer(url, sql),
    listen: async (channel, listener) => {
      const line = await listenOnServer(url, channel, listener);
      keepsSessions = line.receivesNotifications;
      return line;
    },
    close: async () => {
      await servers.close();
      await prisma.$disconnect();
    },
  };
}

async function runOnServer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`BEGIN;\n${sql}\nCOMMIT;`);
  } finally {
    await client.end();
  }
}
