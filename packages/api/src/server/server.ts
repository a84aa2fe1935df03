import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { setTimeout } from "node:timers/promises";
import pino from "pino";
import { answerRequests } from "./cache/answer-requests.ts";
import { openAnswerCache } from "./cache/answer-cache.ts";
import { makeAnswer } from "./cache/make-answer.ts";
import { closeServer } from "./close-server.ts";
import { openDatabase } from "../database/open-database.ts";
import { placeOf } from "../database/env.ts";
import { readEnv } from "./env.ts";
import { explainFaults } from "../database/explain-faults.ts";
import { makeExplorer } from "./explorer/make-explorer.ts";
import { explorerFolder, readExplorer } from "./explorer/read-explorer.ts";
import { answerBrokenRequests } from "./limit/answer-broken-requests.ts";
import { openAddresses } from "./limit/client-address.ts";
import { limitPipelined } from "./limit/limit-pipelined.ts";
import { pointsOfPipelined } from "../graphql/limit/points.ts";
import { limitRate } from "./limit/limit-rate.ts";
import { answerHalfClosed, cutIdle, optionsWithin, readTimeLimits } from "./limit/limit-time.ts";
import { limitUnread } from "./limit/limit-unread.ts";
import { listenOptions, type ServerOptions } from "./listen-options.ts";
import { migrate } from "../database/migrate.ts";
import { openLog } from "./open-log.ts";
import { describeReadiness } from "./ready.ts";
import { type Answering, failRequest, notFound, routeRequests } from "./route-requests.ts";
import { watchCurrentRelease } from "../release/current-release.ts";
import { logTurns } from "./telemetry/log-turns.ts";
import { oneServer } from "../database/replica/read-servers.ts";
import { openMeters } from "./telemetry/open-meters.ts";
import { atMostOnceASecond } from "./telemetry/at-most-once-a-second.ts";
import { serveMetrics, type MetricsServer } from "./telemetry/serve-metrics.ts";
import { WatchedResponse } from "./telemetry/watched-response.ts";
import { watchRequests } from "./telemetry/watch-requests.ts";
import { stopInOrder } from "./stop-in-order.ts";
import { buildYoga } from "./yoga.ts";

/** A server that listens. */
export interface Listening {
  /** Such as http://127.0.0.1:4000, without a slash at the end. */
  address: string;
  server: Server;
  /** Where metrics are read, such as http://127.0.0.1:9464/metrics; null without a port for them. */
  metrics: string | null;
  /**
   * Says 503 at /ready, takes no more connections once it was drained, answers what those taken send within the grace, then returns. With `listenOn` it takes requests
   * until those that were under way are answered, for that many milliseconds at most.
   */
  stop(listenOn?: number): Promise<void>;
}

/**
 * Listens on a port (0 for any that is free) and answers /graphql, /graphiql (the explorer), /health (the process lives) and /ready
 * (a release can be read). Throws when the port is taken.
 */
export async function listen(options: ServerOptions): Promise<Listening> {
  const { database, port, host = "127.0.0.1", log = pino({ level: "silent" }), answerBytes = 64_000_000, bodyBytes = 100_000, fallback = notFound } = options;
  const { slowAfter = 1_000, logAddresses = false, linesASecond = 200, drain = 0, waitingBytes = 64_000_000 } = options;
  const explorer = readExplorer(options.explorer ?? explorerFolder);
  if (!explorer) log.warn("The explorer at /graphiql has not been made: run `pnpm run generate` and start again");
  const servers = database.servers ?? oneServer(database.prisma);
  logTurns(servers, log);
  const yoga = buildYoga({ ...database, servers }, log);
  const cache = openAnswerCache(answerBytes);
  const rate = await limitRate(options.rate ?? null, log);
  // Evidence of ten megabytes takes a slow line so long; a body that does not come is cut by its silence sooner.
  const time = readTimeLimits(options.desk ? { request: 120_000, ...options.time } : options.time);
  // The rate says already which proxy should be trusted.
  const addresses = openAddresses(options.trustedProxies ?? options.rate?.trustedProxies ?? [], log.child({}, { level: "silent" }));
  const unread = limitUnread({ maximum: waitingBytes, timeoutMs: time.unread, check: time.check }, addresses.of, log);
  const currentRelease = watchCurrentRelease(database, log, () => cache.clear());
  const answerGraphql = answerRequests(
    { make: (...what) => makeAnswer(yoga, ...what), currentRelease, servers, rate, cache, maximumBody: bodyBytes },
    (error, response) => failRequest(log, error, response),
  );
  const meters = options.metrics ? openMeters({ currentRelease, cache, unread, statements: database.statements }) : null;
  const watch = watchRequests({ log, meters, slowAfter, logAddresses, linesASecond });
  const state = { stopping: false };
  const answerDesk = options.desk;
  const desk = answerDesk ? (...[request, response]: Parameters<Answering>) => answerDesk(request, response, addresses.of(request)) : null;
  const ready = async () => (state.stopping ? { code: 503, body: { status: "stopping" } } : describeReadiness(currentRelease, servers));
  const route = limitPipelined(routeRequests({ rate, answerGraphql, explorer, ready, desk, fallback, log }));
  const underWay = new Set<WatchedResponse>();
  /** Called on the response, so that no function has to be made for each request. */
  function over(this: WatchedResponse): void {
    underWay.delete(this);
  }
  const server = createServer({ ...optionsWithin(time), ServerResponse: WatchedResponse }, (request, response) => {
    watch.begin(response);
    underWay.add(response);
    response.on("close", over);
    response.unread = unread;
    response.rate = rate;
    // Refusing would cost as much as answering.
    if (rate.isBarred(request)) {
      rate.charge(request, pointsOfPipelined);
      return void request.socket.destroy();
    }
    if (!state.stopping) return route(request, response);
    // Who asks again does so elsewhere.
    response.shouldKeepAlive = false;
    closing.answer(() => route(request, response));
  });
  server.on("connection", (socket: Socket) => {
    if (rate.isConnectionBarred(socket)) socket.destroy();
  });
  const closing = closeServer(server, underWay, time.grace);
  cutIdle(server, time);
  answerHalfClosed(server);
  answerBrokenRequests(server, time, bodyBytes, log, underWay);
  let metrics: MetricsServer | undefined;
  const close = async () => {
    await Promise.all([currentRelease.close(), rate.close()]);
    watch.close();
    unread.close();
    // Last, so that the end can be watched too.
    await metrics?.close();
    meters?.close();
  };
  try {
    if (meters && options.metrics) metrics = await serveMetrics(meters, log, options.metrics.port, options.metrics.host);
    await new Promise<void>((resolve, reject) => server.once("error", reject).listen(port, host, resolve));
    // A connection that cannot be taken, for want of file handles, is lost; those that are open go on.
    const once = atMostOnceASecond();
    server.on("error", (error) => once(() => log.error({ err: error }, "A connection could not be taken")));
  } catch (error) {
    await close();
    throw error;
  }
  const { port: taken } = server.address() as AddressInfo;
  return {
    address: `http://${host.includes(":") ? `[${host}]` : host}:${taken}`,
    server,
    metrics: metrics?.address ?? null,
    stop: async (listenOn = 0) => {
      state.stopping = true;
      const answered = [...underWay].map((response) => once(response, "close"));
      const drained = setTimeout(drain * 1000);
      await (listenOn > 0 ? Promise.race([setTimeout(listenOn), Promise.all([drained, ...answered])]) : drained);
      await closing.close();
      await close();
    },
  };
}

if (import.meta.main) {
  const started = explainFaults();
  const env = readEnv();
  const log = openLog(env.LOG_LEVEL);
  // Without it the API is whole all the same.
  await makeExplorer().catch((error) => log.error({ err: error }, "The explorer could not be made"));
  const database = await openDatabase(placeOf(env));
  const { servers } = database;
  // A process that starts now can read all the same; the next one to start with the primary there applies the migrations.
  if (servers.isPrimaryAway() && servers.newestReplica()) log.warn("The primary is away: the API reads from its replicas, and migrates nothing");
  else await migrate(database);
  const listening = await listen({ database, log, ...listenOptions(env) });
  log.info({ address: `${listening.address}/graphql`, metrics: listening.metrics }, "The API listens");
  started();
  stopInOrder(async (listenOn) => {
    await listening.stop(listenOn);
    await database.close();
  }, log);
}
