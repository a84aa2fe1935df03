import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import pino, { type Logger } from "pino";
import { answerRequests } from "./answer/answer-requests.ts";
import { keepAnswers } from "./answer/keep-answers.ts";
import { makeAnswer } from "./answer/make-answer.ts";
import { openDatabase, type Database, type ReadableDatabase } from "./db.ts";
import { placeOf, readEnv } from "./env.ts";
import { sendExplorer, wantsExplorer } from "./example/explorer-page.ts";
import { listenOptions } from "./listen-options.ts";
import { migrate } from "./migrate.ts";
import { openLog } from "./open-log.ts";
import { describeReadiness } from "./ready.ts";
import { watchStanding } from "./release/standing-release.ts";
import { logTurns } from "./replica/log-turns.ts";
import { oneServer } from "./replica/read-servers.ts";
import { openMeters } from "./telemetry/open-meters.ts";
import { serveMetrics, type MetricsServer } from "./telemetry/serve-metrics.ts";
import { WatchedResponse } from "./telemetry/watched-response.ts";
import { watchRequests } from "./telemetry/watch-requests.ts";
import { buildYoga } from "./yoga.ts";

/** A server that listens. */
export interface Listening {
  /** Such as http://127.0.0.1:4000, without a slash at the end. */
  address: string;
  server: Server;
  /** Where metrics are read, such as http://127.0.0.1:9464/metrics; null without a port for them. */
  metrics: string | null;
  /** Stops taking requests, waits for those under way, then returns. */
  stop(): Promise<void>;
}

/** What a server needs. */
export interface ServerOptions {
  database: ReadableDatabase & Pick<Database, "engine" | "hear" | "statements">;
  port: number;
  host?: string;
  log?: Logger;
  /** What kept answers may take, in bytes; 0 keeps none. */
  answerBytes?: number;
  /** Largest body of a request, in bytes. */
  bodyBytes?: number;
  /** Port of /metrics (0 for any that is free) and the address it listens on; without it nothing is counted. */
  metrics?: { port: number; host?: string };
  /** From how many milliseconds on a request is logged as slow. */
  slowAfter?: number;
  /** Whether the log says which address asked. */
  logAddresses?: boolean;
  /** Answers every path but those of the API; 404 without it. */
  fallback?: (request: IncomingMessage, response: ServerResponse) => void;
}

/**
 * Listens on a port (0 for any that is free) and answers /graphql, /graphiql (the explorer), /health (the process lives) and /ready
 * (a release can be read). Throws when the port is taken.
 */
export async function listen(options: ServerOptions): Promise<Listening> {
  const { database, port, host = "127.0.0.1", log = pino({ level: "silent" }), answerBytes = 64_000_000, bodyBytes = 100_000, fallback = notFound } = options;
  const { slowAfter = 1_000, logAddresses = false } = options;
  const servers = database.servers ?? oneServer(database.prisma);
  logTurns(servers, log);
  const yoga = buildYoga({ ...database, servers }, log);
  const kept = keepAnswers(answerBytes);
  const standing = watchStanding(database, log, () => kept.clear());
  const answerGraphql = answerRequests({ make: (...what) => makeAnswer(yoga, ...what), standing, servers, kept, maximumBody: bodyBytes }, (error, response) =>
    fail(log, error, response),
  );
  const meters = options.metrics ? openMeters({ standing, kept, statements: database.statements }) : null;
  const watch = watchRequests({ log, meters, slowAfter, logAddresses });
  let stopping = false;
  const server = createServer({ ServerResponse: WatchedResponse }, (request, response) => {
    const { url = "/", method } = request;
    const mark = url.indexOf("?");
    const path = mark < 0 ? url : url.slice(0, mark);
    response.path = path;
    watch(response);
    // Answers to questions are sent with their headers in one list; a header set before would slow them down.
    if (path !== "/graphql" || !answered.has(method!)) response.setHeader("X-Request-Id", response.id);
    if (path === "/graphql") {
      if (!answered.has(method!)) return void yoga(request, response);
      const search = mark < 0 ? "" : url.slice(mark);
      if (wantsExplorer(method, request.headers.accept, search)) return redirect(response, `/graphiql${search}`);
      return answerGraphql(request, response);
    }
    if (path === "/graphiql") return sendExplorer(response, mark < 0 ? "" : url.slice(mark));
    if (path === "/health") return answer(response, 200, { status: "ok" });
    if (path === "/ready") return void ready(response).catch((error) => fail(log, error, response));
    return fallback(request, response);
  });
  const ready = async (response: ServerResponse) => {
    if (stopping) return answer(response, 503, { status: "stopping" });
    const { code, body } = await describeReadiness(standing, servers);
    return answer(response, code, body);
  };
  let metrics: MetricsServer | undefined;
  try {
    if (meters && options.metrics) metrics = await serveMetrics(meters, log, options.metrics.port, options.metrics.host);
    await new Promise<void>((resolve, reject) => server.once("error", reject).listen(port, host, resolve));
  } catch (error) {
    await metrics?.close();
    meters?.close();
    await standing.close();
    throw error;
  }
  const { port: taken } = server.address() as AddressInfo;
  return {
    address: `http://${host.includes(":") ? `[${host}]` : host}:${taken}`,
    server,
    metrics: metrics?.address ?? null,
    stop: async () => {
      stopping = true;
      await new Promise<void>((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeIdleConnections();
      });
      await standing.close();
      // Last, so that the end can be watched too.
      await metrics?.close();
      meters?.close();
    },
  };
}

const answered = new Set(["GET", "HEAD", "POST"]);

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

function redirect(response: WatchedResponse, location: string): void {
  response.writeHead(303, { location, "cache-control": "no-store", vary: "Accept", "x-request-id": response.id });
  response.end();
}

/** Ends a request that broke: logged whole; the client is told no more than that. */
function fail(log: Logger, error: unknown, response: WatchedResponse): void {
  const { id } = response;
  if (response.destroyed) return log.debug({ id, err: error }, "A client went away");
  log.error({ id, err: error }, "A request broke");
  response.how = "faulty";
  if (!response.headersSent) response.setHeader("X-Request-Id", id);
  if (response.headersSent) response.destroy();
  else answer(response, 500, { status: "fault" });
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
  const log = openLog(env.LOG_LEVEL);
  const database = await openDatabase(placeOf(env));
  const { servers } = database;
  // A process that starts now can read all the same; the next one to start with the primary there applies the migrations.
  if (servers.isPrimaryAway() && servers.newestReplica()) log.warn("The primary is away: the API reads from its replicas, and migrates nothing");
  else await migrate(database);
  const listening = await listen({ database, log, ...listenOptions(env) });
  log.info({ address: `${listening.address}/graphql`, metrics: listening.metrics }, "The API listens");
  stopOnSignal(async () => {
    await listening.stop();
    await database.close();
  }, log);
}
