import type { Logger } from "pino";
import type { Outcome } from "./watched-response.ts";

/** What was answered alike within one second. */
interface Second {
  requests: number;
  /** Of the bodies of those beyond the lines. */
  bytes: number;
}

/** Says which requests get a line of their own. */
export interface BoundLines {
  /** Returns whether there is room for a line, which slow ones take from a room of their own; where there is none, the request is counted for the sum. */
  hasRoom(outcome: Outcome, bytes: number, slow: boolean): boolean;
  /** Writes the sums of the second that has begun. */
  close(): void;
}

/**
 * Gives requests that were answered alike a line of their own up to `most` in a second, slow ones up to a tenth of that (1 at least), and sums up the rest in one line when it is over:
 * a flood of requests does not fill the disk, and writing does not take more than answering. Nothing that was answered is left out of the sums.
 */
export function boundLines(log: Logger, most: number): BoundLines {
  const seconds = new Map<Outcome, Second>();
  const slowSeconds = new Map<Outcome, Second>();
  const mostSlow = Math.max(1, Math.floor(most / 10));
  let timer: NodeJS.Timeout | undefined;
  const end = () => {
    clearTimeout(timer);
    timer = undefined;
    for (const [outcome, { requests, bytes }] of seconds) if (requests > most) log.info({ how: outcome, count: requests - most, bytes }, "More were answered");
    for (const [outcome, { requests, bytes }] of slowSeconds)
      if (requests > mostSlow) log.warn({ how: outcome, count: requests - mostSlow, bytes }, "More answers were slow");
    seconds.clear();
    slowSeconds.clear();
  };
  return {
    hasRoom(outcome, bytes, slow) {
      timer ??= setTimeout(end, 1_000).unref();
      const counted = slow ? slowSeconds : seconds;
      let second = counted.get(outcome);
      if (!second) counted.set(outcome, (second = { requests: 0, bytes: 0 }));
      second.requests += 1;
      if (second.requests <= (slow ? mostSlow : most)) return true;
      second.bytes += bytes;
      return false;
    },
    close: end,
  };
}
