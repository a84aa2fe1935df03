import type { IncomingMessage, ServerResponse } from "node:http";
import { connect } from "node:net";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { listen } from "@toso/api/server/server";
import { afterAll, afterEach, expect, onTestFinished, test } from "vitest";
import { openTestDatabase } from "../../database/open-test-database.ts";
import { converse } from "../../files/exchange.ts";
import { readReplies } from "../../fuzz/read-replies.ts";
import { collectLog } from "../collect-log.ts";

const { log, lines } = collectLog("debug");
const large = "0123456789abcdef".repeat(400_000);
/** What lets the answers go on that stopped half way. */
let goOn = () => {};
let gone = new Promise<void>((resolve) => (goOn = resolve));
afterEach(() => {
  gone = new Promise<void>((resolve) => (goOn = resolve));
  lines.length = 0;
});

async function answerSlowly(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.url === "/large") {
    response.writeHead(200, { "content-length": large.length });
    // Goes on only as it is told that there is room.
    return pipeline(
      Readable.from(Array.from({ length: 100 }, (_, part) => large.slice((part * large.length) / 100, ((part + 1) * large.length) / 100))),
      response,
    );
  }
  const body = "a whole answer";
  if (request.url === "/half") response.writeHead(200, { "content-length": body.length }).write(body.slice(0, 5));
  await gone;
  if (request.url === "/half") return void response.end(body.slice(5));
  response.writeHead(200, { "content-length": body.length }).end(Buffer.from(body));
}
const server = await listen({
  database: await openTestDatabase("dataset"),
  port: 0,
  log,
  fallback: answerSlowly,
  time: { headers: 300, request: 300, check: 50 },
});
afterAll(() => server.stop());

const get = (path: string, more = "") => `GET ${path} HTTP/1.1\r\nhost: toso.test\r\n${more}\r\n`;
/** Statuses and bodies of all replies to these bytes; `seen` is waited for before answers that stopped go on. */
async function repliesTo(bytes: string, methods: string[], seen: () => boolean): Promise<[number, string][]> {
  const got = converse(server.address, bytes);
  await expect.poll(seen, { interval: 5, timeout: 20_000 }).toBe(true);
  goOn();
  const { whole, rest } = readReplies((await got).toString("latin1"), methods, true);
  expect(rest).toBe("");
  return whole.map(({ status, body }) => [status, status === 200 ? body : JSON.parse(body).errors[0].extensions.code]);
}
const wasRefused = () => lines.some(({ msg }) => msg === "A request was broken");

test.each(["/late", "/half"])(
  "bytes that are no HTTP behind a question do not take its answer away, which is under way at %s: it comes whole, then 400",
  async (path) => {
    expect(await repliesTo(`${get(path)}FROB\0\r\n\r\n`, ["GET"], wasRefused)).toEqual([
      [200, "a whole answer"],
      [400, "BAD_REQUEST"],
    ]);
  },
);

test("each of several questions before such bytes is answered, in their order", async () => {
  expect(await repliesTo(`${get("/late")}${get("/half")}${get("/large")}${get("/late")}\0\r\n\r\n`, ["GET", "GET", "GET", "GET"], wasRefused)).toEqual([
    [200, "a whole answer"],
    [200, "a whole answer"],
    [200, large],
    [200, "a whole answer"],
    [400, "BAD_REQUEST"],
  ]);
});

test("a body that breaks off behind a question is refused in its own place", async () => {
  const broken = "POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\nZZ\r\nabc";
  expect(await repliesTo(get("/half") + broken, ["GET", "POST"], wasRefused)).toEqual([
    [200, "a whole answer"],
    [400, "BAD_REQUEST"],
  ]);
});

test("a head that comes too slowly behind a question is refused behind its answer", async () => {
  expect(await repliesTo(`${get("/half")}GET /graphql HTTP/1.1\r\nhost: `, ["GET"], wasRefused)).toEqual([
    [200, "a whole answer"],
    [408, "REQUEST_TOO_SLOW"],
  ]);
});

test("CONNECT behind a question is refused behind its answer, however long that is", async () => {
  const connect = "CONNECT toso.test:80 HTTP/1.1\r\nhost: toso.test\r\n\r\n";
  expect(await repliesTo(get("/large") + get("/large") + connect, ["GET", "GET", "CONNECT"], () => true)).toEqual([
    [200, large],
    [200, large],
    [405, "BAD_REQUEST"],
  ]);
});

test("questions before CONNECT whose client goes away are over, and nothing of them is held", async () => {
  const watched = await listen({ database: await openTestDatabase("dataset"), port: 0, fallback: answerSlowly, metrics: { port: 0 } });
  onTestFinished(() => watched.stop());
  const open = async () => /^toso_http_requests_open (\d+)/m.exec(await (await fetch(watched.metrics!)).text())![1];
  const socket = connect(Number(new URL(watched.address).port), "127.0.0.1").on("error", () => {});
  socket.write(`${get("/late").repeat(3)}CONNECT toso.test:80 HTTP/1.1\r\nhost: toso.test\r\n\r\n`);
  await expect.poll(open, { interval: 20, timeout: 20_000 }).toBe("3");
  socket.resetAndDestroy();
  await expect.poll(open, { interval: 20, timeout: 20_000 }).toBe("0");
});

// The connection is closed behind it, for node:http does not know whether a body follows.
test("a question that expects 100-continue behind one under way gets its answer, and nothing within it", async () => {
  const bytes = get("/half") + get("/late", "expect: 100-continue\r\n");
  const asked = new Promise<void>((resolve) => server.server.on("checkContinue", () => resolve()));
  const got = converse(server.address, bytes);
  await asked;
  goOn();
  const { whole, rest } = readReplies((await got).toString("latin1"), ["GET", "GET"], true);
  expect([whole.map(({ status, body }) => [status, body]), rest]).toEqual([
    [
      [200, "a whole answer"],
      [200, "a whole answer"],
    ],
    "",
  ]);
});
