import type { IncomingMessage } from "node:http";
import { openHeaders } from "../cors.ts";
import { refusalText } from "../../errors.ts";
import type { Refused } from "../limit/check-request.ts";
import { drainRequest } from "../limit/drain-request.ts";
import { pointsOfScattered } from "../../graphql/limit/points.ts";
import type { Outcome, WatchedResponse } from "../telemetry/watched-response.ts";
import type { CodedAnswer } from "./answer.ts";

/** How an answer came about. */
export interface Origin {
  /** Whether it was kept from before. */
  cached: boolean;
  /** Since when the database that would know better is away; null when it answers. */
  staleSince: Date | null;
}

/** Sends an answer, or 304 where the client has it already; a POST that the client has already is 412, as HTTP asks for. */
export function sendAnswer(request: IncomingMessage, response: WatchedResponse, answer: CodedAnswer, { cached, staleSince }: Origin): void {
  const { again, facts, etag, body, latin } = answer;
  const match = request.headers["if-none-match"];
  const unchanged = match !== undefined && facts.outcome === "clean" && namesEtag(match, etag);
  const status = unchanged ? (request.method === "POST" ? 412 : 304) : facts.status;
  let headers = unchanged ? again.unchanged : cached ? again.headers : [...answer.headers, "Cache-Status", "toso; fwd=miss"];
  if (staleSince && cached) headers = [...headers.slice(0, -2), "Cache-Status", "toso; hit; detail=stale"];
  if (staleSince) headers = [...headers, "Stale-Since", staleSince.toISOString()];
  response.outcome = unchanged ? "unchanged" : outcomeOf(facts.outcome, cached, staleSince);
  response.codes = facts.codes;
  response.operation = facts.operation;
  response.cost = facts.cost;
  response.writeHead(status, headers.concat(response.allowance, "X-Request-Id", response.id));
  if (unchanged) response.end();
  else if (latin !== null) response.end(latin, "latin1");
  else if (body.length <= sliceBytes) response.end(body);
  else sendInSlices(response, body);
}

/** A client that takes a slice is seen to read. */
const sliceBytes = 131_072;

function sendInSlices(response: WatchedResponse, body: Buffer): void {
  let at = 0;
  const go = () => {
    while (!response.destroyed) {
      const slice = body.subarray(at, at + sliceBytes);
      at += slice.length;
      response.held = body.length - at;
      if (response.held === 0) return void response.end(slice);
      if (!response.write(slice)) return void response.once("drain", go);
    }
  };
  go();
}

function outcomeOf(outcome: CodedAnswer["facts"]["outcome"], cached: boolean, staleSince: Date | null): Outcome {
  if (outcome !== "clean") return outcome;
  if (staleSince) return "stale";
  return cached ? "hit" : "miss";
}

/** Returns whether an If-None-Match header names this ETag or any. */
export function namesEtag(match: string, etag: string): boolean {
  return match === etag || match.trim() === "*" || match.split(",").some((one) => one.trim().replace(/^W\//, "") === etag);
}

/**
 * Sends a refusal that was found before GraphQL was reached, as GraphQL clients read it. Where the request was not read to its end the connection is
 * closed, after a bounded part of the rest was read and thrown away: a client that is still sending would else never see the answer.
 */
export function sendRefusal(
  request: IncomingMessage,
  response: WatchedResponse,
  { status, error, headers = {}, drain = 1_000_000, scattered = false }: Refused,
): void {
  const body = refusalText(error);
  response.outcome = status < 500 ? "refused" : "faulty";
  response.codes = [String(error.extensions.code)];
  response.writeHead(status, [
    ...["Content-Type", "application/json; charset=utf-8"],
    ...["Content-Length", String(Buffer.byteLength(body))],
    ...["Cache-Control", "no-store"],
    ...refusalHeaders,
    ...(request.complete ? [] : ["Connection", "close"]),
    ...Object.entries(headers).flat(),
    ...response.allowance,
    ...["X-Request-Id", response.id],
  ]);
  if (request.complete) return void response.end(body);
  response.write(body);
  response.sent = performance.now();
  if (scattered) return endScattered(request, response);
  drainRequest(request, drain, (isScattered) => (isScattered ? endScattered(request, response) : response.end()));
}

/** Ends the connection of a body that comes in too many pieces, and takes what it has cost: what of it was received already is still taken apart. */
function endScattered(request: IncomingMessage, response: WatchedResponse): void {
  response.rate?.charge(request, pointsOfScattered);
  response.end();
}

const refusalHeaders = [...Object.entries(openHeaders).flat(), "X-Content-Type-Options", "nosniff"];
