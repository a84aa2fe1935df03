import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import pino, { type Logger } from "pino";
import { openDatabase, type Database } from "./db.ts";
import { readEnv } from "./env.ts";
import { migrate } from "./migrate.ts";
import { buildYoga } from "./yoga.ts";

/** A server that listens. */
export interface Listening {
  /** Such as http://127.0.0.1:4000, without a slash at the end. */
  address: string;
  server: Server;
  /** Stops taking requests, waits for those under way, then returns. */
  stop(): Promise<void>;
}

/** What a server needs. */
export interface ServerOptions {
  database: Pick<Database, "prisma">;
  port: number;
  host?: string;
  log?: Logger;
  /** Answers every path but /graphql, /health and /ready; 404 without it. */
  fallback?: (request: IncomingMessage, response: ServerResponse) => void;
}

/** Listens on a port (0 for any that is free) and answers /graphql, /health (the process lives) and /ready (a release can be read). Throws when the port is taken. */
export async function listen({ database, port, host = "127.0.0.1", log = pino({ level: "silent" }), fallback = notFound }: ServerOptions): Promise<Listening> {
  const yoga = buildYoga(database, log);
  let stopping = false;
  const server = createServer((request, response) => {
    const path = (request.url ?? "/").split("?")[0];
    if (path === "/graphql") return void yoga(request, response);
    if (path === "/health") return answer(response, 200, { status: "ok" });
    if (path === "/ready") return void ready(response);
    return fallback(request, response);
  });
  const ready = async (response: ServerResponse) => {
    if (stopping) return answer(response, 503, { status: "stopping" });
    try {
      const release = await database.prisma.release.findFirst({ orderBy: { id: "desc" }, select: { version: true } });
      return release ? answer(response, 200, { status: "ready", release: release.version }) : answer(response, 503, { status: "no release" });
    } catch (error) {
      log.error({ err: error }, "The database does not answer");
      return answer(response, 503, { status: "no database" });
    }
  };
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(port, host, resolve));
  const { port: taken } = server.address() as AddressInfo;
  return {
    address: `http://${host.includes(":") ? `[${host}]` : host}:${taken}`,
    server,
    stop: () => {
      stopping = true;
      return new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeIdleConnections();
      });
    },
  };
}

/** Runs `stop` once when the process is asked to end (SIGTERM, SIGINT), then lets it end by itself; a fault while stopping is logged and gives exit code 1. */
export function stopOnSignal(stop: () => Promise<void>, log: Logger): void {
  let asked = false;
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.on(signal, () => {
      if (asked) return;
      asked = true;
      stop().then(
        () => process.exit(0),
        (error) => {
          log.error({ err: error }, "The server did not stop cleanly");
          process.exit(1);
        },
      );
    });
  }
}

function answer(response: ServerResponse, status: number, body: Record<string, string>): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8", "cache-control": "no-store", "access-control-allow-origin": "*" });
  response.end(JSON.stringify(body));
}

function notFound(_request: IncomingMessage, response: ServerResponse): void {
  answer(response, 404, { status: "not found", see: "/graphql" });
}

if (import.meta.main) {
  const env = readEnv();
  const log = pino({ level: env.LOG_LEVEL });
  const database = await openDatabase({ url: env.DATABASE_URL, directory: env.TOSO_DATABASE_DIR });
  await migrate(database);
  const listening = await listen({ database, port: env.PORT, host: env.HOST, log });
  log.info({ address: `${listening.address}/graphql` }, "The API listens");
  stopOnSignal(async () => {
    await listening.stop();
    await database.close();
  }, log);
}
