import type { IncomingMessage, ServerResponse } from "node:http";
import { GraphQLError } from "graphql";
import type { Logger } from "pino";
import { sendRefusal } from "./answer/send-answer.ts";
import { refusal, refusalBody, type RefusalCode } from "./errors.ts";
import { sendExplorer, wantsExplorer } from "./example/explorer-page.ts";
import { apiMethods, fileMethods, openHeaders, preflightHeaders } from "./cors.ts";
import { checkHeaders, hasBody, otherMethod, type Refused } from "./limit/check-request.ts";
import type { Rate } from "./limit/limit-rate.ts";
import { hiddenFault } from "./mask-error.ts";
import type { WatchedResponse } from "./telemetry/watched-response.ts";

/** Answers one request. */
export type Answering = (request: IncomingMessage, response: WatchedResponse) => void;

/** Who answers what. */
export interface Routes {
  rate: Pick<Rate, "take" | "headers">;
  /** Answers GET, HEAD and POST of /graphql. */
  answerGraphql: Answering;
  /** Says whether requests can be answered, and why not. */
  ready(): Promise<{ code: number; body: Record<string, string> }>;
  fallback: (request: IncomingMessage, response: ServerResponse) => void;
  log: Logger;
}

/** Returns the listener that sends each request to who answers its path: /graphql, /graphiql, /health, /ready, and the fallback for all others. */
export function routeRequests({ rate, answerGraphql, ready, fallback, log }: Routes): Answering {
  return (request, response) => {
    const { url = "/", method } = request;
    const mark = url.indexOf("?");
    const path = mark < 0 ? url : url.slice(0, mark);
    response.path = path;
    if (request.headers.host === undefined && request.httpVersion === "1.1") return sendRefusal(request, response, withoutHost());
    if (path === "/graphql") {
      // A browser sends it by itself, and no answer could be cheaper; with a body it is none.
      if (method === "OPTIONS" && !hasBody(request.headers)) return sendPreflight(response, apiMethods);
      const refused = rate.take(request) ?? checkHeaders(method, request.headers);
      response.allowance = rate.headers(request);
      if (refused) return sendRefusal(request, response, refused);
      const search = mark < 0 ? "" : url.slice(mark);
      if (wantsExplorer(method, request.headers.accept, search)) return redirect(response, `/graphiql${search}`);
      return answerGraphql(request, response);
    }
    // Answers to questions are sent with their headers in one list; a header set before would slow them down.
    response.setHeader("X-Request-Id", response.id);
    // Nothing else takes a body, and nobody is counted here: it must not be read to its end, as node:http would.
    if (hasBody(request.headers)) return sendRefusal(request, response, withBody(method));
    if (path === "/graphiql") return sendExplorer(response, mark < 0 ? "" : url.slice(mark));
    if (path === "/health" || path === "/ready") {
      if (method === "OPTIONS") return sendPreflight(response, fileMethods);
      if (method !== "GET" && method !== "HEAD") return sendRefusal(request, response, otherMethod(method, fileMethods));
      if (path === "/health") return answer(response, 200, { status: "ok" });
      ready().then(
        ({ code, body }) => answer(response, code, code === 200 ? body : { ...body, code: notReady[body.status!] ?? "NOT_READY" }),
        (error) => failRequest(log, error, response),
      );
      return;
    }
    fallback(request, response);
  };
}

/** Codes of what /ready says while it says no; NOT_READY where none says more. */
const notReady: Record<string, RefusalCode> = { "no release": "NO_RELEASE", "no database": "DATABASE_AWAY" };

const withBody = (method: string | undefined): Refused => ({
  ...(method === "GET" || method === "HEAD" || method === "OPTIONS"
    ? { status: 400, error: refusal("BAD_REQUEST", `A request with ${method} has no body here. Queries go to /graphql.`) }
    : otherMethod(method, fileMethods)),
  drain: 100_000,
});
const withoutHost = (): Refused => ({ status: 400, error: refusal("BAD_REQUEST", "The header Host is missing, which HTTP/1.1 asks for.") });

function sendPreflight(response: WatchedResponse, methods: string): void {
  response.writeHead(204, { ...preflightHeaders(methods), "X-Request-Id": response.id });
  response.end();
}

function redirect(response: WatchedResponse, location: string): void {
  response.writeHead(303, ["Location", location, "Cache-Control", "no-store", "Vary", "Accept", ...response.allowance, "X-Request-Id", response.id]);
  response.end();
}

/** Ends a request that broke: logged whole; the client is told no more than that. */
export function failRequest(log: Logger, error: unknown, response: WatchedResponse): void {
  const { id } = response;
  if (response.destroyed) return log.debug({ id, err: error }, "A client went away");
  log.error({ id, err: error }, "A request broke");
  response.how = "faulty";
  if (response.headersSent) return void response.destroy();
  response.setHeader("X-Request-Id", id);
  answer(response, 500, { status: "fault", ...refusalBody(new GraphQLError(hiddenFault, { extensions: { code: "INTERNAL_ERROR" } })) });
}

function answer(response: ServerResponse, status: number, body: Record<string, unknown>): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8", "cache-control": "no-store", ...openHeaders });
  response.end(JSON.stringify(body));
}

/** Answers a path that is not there: 404, and where the API is. */
export function notFound(_request: IncomingMessage, response: ServerResponse): void {
  answer(response, 404, {
    status: "not found",
    see: "/graphql",
    ...refusalBody(refusal("NOT_FOUND", "There is nothing under this address. The API is at /graphql.")),
  });
}
