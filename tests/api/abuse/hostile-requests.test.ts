import { readFileSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import { openTestDatabase } from "../../database/open-test-database.ts";
import { collectLog } from "../collect-log.ts";
import { hostileBodies } from "./hostile-bodies.ts";
import { hostileExplorer } from "./hostile-explorer.ts";
import { hostileHeads } from "./hostile-heads.ts";
import { hostileNames } from "./hostile-names.ts";
import { hostileQueries } from "./hostile-queries.ts";
import { hostileTypes } from "./hostile-types.ts";
import { hostileValues } from "./hostile-values.ts";
import { get, post, type Hostile } from "./hostile.ts";
import { bodyMaximum } from "./maxima.ts";
import { RawConnection } from "./raw-connection.ts";
import { listenWithoutGrace } from "../listen-without-grace.ts";

const database = await openTestDatabase("dataset", { statements: true });
let statements = 0;
(database.prisma.$on as (event: "query", tell: () => void) => void)("query", () => (statements += 1));
const { log, lines } = collectLog("debug");
/** No answer is logged as slow, in milliseconds: how fast it comes hangs on what else the machine does. */
const slowAfter = 600_000;
// Nothing is kept, so that each request is worked on.
const server = await listenWithoutGrace({ database, log, answerBytes: 0, bodyBytes: bodyMaximum, slowAfter });
afterAll(() => server.stop());

const kinds = {
  query: hostileQueries,
  name: hostileNames,
  value: hostileValues,
  body: hostileBodies,
  head: hostileHeads,
  type: hostileTypes,
  look: hostileExplorer,
};
const all = Object.values(kinds).flat();
/** Work is counted in processor time of this process, client and server, in milliseconds: a clock on the wall counts what else the machine does. */
const mostWork = 100;
const runs = 5;

const honest = (connection: RawConnection) => connection.ask(post(JSON.stringify({ query: `{ province(code: "48") { nameVi } }` })));
async function expectHonest(connection: RawConnection): Promise<void> {
  const answer = await honest(connection);
  expect([answer?.status, JSON.parse(answer!.body).data]).toEqual([200, { province: { nameVi: "Đà Nẵng" } }]);
}

/** What a connection got for a hostile request, and the processor time it took in milliseconds. */
async function attack({ bytes }: Hostile, run: number) {
  const connection = new RawConnection(server.address);
  await new Promise((resolve) => connection.socket.once("connect", resolve));
  const sent = bytes(run);
  const before = process.cpuUsage();
  const answer = await connection.ask(sent);
  const { user, system } = process.cpuUsage(before);
  return { connection, answer, work: (user + system) / 1000 };
}

test("the corpus has as many requests as decision 18 says, each with a name of its own", () => {
  const decision = readFileSync(new URL("../../../docs/decisions/0018-hostile-requests.md", import.meta.url), "utf8");
  expect(/sends (\d+) requests/.exec(decision)?.[1]).toBe(String(all.length));
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
});

await expectHonest(new RawConnection(server.address));
/** Connections whose answer said that they will be closed: the server reads on for a second, so that the answer arrives. */
const closing: { name: string; connection: RawConnection }[] = [];

describe.each(Object.entries(kinds))("a hostile %s", (_kind, hostile) => {
  test.each(hostile)("$name: $status $code, without SQL, in little work, and the next honest question is answered", async (entry) => {
    const work: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      statements = 0;
      lines.length = 0;
      const { connection, answer, work: took } = await attack(entry, run);
      work.push(took);
      expect(statements).toBe(0);
      expect(answer?.status, answer?.body.slice(0, 300)).toBe(entry.status);
      if (entry.code !== null) {
        const { data, errors } = JSON.parse(answer!.body);
        expect(data).toBeUndefined();
        expect(new Set(errors.map(({ extensions }: any) => extensions.code))).toEqual(new Set([entry.code]));
        for (const { message, extensions } of errors) {
          expect(message.length).toBeLessThan(700);
          if (entry.maximum === undefined) continue;
          expect(extensions.maximum).toBe(entry.maximum);
          expect(message).toContain(String(entry.maximum));
          expect(message).toContain("/data/latest/");
        }
      }
      // Neither an answer nor the log gives back what was sent.
      expect(answer!.body.length).toBeLessThan(16_000);
      expect(JSON.stringify(lines).length).toBeLessThan(4000);
      expect(lines.filter(({ level }) => level >= 40)).toEqual([]);
      if (/^connection: close/im.test(answer!.head)) closing.push({ name: entry.name, connection });
      else {
        await expectHonest(connection);
        connection.socket.destroy();
      }
    }
    const median = work.sort((a, b) => a - b)[Math.floor(runs / 2)]!;
    expect(median).toBeLessThan(mostWork);
    const another = new RawConnection(server.address);
    await expectHonest(another);
    another.socket.destroy();
  });
});

test("every connection whose answer said that it will be closed is closed", async () => {
  expect(closing.length).toBeGreaterThan(runs);
  const open = () => closing.filter(({ connection }) => !connection.isClosed).map(({ name }) => name);
  await expect.poll(open, { timeout: 60_000 }).toEqual([]);
});

describe("what only looks hostile is answered", () => {
  test.each([
    [`{ province(code: "__proto__") { code } }`, "UNKNOWN_CODE"],
    [`{ indicator(code: "constructor") { code } }`, "UNKNOWN_CODE"],
    [`{ nation(release: "toString") { code } }`, "UNKNOWN_RELEASE"],
    [`{ nation(release: "a\\u0000b") { code } }`, "UNKNOWN_RELEASE"],
  ])("%s as a mistake, with %s", async (query, code) => {
    const connection = new RawConnection(server.address);
    const answer = await connection.ask(post(JSON.stringify({ query })));
    connection.socket.destroy();
    expect(JSON.parse(answer!.body).errors.map(({ extensions }: any) => extensions.code)).toEqual([code]);
  });

  test("a field that is renamed __proto__, which changes no object but its own", async () => {
    const connection = new RawConnection(server.address);
    const answer = await connection.ask(get(`?query=${encodeURIComponent("{ __proto__: nation { polluted: code } }")}`));
    connection.socket.destroy();
    expect(answer!.body).toContain('{"__proto__":{"polluted":"VN"}}');
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
  });
});

test("of a body that is refused no more is read than ten times the limit, and its connection is closed", async () => {
  const sockets: { bytesRead: number }[] = [];
  server.server.once("connection", (socket) => sockets.push(socket));
  const connection = new RawConnection(server.address);
  const size = 20 * 1024 * 1024;
  connection.socket.write(`POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: ${size}\r\n\r\n`);
  connection.socket.write(Buffer.alloc(size));
  await connection.closed();
  expect(sockets[0]!.bytesRead).toBeLessThan(size / 10);
});
