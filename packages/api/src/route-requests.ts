import type { IncomingMessage, ServerResponse } from "node:http";
import type { Logger } from "pino";
import { sendRefusal } from "./answer/send-answer.ts";
import { openHeaders } from "./cors.ts";
import { sendExplorer, wantsExplorer } from "./example/explorer-page.ts";
import { checkHeaders } from "./limit/check-request.ts";
import type { Rate } from "./limit/limit-rate.ts";
import { atMostOnceASecond } from "./telemetry/at-most-once-a-second.ts";
import type { WatchedResponse } from "./telemetry/watched-response.ts";
import type { TosoYoga } from "./yoga.ts";

/** Answers one request. */
export type Answering = (request: IncomingMessage, response: WatchedResponse) => void;

/** Who answers what. */
export interface Routes {
  yoga: TosoYoga;
  rate: Pick<Rate, "take">;
  /** Answers GET, HEAD and POST of /graphql. */
  answerGraphql: Answering;
  /** Says whether requests can be answered, and why not. */
  ready(): Promise<{ code: number; body: Record<string, string> }>;
  fallback: (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;
  log: Logger;
}

/** Returns the listener that sends each request to who answers its path: /graphql, /graphiql, /health, /ready, and the fallback for all others. */
export function routeRequests({ yoga, rate, answerGraphql, ready, fallback, log }: Routes): Answering {
  const route = (request: IncomingMessage, response: WatchedResponse): void | Promise<void> => {
    const { method } = request;
    const url = (request.url = pathOfTarget(request.url ?? "/"));
    const mark = url.indexOf("?");
    const path = mark < 0 ? url : url.slice(0, mark);
    response.path = path;
    // Answers to questions are sent with their headers in one list; a header set before would slow them down.
    if (path !== "/graphql" || !answered.has(method!)) response.setHeader("X-Request-Id", response.id);
    if (path === "/graphql") {
      const refused = rate.take(request) ?? checkHeaders(method, request.headers);
      if (refused) return sendRefusal(request, response, refused);
      if (!answered.has(method!)) return yoga(request, response);
      const search = mark < 0 ? "" : url.slice(mark);
      if (wantsExplorer(method, request.headers.accept, search)) return redirect(response, `/graphiql${search}`);
      return answerGraphql(request, response);
    }
    if (path === "/graphiql") return sendExplorer(response, mark < 0 ? "" : url.slice(mark));
    if (path === "/health") return answer(response, 200, { status: "ok" });
    if (path === "/ready") return ready().then(({ code, body }) => answer(response, code, body));
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

const answered = new Set(["GET", "HEAD", "POST"]);

function redirect(response: WatchedResponse, location: string): void {
  response.writeHead(303, { location, "cache-control": "no-store", vary: "Accept", "x-request-id": response.id });
  response.end();
}

/** Codes of the system for want of file handles, in this process or on this machine. */
const outOfHandles = new Set(["EMFILE", "ENFILE"]);
const sayOutOfHandles = atMostOnceASecond();

/** Ends a request that broke: logged whole; the client is told no more than that. Where no file handle was left to answer by, the log says so once a second, and the client may ask again soon. */
export function failRequest(log: Logger, error: unknown, response: WatchedResponse): void {
  const { id } = response;
  if (response.destroyed) return log.debug({ id, err: error }, "A client went away");
  response.how = "faulty";
  const isOutOfHandles = outOfHandles.has((error as NodeJS.ErrnoException | null)?.code ?? "");
  if (isOutOfHandles) sayOutOfHandles(() => log.error({ id, err: error }, "No file handle is left: requests are refused"));
  else log.error({ id, err: error }, "A request broke");
  if (response.headersSent) return void response.destroy();
  response.setHeader("X-Request-Id", id);
  if (isOutOfHandles) {
    response.setHeader("Retry-After", 2);
    return answer(response, 503, { status: "busy" });
  }
  answer(response, 500, { status: "fault" });
}

function answer(response: ServerResponse, status: number, body: Record<string, string>): void {
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
  answer(response, 404, { status: "not found", see: "/graphql" });
}
