import { rateOf, type Env } from "./env.ts";
import type { ServerOptions } from "./server.ts";

/** Returns what the settings say of a server, as `listen` takes it. */
export function listenOptions(env: Env): Omit<ServerOptions, "database" | "log" | "fallback"> {
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
