import { fileURLToPath } from "node:url";
import { z } from "zod";

const settings = z.object({
  /** A PostgreSQL server; without it the embedded database is used. */
  DATABASE_URL: z.string().startsWith("postgres").optional(),
  /** Folder of the embedded database. */
  TOSO_DATABASE_DIR: z.string().default(fileURLToPath(new URL("../../../.toso/database", import.meta.url))),
  PORT: z.coerce.number().int().min(0).max(65535).default(4000),
  HOST: z.string().default("127.0.0.1"),
  /** What kept answers may take, in bytes; 0 keeps none. */
  TOSO_ANSWER_BYTES: z.coerce.number().int().min(0).default(64_000_000),
  /** Largest body of a request, in bytes. */
  TOSO_BODY_BYTES: z.coerce.number().int().min(1_000).default(100_000),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
});

export type Env = z.infer<typeof settings>;

/** Reads the settings from the environment; throws one error that names every setting that is wrong. */
export function readEnv(variables: Record<string, string | undefined> = process.env): Env {
  const read = settings.safeParse(variables);
  if (read.success) return read.data;
  throw new Error(`The environment is not right:\n${z.prettifyError(read.error)}`);
}
