import { explorerFolder, readExplorer } from "@toso/api/explorer";
import { serveFiles } from "@toso/portal/serve-files";
import fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";
import { openTestDatabase } from "../../database/open-test-database.ts";
import { exchange } from "../../files/exchange.ts";
import { makeFolder, written } from "../../files/make-folder.ts";
import { anyExchange } from "../../fuzz/any-http-request.ts";
import { checkReply } from "../../fuzz/check-reply.ts";
import { exchangeBytes } from "../../fuzz/exchange-bytes.ts";
import { collectLog } from "../collect-log.ts";
import { listenWithoutGrace } from "../listen-without-grace.ts";

/** Requests to write; `pnpm test:nightly` asks for more. */
const wanted = Number(process.env["HTTP_FUZZ_REQUESTS"] ?? 500);
/** A failed run prints its seed: given here again, it writes the same requests in the same order. */
const seed = Number(process.env["FUZZ_SEED"] ?? Date.now() % 2 ** 31);
/** How many connections write at once, and after how many of them an honest question is asked. */
const together = 20;

const database = await openTestDatabase("dataset");

const folder = await makeFolder();
const paths = [
  "/",
  "/tinh/da-nang/",
  "/tinh/da-nang",
  "/embed/latest/teams/",
  "/data/latest/",
  "/data/latest/short.json",
  "/data/latest/one.txt",
  "/data/latest/empty.txt",
  "/data/latest/observations.csv",
  "/data/latest/observations.parquet",
  "/data/latest/observations.parquet",
  "/_headers",
  ...readExplorer(explorerFolder)!.keys(),
];

/** Returns the tags that paths are answered with, as they are and in Brotli. */
async function tagsOf(address: string): Promise<string[]> {
  const tags: string[] = [];
  for (const path of paths)
    for (const coding of ["identity", "br"]) {
      const { etag } = (await exchange(address, `GET ${path}`, { "accept-encoding": coding })).headers;
      if (etag) tags.push(etag);
    }
  return tags;
}

test(
  `${wanted} requests that may be anything: each reply is well formed, whole unless its client left first, and says what RFC 9110 asks of its status, none is 5xx, and honest questions are answered all the while (seed ${seed})`,
  async () => {
    const { log, lines } = collectLog("error");
    const server = await listenWithoutGrace({
      database,
      log,
      fallback: serveFiles(folder),
      time: { headers: 4_000, request: 5_000, keepAlive: 1_000, idle: 20_000, check: 200 },
    });
    onTestFinished(() => server.stop());
    const count = { requests: 0, replies: 0, cutOff: 0, statuses: {} as Record<number, number> };
    const served = { paths, tags: await tagsOf(server.address), dates: [written.toUTCString()] };
    const batches = fc.array(anyExchange(served), { minLength: together, maxLength: together, size: "max" });
    await fc.assert(
      fc.asyncProperty(batches, async (exchanges) => {
        const done = await Promise.all(exchanges.map((exchange) => exchangeBytes(server.address, exchange)));
        const replies = done.flatMap(({ whole }) => whole);
        for (const reply of replies) {
          count.statuses[reply.status] = (count.statuses[reply.status] ?? 0) + 1;
          checkReply(reply);
        }
        for (const [place, { cutOff }] of done.entries()) if (exchanges[place]!.cut === null) expect(cutOff, JSON.stringify(exchanges[place])).toBe("");
        count.requests += exchanges.reduce((sum, { requests }) => sum + requests.length, 0);
        count.replies += replies.length;
        count.cutOff += done.filter(({ cutOff }) => cutOff !== "").length;
        const honest = await fetch(`${server.address}/graphql`, {
          method: "POST",
          headers: { "content-type": "application/json", connection: "close" },
          body: JSON.stringify({ query: `{ province(code: "48") { nameVi } a${count.requests}: nation { code } }` }),
        });
        expect([honest.status, await honest.json()]).toMatchObject([200, { data: { province: { nameVi: "Đà Nẵng" } } }]);
      }),
      { seed, numRuns: Math.ceil(wanted / (together * 1.9)), endOnFailure: process.env["HTTP_FUZZ_SHRINK"] === undefined },
    );
    console.log(
      `HTTP fuzz, seed ${seed}: ${count.requests} requests, ${count.replies} replies, ${count.cutOff} cut off by clients that left: ${JSON.stringify(count.statuses)}`,
    );
    expect(lines).toEqual([]);
    expect(count.requests).toBeGreaterThanOrEqual(wanted);
    // Most of what is written is answered, and by far not all of it refused as no HTTP.
    expect(count.replies).toBeGreaterThan(count.requests / 2);
    expect(count.statuses[200] ?? 0).toBeGreaterThan(count.replies / 10);
  },
  Math.max(120_000, wanted * 100),
);
