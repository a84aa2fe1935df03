import { spawn } from "node:child_process";
import { once } from "node:events";
import { appendFileSync, readdirSync, readlinkSync, renameSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { setTimeout } from "node:timers/promises";
import { serveFiles } from "@toso/portal/serve-files";
import { afterAll, expect, onTestFinished, test } from "vitest";
import { collectLog } from "../api/collect-log.ts";
import { freshPlace, openTestDatabase } from "../database/open-test-database.ts";
import { exchange } from "./exchange.ts";
import { makeFolder } from "./make-folder.ts";
import { listenWithoutGrace } from "../api/listen-without-grace.ts";

const folder = await makeFolder();
const { log, lines } = collectLog();
const { address, stop } = await listenWithoutGrace({ database: await openTestDatabase("dataset"), log, fallback: serveFiles(folder) });
afterAll(() => stop());

/** More than what the sockets of both sides hold, so that most of it is still to be sent while nobody reads. */
const large = 40_000_000;
function writeLarge(name: string, sign: string): string {
  writeFileSync(join(folder, name), sign.repeat(large));
  return join(folder, name);
}

/** Asks for a file and reads nothing beyond the first bytes until it is told to. */
async function askSlowly(to: string, path: string): Promise<{ socket: Socket; rest(): Promise<Buffer> }> {
  const { hostname, port } = new URL(to);
  const socket = connect(Number(port), hostname);
  socket.on("error", () => {});
  const closed = once(socket, "close");
  socket.write(`GET ${path} HTTP/1.1\r\nhost: toso.test\r\n\r\n`);
  await once(socket, "readable");
  const parts: Buffer[] = [];
  return {
    socket,
    rest: async () => {
      socket.on("data", (part: Buffer) => parts.push(part));
      socket.on("end", () => socket.end());
      await closed;
      return Buffer.concat(parts);
    },
  };
}

/** Paths of the files that this process has open. */
function openFiles(): string[] {
  return readdirSync("/proc/self/fd").flatMap((handle) => {
    try {
      return [readlinkSync(`/proc/self/fd/${handle}`)];
    } catch (error) {
      // Closed since the list was read, as the one that read it.
      if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
      throw error;
    }
  });
}

const bodyOf = (bytes: Buffer) => bytes.subarray(bytes.indexOf("\r\n\r\n") + 4);

test("a file that becomes shorter while it is sent cuts its connection, so that nothing else is taken for its rest; the log says so", async () => {
  const file = writeLarge("shrinks.txt", "a");
  const slow = await askSlowly(address, "/shrinks.txt");
  truncateSync(file, 1000);
  const body = bodyOf(await slow.rest());
  expect(body.length).toBeLessThan(large);
  expect(lines.splice(0).map(({ err }) => err?.message)).toEqual([expect.stringContaining("became shorter")]);
  expect((await exchange(address, "GET /shrinks.txt")).body.length).toBe(1000);
});

test.each([
  ["removed", (file: string) => rmSync(file)],
  [
    "replaced",
    (file: string) => {
      writeFileSync(`${file}.new`, "b".repeat(large));
      renameSync(`${file}.new`, file);
    },
  ],
  ["made longer", (file: string) => appendFileSync(file, "b")],
] as [string, (file: string) => void][])("a file that is %s while it is sent goes out whole, as it was", async (_how, change) => {
  const file = writeLarge("goes.txt", "a");
  const slow = await askSlowly(address, "/goes.txt");
  change(file);
  void setTimeout(0).then(() => slow.socket.write("GET /health HTTP/1.1\r\nhost: toso.test\r\nconnection: close\r\n\r\n"));
  const body = bodyOf(await slow.rest());
  expect(body.subarray(0, large).equals(Buffer.alloc(large, "a"))).toBe(true);
  expect(body.subarray(large).toString()).toMatch(/^HTTP\/1\.1 200 OK\r\n[^]*{"status":"ok"}$/);
  expect(lines).toEqual([]);
});

test("a file that is gone since the start is 404, and so is a page; without a page for it, a line of text", async () => {
  rmSync(join(folder, "tinh/da-nang/index.html"));
  rmSync(join(folder, "data/latest/one.txt"));
  for (const path of ["/tinh/da-nang/", "/data/latest/one.txt"]) expect((await exchange(address, `GET ${path}`)).status).toBe(404);
  renameSync(join(folder, "404.html"), join(folder, "404.html.away"));
  expect((await exchange(address, "GET /tinh/da-nang/")).body.toString()).toContain("There is no such file");
  renameSync(join(folder, "404.html.away"), join(folder, "404.html"));
  expect(lines).toEqual([]);
});

// Open files are listed in a folder of Linux.
test.runIf(process.platform === "linux")("a client that goes away in the middle is no fault, and leaves no file open", async () => {
  writeLarge("left.txt", "a");
  const slow = await askSlowly(address, "/left.txt");
  slow.socket.destroy();
  await once(slow.socket, "close");
  await expect.poll(() => openFiles().filter((path) => path.endsWith("left.txt"))).toEqual([]);
  expect(lines).toEqual([]);
});

/** Starts a server that may have so many files and connections open, most of which the process itself does not need. */
async function serveWithFewHandles() {
  const place = await freshPlace("dataset", "pglite");
  const script = fileURLToPath(new URL("serve-folder.ts", import.meta.url));
  const { DATABASE_URL: _url, ...inherited } = process.env;
  const child = spawn("sh", ["-c", `ulimit -n 200 && exec "$0" "$@"`, process.execPath, script, folder], {
    env: { ...inherited, ...place.env },
  });
  onTestFinished(async () => {
    const ended = once(child, "exit");
    if (child.kill("SIGKILL")) await ended;
  });
  let said = "";
  child.stderr.on("data", (part: Buffer) => (said += part.toString()));
  const at = await new Promise<string>((resolve, reject) => {
    child.stdout.on("data", (part: Buffer) => {
      said += part.toString();
      const found = /^at (http:\S+)$/m.exec(said)?.[1];
      if (found) resolve(found);
    });
    child.once("exit", () => reject(new Error(said)));
  });
  return { at, child, said: () => said };
}

test("out of file handles, downloads are refused with 503 and Retry-After, connections beyond that are dropped, and the server lives on", async () => {
  writeLarge("download.txt", "a");
  const { at, child, said } = await serveWithFewHandles();
  const sockets = await Promise.all(Array.from({ length: 90 }, () => openConnection(at)));
  const answers: string[] = [];
  for (const socket of sockets) answers.push(await askForHead(socket));
  expect(child.exitCode, said()).toBeNull();
  const refused = answers.filter((answer) => answer.startsWith("HTTP/1.1 503"));
  expect(answers.filter((answer) => answer.startsWith("HTTP/1.1 200")).length).toBeGreaterThan(10);
  expect(refused.length).toBeGreaterThan(0);
  for (const answer of refused) expect(answer).toMatch(/\r\nretry-after: \d+\r\n[^]*\r\n\r\n{"status":"busy",.*"NOT_READY"/i);
  for (const answer of answers) expect(answer).toMatch(/^(HTTP\/1\.1 (200|503) |$)/);
  // Twice as many as there are handles, that ask for nothing: accepting them fails.
  const idle = await Promise.all(Array.from({ length: 320 }, () => openConnection(at)));
  for (const socket of [...sockets, ...idle]) socket.destroy();
  await expect.poll(async () => (await exchange(at, "GET /data/latest/observations.csv").catch(() => null))?.status, { timeout: 20_000 }).toBe(200);
  expect(child.exitCode, said()).toBeNull();
  expect(said().match(/No file handle is left/g)!.length, "a line a second, not a line a request").toBeLessThan(refused.length);
});

/** Returns when the first of these events has come; an error is none of them, for a close follows it. */
function first(socket: Socket, ...events: string[]): Promise<void> {
  return new Promise((resolve) => events.forEach((event) => socket.once(event, () => resolve())));
}

/** Opens a connection, or one that is closed again at once where the server has no handle for it. */
async function openConnection(to: string): Promise<Socket> {
  const { hostname, port } = new URL(to);
  const socket = connect(Number(port), hostname);
  socket.on("error", () => {});
  await first(socket, "connect", "close");
  return socket;
}

/** Asks for a large file, and reads only what comes first; empty where the connection is dropped. */
async function askForHead(socket: Socket): Promise<string> {
  if (socket.closed) return "";
  socket.write("GET /download.txt HTTP/1.1\r\nhost: toso.test\r\n\r\n");
  await first(socket, "readable", "close");
  return String(socket.read() ?? "");
}
