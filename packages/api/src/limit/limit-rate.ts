import type { IncomingMessage } from "node:http";
import { LRUCache } from "lru-cache";
import type { Logger } from "pino";
import { refusal } from "../errors.ts";
import type { Refused } from "./check-request.ts";
import { openAddresses } from "./client-address.ts";
import { bulkHint } from "./limits.ts";
import { shareRate, type SharedRate } from "./share-rate.ts";

/** How often one address may ask. */
export interface RateOptions {
  /** Points that an address may spend a minute. */
  points: number;
  /** Proxies whose X-Forwarded-For is believed, as addresses or CIDR. */
  trustedProxies?: string[];
  /** PostgreSQL server where all processes count together; each counts for itself without it. */
  store?: string;
}

/** A request that came too early. */
export interface TooEarly extends Refused {
  headers: { "retry-after": string };
}

/** Counts what addresses ask. */
export interface Rate {
  /** Takes the point of a request, synchronously: returns null where the address had one left, and else the refusal. */
  take(request: IncomingMessage): TooEarly | null;
  /** Takes what making an answer costs beside, also where it is more than is left; returns the refusal where nothing was left before. */
  takeMore(request: IncomingMessage, points: number): TooEarly | null;
  close(): Promise<void>;
}

/** Points of an answer that has to be made, beside the one of the request; and query points that cost one more. */
export const makingPoints = 4;
export const queryPointsOfOne = 10_000;

/** Length of a window, in milliseconds. */
const window = 60_000;
/** Addresses counted at most; those asked for least recently are forgotten, so that many addresses cannot fill the memory. */
const addressesAtMost = 100_000;

interface Count {
  spent: number;
  /** End of the window, in milliseconds since the process began. */
  until: number;
}

/**
 * Returns what counts the points of each address in windows of a minute; null options take nothing from anybody.
 * Counting is in memory and synchronous. With a store the counts of all processes are added up there once a second, beside the requests.
 */
export async function limitRate(options: RateOptions | null, log: Logger): Promise<Rate> {
  if (!options) return { take: () => null, takeMore: () => null, close: async () => {} };
  const { points: maximum, trustedProxies = [], store } = options;
  const addressOf = openAddresses(trustedProxies, log);
  const counts = new LRUCache<string, Count>({ max: addressesAtMost });
  let shared: SharedRate | undefined;
  if (store) {
    shared = await shareRate(store, window, log, (address, spent, left) => {
      const count = counts.get(address);
      if (count && spent > count.spent) counts.set(address, { spent, until: performance.now() + left });
    });
  }

  function spend(request: IncomingMessage, points: number): TooEarly | null {
    const address = addressOf(request);
    const now = performance.now();
    let count = counts.get(address);
    if (!count || now >= count.until) counts.set(address, (count = { spent: 0, until: now + window }));
    if (count.spent >= maximum) return tooManyRequests(maximum, Math.max(1, Math.ceil((count.until - now) / 1000)));
    count.spent += points;
    shared?.note(address, points);
    return null;
  }

  return { take: (request) => spend(request, 1), takeMore: spend, close: async () => shared?.close() };
}

function tooManyRequests(maximum: number, seconds: number): TooEarly {
  const message = `This address has spent its ${maximum} points of this minute: an answer seen before costs 1, a new one ${1 + makingPoints} and more by the cost of its query. Come back in ${seconds} seconds. ${bulkHint}`;
  return {
    status: 429,
    error: refusal("TOO_MANY_REQUESTS", message, { maximum, windowSeconds: window / 1000, retryAfterSeconds: seconds }),
    headers: { "retry-after": String(seconds) },
  };
}
