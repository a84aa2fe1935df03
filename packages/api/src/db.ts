import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@toso/prisma/client";
import pg from "pg";
import { nameStatement } from "./observation/name-statement.ts";
import { PrismaPGlite } from "pglite-prisma-adapter";

/** An open database: the typed client, a way to run a script of many statements, and the way to close both. */
export interface Database {
  prisma: PrismaClient;
  /** Which engine answers. */
  engine: "pglite" | "postgresql";
  /** Runs a script of many statements as one transaction; throws the database's error and leaves nothing behind. */
  runScript(sql: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens PostgreSQL at `url`, or else the embedded PGlite in the folder `directory` (`memory://` keeps it in memory).
 * Throws when another living process has the folder open: PGlite lets only one in.
 */
export async function openDatabase(where: { url?: string; directory?: string }, log: boolean = false): Promise<Database> {
  const events = log ? [{ emit: "event" as const, level: "query" as const }] : [];
  if (where.url) {
    const { url } = where;
    const prisma = new PrismaClient({ adapter: new PrismaPg({ connectionString: url }, { statementNameGenerator: nameStatement }), log: events });
    return { prisma, engine: "postgresql", runScript: (sql) => runOnServer(url, sql), close: () => prisma.$disconnect() };
  }
  const directory = where.directory ?? "memory://";
  const release = directory.startsWith("memory:") ? () => {} : claimFolder(directory);
  const embedded = await PGlite.create(directory);
  const prisma = new PrismaClient({ adapter: new PrismaPGlite(embedded), log: events });
  return {
    prisma,
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
    close: async () => {
      await prisma.$disconnect();
      if (!embedded.closed) await embedded.close();
      release();
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

/** Marks the folder as open by this process; returns the way to give it back. */
function claimFolder(directory: string): () => void {
  mkdirSync(dirname(directory), { recursive: true });
  const lock = `${directory}.lock`;
  if (existsSync(lock)) {
    const owner = Number(readFileSync(lock, "utf8"));
    if (owner !== process.pid && isAlive(owner)) {
      throw new Error(
        `The embedded database ${directory} is open in process ${owner}. Stop that process first, or set DATABASE_URL to a PostgreSQL server, which many processes can share.`,
      );
    }
  }
  writeFileSync(lock, String(process.pid));
  return () => rmSync(lock, { force: true });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: the process lives but belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
