import type { Logger } from "pino";

/** Runs `stop` once when the process is asked to end (SIGTERM, SIGINT), then lets it end by itself; a fault while stopping is logged and gives exit code 1. */
export function stopOnSignal(stop: () => Promise<void>, log: Logger): void {
  let asked = false;
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.on(signal, () => {
      if (asked) return;
      asked = true;
      stop().then(
        () => process.exit(0),
        (error) => {
          log.error({ err: error }, "The server did not stop cleanly");
          process.exit(1);
        },
      );
    });
  }
}
