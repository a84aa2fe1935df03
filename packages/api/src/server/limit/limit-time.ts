import type { Server, ServerOptions } from "node:http";

/** How long a client may take, in milliseconds, and how long the head of a request may be, in bytes. */
export interface TimeLimits {
  /** Until the head of a request has come. */
  headers: number;
  /** Until the whole request has come. */
  request: number;
  /** Between two requests of one connection. */
  keepAlive: number;
  /** For a request on a connection that is open when the server closes its port. */
  grace: number;
  /** Without a byte in either direction, so that nobody holds an answer by not reading it. */
  idle: number;
  /** In which a client must take 64 kB of what waits for it, or all. */
  unread: number;
  /** How often connections are looked at. */
  check: number;
  /** Largest head of a request, its address included. */
  headerBytes: number;
}

const usual: TimeLimits = { headers: 10_000, request: 20_000, keepAlive: 65_000, grace: 500, idle: 70_000, unread: 30_000, check: 1_000, headerBytes: 16_384 };

/** Returns the limits of a server, the usual ones where none are given. */
export function readTimeLimits(given: Partial<TimeLimits> = {}): TimeLimits {
  return { ...usual, ...given };
}

/** Returns the options of a server that keeps to the limits. */
export function optionsWithin({ headers, request, keepAlive, check, headerBytes }: TimeLimits): ServerOptions {
  return {
    headersTimeout: headers,
    requestTimeout: request,
    keepAliveTimeout: keepAlive,
    connectionsCheckingInterval: check,
    maxHeaderSize: headerBytes,
    // Refused by the router, with a body: node:http would send none.
    requireHostHeader: false,
  };
}

/** Cuts connections that are idle for longer than the limit. */
export function cutIdle(server: Server, { idle }: TimeLimits): void {
  server.setTimeout(idle, (socket) => socket.destroy());
}

/**
 * Answers a client that ends its side of the connection behind its request, as `nc -N` does, and closes then. One that has gone away looks the same until
 * something is sent to it.
 */
export function answerHalfClosed(server: Server): void {
  // node:http would close the connection at once, with the answer still to be made.
  Object.assign(server, { httpAllowHalfOpen: true });
}
