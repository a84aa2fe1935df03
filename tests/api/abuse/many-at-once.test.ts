import type { IncomingMessage, ServerResponse } from "node:http";
import { createConnection, type Socket } from "node:net";
import { readdirSync } from "node:fs";
import { serveFiles } from "@toso/portal/serve-files";
import { afterAll, expect, onTestFinished, test } from "vitest";
import { openTestDatabase } from "../../database/open-test-database.ts";
import { makeFolder, table } from "../../files/make-folder.ts";
import { readReplies } from "../../fuzz/read-replies.ts";
import { post } from "./hostile.ts";
import { RawConnection } from "./raw-connection.ts";
import { listenWithoutGrace } from "../listen-without-grace.ts";

const files = serveFiles(await makeFolder());
let inHand = 0;
let most = 0;
/** Lets the answers to /held go. */
let letGo = () => {};
const held = new Promise<void>((resolve) => (letGo = resolve));

async function answerCounted(request: IncomingMessage, response: ServerResponse): Promise<void> {
  inHand += 1;
  most = Math.max(most, inHand);
  try {
    if (request.url === "/held") {
      await held;
      response.end("held");
    } else await files(request, response);
  } finally {
    inHand -= 1;
  }
}
const server = await listenWithoutGrace({ database: await openTestDatabase("dataset"), fallback: answerCounted });
afterAll(() => server.stop());

let begun = 0;
server.server.on("request", () => (begun += 1));
const get = (path: string) => `GET ${path} HTTP/1.1\r\nhost: toso.test\r\n\r\n`;

/** Opens a connection that reads only when it is told to. */
function openUnread(): Socket {
  const socket = createConnection({ port: Number(new URL(server.address).port), host: "127.0.0.1" });
  socket.pause();
  onTestFinished(() => void socket.destroy());
  return socket;
}

async function expectHonest(): Promise<void> {
  const connection = new RawConnection(server.address);
  for (const query of ["{ nation { code } }", "{ nation { nameVi } }"])
    expect((await connection.ask(post(JSON.stringify({ query: `${query} #${begun}` }))))?.status).toBe(200);
  expect((await connection.ask(get("/")))?.status).toBe(200);
  connection.socket.destroy();
}

test("a thousand requests of one connection that does not read hold a file or two at a time, others are answered, and all answers come whole and in order", async () => {
  begun = most = 0;
  // Other test files share this process.
  const before = readdirSync("/proc/self/fd").length;
  const paths = Array.from({ length: 1000 }, (_, place) => ["/data/latest/observations.csv", "/data/latest/one.txt", "/no/such", "/health"][place % 4]!);
  const socket = openUnread();
  socket.write(paths.map(get).join(""));
  await expect.poll(() => begun, { timeout: 60_000 }).toBeGreaterThan(900);
  for (let again = 0; again < 5; again += 1) await expectHonest();
  // One of each of the two connections, and one that is closing its file while the next is begun.
  expect(most).toBeLessThanOrEqual(4);
  expect(readdirSync("/proc/self/fd").length - before).toBeLessThan(100);
  socket.setEncoding("latin1").end(get("/data/latest/one.txt").replace("\r\n\r\n", "\r\nconnection: close\r\n\r\n"));
  let got = "";
  for await (const part of socket) got += part;
  const { whole, rest } = readReplies(
    got,
    [...paths, ""].map(() => "GET"),
    true,
  );
  expect(rest).toBe("");
  const bodies = { "/data/latest/observations.csv": table, "/data/latest/one.txt": "1", "/health": '{"status":"ok"}' } as Record<string, string>;
  expect(whole.map(({ status, body }) => [status, status === 404 ? "" : Buffer.from(body, "latin1").toString()])).toEqual(
    [...paths, "/data/latest/one.txt"].map((path) => (path === "/no/such" ? [404, ""] : [200, bodies[path]])),
  );
});

test("behind an answer under way no more is read of a connection than 64 kB and what stands in the system, however many requests are written", async () => {
  begun = 0;
  const socket = openUnread();
  const written = 20_000;
  socket.write(get("/held"));
  await expect.poll(() => inHand).toBe(1);
  socket.write(get("/health").repeat(written));
  for (let again = 0; again < 5; again += 1) await expectHonest();
  expect(begun).toBeGreaterThan(16);
  expect(begun).toBeLessThan(4_000);
  letGo();
  let count = 0;
  let tail = "";
  socket.setEncoding("latin1");
  for await (const part of socket) {
    const text = tail + part;
    count += text.split('{"status":"ok"}').length - 1;
    tail = text.slice(-14);
    if (count === written) break;
  }
  expect(count).toBe(written);
});
