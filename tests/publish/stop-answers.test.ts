import { connect } from "node:net";
import { serveFiles } from "@toso/portal/serve-files";
import { listen } from "@toso/api/server";
import { expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { makeFolder } from "../files/make-folder.ts";

const database = await openTestDatabase("dataset");
const folder = await makeFolder();
const start = () => listen({ database, port: 0, fallback: serveFiles(folder) });
const file = (connection: string) => `GET /data/latest/observations.parquet HTTP/1.1\r\nhost: a\r\nconnection: ${connection}\r\n\r\n`;

/** Opens a connection; `got` becomes what came until its end, "refused" where nobody took it. */
function open(address: string) {
  let isTaken = false;
  let text = "";
  const socket = connect(Number(new URL(address).port), "127.0.0.1");
  const taken = new Promise<void>((resolve) => socket.once("connect", resolve).once("close", () => resolve()));
  void taken.then(() => (isTaken = socket.remotePort !== undefined));
  socket.setEncoding("latin1").on("data", (data) => (text += data));
  const got = new Promise<string>((resolve) => {
    socket.on("connect", () => (isTaken = true));
    socket.on("error", (error: NodeJS.ErrnoException) => (text += isTaken ? `(${error.code})` : "refused"));
    socket.on("close", () => resolve(text || "(nothing)"));
  });
  return { socket, taken, got, hears: (needle: string) => new Promise<void>((resolve) => socket.on("data", () => text.includes(needle) && resolve())) };
}

/** What an answer comes to: its status and how much of its body came, or what came instead. */
function readAnswer(text: string): string {
  const end = text.indexOf("\r\n\r\n");
  return end < 0 ? text : `${text.slice(9, 12)} ${text.length - end - 4}`;
}

test("twenty clients with a connection for each request, one after the other, while the server stops: each that is taken is answered whole", async () => {
  const server = await start();
  const seen = new Set<string>();
  let answers = 0;
  const clients = Array.from({ length: 20 }, async () => {
    for (;;) {
      const { socket, got } = open(server.address);
      socket.once("connect", () => socket.write(file("close")));
      const answer = readAnswer(await got);
      seen.add(answer);
      if (answer !== "200 70000") return;
      answers += 1;
      if (answers === 200) void server.stop();
    }
  });
  await Promise.all(clients);
  expect([...seen].sort()).toEqual(["200 70000", "refused"]);
});

test("a connection that is open when the server stops has some time to ask, also behind an answer, and is told that it was the last; one that is silent is closed", async () => {
  const server = await listen({ database, port: 0, time: { grace: 3_000 }, fallback: serveFiles(folder) });
  const [fresh, asked, silent] = [open(server.address), open(server.address), open(server.address)];
  await Promise.all([fresh.taken, asked.taken, silent.taken]);
  const first = asked.hears("70000");
  asked.socket.write(file("keep-alive").replace("GET", "HEAD"));
  await first;
  const stopped = server.stop();
  const untilRefused = async (): Promise<void> =>
    (await (async () => {
      const one = open(server.address);
      one.socket.once("connect", () => one.socket.end());
      return one.got;
    })()) === "refused"
      ? undefined
      : untilRefused();
  await untilRefused();
  // Well within the time that they have.
  await new Promise((resolve) => setTimeout(resolve, 300));
  for (const { socket } of [fresh, asked]) socket.write(file("keep-alive"));
  expect(readAnswer(await fresh.got)).toBe("200 70000");
  expect((await fresh.got).toLowerCase()).toContain("\r\nconnection: close\r\n");
  expect((await asked.got).length).toBeGreaterThan(70_000);
  expect(await silent.got).toBe("(nothing)");
  await stopped;
});

test("an answer that its client has not read yet is not cut off by the stop", async () => {
  const large = Buffer.alloc(15_000_000, "x");
  const server = await listen({
    database,
    port: 0,
    time: { grace: 50 },
    fallback: (_request, response) => void response.writeHead(200, { "content-length": large.length }).end(large),
  });
  const slow = open(server.address);
  await slow.taken;
  const begun = slow.hears("HTTP/1.1 200");
  slow.socket.write(file("keep-alive"));
  await begun;
  slow.socket.pause();
  const stopped = server.stop();
  await new Promise((resolve) => setTimeout(resolve, 300));
  slow.socket.resume();
  expect(readAnswer(await slow.got)).toBe("200 15000000");
  await stopped;
});
