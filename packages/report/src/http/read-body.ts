import type { IncomingMessage } from "node:http";
import { refuse } from "../refuse.ts";

/** Reads the body of a request, counting while it comes; TOO_LARGE from the first byte on that is too many, and nothing more is kept then. */
export async function readBody(request: IncomingMessage, most: number): Promise<Buffer<ArrayBuffer>> {
  const tooLarge = () => refuse("TOO_LARGE", `At most ${most} bytes are taken.`, { maximum: most });
  if (Number(request.headers["content-length"] ?? 0) > most) throw tooLarge();
  const parts: Buffer[] = [];
  let size = 0;
  // What is left is read by who answers: a client that sends sees nothing while its connection is cut.
  for await (const part of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > most) throw tooLarge();
    parts.push(part);
  }
  return Buffer.concat(parts);
}
