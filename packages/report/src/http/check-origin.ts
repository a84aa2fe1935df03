import type { IncomingMessage } from "node:http";
import { refuse } from "../refuse.ts";

const loopback = ["localhost", "127.0.0.1", "[::1]"];

/** Lists the origins of the portal's own pages. On a machine that serves itself alone, its three names are one site. */
export function listOrigins(site: string): string[] {
  const url = new URL(site);
  if (!loopback.includes(url.hostname)) return [url.origin];
  return loopback.map((hostname) => Object.assign(new URL(site), { hostname }).origin);
}

/**
 * Refuses, with NOT_ALLOWED, a request that a page of another site may have sent: one whose Origin is none of the portal's, or that has none and of which the
 * browser does not say that it comes from the same origin.
 */
export function checkOrigin({ headers }: IncomingMessage, origins: string[]): void {
  const { origin } = headers;
  const isOwn = origin === undefined ? headers["sec-fetch-site"] === "same-origin" : origins.includes(origin);
  if (!isOwn) throw refuse("NOT_ALLOWED", `This can be asked for from pages of ${origins[0]} alone: send its Origin.`);
}
