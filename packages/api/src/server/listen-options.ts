import type { IncomingMessage, ServerResponse } from "node:http";
import type { Logger } from "pino";
import type { Database, ReadableDatabase } from "../database/database.ts";
import type { RateOptions } from "./limit/limit-rate.ts";
import type { TimeLimits } from "./limit/limit-time.ts";
import { rateOf, type Env } from "./env.ts";

/** What a server needs. */
export interface ServerOptions {
  database: ReadableDatabase & Pick<Database, "engine" | "listen" | "statements">;
  port: number;
  host?: string;
  log?: Logger;
  /** What cached answers may take, in bytes; 0 keeps none. */
  answerBytes?: number;
  /** Largest body of a request, in bytes. */
  bodyBytes?: number;
  /** What may wait for clients that do not read, in bytes; for one address a quarter of it. */
  waitingBytes?: number;
  /** Proxies whose X-Forwarded-For says for whom it waits, as addresses or CIDR; those of `rate` without it. */
  trustedProxies?: string[];
  /** Port of /metrics (0 for any that is free) and the address it listens on; without it nothing is counted. */
  metrics?: { port: number; host?: string };
  /** From how many milliseconds on a request is logged as slow. */
  slowAfter?: number;
  /** Whether the log says which address asked. */
  logAddresses?: boolean;
  /** How many requests that were answered alike get a line of their own in the log in a second; the rest are summed up. */
  linesASecond?: number;
  /** How often one address may ask; nobody is counted without it. */
  rate?: RateOptions | null;
  /** How long a client may take; what is left out is as usual. */
  time?: Partial<TimeLimits>;
  /** How long a server that is told to stop goes on answering while /ready says 503, in seconds. */
  drain?: number;
  /** Where the files of the explorer stand; left out, where they are made. */
  explorer?: string;
  /** Answers /desk and what lies below it, bodies and all, for the client of this address; 404 without it. What it throws or rejects with is logged, and the client gets 500. */
  desk?: (request: IncomingMessage, response: ServerResponse, clientAddress: string) => void | Promise<void>;
  /** Answers every path but those of the API; 404 without it. What it throws or rejects with is logged, and the client gets 500. */
  fallback?: (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;
}

/** Returns what the settings say of a server, as `listen` takes it. */
export function listenOptions(env: Env): Omit<ServerOptions, "database" | "log" | "desk" | "fallback"> {
  return {
    port: env.PORT,
    host: env.HOST,
    drain: env.TOSO_DRAIN_SECONDS,
    answerBytes: env.TOSO_ANSWER_BYTES,
    bodyBytes: env.TOSO_BODY_BYTES,
    waitingBytes: env.TOSO_WAITING_BYTES,
    trustedProxies: env.TOSO_TRUSTED_PROXIES,
    rate: rateOf(env),
    metrics: env.TOSO_METRICS_PORT === undefined ? undefined : { port: env.TOSO_METRICS_PORT, host: env.TOSO_METRICS_HOST },
    slowAfter: env.TOSO_SLOW_MS,
    logAddresses: env.TOSO_LOG_ADDRESSES,
    linesASecond: env.TOSO_LOG_LINES,
  };
}
