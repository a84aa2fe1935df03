import type { IncomingMessage, ServerResponse } from "node:http";
import { GraphQLError } from "graphql";
import type { Logger } from "pino";
import { sendRefusal } from "./cache/send-answer.ts";
import { apiMethods, fileMethods, openHeaders, preflightHeaders } from "./cors.ts";
import { refusal, refusalBody, type RefusalCode } from "../errors.ts";
import type { Explorer } from "./explorer/read-explorer.ts";
import { serveExplorer } from "./explorer/serve-explorer.ts";
import { toExplorer, wantsExplorer } from "./explorer/to-explorer.ts";
import { checkHeaders, hasBody, otherMethod, type Refused } from "./limit/check-request.ts";
import type { Rate } from "./limit/limit-rate.ts";
import { hiddenFault } from "../graphql/plugins/mask-error.ts";
import { atMostOnceASecond } from "./telemetry/at-most-once-a-second.ts";
import type { WatchedResponse } from "./telemetry/watched-response.ts";

/** Answers one request. */
export type Answering = (request: IncomingMessage, response: WatchedResponse) => void;

/** Who answers what. */
export interface Routes {
  rate: Pick<Rate, "take" | "headers">;
  /** Answers GET, HEAD and POST of /graphql. */
  answerGraphql: Answering;
  /** Files of the explorer; null where they were never made. */
  explorer: Explorer | null;
  /** Says whether requests can be answered, and why not. */
  ready(): Promise<{ code: number; body: Record<string, string> }>;
  /** Answers /desk and what lies below it; null where no reports are taken. */
  desk: ((request: IncomingMessage, response: WatchedResponse) => void | Promise<void>) | null;
  fallback: (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;
  log: Logger;
}

/** Returns the listener that sends each request to who answers its path: /graphql, /graphiql and /desk and what lies below them, /health, /ready, and the fallback for all others. */
export function routeRequests({ rate, answerGraphql, explorer, ready, desk, fallback, log }: Routes): Answering {
  const answerExplorer = serveExplorer(explorer);
  const route = (request: IncomingMessage, response: WatchedResponse): void | Promise<void> => {
    const { method } = request;
    const url = (request.url = pathOfTarget(request.url ?? "/"));
    const mark = url.indexOf("?");
    const path = mark < 0 ? url : url.slice(0, mark);
    response.path = path;
    if (request.headers.host === undefined && request.httpVersion === "1.1") return sendRefusal(request, response, withoutHost());
    if (hasHosts(request.rawHeaders)) return sendRefusal(request, response, withHosts());
    if (path === "/graphql") {
      // A browser sends it by itself, and no answer could be cheaper; with a body it is none.
      if (method === "OPTIONS" && !hasBody(request.headers)) return sendPreflight(response, apiMethods);
      const refused = rate.take(request) ?? checkHeaders(method, request.headers);
      response.allowance = rate.headers(request);
      if (refused) return sendRefusal(request, response, refused);
      const search = mark < 0 ? "" : url.slice(mark);
      if (wantsExplorer(method, request.headers.accept, search)) return redirect(response, toExplorer(search));
      return answerGraphql(request, response);
    }
    // Answers to questions are sent with their headers in one list; a header set before would slow them down.
    response.setHeader("X-Request-Id", response.id);
    if (path === "/graphiql" || path.startsWith("/graphiql/")) {
      if (method === "OPTIONS" && !hasBody(request.headers)) return sendPreflight(response, fileMethods);
      const refused = rate.take(request) ?? (hasBody(request.headers) ? withBody(method) : null);
      response.allowance = rate.headers(request);
      if (refused) return sendRefusal(request, response, refused);
      for (let at = 0; at < response.allowance.length; at += 2) response.setHeader(response.allowance[at]!, response.allowance[at + 1]!);
      if (!answerExplorer(request, response, path)) notFound(request, response);
      return;
    }
    if (path === "/desk" || path.startsWith("/desk/")) {
      const refused = rate.take(request) ?? (desk ? null : withoutDesk());
      response.allowance = rate.headers(request);
      if (refused) return sendRefusal(request, response, refused);
      return desk!(request, response);
    }
    // Nothing else takes a body, and nobody is counted here: it must not be read to its end, as node:http would.
    if (hasBody(request.headers)) return sendRefusal(request, response, withBody(method));
    if (path === "/health" || path === "/ready") {
      if (method === "OPTIONS") return sendPreflight(response, fileMethods);
      if (method !== "GET" && method !== "HEAD") return sendRefusal(request, response, otherMethod(method, fileMethods));
      if (path === "/health") return answer(response, 200, { status: "ok" });
      return ready().then(({ code, body }) => answer(response, code, code === 200 ? body : { ...body, code: notReady[body.status!] ?? "NOT_READY" }));
    }
    return fallback(request, response);
  };
  return (request, response) => {
    try {
      route(request, response)?.catch((error: unknown) => failRequest(log, error, response));
    } catch (error) {
      failRequest(log, error, response);
    }
  };
}

/** Returns path and query of what a request asks for; a client may write the whole address, as it does to a proxy (RFC 9112, 3.2.2). */
function pathOfTarget(target: string): string {
  if (target.startsWith("/")) return target;
  const address = /^https?:\/\//i.test(target) ? URL.parse(target) : null;
  return address ? address.pathname + address.search : target;
}

/** Returns whether a request has more than one header Host: of several node:http keeps the first, and others on the way may go by another. */
function hasHosts(rawHeaders: string[]): boolean {
  let hosts = 0;
  for (let at = 0; at < rawHeaders.length; at += 2) if (rawHeaders[at]!.length === 4 && rawHeaders[at]!.toLowerCase() === "host") hosts += 1;
  return hosts > 1;
}

/** Codes of what /ready says while it says no; NOT_READY where none says more. */
const notReady: Record<string, RefusalCode> = { "no release": "NO_RELEASE", "no database": "DATABASE_AWAY" };

const withBody = (method: string | undefined): Refused => ({
  ...(method === "GET" || method === "HEAD" || method === "OPTIONS"
    ? { status: 400, error: refusal("BAD_REQUEST", `A request with ${method} has no body here. Queries go to /graphql.`) }
    : otherMethod(method, fileMethods)),
  drain: 100_000,
});
const withoutDesk = (): Refused => ({ status: 404, error: refusal("NOT_FOUND", "No reports are taken here: the desk is off (TOSO_REPORTS).") });
const withHosts = (): Refused => ({ status: 400, error: refusal("BAD_REQUEST", "The header Host is there more than once, which HTTP/1.1 forbids.") });
const withoutHost = (): Refused => ({ status: 400, error: refusal("BAD_REQUEST", "The header Host is missing, which HTTP/1.1 asks for.") });

function sendPreflight(response: WatchedResponse, methods: string): void {
  response.writeHead(204, { ...preflightHeaders(methods), "X-Request-Id": response.id });
  response.end();
}

function redirect(response: WatchedResponse, location: string): void {
  response.writeHead(303, ["Location", location, "Cache-Control", "no-store", "Vary", "Accept", ...response.allowance, "X-Request-Id", response.id]);
  response.end();
}

const outOfHandles = new Set(["EMFILE", "ENFILE"]);
const sayOutOfHandles = atMostOnceASecond();

/** Ends a request that broke: logged whole; the client is told no more than that. Where no file handle was left to answer by, the log says so once a second, and the client may ask again soon. */
export function failRequest(log: Logger, error: unknown, response: WatchedResponse): void {
  const { id } = response;
  if (response.destroyed) return log.debug({ id, err: error }, "A client went away");
  response.outcome = "faulty";
  const isOutOfHandles = outOfHandles.has((error as NodeJS.ErrnoException | null)?.code ?? "");
  if (isOutOfHandles) sayOutOfHandles(() => log.error({ id, err: error }, "No file handle is left: requests are refused"));
  else log.error({ id, err: error }, "A request broke");
  if (response.headersSent) return void response.destroy();
  response.setHeader("X-Request-Id", id);
  if (isOutOfHandles) {
    response.setHeader("Retry-After", 2);
    return answer(response, 503, { status: "busy", ...refusalBody(refusal("NOT_READY", "The server has more to do than it can. Ask again in some seconds.")) });
  }
  answer(response, 500, { status: "fault", ...refusalBody(new GraphQLError(hiddenFault, { extensions: { code: "INTERNAL_ERROR" } })) });
}

function answer(response: ServerResponse, status: number, body: Record<string, unknown>): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    "content-type": "application/json; charset=utf-8",
    "content-length": Buffer.byteLength(text),
    "cache-control": "no-store",
    ...openHeaders,
  });
  response.end(text);
}

/** Answers a path that is not there: 404, and where the API is. */
export function notFound(_request: IncomingMessage, response: ServerResponse): void {
  answer(response, 404, {
    status: "not found",
    see: "/graphql",
    ...refusalBody(refusal("NOT_FOUND", "There is nothing under this address. The API is at /graphql.")),
  });
}
