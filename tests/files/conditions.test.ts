import { Agent, request } from "node:http";
import { serveFiles } from "@toso/portal/serve-files";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { exchange } from "./exchange.ts";
import { makeFolder, written } from "./make-folder.ts";
import { listenWithoutGrace } from "../api/listen-without-grace.ts";

const server = await listenWithoutGrace({ database: await openTestDatabase("dataset"), fallback: serveFiles(await makeFolder()) });
afterAll(() => server.stop());

const path = "/data/latest/observations.csv";
const { etag = "", ...whole } = (await exchange(server.address, `GET ${path}`)).headers;
const { etag: tagOfBrotli = "" } = (await exchange(server.address, `GET ${path}`, { "accept-encoding": "br" })).headers;
const at = (seconds: number) => new Date(written.getTime() + seconds * 1000).toUTCString();
const asctime = "Sun Mar  1 08:00:00 2026";
const notDates = ["2099", "tomorrow", "2099-01-01T00:00:00Z", "Sun, 99 Foo 2099 08:00:00 GMT"];

/** Each header with what it says of the file as it is: true or false; null where it counts as not given. */
const says = {
  "if-match": [
    ["*", true],
    [etag, true],
    [`"a", ${etag}`, true],
    ['"a"', false],
    [`W/${etag}`, false],
    [tagOfBrotli, false],
  ],
  "if-unmodified-since": [
    [at(0), true],
    [at(60), true],
    [at(-1), false],
    [asctime, true],
    ["Sunday, 01-Mar-26 08:00:00 GMT", true],
    ...notDates.map((text) => [text, null]),
  ],
  "if-none-match": [
    ["*", false],
    [etag, false],
    [`W/${etag}`, false],
    [`"a",  "b" , ${etag}`, false],
    ['"a"', true],
    [tagOfBrotli, true],
    [`${etag}x`, true],
  ],
  "if-modified-since": [[at(0), false], [at(60), false], [at(-1), true], [asctime, false], ...notDates.map((text) => [text, null])],
  "if-range": [
    [etag, true],
    [at(0), true],
    [`W/${etag}`, false],
    ['"a"', false],
    [tagOfBrotli, false],
    [at(60), false],
    [at(-1), false],
    ...notDates.map((text) => [text, false]),
  ],
  range: [
    ["bytes=0-9", true],
    ["bytes=999999999-", false],
  ],
} as Record<string, unknown[]> as Record<string, [string, boolean | null][]>;
type Given = Record<keyof typeof says, [string, boolean | null] | null>;

/** Status by the steps of RFC 9110, 13.2.2; ranges are for GET alone (14.2). */
function statusByTheBook(given: Given, method = "GET"): number {
  const said = (name: keyof typeof says) => given[name]?.[1] ?? null;
  if (said("if-match") === false || (!given["if-match"] && said("if-unmodified-since") === false)) return 412;
  if (said("if-none-match") === false || (!given["if-none-match"] && said("if-modified-since") === false)) return 304;
  if (method !== "GET" || !given.range || said("if-range") === false) return 200;
  return said("range") ? 206 : 416;
}

const agent = new Agent({ keepAlive: true, maxSockets: 8 });
afterAll(() => agent.destroy());
const statusOf = (method: string, headers: Record<string, string>) =>
  new Promise<number>((resolve, reject) =>
    request(server.address + path, { agent, method, headers }, (response) => response.resume().on("end", () => resolve(response.statusCode!)))
      .on("error", reject)
      .end(),
  );

test("every mix of conditions, with a range or without, gets what the order of RFC 9110 makes of it", async () => {
  const any = fc.record(Object.fromEntries(Object.entries(says).map(([name, all]) => [name, fc.option(fc.constantFrom(...all), { freq: 1 })])));
  await fc.assert(
    fc.asyncProperty(any as fc.Arbitrary<Given>, fc.constantFrom("GET", "HEAD"), async (given, method) => {
      const headers = Object.fromEntries(Object.entries(given).flatMap(([name, one]) => (one ? [[name, one[0]]] : [])));
      expect(await statusOf(method, headers)).toBe(statusByTheBook(given, method));
    }),
    { numRuns: 500 },
  );
});

test.each(Object.entries(says).flatMap(([name, all]) => all.map(([text]) => [name, text] as const)))("%s: %s alone", async (name, text) => {
  const given = { [name]: says[name]!.find(([one]) => one === text)! } as Given;
  expect(await statusOf("GET", { [name]: text })).toBe(statusByTheBook(given));
  const withRange = { ...given, range: says.range![0]! };
  expect(await statusOf("GET", { [name]: text, range: "bytes=0-9", ...(name === "range" ? { range: text } : {}) })).toBe(
    statusByTheBook(name === "range" ? given : withRange),
  );
});

test("304 says of the file what 200 says, but for its type and length; also to who asks past caches, as fetch of Node does by itself", async () => {
  const { status, headers } = await exchange(server.address, `GET ${path}`, { "if-none-match": etag, "cache-control": "no-cache" });
  expect(status).toBe(304);
  const { date: _date, "x-request-id": _id, ...again } = headers;
  const { date: _date2, "x-request-id": _id2, "content-type": _type, "content-length": _length, ...once } = whole;
  expect(again).toEqual({ ...once, etag });
  expect(again).toMatchObject({ vary: "Accept-Encoding", "cache-control": "public, max-age=300", "access-control-allow-origin": "*" });
  expect((await fetch(server.address + path, { headers: { "if-none-match": etag, "accept-encoding": "identity" } })).status).toBe(304);
});

test("a tag names the content: the same file at another address or written again has the same one", async () => {
  const again = await listenWithoutGrace({ database: await openTestDatabase("dataset"), fallback: serveFiles(await makeFolder()) });
  try {
    expect((await exchange(again.address, `GET ${path}`)).headers.etag).toBe(etag);
  } finally {
    await again.stop();
  }
});
