import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { Mendable } from "../errors.ts";
import type { DatabasePlace } from "./database.ts";

/** Reads a list with commas between; [] for an empty text. */
export const list = z
  .string()
  .default("")
  .transform((text) =>
    text
      .split(",")
      .map((one) => one.trim())
      .filter(Boolean),
  );
// Refused here and not by what opens it: the error of an address that cannot be read shows the address, password and all.
const isServer = (address: string) => /^postgres(ql)?:/.test(address) && URL.canParse(address);

/** The settings that say where the database is. */
export const databaseSettings = z.object({
  /** A PostgreSQL server, which takes releases; without it the embedded database is used. */
  DATABASE_URL: z.string().refine(isServer, "Write an address such as postgres://user@host:5432/database.").optional(),
  /** A file that holds the password of DATABASE_URL and its replicas, so that no address carries one. */
  DATABASE_PASSWORD_FILE: z.string().optional(),
  /** Streaming replicas of that server, with commas between them: reads go to them. Each address is that of one server. */
  DATABASE_REPLICA_URLS: list.refine((urls) => urls.every(isServer), "Each address must be a URL that begins with postgres:// or postgresql://"),
  /** How long a statement on a replica may take before the request is asked of another server, in milliseconds. */
  DATABASE_REPLICA_TIMEOUT: z.coerce.number().int().min(1).default(5_000),
  /** Folder of the embedded database. */
  TOSO_DATABASE_DIR: z.string().default(fileURLToPath(new URL("../../../../.toso/database", import.meta.url))),
});

export type DatabaseEnv = z.infer<typeof databaseSettings>;

/** Reads settings from the environment; throws one error that names every setting that is wrong, and shows the value of none. */
export function readSettings<Settings extends z.ZodType<DatabaseEnv>>(settings: Settings, variables: Record<string, string | undefined>): z.output<Settings> {
  const read = settings.safeParse(variables);
  if (!read.success) throw new Mendable(`The environment is not right:\n${z.prettifyError(read.error)}`);
  const { DATABASE_URL: url, DATABASE_REPLICA_URLS: replicas, DATABASE_PASSWORD_FILE: file } = read.data;
  if (!url || !file) return read.data;
  return { ...read.data, DATABASE_URL: withPassword(url, file), DATABASE_REPLICA_URLS: replicas.map((replica) => withPassword(replica, file)) };
}

/** Reads where the database is that commands publish into, write from or back up. Throws as `readSettings` does. */
export function readDatabaseEnv(variables: Record<string, string | undefined> = process.env): DatabaseEnv {
  return readSettings(databaseSettings, variables);
}

/** Returns the address with the password that the file holds, less the line end that editors put there. Throws when the file cannot be read or is empty. */
function withPassword(address: string, file: string): string {
  let password: string;
  try {
    password = readFileSync(file, "utf8").trimEnd();
  } catch (error) {
    throw new Mendable(`The environment is not right: DATABASE_PASSWORD_FILE names ${file}, which cannot be read (${(error as Error).message}).`);
  }
  if (!password) throw new Mendable(`The environment is not right: DATABASE_PASSWORD_FILE names ${file}, which is empty.`);
  const url = new URL(address);
  url.password = encodeURIComponent(password);
  return url.href;
}

/** Returns the database that a process serves from: the embedded one, a server, or a primary with its replicas. */
export function placeOf(env: DatabaseEnv): DatabasePlace {
  return {
    url: env.DATABASE_URL,
    replicaUrls: env.DATABASE_REPLICA_URLS,
    replicaTimeout: env.DATABASE_REPLICA_TIMEOUT,
    directory: env.TOSO_DATABASE_DIR,
  };
}
