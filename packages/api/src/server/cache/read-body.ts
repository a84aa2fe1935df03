import type { IncomingMessage } from "node:http";

/**
 * Reads the body of a request and calls `read` with it, or with null when it has more than `maximum` bytes: then the rest is not read.
 * Calls `broken` when the client goes away. Callbacks, because a promise for each request costs a tenth of a kept answer.
 */
export function readBody(request: IncomingMessage, maximum: number, read: (body: Buffer | null) => void, broken: (error: Error) => void): void {
  if (Number(request.headers["content-length"] ?? 0) > maximum) return read(null);
  let first: Buffer | undefined;
  let parts: Buffer[] | undefined;
  let length = 0;
  request.on("data", (part: Buffer) => {
    length += part.length;
    if (length > maximum) {
      request.removeAllListeners("data").removeAllListeners("end").pause();
      return read(null);
    }
    if (!first) first = part;
    else (parts ??= [first]).push(part);
  });
  request.on("end", () => read(parts ? Buffer.concat(parts) : (first ?? Buffer.alloc(0))));
  request.on("error", broken);
}
