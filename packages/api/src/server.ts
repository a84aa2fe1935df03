import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import pino, { type Logger } from "pino";
import { answerRequests } from "./answer/answer-requests.ts";
import { keepAnswers } from "./answer/keep-answers.ts";
import { makeAnswer } from "./answer/make-answer.ts";
import { openDatabase, type Database } from "./db.ts";
import { rateOf, readEnv } from "./env.ts";
import { sendRefusal } from "./answer/send-answer.ts";
import { sendExplorer, wantsExplorer } from "./example/explorer-page.ts";
import { answerBrokenRequests } from "./limit/answer-broken-requests.ts";
import { checkHeaders } from "./limit/check-request.ts";
import { limitRate, type RateOptions } from "./limit/limit-rate.ts";
import { cutIdle, optionsWithin, readTimeLimits, type TimeLimits } from "./limit/limit-time.ts";
import { migrate } from "./migrate.ts";
import { DatabaseAway, watchStanding } from "./release/standing-release.ts";
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
  database: Pick<Database, "prisma" | "engine" | "hear">;
  port: number;
  host?: string;
  log?: Logger;
  /** What kept answers may take, in bytes; 0 keeps none. */
  answerBytes?: number;
  /** Largest body of a request, in bytes. */
  bodyBytes?: number;
  /** How often one address may ask; nobody is counted without it. */
  rate?: RateOptions | null;
  /** How long a client may take; what is left out is as usual. */
  time?: Partial<TimeLimits>;
  /** Answers every path but those of the API; 404 without it. */
  fallback?: (request: IncomingMessage, response: ServerResponse) => void;
}

/**
 * Listens on a port (0 for any that is free) and answers /graphql, /graphiql (the explorer), /health (the process lives) and /ready
 * (a release can be read). Throws when the port is taken.
 */
export async function listen(options: ServerOptions): Promise<Listening> {
  const { database, port, host = "127.0.0.1", log = pino({ level: "silent" }), answerBytes = 64_000_000, bodyBytes = 100_000, fallback = notFound } = options;
  const yoga = buildYoga(database, log);
  const kept = keepAnswers(answerBytes);
  const rate = await limitRate(options.rate ?? null, log);
  const time = readTimeLimits(options.time);
  const standing = watchStanding(database, log, () => kept.clear());
  const answerGraphql = answerRequests(
    { make: (asked, release) => makeAnswer(yoga, asked, release), standing, rate, kept, maximumBody: bodyBytes },
    (error, response) => fail(log, error, response),
  );
  let stopping = false;
  const server = createServer(optionsWithin(time), (request, response) => {
    const { url = "/", method } = request;
    const mark = url.indexOf("?");
    const path = mark < 0 ? url : url.slice(0, mark);
    if (path === "/graphql") {
      const refused = rate.take(request) ?? checkHeaders(method, request.headers);
      if (refused) return sendRefusal(request, response, refused.status, refused.error, refused.headers);
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
  cutIdle(server, time);
  answerBrokenRequests(server, time, bodyBytes, log);
  const ready = async (response: ServerResponse) => {
    if (stopping) return answer(response, 503, { status: "stopping" });
    try {
      const release = await standing.ask();
      return release ? answer(response, 200, { status: "ready", release: release.version }) : answer(response, 503, { status: "no release" });
    } catch (error) {
      if (!(error instanceof DatabaseAway)) throw error;
      return answer(response, 503, { status: "no database" });
    }
  };
  try {
    await new Promise<void>((resolve, reject) => server.once("error", reject).listen(port, host, resolve));
  } catch (error) {
    await Promise.all([standing.close(), rate.close()]);
    throw error;
  }
  const { port: taken } = server.address() as AddressInfo;
  return {
    address: `http://${host.includes(":") ? `[${host}]` : host}:${taken}`,
    server,
    stop: async () => {
      stopping = true;
      await new Promise<void>((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeIdleConnections();
      });
      await Promise.all([standing.close(), rate.close()]);
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

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(303, { location, "cache-control": "no-store", vary: "Accept" });
  response.end();
}

/** Ends a request that broke: logged whole; the client is told no more than that. */
function fail(log: Logger, error: unknown, response: ServerResponse): void {
  if (response.destroyed) return log.debug({ err: error }, "A client went away");
  log.error({ err: error }, "A request broke");
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
  const log = pino({ level: env.LOG_LEVEL });
  const database = await openDatabase({ url: env.DATABASE_URL, directory: env.TOSO_DATABASE_DIR });
  await migrate(database);
  const listening = await listen({
    database,
    port: env.PORT,
    host: env.HOST,
    log,
    answerBytes: env.TOSO_ANSWER_BYTES,
    bodyBytes: env.TOSO_BODY_BYTES,
    rate: rateOf(env),
  });
  log.info({ address: `${listening.address}/graphql` }, "The API listens");
  stopOnSignal(async () => {
    await listening.stop();
    await database.close();
  }, log);
}
