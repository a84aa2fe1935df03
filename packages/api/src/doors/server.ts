// Answers over HTTP, and without it. Needs the generated client.
export type { RateOptions } from "../server/limit/limit-rate.ts";
export { listenOptions, type ServerOptions } from "../server/listen-options.ts";
export { openLog, type Log } from "../server/open-log.ts";
export { listen, type Listening } from "../server/server.ts";
export { stopInOrder } from "../server/stop-in-order.ts";
export { buildYoga } from "../server/yoga.ts";
