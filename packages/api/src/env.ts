import { fileURLToPath } from "node:url";
import ipaddr from "ipaddr.js";
import { z } from "zod";
import type { RateOptions } from "./limit/limit-rate.ts";

const isNetwork = (text: string) => (text.includes("/") ? ipaddr.isValidCIDR(text) : ipaddr.isValid(text));

const settings = z
  .object({
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
    /** Points that one address may spend a minute; off or 0 counts nobody. */
    TOSO_RATE: z
      .string()
      .regex(/^(off|\d{1,9})$/, "Write off, or a number of points a minute.")
      .default("600")
      .transform((text) => (text === "off" ? 0 : Number(text))),
    /** Where spent points are counted: by each process in its memory, or by all together in the server of DATABASE_URL. */
    TOSO_RATE_STORE: z.enum(["memory", "postgresql"]).default("memory"),
    /** Proxies whose X-Forwarded-For is believed: addresses or CIDR, with commas between. */
    TOSO_TRUSTED_PROXIES: z
      .string()
      .default("")
      .transform((text) =>
        text
          .split(",")
          .map((one) => one.trim())
          .filter(Boolean),
      )
      .refine((list) => list.every(isNetwork), "Write addresses or CIDR with commas between, such as 10.0.0.0/8,fd00::/8."),
    LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
  })
  .refine(({ TOSO_RATE_STORE, DATABASE_URL }) => TOSO_RATE_STORE === "memory" || DATABASE_URL !== undefined, {
    path: ["TOSO_RATE_STORE"],
    error: "Counting in PostgreSQL needs DATABASE_URL.",
  });

export type Env = z.infer<typeof settings>;

/** Reads the settings from the environment; throws one error that names every setting that is wrong. */
export function readEnv(variables: Record<string, string | undefined> = process.env): Env {
  const read = settings.safeParse(variables);
  if (read.success) return read.data;
  throw new Error(`The environment is not right:\n${z.prettifyError(read.error)}`);
}

/** Returns how often one address may ask by the settings; null where nobody is counted. */
export function rateOf({ TOSO_RATE, TOSO_RATE_STORE, TOSO_TRUSTED_PROXIES, DATABASE_URL }: Env): RateOptions | null {
  if (TOSO_RATE === 0) return null;
  return { points: TOSO_RATE, trustedProxies: TOSO_TRUSTED_PROXIES, ...(TOSO_RATE_STORE === "postgresql" && DATABASE_URL ? { store: DATABASE_URL } : {}) };
}
