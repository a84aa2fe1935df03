import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Logger } from "pino";
import { collectDefaultMetrics } from "prom-client";
import type { Meters } from "./open-meters.ts";

/** Where metrics are read. */
export interface MetricsServer {
  /** Such as http://127.0.0.1:9464/metrics. */
  address: string;
  close(): Promise<void>;
}

/**
 * Serves meters, and what Node says of the process, as /metrics on a port of its own (0 for any that is free), so that who may ask
 * questions need not be able to read it. Throws when the port is taken.
 */
export async function serveMetrics(meters: Meters, log: Logger, port: number, host = "127.0.0.1"): Promise<MetricsServer> {
  collectDefaultMetrics({ register: meters.registry });
  const server = createServer((request, response) => {
    if (request.url?.split("?")[0] !== "/metrics" || request.method !== "GET") return void response.writeHead(404).end();
    meters.text().then(
      // Scrapes are rarer than idle connections live.
      (text) => response.writeHead(200, { "content-type": meters.registry.contentType, connection: "close" }).end(text),
      (error) => {
        log.error({ err: error }, "The metrics could not be read");
        response.writeHead(500).end();
      },
    );
  });
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(port, host, resolve));
  const { port: taken } = server.address() as AddressInfo;
  return {
    address: `http://${host.includes(":") ? `[${host}]` : host}:${taken}/metrics`,
    close: async () => {
      const closed = new Promise<void>((resolve, reject) => server.close((error) => (error ? reject(error) : resolve())));
      server.closeAllConnections();
      await closed;
    },
  };
}
