import type { IncomingMessage, ServerResponse } from "node:http";
import { listen } from "@toso/api/server";
import fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";
import { openTestDatabase } from "../../database/open-test-database.ts";
import { anyExchange } from "../../fuzz/any-http-request.ts";
import { exchangeBytes } from "../../fuzz/exchange-bytes.ts";
import { collectLog } from "../collect-log.ts";

/** Requests to write: 1,000 over both engines; `pnpm test:nightly` asks for more. */
const wanted = Number(process.env["HTTP_FUZZ_REQUESTS"] ?? 500);
/** A failed run prints its seed: given here again, it writes the same requests in the same order. */
const seed = Number(process.env["FUZZ_SEED"] ?? Date.now() % 2 ** 31);
/** How many connections write at once, and after how many of them an honest question is asked. */
const together = 20;

const database = await openTestDatabase("dataset");

const page = "<!doctype html><title>page</title>";
const files: Record<string, { type: string; text: string }> = {
  "/": { type: "text/html", text: page },
  "/page/": { type: "text/html", text: page },
  "/page/index.html": { type: "text/html", text: page },
  "/picture.svg": { type: "image/svg+xml", text: "<svg xmlns='http://www.w3.org/2000/svg'/>" },
  "/data/latest/figures.csv": { type: "text/csv", text: "code,value\n".repeat(500) },
};

/** Serves a few files and 404, as simply as can be. */
function serveFiles(request: IncomingMessage, response: ServerResponse): void {
  const file = files[(request.url ?? "/").split("?")[0]!];
  response.writeHead(file ? 200 : 404, { "content-type": file?.type ?? "text/html", "content-length": file?.text.length ?? page.length });
  response.end(file?.text ?? page);
}

test(
  `${wanted} requests that may be anything: each reply is well formed, none says 5xx, and honest questions are answered all the while (seed ${seed})`,
  async () => {
    const { log, lines } = collectLog("error");
    const server = await listen({
      database,
      log,
      port: 0,
      fallback: serveFiles,
      time: { headers: 1_000, request: 1_500, keepAlive: 1_000, idle: 20_000, check: 200 },
    });
    onTestFinished(() => server.stop());
    const count = { requests: 0, replies: 0, cutOff: 0, statuses: {} as Record<number, number> };
    const batches = fc.array(anyExchange, { minLength: together, maxLength: together, size: "max" });
    await fc.assert(
      fc.asyncProperty(batches, async (exchanges) => {
        const done = await Promise.all(exchanges.map((exchange) => exchangeBytes(server.address, exchange)));
        const replies = done.flatMap(({ whole }) => whole);
        for (const reply of replies) {
          count.statuses[reply.status] = (count.statuses[reply.status] ?? 0) + 1;
          expect(reply.status, JSON.stringify(reply.body)).toBeLessThan(500);
        }
        count.requests += exchanges.reduce((sum, { requests }) => sum + requests.length, 0);
        count.replies += replies.length;
        count.cutOff += done.filter(({ cutOff }) => cutOff).length;
        const honest = await fetch(`${server.address}/graphql`, {
          method: "POST",
          headers: { "content-type": "application/json", connection: "close" },
          body: JSON.stringify({ query: `{ province(code: "48") { nameVi } a${count.requests}: nation { code } }` }),
        });
        expect([honest.status, await honest.json()]).toMatchObject([200, { data: { province: { nameVi: "Đà Nẵng" } } }]);
      }),
      { seed, numRuns: Math.ceil(wanted / (together * 1.4)), endOnFailure: process.env["HTTP_FUZZ_SHRINK"] === undefined },
    );
    console.log(`HTTP fuzz, seed ${seed}: ${count.requests} requests, ${count.replies} replies, ${count.cutOff} cut off: ${JSON.stringify(count.statuses)}`);
    expect(lines).toEqual([]);
    expect(count.requests).toBeGreaterThanOrEqual(wanted);
    // Most of what is written is answered, and by far not all of it refused as no HTTP.
    expect(count.replies).toBeGreaterThan(count.requests / 2);
    expect(count.cutOff).toBeLessThan(count.replies / 20);
    expect(count.statuses[200] ?? 0).toBeGreaterThan(count.replies / 10);
  },
  Math.max(120_000, wanted * 100),
);
