/**
 * Serves the API, and beside it paths that break outside of any promise or leave a rejection to nobody. The first argument says how long the
 * process goes on after that, in milliseconds; the address is printed first.
 */
import type { ServerResponse } from "node:http";
import { openConfiguredDatabase } from "@toso/api/database";
import { listen, openLog, stopInOrder } from "@toso/api/server";

const log = openLog("info");
const database = await openConfiguredDatabase();
const waiting: ServerResponse[] = [];

/** What each path does; a path that breaks never answers by itself. */
const paths: Record<string, (response: ServerResponse) => void> = {
  "/slow": (response) => void waiting.push(response.writeHead(200, { "content-length": "12" }) && (response.write("first "), response)),
  "/finish": (response) => {
    for (const slow of waiting) slow.end("second");
    response.end("finished");
  },
  "/throw": (response) => {
    response.end("breaks soon");
    setImmediate(() => {
      throw new Error("thrown beside everything");
    });
  },
  "/reject": (response) => {
    response.end("breaks soon");
    void Promise.reject(new Error("rejected and left"));
  },
  "/reject-text": (response) => {
    response.end("breaks soon");
    void Promise.reject({ reason: "only words" });
  },
  "/throw-at-once": () => {
    throw new Error("thrown while answering");
  },
};

const listening = await listen({ database, log, port: 0, fallback: (request, response) => (paths[request.url!] ?? paths["/finish"]!)(response) });
log.info({ address: listening.address }, "Listens");
stopInOrder(
  async (listenOn) => {
    await listening.stop(listenOn);
    await database.close();
  },
  log,
  Number(process.argv[2] ?? 10_000),
);
