import { createHash } from "node:crypto";
import type { Release } from "@toso/prisma/client";
import { openHeaders } from "../cors.ts";
import type { AnswerFacts } from "../../graphql/plugins/note-facts.ts";
import { encode } from "./encode.ts";
import type { Encoding, MediaType } from "../negotiate.ts";

/** An answer as text, not yet coded for a client. */
export interface PlainAnswer extends AnswerFacts {
  status: number;
  mediaType: MediaType;
  body: Buffer;
  /** Null before the first release. */
  release: Release | null;
  /** When it was made, in milliseconds since the process began: the clock of the day may be moved. */
  madeAt: number;
  /** Methods that are served, where the one used is not. */
  allow?: string | null;
}

/** An answer ready to be sent. */
export interface CodedAnswer {
  /** What it was made from. */
  facts: Omit<PlainAnswer, "body">;
  body: Buffer;
  /** The same bytes as a text of Latin letters, each one byte, where they are few: node:http sends head and body in one piece then, which is faster. */
  latin: string | null;
  etag: string;
  /** Names and values in turn, as node:http takes them; ETag and Content-Length are among them. */
  headers: string[];
  /** The same for the times after the first, and for a client that has the answer already; ready, so that nothing is built when they are sent. */
  again: { headers: string[]; unchanged: string[] };
  /** Until when it may be kept, in milliseconds since the process began; 0: not at all; Infinity: as long as its release stands. */
  keptUntil: number;
}

/** Answers with errors are not kept longer than this, in milliseconds. */
const refusedLifetime = 10_000;
const year = 31_536_000;
const fewBytes = 16_384;

/**
 * Returns an answer in the coding asked for, with its headers. The ETag is strong: it names the release, the coding and a SHA-256 over
 * the bytes and the media type, so neither another release, media type nor coding ever shares it.
 */
export async function codeAnswer({ body: text, ...facts }: PlainAnswer, asked: Encoding): Promise<CodedAnswer> {
  const { body, encoding } = await encode(text, asked);
  const hash = createHash("sha256").update(facts.mediaType).update("\0").update(text).digest("base64url").slice(0, 27);
  const etag = `"${facts.release?.version ?? "none"}.${hash}.${encoding}"`;
  const headers = [
    ...["Content-Type", `${facts.mediaType}; charset=utf-8`],
    ...["Content-Length", String(body.length)],
    ...(encoding === "identity" ? [] : ["Content-Encoding", encoding]),
    ...["Cache-Control", cacheControl(facts)],
    ...(facts.allow ? ["Allow", facts.allow] : []),
    ...["ETag", etag],
    ...["Vary", "Accept, Accept-Encoding"],
    ...Object.entries(openHeaders).flat(),
    ...["X-Content-Type-Options", "nosniff"],
  ];
  const hit = ["Cache-Status", "toso; hit"];
  const again = { headers: [...headers, ...hit], unchanged: [...headers.filter(isOfUnchanged), ...hit] };
  return { facts, body, latin: body.length <= fewBytes ? body.toString("latin1") : null, etag, headers, again, keptUntil: keptUntil(facts) };
}

const ofBody = new Set(["Content-Type", "Content-Length", "Content-Encoding"]);

/** Returns whether a name or value is of a header that goes with 304 too. */
function isOfUnchanged(_part: string, index: number, headers: string[]): boolean {
  return !ofBody.has(headers[index - (index % 2)]!);
}

function keptUntil({ outcome, release, madeAt, codes }: CodedAnswer["facts"]): number {
  // That somebody has no points left says nothing of who asks the same next.
  if (outcome === "faulty" || !release || codes.includes("TOO_MANY_REQUESTS")) return 0;
  return outcome === "refused" ? madeAt + refusedLifetime : Infinity;
}

/** An answer of the current release is asked for again each time, and kept for when nobody answers; a pinned one is never asked for again. */
function cacheControl({ outcome, pinned, release }: CodedAnswer["facts"]): string {
  if (outcome !== "clean" || !release) return "no-store";
  return pinned ? `public, max-age=${year}, immutable` : "public, max-age=0, must-revalidate";
}
