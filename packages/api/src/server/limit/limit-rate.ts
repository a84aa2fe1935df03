import type { IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import { LRUCache } from "lru-cache";
import type { Logger } from "pino";
import { refusal } from "../../errors.ts";
import type { Refused } from "./check-request.ts";
import { openAddresses } from "./client-address.ts";
import { bulkHint } from "../../graphql/limit/limits.ts";
import { readingPoints, requestPoints } from "../../graphql/limit/points.ts";
import { shareRate, type SharedRate } from "./share-rate.ts";

/** How often one address may ask. */
export interface RateOptions {
  /** Points that come back to an address in a minute. */
  points: number;
  /** Points that it may spend at once, and has at most; as many as come in a minute where not said. */
  burst?: number;
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
  /**
   * Takes points (one where not said) from the address of a request, synchronously, also where it has less, which it then owes: returns null,
   * and where it has none the refusal.
   */
  take(request: IncomingMessage, points?: number): TooEarly | null;
  /** Returns RateLimit-Policy and RateLimit for an answer to a request, names and values in turn; [] where nobody is counted. */
  headers(request: IncomingMessage): string[];
  /** Takes points for what a request has cost already, whether its address has them or not. */
  charge(request: IncomingMessage, points: number): void;
  /** Returns whether the address of a request owes more than it can have at most, and than a thousand points: it is not answered any more until it has paid. */
  isBarred(request: IncomingMessage): boolean;
  /** The same of a connection that has sent nothing yet; false where it comes from a proxy that speaks for others. */
  isConnectionBarred(socket: Socket): boolean;
  close(): Promise<void>;
}

/** Addresses counted at most; those asked for least recently are forgotten, so that many addresses cannot fill the memory. */
const addressesAtMost = 100_000;
const minute = 60_000;

/** What an address has left. */
interface Bucket {
  /** Below zero where a query took more than there was. */
  left: number;
  /** When that was so, in milliseconds since the process began. */
  at: number;
}

/**
 * Returns what counts the points of each address: a bucket that holds `burst` points and fills evenly by `points` a minute; null options take nothing from anybody.
 * Counting is in memory and synchronous. With a store the buckets of all processes are one there, settled once a second, beside the requests.
 */
export async function limitRate(options: RateOptions | null, log: Logger): Promise<Rate> {
  if (!options) return { take: () => null, headers: () => [], charge: () => {}, isBarred: () => false, isConnectionBarred: () => false, close: async () => {} };
  const { points: perMinute, burst = perMinute, trustedProxies = [], store } = options;
  const perMillisecond = perMinute / minute;
  const fillSeconds = Math.ceil(burst / perMillisecond / 1000);
  const policy = `"default";q=${burst};w=${fillSeconds}`;
  const addresses = openAddresses(trustedProxies, log);
  const buckets = new LRUCache<string, Bucket>({ max: addressesAtMost });
  let tooEarly: { seconds: number; refused: TooEarly } | undefined;
  let shared: SharedRate | undefined;
  if (store) {
    shared = await shareRate(store, { burst, perSecond: perMillisecond * 1000 }, log, (address, left) => {
      const bucket = buckets.get(address);
      if (bucket) bucket.left = Math.min(filled(bucket).left, left);
    });
  }

  function filled(bucket: Bucket): Bucket {
    const now = performance.now();
    bucket.left = Math.min(burst, bucket.left + (now - bucket.at) * perMillisecond);
    bucket.at = now;
    return bucket;
  }

  function bucketOf(address: string): Bucket {
    const known = buckets.get(address);
    if (known) return filled(known);
    const full = { left: burst, at: performance.now() };
    buckets.set(address, full);
    return full;
  }

  // A request is asked about several times in a row: finding its address and bucket again would cost as much as a tenth of a cached answer.
  let last: { request: IncomingMessage; address: string; bucket: Bucket } | undefined;
  function accountOf(request: IncomingMessage) {
    if (last?.request === request) {
      filled(last.bucket);
      return last;
    }
    const address = addresses.of(request);
    return (last = { request, address, bucket: bucketOf(address) });
  }

  // With so many a request passes whole, whatever of it was paid before it was refused: it pays that anew.
  const pointsToPass = Math.min(burst, requestPoints + readingPoints + 1);
  // No honest query comes near it: the dearest costs 250 points.
  const barredBelow = -Math.max(burst, 1_000);
  /** Seconds until there are so many points, at least one. */
  const secondsUntil = (wanted: number, { left }: Bucket) => Math.max(1, Math.ceil((wanted - left) / perMillisecond / 1000));

  return {
    take(request, points = requestPoints) {
      const { address, bucket } = accountOf(request);
      if (bucket.left < 1) {
        // The same for everybody who has to wait as long: in a flood it is made once.
        const seconds = secondsUntil(pointsToPass, bucket);
        if (tooEarly?.seconds !== seconds) tooEarly = { seconds, refused: tooManyRequests(burst, fillSeconds, seconds) };
        return tooEarly.refused;
      }
      bucket.left -= points;
      shared?.note(address, points);
      return null;
    },
    headers(request) {
      const { bucket } = accountOf(request);
      const left = Math.max(0, Math.floor(bucket.left));
      return ["RateLimit-Policy", policy, "RateLimit", `"default";r=${left};t=${secondsUntil(left + 1, bucket)}`];
    },
    charge(request, points) {
      const { address, bucket } = accountOf(request);
      bucket.left = Math.max(bucket.left - points, 3 * barredBelow);
      shared?.note(address, points);
    },
    isBarred: (request) => accountOf(request).bucket.left < barredBelow,
    isConnectionBarred({ remoteAddress }) {
      const address = addresses.ofPeer(remoteAddress);
      const bucket = address === null ? undefined : buckets.get(address);
      return bucket !== undefined && filled(bucket).left < barredBelow;
    },
    close: async () => shared?.close(),
  };
}

function tooManyRequests(burst: number, fillSeconds: number, seconds: number): TooEarly {
  const message =
    `This address has spent its points: it has ${burst} at most, which come back evenly within ${fillSeconds} seconds. An answer seen before costs 1, a new one 5 and more ` +
    `by the cost of its query. Come back in ${seconds} second${seconds === 1 ? "" : "s"}. ${bulkHint}`;
  return {
    status: 429,
    error: refusal("TOO_MANY_REQUESTS", message, { maximum: burst, windowSeconds: fillSeconds, retryAfterSeconds: seconds }),
    headers: { "retry-after": String(seconds) },
    // Who sends too much is not read for longer than who does not.
    drain: 100_000,
  };
}
