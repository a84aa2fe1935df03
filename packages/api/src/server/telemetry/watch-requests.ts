import type { Logger } from "pino";
import { boundLines } from "./bound-lines.ts";
import type { Meters } from "./open-meters.ts";
import type { WatchedResponse } from "./watched-response.ts";

/** What watching requests takes. */
export interface WatchOptions {
  log: Logger;
  /** Null where nobody reads metrics. */
  meters: Meters | null;
  /** From how many milliseconds on a request is slow. */
  slowAfter: number;
  /** Whether the log says who asked. */
  logAddresses: boolean;
  /** How many requests that were answered alike get a line of their own in a second. */
  linesASecond: number;
}

/** Watches requests. */
export interface RequestWatch {
  /** Called with each response at its begin. */
  begin(response: WatchedResponse): void;
  /** Writes what is still to be written. */
  close(): void;
}

/** A request whose client went away before an answer began has this status in log and metrics: none was sent. */
const clientGone = 499;

/**
 * Counts each request when it is over and writes its line into the log: at level info, or at level warn with
 * operation and cost where it was slow, up to so many in a second of each. A line never holds query text, variables or headers.
 */
export function watchRequests({ log, meters, slowAfter, logAddresses, linesASecond }: WatchOptions): RequestWatch {
  const lines = boundLines(log, linesASecond);

  /** Called on the response, so that no function has to be made for each request. */
  function over(this: WatchedResponse): void {
    if (!this.writableFinished) this.outcome = "gone";
    const { method = "GET", socket } = this.req;
    const status = this.headersSent ? this.statusCode : clientGone;
    if (method === "HEAD") this.bytes = 0;
    const took = (this.sent ?? performance.now()) - this.began;
    meters?.requestOver(this, method, status, took / 1000);
    const slow = took >= slowAfter;
    const { id, outcome, bytes } = this;
    if (!(log.isLevelEnabled(slow ? "warn" : "info") && lines.hasRoom(outcome, bytes, slow))) return;
    const line = { id, method, path: this.path.slice(0, 200), status, how: outcome, ms: Math.round(took * 100) / 100, bytes };
    const said = logAddresses ? { ...line, address: socket.remoteAddress } : line;
    if (slow) log.warn({ ...said, operation: this.operation, cost: this.cost }, "A slow answer");
    else log.info(said, "Answered");
  }
  return {
    begin(response) {
      meters?.requestBegan();
      response.on("close", over);
    },
    close: lines.close,
  };
}
