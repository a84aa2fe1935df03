import type { Release } from "@toso/prisma/client";
import { refusalText } from "../../errors.ts";
import { checkReadable } from "../limit/check-request.ts";
import type { TosoYoga } from "../yoga.ts";
import type { Asked } from "./answer-key.ts";
import type { Pay } from "../../graphql/limit/points.ts";
import type { AnswerFacts } from "../../graphql/plugins/note-facts.ts";
import type { PlainAnswer } from "./answer.ts";

const nothingRan = { operation: null, cost: null };

/**
 * Has the GraphQL handler make the answer to what was asked, from the release given; what cannot be read as a request does not reach it.
 * A fault on the way is logged under the id of the request; `pay` takes the points of its query before that runs.
 */
export async function makeAnswer(
  yoga: TosoYoga,
  { method, search, contentType, body, mediaType }: Asked,
  release: Release | null,
  requestId: string,
  pay: Pay,
): Promise<PlainAnswer> {
  const facts: Partial<AnswerFacts> = {};
  const madeAt = performance.now();
  const unreadable = checkReadable({ contentType, body, search });
  if (unreadable) {
    return {
      status: unreadable.status,
      mediaType,
      body: Buffer.from(refusalText(unreadable.error)),
      release,
      madeAt,
      outcome: "refused",
      pinned: false,
      ...nothingRan,
      codes: [String(unreadable.error.extensions.code)],
    };
  }
  // What was read above is told to the handler in its own words: it takes fewer ways of writing a media type.
  const headers: Record<string, string> = { accept: mediaType, ...(body ? { "content-type": "application/json" } : {}) };
  const response = await yoga.fetch(
    search ? `http://localhost/graphql?${search}` : "http://localhost/graphql",
    { method, headers, ...(body ? { body: new Uint8Array(body) } : {}) },
    { currentRelease: release, facts, requestId, pay },
  );
  const { status } = response;
  const bytes = await response.bytes();
  return {
    status,
    mediaType,
    body: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    release,
    madeAt,
    allow: response.headers.get("allow"),
    // Without a note the request was refused before a query was read, or the handler broke.
    outcome: facts.outcome ?? (status < 400 ? "clean" : status < 500 ? "refused" : "faulty"),
    pinned: facts.pinned ?? false,
    operation: facts.operation ?? null,
    cost: facts.cost ?? null,
    codes: facts.codes ?? [],
  };
}
