import type { Logger } from "pino";
import type { How } from "./watched-response.ts";

/** What was answered alike within one second. */
interface Second {
  requests: number;
  /** Of the bodies of those beyond the lines. */
  bytes: number;
}

/** Says which requests get a line of their own. */
export interface BoundLines {
  /** Returns whether there is room for a line; where there is none, the request is counted for the sum. */
  hasRoom(how: How, bytes: number): boolean;
  /** Writes the sums of the second that has begun. */
  close(): void;
}

/**
 * Gives requests that were answered alike a line of their own up to `most` in a second, and sums up the rest in one line when it is over:
 * a flood of requests does not fill the disk, and writing does not take more than answering. Nothing that was answered is left out of the sums.
 */
export function boundLines(log: Logger, most: number): BoundLines {
  const seconds = new Map<How, Second>();
  let timer: NodeJS.Timeout | undefined;
  const end = () => {
    clearTimeout(timer);
    timer = undefined;
    for (const [how, { requests, bytes }] of seconds) if (requests > most) log.info({ how, count: requests - most, bytes }, "More were answered");
    seconds.clear();
  };
  return {
    hasRoom(how, bytes) {
      timer ??= setTimeout(end, 1_000).unref();
      let second = seconds.get(how);
      if (!second) seconds.set(how, (second = { requests: 0, bytes: 0 }));
      second.requests += 1;
      if (second.requests <= most) return true;
      second.bytes += bytes;
      return false;
    },
    close: end,
  };
}
