import type { IncomingMessage } from "node:http";

/**
 * In how many pieces a body may come. One has a kilobyte and more where a client does not part it on purpose; a piece of one byte costs as much
 * processor time as a large one, and comes with five bytes around it.
 */
export const piecesAtMost = 2_000;

/** How long the rest of a request is waited for, in milliseconds. */
const timeoutMs = 1_000;

/**
 * Reads the rest of a request that is refused and throws it away, at most so many bytes of it, and calls `done` when it has ended, its client has gone, or after a second.
 * Beyond those bytes, or where they come in too many pieces, of which `done` is told, nothing is read, but the connection still stands for that second: who reads while sending has time to see the answer.
 */
export function drainRequest(request: IncomingMessage, atMost: number, done: (isScattered: boolean) => void): void {
  let left = atMost;
  let pieces = 0;
  const end = () => {
    clearTimeout(timer);
    request.off("data", count).off("end", end).off("close", end).pause();
    done(pieces > piecesAtMost);
  };
  const count = ({ length }: Buffer) => {
    left -= length;
    pieces += 1;
    if (pieces > piecesAtMost) end();
    else if (left < 0) request.pause();
  };
  const timer = setTimeout(end, timeoutMs);
  request.on("data", count).once("end", end).once("close", end).resume();
}
