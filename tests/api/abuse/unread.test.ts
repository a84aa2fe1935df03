import { createConnection, type Socket } from "node:net";
import type { ServerOptions } from "@toso/api/server";
import { expect, onTestFinished, test } from "vitest";
import { openTestDatabase } from "../../database/open-test-database.ts";
import { collectLog } from "../collect-log.ts";
import { readSeries, total } from "../read-metrics.ts";
import { post } from "./hostile.ts";
import { RawConnection } from "./raw-connection.ts";
import { listenWithoutGrace } from "../listen-without-grace.ts";

const database = await openTestDatabase("dataset");
const honest = post(JSON.stringify({ query: "{ nation { code } }" }));
const figure =
  "value unit period periodBasis qualifier obsStatus method missing ageInMonths area { code nameVi nameEn } indicator { code nameVi nameEn definitionVi definitionEn } source { code publisher title url }";
/** A question with an answer of some megabytes; the remark makes each one of its own. */
const large = (place: number) => post(JSON.stringify({ query: `{ indicators { provinceFigures { figure { ${figure} } } } } #${place}` }));
/** What may wait in these tests, in all and for one address, in bytes. */
const maximum = 16_000_000;
const ofAddress = maximum / 4;

async function serve(options: Partial<ServerOptions> = {}) {
  const { log, lines } = collectLog("info");
  const server = await listenWithoutGrace({ database, log, metrics: { port: 0 }, waitingBytes: maximum, ...options });
  onTestFinished(() => server.stop());
  const read = async (name: string) => total(readSeries(await (await fetch(server.metrics!)).text()), name);
  return { server, lines, waiting: () => read("toso_unread_bytes"), cut: () => read("toso_unread_cut_total") };
}

/** Opens a connection that never reads. */
function openUnread(address: string): Socket {
  const socket = createConnection({ port: Number(new URL(address).port), host: "127.0.0.1" });
  socket.pause();
  socket.on("error", () => {});
  onTestFinished(() => void socket.destroy());
  return socket;
}

/** Asks eight times on a connection that never reads: the system takes the first answers, and the next one waits, for those of one connection are made one after another. */
function askUnread(address: string, question: Buffer): void {
  openUnread(address).write(Buffer.concat(Array.from({ length: 8 }, () => question)));
}

async function expectHonest(address: string): Promise<void> {
  const connection = new RawConnection(address);
  expect((await connection.ask(honest))?.status).toBe(200);
  connection.socket.destroy();
}

const from = (client: number, bytes: Buffer) => Buffer.from(bytes.toString().replace("\r\n\r\n", `\r\nx-forwarded-for: 203.0.113.${client}\r\n\r\n`));

test("sixty-four connections that are not read make no more wait than one address may have, and an honest one at the same address is answered", async () => {
  const { server, waiting, cut, lines } = await serve();
  const most: number[] = [];
  for (let place = 0; place < 16; place += 1) {
    for (let again = 0; again < 4; again += 1) askUnread(server.address, large(place % 2));
    await expectHonest(server.address);
    most.push(await waiting());
  }
  await expect.poll(async () => most.push(await waiting()) && cut(), { timeout: 60_000 }).toBeGreaterThan(4);
  expect(Math.max(...most)).toBeGreaterThan(ofAddress / 4);
  expect(Math.max(...most)).toBeLessThanOrEqual(ofAddress);
  await expectHonest(server.address);
  expect(lines.filter(({ level }) => level >= 50)).toEqual([]);
});

test("sixteen addresses together make no more wait than may wait in all", async () => {
  const { server, waiting, cut } = await serve({ trustedProxies: ["127.0.0.0/8"] });
  const most: number[] = [];
  for (let client = 1; client <= 16; client += 1) {
    for (let again = 0; again < 4; again += 1) askUnread(server.address, from(client, large(client % 2)));
  }
  await expect.poll(async () => most.push(await waiting()) && cut(), { timeout: 60_000 }).toBeGreaterThan(0);
  await expectHonest(server.address);
  most.push(await waiting());
  expect(Math.max(...most)).toBeGreaterThan(ofAddress);
  expect(Math.max(...most)).toBeLessThanOrEqual(maximum);
});

test("a thousand questions on one connection that is not read make one answer, and are cut with it", async () => {
  const { server, waiting, cut } = await serve({ time: { unread: 1_500, check: 50 } });
  const socket = openUnread(server.address);
  socket.write(Buffer.concat(Array.from({ length: 1000 }, () => large(0))));
  await expect.poll(cut, { timeout: 60_000 }).toBe(1);
  expect(await waiting()).toBe(0);
  await expectHonest(server.address);
});

test("a client that takes a byte now and then is cut when it did not take 64 kB in time; one that reads slowly but steadily has all of its answer", async () => {
  const { server, cut } = await serve({ time: { unread: 1_500, check: 50 } });
  const whole = new RawConnection(server.address);
  const { body } = (await whole.ask(large(0)))!;
  whole.socket.destroy();
  const dribbling = openUnread(server.address);
  for (let again = 0; again < 3; again += 1) dribbling.write(large(0));
  const byte = setInterval(() => dribbling.read(1), 100);
  onTestFinished(() => clearInterval(byte));
  const steady = openUnread(server.address);
  let taken = 0;
  steady.write(large(0));
  const part = setInterval(() => (taken += (steady.read(Math.min(262_144, steady.readableLength)) as Buffer | null)?.length ?? 0), 20);
  onTestFinished(() => clearInterval(part));
  await expect.poll(cut, { timeout: 60_000 }).toBe(1);
  await expect.poll(() => taken, { timeout: 60_000 }).toBeGreaterThanOrEqual(Buffer.byteLength(body));
  expect(await cut()).toBe(1);
});

test("large answers asked for one behind the other on one connection come whole, in their order", async () => {
  const { server, cut } = await serve();
  const connection = new RawConnection(server.address);
  connection.socket.write(Buffer.concat([large(0), large(1), honest, large(0)]));
  const lengths: number[] = [];
  for (let place = 0; place < 4; place += 1) lengths.push(JSON.stringify(JSON.parse((await connection.answer())!.body).data).length);
  connection.socket.destroy();
  expect(lengths).toEqual([lengths[0], lengths[0], JSON.stringify({ nation: { code: "VN" } }).length, lengths[0]]);
  expect(lengths[0]).toBeGreaterThan(1_000_000);
  expect(await cut()).toBe(0);
});

test("an answer of megabytes that is read comes whole, and nothing waits after it", async () => {
  const { server, waiting, cut } = await serve();
  const connection = new RawConnection(server.address);
  const answer = await connection.ask(large(0));
  connection.socket.destroy();
  expect(answer!.body.length).toBeGreaterThan(1_000_000);
  expect(JSON.parse(answer!.body).data.indicators.length).toBeGreaterThan(20);
  await expect.poll(waiting).toBe(0);
  expect(await cut()).toBe(0);
});
