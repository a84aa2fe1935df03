import { inspect } from "node:util";
import type { Logger } from "pino";

/** Longest that a process goes on after a fault that nobody caught, in milliseconds: answers under way get this time, and what never ends gets no more. */
const timeoutAfterFaultMs = 10_000;

/**
 * Runs `stop` once, then ends the process: with exit code 0 when it is asked to end (SIGTERM, SIGINT), with 1 after an exception or a rejection
 * that nobody caught, which is logged whole first, and where stopping itself fails. After a fault the process ends within `patience`
 * milliseconds, whether `stop` is done or not: what broke may be what it waits for. `stop` is told how long it may go on listening after that, so that
 * who asks /ready learns of it: half of the patience, and 0 when the process was asked to end.
 */
export function stopInOrder(stop: (listenOn: number) => Promise<void>, log: Logger, timeoutMs: number = timeoutAfterFaultMs): void {
  let stopping: Promise<void> | undefined;
  let broken = false;
  const end = (code: 0 | 1) => {
    log.flush();
    process.exit(broken ? 1 : code);
  };
  const begin = (listenOn: number) => {
    stopping ??= stop(listenOn).then(
      () => end(0),
      (error) => {
        log.error({ err: error }, "The server did not stop cleanly");
        end(1);
      },
    );
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => begin(0));
  for (const event of ["uncaughtException", "unhandledRejection"] as const) {
    process.on(event, (fault: unknown) => {
      log.fatal({ err: asError(fault) }, "Nobody caught this: the process finishes the answers under way and ends");
      // Also where a signal came first: its stop may wait for what has just broken.
      if (!broken) setTimeout(giveUp, timeoutMs);
      broken = true;
      begin(timeoutMs / 2);
    });
  }
  const giveUp = () => {
    log.fatal({ afterSeconds: timeoutMs / 1000 }, "Something under way did not end: the process ends without it");
    end(1);
  };
}

/** Anything can be thrown; the log writes the stack of errors alone. */
function asError(fault: unknown): Error {
  return fault instanceof Error ? fault : new Error(`Thrown was no error but ${inspect(fault)}`);
}
