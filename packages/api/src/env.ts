import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { z } from "zod";

const settings = z.object({
  /** A PostgreSQL server; without it the embedded database is used. */
  DATABASE_URL: z
    .string()
    // Refused here and not by what opens it: the error of an address that cannot be read shows the address, password and all.
    .refine((address) => address.startsWith("postgres") && URL.canParse(address), "Write an address such as postgres://user@host:5432/database.")
    .optional(),
  /** A file that holds the password of DATABASE_URL, so that no address carries one. */
  DATABASE_PASSWORD_FILE: z.string().optional(),
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

/** Reads the settings from the environment; throws one error that names every setting that is wrong, and shows the value of none. */
export function readEnv(variables: Record<string, string | undefined> = process.env): Env {
  const read = settings.safeParse(variables);
  if (!read.success) throw new Error(`The environment is not right:\n${z.prettifyError(read.error)}`);
  const { DATABASE_URL: url, DATABASE_PASSWORD_FILE: file } = read.data;
  return url && file ? { ...read.data, DATABASE_URL: withPassword(url, file) } : read.data;
}

/** Returns the address with the password that the file holds, less the line end that editors put there. Throws when the file cannot be read or is empty. */
function withPassword(address: string, file: string): string {
  const password = readFileSync(file, "utf8").trimEnd();
  if (!password) throw new Error(`The environment is not right: DATABASE_PASSWORD_FILE names ${file}, which is empty.`);
  const url = new URL(address);
  url.password = encodeURIComponent(password);
  return url.href;
}
