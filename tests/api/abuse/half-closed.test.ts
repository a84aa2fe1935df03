import { createConnection } from "node:net";
import { serveFiles } from "@toso/portal/serve-files";
import { afterAll, expect, test } from "vitest";
import { openTestDatabase } from "../../database/open-test-database.ts";
import { makeFolder, table } from "../../files/make-folder.ts";
import { readReplies } from "../../fuzz/read-replies.ts";
import { listenWithoutGrace } from "../listen-without-grace.ts";

const server = await listenWithoutGrace({ database: await openTestDatabase("dataset"), fallback: serveFiles(await makeFolder()) });
afterAll(() => server.stop());

/** Writes these requests, ends this side of the connection and returns status and body of what comes until the other is ended. */
async function repliesTo(...requests: string[]): Promise<[number, string][]> {
  const socket = createConnection({ port: Number(new URL(server.address).port), host: "127.0.0.1", allowHalfOpen: true }).setEncoding("latin1");
  socket.end(requests.join(""));
  let got = "";
  for await (const part of socket) got += part;
  const { whole, rest } = readReplies(
    got,
    requests.map((request) => request.split(" ")[0]!),
    true,
  );
  expect(rest).toBe("");
  return whole.map(({ status, body }) => [status, Buffer.from(body, "latin1").toString()]);
}
const get = (path: string) => `GET ${path} HTTP/1.1\r\nhost: toso.test\r\n\r\n`;
const made = (place: number) => get(`/graphql?query=${encodeURIComponent(`{ nation { nameVi } } #${place}`)}`);
const nation = { data: { nation: { nameVi: "Việt Nam" } } };

test.each([
  ["a file", "/data/latest/observations.csv", 200, table],
  ["a page", "/tinh/da-nang/", 200, "<title>Đà Nẵng</title>"],
  ["the page for one that is not there", "/no/such", 404, `<title>Lost</title>${"<p>lost</p>".repeat(200)}`],
  ["the way to a folder", "/tinh/da-nang", 301, "Moved\n"],
  ["/health", "/health", 200, '{"status":"ok"}'],
])("a client that ends its side behind its request gets %s, and then the end", async (_what, path, status, body) => {
  expect(await repliesTo(get(path))).toEqual([[status, body]]);
});

test("it gets an answer that is made for it, by GET and by POST", async () => {
  const body = JSON.stringify({ query: "{ nation { nameVi } } #0" });
  const post = `POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`;
  for (const request of [made(1), post]) {
    const [[status, answer] = []] = await repliesTo(request);
    expect([status, JSON.parse(answer!)]).toMatchObject([200, nation]);
  }
});

test("it gets all answers to what it asked one behind the other", async () => {
  const replies = await repliesTo(made(2), get("/data/latest/one.txt"), get("/health"), made(3));
  expect(replies.map(([status]) => status)).toEqual([200, 200, 200, 200]);
  expect(replies[1]).toEqual([200, "1"]);
  expect(JSON.parse(replies[3]![1])).toMatchObject(nation);
});

test("one that ends within its request is told so, and no connection stays open", async () => {
  expect((await repliesTo("GET /health HTTP/1.1\r\nhost: a\r\n")).map(([status]) => status)).toEqual([400]);
  expect(await repliesTo("")).toEqual([]);
  const open = () => new Promise((resolve, reject) => server.server.getConnections((error, count) => (error ? reject(error) : resolve(count))));
  await expect.poll(open).toBe(0);
});
