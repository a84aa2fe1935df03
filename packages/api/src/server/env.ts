import ipaddr from "ipaddr.js";
import { z } from "zod";
import { databaseSettings, list, readSettings } from "../database/env.ts";
import type { RateOptions } from "./limit/limit-rate.ts";
import { defaultHost, defaultPort } from "../release/site-address.ts";

const isNetwork = (text: string) => (text.includes("/") ? ipaddr.isValidCIDR(text) : ipaddr.isValid(text));
// Pages and files name each other from the root of their host. An empty text is what compose makes of a setting that is left out.
const isSite = (address: string) => address === "" || (URL.canParse(address) && /^https?:\/\/[^/?#]+\/?$/.test(address));

const settings = databaseSettings
  .extend({
    PORT: z.coerce.number().int().min(0).max(65535).default(defaultPort),
    HOST: z.string().default(defaultHost),
    /** Public address of the portal, where that is another than HOST and PORT say; read by `findSiteAddress`. */
    TOSO_SITE: z.string().refine(isSite, "Write scheme and host alone, such as https://example.org.").optional(),
    /** How long a process that is asked to end goes on answering while it says it is not ready, so that balancers turn away from it, in seconds. */
    TOSO_DRAIN_SECONDS: z.coerce.number().min(0).max(300).default(0),
    /** What cached answers may take, in bytes; 0 keeps none, and works out each for itself. */
    TOSO_ANSWER_BYTES: z.coerce.number().int().min(0).default(64_000_000),
    /** Largest body of a request, in bytes. */
    TOSO_BODY_BYTES: z.coerce.number().int().min(1_000).default(100_000),
    /** What may wait for clients that do not read, in bytes; for one address a quarter of it, which must hold the largest answer. */
    TOSO_WAITING_BYTES: z.coerce.number().int().min(40_000_000).default(64_000_000),
    /** Points that come back to one address in a minute, evenly; off or 0 counts nobody. */
    TOSO_RATE: z
      .string()
      .regex(/^(off|\d{1,9})$/, "Write off, or a number of points a minute.")
      .default("3000")
      .transform((text) => (text === "off" ? 0 : Number(text))),
    /** Points that one address has at most, and may spend at once; as many as come back in a minute where not said. */
    TOSO_RATE_BURST: z.coerce.number().int().min(1).max(999_999_999).optional(),
    /** Where spent points are counted: by each process in its memory, or by all together in the server of DATABASE_URL. */
    TOSO_RATE_STORE: z.enum(["memory", "postgresql"]).default("memory"),
    /** Proxies whose X-Forwarded-For is believed: addresses or CIDR, with commas between. */
    TOSO_TRUSTED_PROXIES: list.refine((all) => all.every(isNetwork), "Write addresses or CIDR with commas between, such as 10.0.0.0/8,fd00::/8."),
    /** Port of /metrics; without it there is none. */
    TOSO_METRICS_PORT: z.coerce.number().int().min(0).max(65535).optional(),
    TOSO_METRICS_HOST: z.string().default("127.0.0.1"),
    /** From how many milliseconds on a request is logged as slow. */
    TOSO_SLOW_MS: z.coerce.number().min(0).default(1_000),
    /** Whether the log says which address asked. */
    TOSO_LOG_ADDRESSES: z.stringbool().default(false),
    /** How many requests that were answered alike get a line of their own in the log in a second; the rest are summed up in one. */
    TOSO_LOG_LINES: z.coerce.number().int().min(0).default(200),
    LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
  })
  .refine(({ TOSO_RATE_STORE, DATABASE_URL }) => TOSO_RATE_STORE === "memory" || DATABASE_URL !== undefined, {
    path: ["TOSO_RATE_STORE"],
    error: "Counting in PostgreSQL needs DATABASE_URL.",
  })
  .refine(({ DATABASE_URL, DATABASE_REPLICA_URLS }) => DATABASE_URL || DATABASE_REPLICA_URLS.length === 0, {
    path: ["DATABASE_REPLICA_URLS"],
    error: "Replicas need DATABASE_URL too: the primary that they follow",
  });

export type Env = z.infer<typeof settings>;

/** Reads the settings of a server from the environment; throws one error that names every setting that is wrong, and shows the value of none. */
export function readEnv(variables: Record<string, string | undefined> = process.env): Env {
  return readSettings(settings, variables);
}

/** Returns how often one address may ask by the settings; null where nobody is counted. */
export function rateOf({ TOSO_RATE, TOSO_RATE_BURST, TOSO_RATE_STORE, TOSO_TRUSTED_PROXIES, DATABASE_URL }: Env): RateOptions | null {
  if (TOSO_RATE === 0) return null;
  return {
    points: TOSO_RATE,
    burst: TOSO_RATE_BURST ?? TOSO_RATE,
    trustedProxies: TOSO_TRUSTED_PROXIES,
    ...(TOSO_RATE_STORE === "postgresql" && DATABASE_URL ? { store: DATABASE_URL } : {}),
  };
}
