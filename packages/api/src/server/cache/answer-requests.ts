import type { IncomingMessage } from "node:http";
import type { Release } from "@toso/prisma/client";
import { refusal } from "../../errors.ts";
import type { Refused } from "../limit/check-request.ts";
import type { Rate } from "../limit/limit-rate.ts";
import { piecesAtMost } from "../limit/drain-request.ts";
import { latest, pathToRelease } from "../../domain/release-addresses.ts";
import { bulkHint } from "../../graphql/limit/limits.ts";
import { readingPoints, type Pay } from "../../graphql/limit/points.ts";
import { findReadable } from "../../release/readable-release.ts";
import { DatabaseAway, type CurrentRelease } from "../../release/current-release.ts";
import type { ReadServers } from "../../database/replica/read-servers.ts";
import type { WatchedResponse } from "../telemetry/watched-response.ts";
import { answerKey, type Asked } from "./answer-key.ts";
import { codeAnswer, type CodedAnswer, type PlainAnswer } from "./answer.ts";
import type { AnswerCache } from "./answer-cache.ts";
import { chooseEncoding, chooseMediaType } from "../negotiate.ts";
import { readBody } from "./read-body.ts";
import { sendAnswer, sendRefusal } from "./send-answer.ts";

/** What answering takes. */
export interface AnswerOptions {
  /** Makes an answer that is not kept, from this release (null before the first), for the request of this id; its query runs only when `pay` takes its points, and is refused with what that returns. */
  make(asked: Asked, release: Release | null, requestId: string, pay: Pay): Promise<PlainAnswer>;
  currentRelease: CurrentRelease;
  servers: ReadServers;
  /** Takes the points of answers that are not kept. */
  rate: Pick<Rate, "take" | "headers">;
  cache: AnswerCache;
  /** Largest body of a request, in bytes. */
  maximumBody: number;
}

/**
 * Returns the listener for GET, HEAD and POST of /graphql: it sends a cached answer before anything is parsed, and otherwise has one made
 * from the current release. While the database is away cached answers go on, and new ones are read from its replicas, both marked as stale; what neither gives is refused with DATABASE_AWAY.
 * `fail` is called with what breaks on the way.
 */
export function answerRequests(
  options: AnswerOptions,
  fail: (error: unknown, response: WatchedResponse) => void,
): (request: IncomingMessage, response: WatchedResponse) => void {
  const { make, currentRelease, servers, rate, cache, maximumBody } = options;
  return (request, response) => {
    const mediaType = chooseMediaType(request.headers.accept);
    if (!mediaType) return sendRefusal(request, response, notAcceptable());
    if (request.method !== "POST") return answer(request, response, readAsked(request, null, mediaType));
    readBody(
      request,
      maximumBody,
      (body) => {
        if (body === "large") sendRefusal(request, response, bodyTooLarge(maximumBody));
        else if (body === "scattered") sendRefusal(request, response, bodyScattered());
        else answer(request, response, readAsked(request, body, mediaType));
      },
      (error) => fail(error, response),
    );
  };

  /** The way of almost every request has no promise in it: it would cost as much as all the rest. */
  function answer(request: IncomingMessage, response: WatchedResponse, asked: Asked): void {
    const release = currentRelease.known;
    const known = release && cache.get(answerKey(release, asked));
    if (known) return sendAnswer(request, response, known, { cached: true, staleSince: null });
    findOrMake(request, response, asked).catch((error) => fail(error, response));
  }

  async function findOrMake(request: IncomingMessage, response: WatchedResponse, asked: Asked): Promise<void> {
    const { release, staleSince } = await askCurrentRelease(currentRelease, servers);
    if (release === undefined) return sendRefusal(request, response, databaseAway(staleSince!));
    const key = release && answerKey(release, asked);
    const known = key && cache.get(key);
    if (known) return sendAnswer(request, response, known, { cached: true, staleSince });
    let early = rate.take(request, readingPoints);
    const pay: Pay = (points) => (points > 0 ? (early ??= rate.take(request, points)) : early)?.error ?? null;
    const make = () => code(release, asked, response.id, pay);
    let made: CodedAnswer | undefined;
    // An answer that is made for several at once is paid by the first; where that one cannot, the next does.
    while (!early && (!made || made.facts.codes.includes("TOO_MANY_REQUESTS"))) made = await (key ? cache.getOrMake(key, make) : make());
    response.allowance = rate.headers(request);
    if (early || !made) return sendRefusal(request, response, early!);
    if (staleSince && made.facts.outcome === "faulty") return sendRefusal(request, response, databaseAway(staleSince));
    sendAnswer(request, response, made, { cached: false, staleSince });
  }

  /** Codes an answer for a client, from the plain one that other clients may have had already. */
  async function code(release: Release | null, asked: Asked, requestId: string, pay: Pay): Promise<CodedAnswer> {
    if (!release || asked.encoding === "identity") return codeAnswer(await make(asked, release, requestId, pay), asked.encoding);
    const identity = { ...asked, encoding: "identity" as const };
    const { facts, body } = await cache.getOrMake(answerKey(release, identity), () => code(release, identity, requestId, pay));
    return codeAnswer({ ...facts, body }, asked.encoding);
  }
}

function readAsked({ method, url = "", headers }: IncomingMessage, body: Buffer | null, mediaType: Asked["mediaType"]): Asked {
  const mark = url.indexOf("?");
  return {
    method: method === "POST" ? "POST" : "GET",
    search: mark < 0 ? "" : url.slice(mark + 1),
    contentType: headers["content-type"] ?? "",
    body,
    mediaType,
    encoding: chooseEncoding(headers["accept-encoding"] as string | undefined),
  };
}

/** Asks which release is current, where it is not known for sure; while nobody answers it is the newest that can be read, or the one that stood last; undefined when none was ever seen. */
async function askCurrentRelease(
  currentRelease: CurrentRelease,
  servers: ReadServers,
): Promise<{ release: Release | null | undefined; staleSince: Date | null }> {
  if (currentRelease.known !== undefined) return { release: currentRelease.known, staleSince: null };
  try {
    return { release: await currentRelease.ask(), staleSince: null };
  } catch (error) {
    if (!(error instanceof DatabaseAway)) throw error;
    // That there was none when the database last answered does not say that there is none now.
    return { release: (await findReadable(servers, currentRelease.last)) ?? undefined, staleSince: error.since };
  }
}

const notAcceptable = (): Refused => ({
  status: 406,
  error: refusal("NOT_ACCEPTABLE", "Answers come as application/json or application/graphql-response+json; the header Accept takes neither."),
});

const bodyTooLarge = (maximum: number): Refused => ({
  status: 413,
  error: refusal("BODY_TOO_LARGE", `The body has more than ${maximum} bytes, the limit. Split the query. ${bulkHint}`, { maximum }),
  drain: 10 * maximum,
});

const bodyScattered = (): Refused => ({
  status: 413,
  error: refusal("BODY_TOO_LARGE", `The body comes in more than ${piecesAtMost} chunks. Send it in larger ones, or with Content-Length.`, {
    maximum: piecesAtMost,
  }),
  scattered: true,
});

const databaseAway = (since: Date): Refused => ({
  status: 503,
  error: refusal(
    "DATABASE_AWAY",
    `The database does not answer at the moment, and this answer is not kept. Try again in some seconds; the files in ${pathToRelease(latest)} can be read.`,
    { since: since.toISOString() },
  ),
  headers: { "retry-after": "5" },
});
