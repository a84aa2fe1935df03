import type { Release } from "@toso/prisma/client";
import type { Encoding, MediaType } from "../negotiate.ts";

/** What a request asks, as far as its answer depends on it. */
export interface Asked {
  method: "GET" | "POST";
  /** The query of the address, without the question mark. */
  search: string;
  contentType: string;
  /** Null for GET. */
  body: Buffer | null;
  mediaType: MediaType;
  encoding: Encoding;
}

/**
 * Returns the name under which an answer is kept: release, method, media type, coding, and the bytes that hold query, operation and
 * variables, not read as GraphQL. Parts that a client chooses come last or carry their length, so that none can pass for another.
 */
export function answerKey(release: Release, { method, search, contentType, body, mediaType, encoding }: Asked): string {
  const head = `${release.id} ${release.checksum} ${method} ${mediaType} ${encoding} `;
  if (body === null) return head + search;
  return `${head}${search.length} ${contentType.length} ${search}${contentType}${body.toString("latin1")}`;
}
