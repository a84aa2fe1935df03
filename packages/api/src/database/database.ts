import type { PrismaClient } from "@toso/prisma/client";
import type { ChannelListener, ChannelConnection } from "./listen-channel.ts";
import type { ReadServers } from "./replica/read-servers.ts";
import type { Statements } from "./watch-statements.ts";

/** An open database: the typed client, a way to run a script of many statements, and the way to close both. */
export interface Database {
  /** Client of the one server, or of the primary: publishing and migrations go through it. */
  prisma: PrismaClient;
  /** The servers that requests read from: the same one, or its replicas too. */
  servers: ReadServers;
  /** Which engine answers. */
  engine: "pglite" | "postgresql";
  /** Tells of each statement that the typed clients send, to replicas too. */
  statements: Statements;
  /** Runs a script of many statements as one transaction; throws the database's error and leaves nothing behind. */
  runScript(sql: string): Promise<void>;
  /** Listens to what publishers announce on a channel, see `current-release.ts`; throws when the database does not answer. */
  listen(channel: string, listener: ChannelListener): Promise<ChannelConnection>;
  close(): Promise<void>;
}

/** A database as far as requests are answered from it; without `servers` all of them go to the one client. */
export type ReadableDatabase = Pick<Database, "prisma"> & Partial<Pick<Database, "servers">>;

/** Where a database is. */
export interface DatabasePlace {
  /** Address of a PostgreSQL server. */
  url?: string;
  /** Addresses of its streaming replicas, each of one server. */
  replicaUrls?: string[];
  /** How long a replica may take over a statement before the request goes to another server, in milliseconds; 5,000 when left out. */
  replicaTimeout?: number;
  /** Folder of an embedded database, used when there is no `url`; in memory when left out. */
  directory?: string;
}
