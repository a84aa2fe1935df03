import { once } from "node:events";
import type { Socket } from "node:net";
import { afterAll, expect, test } from "vitest";
import { openTestDatabase } from "../../database/open-test-database.ts";
import { collectLog } from "../collect-log.ts";
import { post, write } from "./hostile.ts";
import { RawConnection } from "./raw-connection.ts";
import { listenWithoutGrace } from "../listen-without-grace.ts";

const { log, lines } = collectLog("info");
const time = { headers: 300, request: 400, keepAlive: 300, idle: 1500, check: 50 };
const database = await openTestDatabase("dataset");
// That an answer is slow where the machine has much to do is no fault of the server.
const server = await listenWithoutGrace({ database, log, time, slowAfter: 600_000 });
afterAll(() => server.stop());

const honest = post(JSON.stringify({ query: "{ nation { code } }" }));
const codeOf = (body: string) => JSON.parse(body).errors[0].extensions.code;

/** Sends one byte after another until the connection is closed, and returns the answer. */
async function dribble(connection: RawConnection, byte: string) {
  const timer = setInterval(() => connection.socket.writable && connection.socket.write(byte), 30);
  const answer = await connection.answer();
  await connection.closed();
  clearInterval(timer);
  return answer;
}

test("headers that dribble are cut with 408, the limit and what to do", async () => {
  const connection = new RawConnection(server.address);
  connection.socket.write("GET /graphql HTTP/1.1\r\nhost: a\r\nx: ");
  const answer = await dribble(connection, "a");
  expect(answer?.status).toBe(408);
  const [{ message, extensions }] = JSON.parse(answer!.body).errors;
  expect(extensions).toEqual({ code: "REQUEST_TOO_SLOW", maximum: time.request / 1000 });
  for (const said of [`${time.request / 1000} seconds`, "/data/latest/"]) expect(message).toContain(said);
});

test("a body that dribbles is cut with 408", async () => {
  const connection = new RawConnection(server.address);
  connection.socket.write(write("POST /graphql", { "content-type": "application/json", "content-length": 50_000 }, "{"));
  const answer = await dribble(connection, " ");
  expect([answer?.status, codeOf(answer!.body)]).toEqual([408, "REQUEST_TOO_SLOW"]);
});

test("a body in parts that never ends is cut with 408", async () => {
  const connection = new RawConnection(server.address);
  connection.socket.write(write("POST /graphql", { "content-type": "application/json", "transfer-encoding": "chunked" }, '5\r\n{"que\r\n'));
  const answer = await dribble(connection, "1\r\n \r\n");
  expect([answer?.status, codeOf(answer!.body)]).toEqual([408, "REQUEST_TOO_SLOW"]);
});

test("a client that says nothing is cut, before and after a question", async () => {
  const silent = new RawConnection(server.address);
  await silent.closed();
  const asked = new RawConnection(server.address);
  expect((await asked.ask(honest))?.status).toBe(200);
  await asked.closed();
});

test("a client that does not read its answers is cut", async () => {
  const accepted = new Promise<Socket>((resolve) => server.server.once("connection", resolve));
  const connection = new RawConnection(server.address);
  connection.socket.pause();
  const served = await accepted;
  const wide = post(JSON.stringify({ query: "{ provinces { nodes { teams { value source { title url } } members { value source { title url } } } } }" }));
  // Many answers, so that no buffer on the way holds them all.
  for (let place = 0; place < 400; place += 1) connection.socket.write(wide);
  await once(served, "close");
  // It was asked, answered in part, and cut by the server: the client has neither read nor left.
  expect(served.bytesRead).toBeGreaterThan(wide.length);
  expect(served.bytesWritten).toBeGreaterThan(100_000);
  expect(connection.socket.destroyed).toBe(false);
  connection.socket.destroy();
});

test("many slow clients keep nobody else from an answer, and none of it is a fault", async () => {
  const slow = Array.from({ length: 200 }, () => new RawConnection(server.address));
  for (const { socket } of slow) socket.write("POST /graphql HTTP/1.1\r\nhost: a\r\n");
  const fast = new RawConnection(server.address);
  expect((await fast.ask(honest))?.status).toBe(200);
  await Promise.all(slow.map((connection) => connection.closed()));
  expect(lines.filter(({ level }) => level >= 40)).toEqual([]);
});
