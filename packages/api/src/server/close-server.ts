import { once } from "node:events";
import type { Server, ServerResponse } from "node:http";
import { Server as Listener, type Socket } from "node:net";
import { setImmediate, setTimeout } from "node:timers/promises";

/** Closes one server so that nobody whom it took is left without an answer. */
export interface Closing {
  /** Answers a request now or, in the moment in which the port is closed, right after it. */
  answer(begin: () => void): void;
  /** Closes the port, lets what was sent in time be answered, and returns once no connection is left. */
  close(): Promise<void>;
}

/** Longest that the queue of the port may take to become empty, in milliseconds. */
const queueTimeoutMs = 500;

/**
 * Returns how a server is closed whose connections without a request get another `grace` milliseconds to send one; at once where no connection is open.
 * `underWay` holds the responses that are not sent whole.
 */
export function closeServer(server: Server, underWay: ReadonlySet<ServerResponse>, grace: number): Closing {
  const open = new Set<Socket>();
  let taken = 0;
  let held: (() => void)[] | null = null;
  server.on("connection", (socket: Socket) => {
    taken += 1;
    open.add(socket);
    socket.once("close", () => open.delete(socket));
  });

  /** The system resets what waits in the queue of a port that is closed: taken is first whoever waits, and nobody is answered meanwhile, so that none comes again. */
  async function emptyQueue(): Promise<void> {
    const latest = performance.now() + queueTimeoutMs;
    // A turn of the event loop takes one connection or more. Two without any, for the first may have begun before the last one came.
    for (let quiet = 0; quiet < 2 && performance.now() < latest;) {
      const before = taken;
      await setImmediate();
      quiet = taken === before ? quiet + 1 : 0;
    }
  }

  /** Closes connections between two requests. node:http counts an answer as done that still waits to be read, and would cut it off. */
  function closeIdle(): void {
    if (![...underWay].some(({ writableEnded }) => writableEnded)) server.closeIdleConnections();
  }

  async function close(): Promise<void> {
    const waiting: (() => void)[] = [];
    held = waiting;
    await emptyQueue();
    // That of node:http would close idle connections at once, and look after slow ones no more.
    const closed = new Promise<void>((resolve, reject) => Listener.prototype.close.call(server, (error) => (error ? reject(error) : resolve())));
    held = null;
    for (const begin of waiting) begin();
    const over = new AbortController();
    const isOver = closed.finally(() => over.abort());
    await Promise.race([isOver, setTimeout(grace, undefined, { signal: over.signal }).catch(() => {})]);
    for (const socket of open) if (socket.bytesRead === 0) socket.destroy();
    closeIdle();
    while (open.size > 0 && underWay.size > 0) {
      await Promise.race([isOver, ...[...underWay].map((response) => once(response, "close"))]);
      closeIdle();
    }
    await isOver;
    // Ends what node:http does for open connections; the port is closed already.
    server.close(() => {});
  }

  return { answer: (begin) => void (held ? held.push(begin) : begin()), close };
}
