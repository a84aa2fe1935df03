import type { IncomingMessage } from "node:http";

/** Returns the body of a request; null when it has more than `maximum` bytes: then the rest is not read. Throws when the client goes away. */
export function readBody(request: IncomingMessage, maximum: number): Promise<Buffer | null> {
  if (Number(request.headers["content-length"] ?? 0) > maximum) return Promise.resolve(null);
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let length = 0;
    request.on("data", (part: Buffer) => {
      length += part.length;
      if (length > maximum) {
        request.removeAllListeners("data").pause();
        resolve(null);
      } else parts.push(part);
    });
    request.on("end", () => resolve(parts.length === 1 ? parts[0]! : Buffer.concat(parts)));
    request.on("error", reject);
    request.on("close", () => reject(new Error("The client went away before its request was read.")));
  });
}
