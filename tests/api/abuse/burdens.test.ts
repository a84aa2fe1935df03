import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { setTimeout } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { openTestDatabase } from "../../database/open-test-database.ts";
import { listenWithoutGrace } from "../listen-without-grace.ts";

const database = await openTestDatabase("dataset");
/** So slowly do points come back that none does during a test. */
const rate = { points: 1, burst: 1_000 };

async function serve() {
  const server = await listenWithoutGrace({ database, rate });
  onTestFinished(() => server.stop());
  return server;
}

/** Opens a connection from an address of this machine. */
async function open(address: string, from: string): Promise<Socket> {
  const socket = connect({ port: Number(new URL(address).port), host: "127.0.0.1", localAddress: from }).on("error", () => {});
  onTestFinished(() => void socket.destroy());
  await once(socket, "connect");
  return socket;
}

/** Writes bytes and returns what comes back until the server closes. */
async function converse(address: string, from: string, bytes: string): Promise<string> {
  const socket = (await open(address, from)).setEncoding("latin1");
  let got = "";
  socket.on("data", (part) => (got += part));
  socket.write(bytes);
  await once(socket, "close");
  return got;
}

const ask = (address: string, from: string) =>
  converse(address, from, "GET /graphql?query=%7Bnation%7Bcode%7D%7D HTTP/1.1\r\nhost: a\r\naccept: application/json\r\nconnection: close\r\n\r\n");
const leftIn = (answer: string) => Number(/\r\nRateLimit: "default";r=(\d+)/i.exec(answer)?.[1]);
const inPieces = (path: string, count: number) =>
  `POST ${path} HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\nconnection: close\r\n\r\n${"1\r\n \r\n".repeat(count)}`;

test("a body in more than 2,000 chunks is refused before its end, says so, and costs 25 points beyond those of its request", async () => {
  const { address } = await serve();
  const answer = await converse(address, "127.0.0.1", inPieces("/graphql", 2_500));
  expect(answer).toMatch(/^HTTP\/1\.1 413 [^]*"BODY_TOO_LARGE"[^]*2000/);
  // Five for this question, one for the request with the body.
  expect(leftIn(await ask(address, "127.0.0.1"))).toBe(rate.burst - 5 - 1 - 25);
});

test("so does one that nothing would read, where its rest is thrown away", async () => {
  const { address } = await serve();
  expect(await converse(address, "127.0.0.1", inPieces("/health", 2_500))).toMatch(/^HTTP\/1\.1 405 /);
  expect(leftIn(await ask(address, "127.0.0.1"))).toBe(rate.burst - 5 - 25);
});

test("a body in 2,000 chunks is read, as one in a single chunk is", async () => {
  const { address } = await serve();
  const query = JSON.stringify({ query: `{ nation { code } }${" ".repeat(2_000)}` });
  const parted = [...query].slice(0, 1_990).map((letter) => `1\r\n${letter}\r\n`);
  const rest = query.slice(1_990);
  const head = inPieces("/graphql", 0);
  expect(await converse(address, "127.0.0.1", `${head}${parted.join("")}${rest.length.toString(16)}\r\n${rest}\r\n0\r\n\r\n`)).toMatch(
    /^HTTP\/1\.1 200 [^]*"VN"/,
  );
});

test("who writes requests by the thousand ahead of their answers pays for each, and is not let in any more when it owes more than it can have; others are answered", async () => {
  const { address } = await serve();
  const ahead = "OPTIONS /graphql HTTP/1.1\r\nhost: a\r\n\r\n".repeat(1_600);
  let answer = "";
  for (let times = 0; times < 60; times += 1) {
    const socket = await open(address, "127.0.0.2");
    socket.write(ahead);
    await setTimeout(20);
    socket.destroy();
    answer = await ask(address, "127.0.0.2");
    if (answer === "") break;
  }
  expect(answer).toBe("");
  expect(await ask(address, "127.0.0.2")).toBe("");
  // The answer was made before, for the other address.
  expect(leftIn(await ask(address, "127.0.0.3"))).toBe(rate.burst - 1);
});

test("forty requests ahead of their answers, as a client that pipelines writes them, cost two points", async () => {
  const { address } = await serve();
  const head = "OPTIONS /graphql HTTP/1.1\r\nhost: a\r\n";
  expect((await converse(address, "127.0.0.1", `${`${head}\r\n`.repeat(40)}${head}connection: close\r\n\r\n`)).split("HTTP/1.1 204").length - 1).toBe(41);
  expect(leftIn(await ask(address, "127.0.0.1"))).toBe(rate.burst - 5 - 2);
});
