import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import type { DatabasePlace } from "./db.ts";

const settings = z.object({
  /** A PostgreSQL server, which takes releases; without it the embedded database is used. */
  DATABASE_URL: z
    .string()
    // Refused here and not by what opens it: the error of an address that cannot be read shows the address, password and all.
    .refine((address) => address.startsWith("postgres") && URL.canParse(address), "Write an address such as postgres://user@host:5432/database.")
    .optional(),
  /** A file that holds the password of DATABASE_URL and its replicas, so that no address carries one. */
  DATABASE_PASSWORD_FILE: z.string().optional(),
  /** Streaming replicas of that server, with commas between them: reads go to them. Each address is that of one server. */
  DATABASE_REPLICA_URLS: z
    .string()
    .default("")
    .transform((list) =>
      list
        .split(",")
        .map((url) => url.trim())
        .filter(Boolean),
    )
    .pipe(z.array(z.url({ protocol: /^postgres(ql)?$/, error: "Each address must be a URL that begins with postgres:// or postgresql://" }))),
  /** How long a statement on a replica may take before the request is asked of another server, in milliseconds. */
  DATABASE_REPLICA_TIMEOUT: z.coerce.number().int().min(1).default(5_000),
  /** Folder of the embedded database. */
  TOSO_DATABASE_DIR: z.string().default(fileURLToPath(new URL("../../../.toso/database", import.meta.url))),
  PORT: z.coerce.number().int().min(0).max(65535).default(4000),
  HOST: z.string().default("127.0.0.1"),
  /** What kept answers may take, in bytes; 0 keeps none. */
  TOSO_ANSWER_BYTES: z.coerce.number().int().min(0).default(64_000_000),
  /** Largest body of a request, in bytes. */
  TOSO_BODY_BYTES: z.coerce.number().int().min(1_000).default(100_000),
  /** Port of /metrics; without it there is none. */
  TOSO_METRICS_PORT: z.coerce.number().int().min(0).max(65535).optional(),
  TOSO_METRICS_HOST: z.string().default("127.0.0.1"),
  /** From how many milliseconds on a request is logged as slow. */
  TOSO_SLOW_MS: z.coerce.number().min(0).default(1_000),
  /** Whether the log says which address asked. */
  TOSO_LOG_ADDRESSES: z.stringbool().default(false),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
});

const checked = settings.refine(({ DATABASE_URL, DATABASE_REPLICA_URLS }) => DATABASE_URL || DATABASE_REPLICA_URLS.length === 0, {
  path: ["DATABASE_REPLICA_URLS"],
  error: "Replicas need DATABASE_URL too: the primary that they follow",
});

export type Env = z.infer<typeof settings>;

/** Reads the settings from the environment; throws one error that names every setting that is wrong, and shows the value of none. */
export function readEnv(variables: Record<string, string | undefined> = process.env): Env {
  const read = checked.safeParse(variables);
  if (!read.success) throw new Error(`The environment is not right:\n${z.prettifyError(read.error)}`);
  const { DATABASE_URL: url, DATABASE_REPLICA_URLS: replicas, DATABASE_PASSWORD_FILE: file } = read.data;
  if (!url || !file) return read.data;
  return { ...read.data, DATABASE_URL: withPassword(url, file), DATABASE_REPLICA_URLS: replicas.map((replica) => withPassword(replica, file)) };
}

/** Returns the address with the password that the file holds, less the line end that editors put there. Throws when the file cannot be read or is empty. */
function withPassword(address: string, file: string): string {
  const password = readFileSync(file, "utf8").trimEnd();
  if (!password) throw new Error(`The environment is not right: DATABASE_PASSWORD_FILE names ${file}, which is empty.`);
  const url = new URL(address);
  url.password = encodeURIComponent(password);
  return url.href;
}

/** Returns the database that a process serves from: the embedded one, a server, or a primary with its replicas. */
export function placeOf(env: Env): DatabasePlace {
  return {
    url: env.DATABASE_URL,
    replicaUrls: env.DATABASE_REPLICA_URLS,
    replicaTimeout: env.DATABASE_REPLICA_TIMEOUT,
    directory: env.TOSO_DATABASE_DIR,
  };
}
