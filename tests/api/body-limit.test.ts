import { spawn, spawnSync } from "node:child_process";
import { request } from "node:http";
import { afterAll, describe, expect, test } from "vitest";
import { RawConnection } from "./abuse/raw-connection.ts";
import { openTestDatabase } from "../database/open-test-database.ts";
import { listenWithoutGrace } from "./listen-without-grace.ts";

const database = await openTestDatabase("dataset");
const server = await listenWithoutGrace({ database });
afterAll(() => server.stop());

/** Posts a body in parts, without saying its length unless a header does, and returns status and answer as soon as there is one. */
function postInParts(parts: (string | Uint8Array)[], headers: Record<string, string> = {}): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const post = request(`${server.address}/graphql`, { method: "POST", headers: { "content-type": "application/json", ...headers } }, async (response) => {
      let text = "";
      for await (const part of response.setEncoding("utf8")) text += part;
      resolve({ status: response.statusCode!, text });
    });
    post.on("error", reject);
    post.flushHeaders();
    for (const part of parts) post.write(part);
    // A length that was said and is not kept leaves the request open: the refusal must not wait for the rest.
    if (!headers["content-length"]) post.end();
  });
}

test("a body whose length is not said is read to its end, letters that lie across two parts too", async () => {
  const body = Buffer.from(JSON.stringify({ query: `{ provinces(search: "hà nội") { nodes { nameVi } } }` }));
  const across = body.indexOf("à") + 1;
  const { status, text } = await postInParts([body.subarray(0, across), body.subarray(across)]);
  expect([status, JSON.parse(text).data.provinces.nodes[0].nameVi]).toEqual([200, "Hà Nội"]);
});

test("a body of more than 100,000 bytes is refused, whether its length is said or not, and one of 100,000 is read", async () => {
  const [most, more] = [Array<string>(10).fill(" ".repeat(10_000)), "  "];
  expect((await postInParts(most)).status).toBe(400);
  for (const { status, text } of [await postInParts([...most, more]), await postInParts([more], { "content-length": "100001" })]) {
    expect(status).toBe(413);
    expect(JSON.parse(text).errors[0].extensions).toEqual({ code: "BODY_TOO_LARGE", maximum: 100_000 });
  }
});

/** Runs a program of another language and returns what it printed. */
function run(program: string, args: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ["ignore", "pipe", "inherit"] });
    let output = "";
    child.stdout.on("data", (part: Buffer) => (output += part.toString()));
    child.on("error", reject);
    child.on("exit", () => resolve(output));
  });
}

const graphql = `${server.address}/graphql`;
const isThere = (program: string) => spawnSync(program, ["--version"]).status === 0;
/** Reads the refusal, and prints it, of a POST of this many bytes. */
const inPython = `
import sys, urllib.request, urllib.error
headers = {"content-type": "application/json"}
body = b" " * int(sys.argv[2])
try:
    urllib.request.urlopen(urllib.request.Request(sys.argv[1], body, headers))
except urllib.error.HTTPError as error:
    print(error.code, error.read().decode())
`;
const clients: Record<string, { program?: string; post(bytes: number): Promise<{ status: number; text: string }> }> = {
  "fetch of Node": {
    post: async (bytes) => {
      const response = await fetch(graphql, { method: "POST", headers: { "content-type": "application/json" }, body: " ".repeat(bytes) });
      return { status: response.status, text: await response.text() };
    },
  },
  "node:http, its length said": { post: (bytes) => postInParts([" ".repeat(bytes)], { "content-length": String(bytes) }) },
  "node:http, in parts": { post: (bytes) => postInParts(Array.from({ length: bytes / 10_000 }, () => " ".repeat(10_000))) },
  "urllib of Python": {
    program: "python3",
    post: async (bytes) => readPrinted(await run("python3", ["-c", inPython, graphql, String(bytes)])),
  },
  ...Object.fromEntries(
    ["", "expect:"].map((header) => [
      `curl ${header && "that does not ask first"}`,
      {
        program: "curl",
        post: async (bytes: number) => {
          const body = `head -c ${bytes} /dev/zero | curl -s -H 'content-type: application/json' ${header && `-H '${header}'`} --data-binary @- -w '\\n%{http_code}' ${graphql}`;
          const [text = "", status] = (await run("sh", ["-c", body])).split("\n");
          return { status: Number(status), text };
        },
      },
    ]),
  ),
};

const readPrinted = (printed: string) => ({ status: Number(printed.slice(0, 3)), text: printed.slice(4) });

describe.each(Object.entries(clients))("the refusal of a large body is read by %s", (_client, { program, post }) => {
  test.skipIf(program !== undefined && !isThere(program))("up to ten times the limit, each time", async () => {
    for (const bytes of [110_000, 300_000, 600_000, 1_000_000])
      for (let time = 0; time < 3; time += 1) {
        const { status, text } = await post(bytes);
        expect([status, JSON.parse(text).errors[0].extensions.code], `${bytes} bytes`).toEqual([413, "BODY_TOO_LARGE"]);
      }
  });
});

/** Sends thirty parts of ten kilobytes, with ten milliseconds between, and reads only then. */
const slowlyInPython = `
import sys, time, urllib.request, urllib.error
headers = {"content-type": "application/json", "content-length": "300000"}
def parts():
    for _ in range(30):
        time.sleep(0.01)
        yield b" " * 10000
try:
    urllib.request.urlopen(urllib.request.Request(sys.argv[1], parts(), headers))
except urllib.error.HTTPError as error:
    print(error.code, error.read().decode())
`;

describe("who is still sending when the refusal comes can go on, and reads it", () => {
  test.skipIf(!isThere("python3"))("urllib of Python", async () => {
    const { status, text } = readPrinted(await run("python3", ["-c", slowlyInPython, graphql]));
    expect([status, JSON.parse(text).errors[0].extensions.code]).toEqual([413, "BODY_TOO_LARGE"]);
  });

  test("any client: its connection is not reset", async () => {
    const connection = new RawConnection(server.address);
    const errors: Error[] = [];
    connection.socket.on("error", (error) => errors.push(error));
    connection.socket.write("POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: 300000\r\n\r\n");
    expect((await connection.answer())!.status).toBe(413);
    for (let part = 0; part < 30; part += 1) {
      await new Promise((resolve) => setTimeout(resolve, 10));
      connection.socket.write(Buffer.alloc(10_000, " "));
    }
    await connection.closed();
    expect([errors, connection.socket.bytesWritten > 300_000]).toEqual([[], true]);
  });

  test("any client whose head is too large already", async () => {
    const connection = new RawConnection(server.address);
    const errors: Error[] = [];
    connection.socket.on("error", (error) => errors.push(error));
    connection.socket.write(`GET /graphql?query=${"x".repeat(20_000)}`);
    expect((await connection.answer())!.status).toBe(431);
    for (let part = 0; part < 30; part += 1) {
      await new Promise((resolve) => setTimeout(resolve, 10));
      connection.socket.write("x".repeat(10_000));
    }
    connection.socket.end();
    await connection.closed();
    expect([errors, connection.socket.bytesWritten > 300_000]).toEqual([[], true]);
  });
});

test("the refusal of an address that is far too long is read by fetch and curl", async () => {
  for (let time = 0; time < 5; time += 1)
    for (const bytes of [20_000, 100_000, 500_000]) {
      const response = await fetch(`${graphql}?query=${"x".repeat(bytes)}`);
      expect([response.status, (await response.json()).errors[0].extensions.code], `${bytes} bytes`).toEqual([431, "HEADERS_TOO_LARGE"]);
    }
});

describe("any other refusal is read too by who sends a large body with it", () => {
  test.each<[string, number, RequestInit]>([
    ["a coding", 415, { method: "POST", headers: { "content-type": "application/json", "content-encoding": "gzip" } }],
    ["an answer that is not given", 406, { method: "POST", headers: { "content-type": "application/json", accept: "image/png" } }],
    ["another method", 405, { method: "PUT" }],
    ["a preflight that is none", 400, { method: "OPTIONS" }],
  ])("%s: %i", async (_what, status, init) => {
    for (let time = 0; time < 5; time += 1) {
      const response = await fetch(graphql, { ...init, body: " ".repeat(300_000) });
      expect([response.status, typeof (await response.json()).errors[0].extensions.code]).toEqual([status, "string"]);
    }
  });
});

test("who goes on sending after a refusal is cut: after a second, or as soon as it stops, and little more than ten times the limit is read of it", async () => {
  const sockets: { bytesRead: number }[] = [];
  server.server.on("connection", (socket) => sockets.push(socket));
  const connection = new RawConnection(server.address);
  connection.socket.write("POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n");
  const part = Buffer.concat([Buffer.from("10000\r\n"), Buffer.alloc(0x10000, " "), Buffer.from("\r\n")]);
  for (let time = 0; time < 160; time += 1) connection.socket.write(part);
  const answer = await connection.answer();
  expect([answer!.status, /^connection: close/im.test(answer!.head)]).toEqual([413, true]);
  await connection.closed();
  // What the system holds for a socket that is not read comes on top.
  expect(sockets[0]!.bytesRead).toBeLessThan(2_000_000);
});
