import type { IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import type { Logger } from "pino";
import type { WatchedResponse } from "../telemetry/watched-response.ts";

/** How much may wait for clients that do not read, in bytes, and how long. */
export interface UnreadLimits {
  /** For all clients together; for one address a quarter of it. */
  maximum: number;
  /** In how many milliseconds a client must take 64 kB, or all that waits. */
  timeoutMs: number;
  /** How often connections are looked at, in milliseconds. */
  check: number;
}

/** Watches what waits to be read. */
export interface Unread {
  /** Called with each response that has been written to and was not taken at once. */
  note(response: WatchedResponse): void;
  /** What waits, in bytes. */
  readonly bytes: number;
  /** How many connections were cut for not reading, since the process began. */
  readonly cut: number;
  close(): void;
}

/** What a client must take while something waits for it, in bytes. */
const leastTaken = 65_536;
/** One address may have so much of what may wait in all. */
const shares = 4;

/** A connection with something unread. */
interface Waiting {
  address: string;
  responses: Set<WatchedResponse>;
  bytes: number;
  /** What the system had taken when it was last seen to read, and when that was, in milliseconds since the process began. */
  taken: number;
  since: number;
}

/**
 * Bounds what waits for clients that do not read, and cuts their connections, without a word, for nobody would read it: that which has read nothing for longest
 * where an address, or all together, are beyond their bound, and any that does not take 64 kB in time. `addressOf` says whose a request is.
 */
export function limitUnread({ maximum, timeoutMs, check }: UnreadLimits, addressOf: (request: IncomingMessage) => string, log: Logger): Unread {
  const waiting = new Map<Socket, Waiting>();
  const byAddress = new Map<string, number>();
  let bytes = 0;
  let cut = 0;

  function note(response: WatchedResponse): void {
    const { socket } = response.req;
    if (socket.destroyed) return;
    let entry = waiting.get(socket);
    if (!entry) {
      entry = { address: addressOf(response.req), responses: new Set(), bytes: 0, taken: takenBy(socket), since: performance.now() };
      waiting.set(socket, entry);
    }
    if (!entry.responses.has(response)) {
      entry.responses.add(response);
      response.once("close", () => over(socket, response));
    }
    count(entry, bytesOf(socket, entry));
    makeRoom(entry.address);
  }

  function over(socket: Socket, response: WatchedResponse): void {
    const entry = waiting.get(socket);
    if (!entry) return;
    entry.responses.delete(response);
    if (entry.responses.size === 0) forget(socket, entry);
    else count(entry, bytesOf(socket, entry));
  }

  function count(entry: Waiting, now: number): void {
    const more = now - entry.bytes;
    entry.bytes = now;
    bytes += more;
    const ofAddress = (byAddress.get(entry.address) ?? 0) + more;
    if (ofAddress > 0) byAddress.set(entry.address, ofAddress);
    else byAddress.delete(entry.address);
  }

  function forget(socket: Socket, entry: Waiting): void {
    count(entry, 0);
    waiting.delete(socket);
  }

  function makeRoom(address: string): void {
    while ((byAddress.get(address) ?? 0) > maximum / shares) cutSlowest(address);
    while (bytes > maximum) cutSlowest(null);
  }

  /** The clients of a map come in the order in which they began to wait. */
  function cutSlowest(address: string | null): void {
    let slowest: Socket | undefined;
    let since = Infinity;
    for (const [socket, entry] of waiting) {
      if ((address !== null && entry.address !== address) || entry.since >= since) continue;
      slowest = socket;
      since = entry.since;
    }
    end(slowest!, "Too much waited for clients that do not read");
  }

  function end(socket: Socket, why: string): void {
    const entry = waiting.get(socket)!;
    cut += 1;
    log.debug({ bytes: entry.bytes }, why);
    forget(socket, entry);
    socket.destroy();
  }

  function look(): void {
    const now = performance.now();
    for (const [socket, entry] of waiting) {
      count(entry, bytesOf(socket, entry));
      const taken = takenBy(socket);
      if (entry.bytes === 0 || taken - entry.taken >= leastTaken) {
        entry.taken = taken;
        entry.since = now;
      } else if (now - entry.since > timeoutMs) end(socket, "A client did not read its answer in time");
    }
  }

  const timer = setInterval(look, check).unref();
  return {
    note,
    get bytes() {
      return bytes;
    },
    get cut() {
      return cut;
    },
    close: () => clearInterval(timer),
  };
}

/** What the system has taken from a connection to be sent. */
const takenBy = (socket: Socket) => socket.bytesWritten - socket.writableLength;

/** What stands in the connection, in answers behind the one that is being sent, and in bodies of which a part is still to be written. */
function bytesOf(socket: Socket, { responses }: Waiting): number {
  let sum = socket.writableLength;
  for (const response of responses) sum += response.held + (response.socket ? 0 : response.writableLength);
  return sum;
}
