import type { IncomingMessage } from "node:http";

/** How long the rest of a request is waited for, in milliseconds. */
const patience = 1_000;

/**
 * Reads the rest of a request that is refused and throws it away, at most so many bytes of it, and calls `done` when it has ended, its client has gone, or after a second.
 * Beyond those bytes nothing is read, but the connection still stands for that second: who reads while sending has time to see the answer.
 */
export function drainRequest(request: IncomingMessage, atMost: number, done: () => void): void {
  let left = atMost;
  const end = () => {
    clearTimeout(timer);
    request.off("data", count).off("end", end).off("close", end).pause();
    done();
  };
  const count = ({ length }: Buffer) => {
    left -= length;
    if (left < 0) request.pause();
  };
  const timer = setTimeout(end, patience);
  request.on("data", count).once("end", end).once("close", end).resume();
}
