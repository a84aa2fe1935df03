import { randomBytes } from "node:crypto";
import type { IncomingMessage } from "node:http";

const wellFormed = /^[A-Za-z0-9._-]{1,64}$/;

/** Tells this process from all others; drawing anew for each request would take a twentieth of a cached answer. */
const ofProcess = randomBytes(12).toString("base64url");
let requests = 0;

/** Returns the name under which a request is found in the log: the X-Request-Id it brought where that has 1 to 64 letters, digits, dots, underscores and hyphens, else a new one. */
export function requestId({ headers }: Pick<IncomingMessage, "headers">): string {
  const given = headers["x-request-id"];
  return typeof given === "string" && wellFormed.test(given) ? given : `${ofProcess}.${(requests += 1)}`;
}
