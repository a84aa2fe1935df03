import type { IncomingMessage } from "node:http";
import { pointsOfPipelined } from "../../graphql/limit/points.ts";
import type { WatchedResponse } from "../telemetry/watched-response.ts";

/**
 * What a request that waits counts for among the bytes that node:http holds back for its connection: it reads no more from one on which 64 kB of them
 * stand, which 32 requests do. What it has read at that time, 64 kB at most, is still taken apart.
 */
const waitingBytes = 2_048;

/** node:http counts here what stands in answers behind the one that is being sent. */
interface Held {
  _onPendingData(bytes: number): void;
}

/**
 * Returns a listener that works on the requests of one connection one after another, each when the answer before it was sent: node:http calls its listener
 * at once for as many as a client writes. A request without another before it goes straight to `answer`; one whose connection closes first never gets there.
 */
export function limitPipelined(
  answer: (request: IncomingMessage, response: WatchedResponse) => void,
): (request: IncomingMessage, response: WatchedResponse) => void {
  return (request, response) => {
    // It has its connection already where no answer is under way.
    if (response.socket) return answer(request, response);
    response.rate?.charge(request, pointsOfPipelined);
    const held = response as unknown as Held;
    held._onPendingData(waitingBytes);
    // Others come in between, so that answers that are there at once do not keep the process to one connection.
    response.onTurn = () =>
      setImmediate(() => {
        held._onPendingData(-waitingBytes);
        if (response.destroyed) return;
        response.began = performance.now();
        answer(request, response);
      });
  };
}
