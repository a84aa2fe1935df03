import type { IncomingMessage } from "node:http";
import { piecesAtMost } from "../limit/drain-request.ts";

/** Why a body is not read to its end: it has more bytes than it may, or comes in more pieces. */
export type NotRead = "large" | "scattered";

/**
 * Reads the body of a request and calls `read` with it, or with why it does not: then the rest is not read.
 * Calls `broken` when the client goes away. Callbacks, because a promise for each request costs a tenth of a cached answer.
 */
export function readBody(request: IncomingMessage, maximum: number, read: (body: Buffer | NotRead) => void, broken: (error: Error) => void): void {
  if (Number(request.headers["content-length"] ?? 0) > maximum) return read("large");
  let first: Buffer | undefined;
  let parts: Buffer[] | undefined;
  let length = 0;
  request.on("data", (part: Buffer) => {
    length += part.length;
    if (!first) first = part;
    else (parts ??= [first]).push(part);
    if (length <= maximum && (!parts || parts.length <= piecesAtMost)) return;
    request.removeAllListeners("data").removeAllListeners("end").pause();
    read(length > maximum ? "large" : "scattered");
  });
  request.on("end", () => read(parts ? Buffer.concat(parts) : (first ?? Buffer.alloc(0))));
  request.on("error", broken);
}
