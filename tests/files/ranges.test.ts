import { readFileSync } from "node:fs";
import { join } from "node:path";
import { serveFiles } from "@toso/portal/serve-files";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { exchange } from "./exchange.ts";
import { makeFolder } from "./make-folder.ts";
import { listenWithoutGrace } from "../api/listen-without-grace.ts";

const folder = await makeFolder();
const server = await listenWithoutGrace({ database: await openTestDatabase("dataset"), fallback: serveFiles(folder) });
afterAll(() => server.stop());

const paths = ["/data/latest/observations.csv", "/data/latest/observations.parquet", "/data/latest/one.txt", "/data/latest/empty.txt", "/"];
const bytesOf = (path: string) => readFileSync(join(folder, path === "/" ? "index.html" : path));

/** What RFC 9110, 14.1.2, gives for one range: its first and last byte, "none" where there is no such part, null where the whole file is right. */
function partByTheBook(range: string, size: bigint): [bigint, bigint] | "none" | null {
  const [, first, last] = /^bytes=[ \t]*(\d*)-(\d*)[ \t]*$/i.exec(range.trim()) ?? [];
  if (first === undefined || last === undefined || first + last === "") return null;
  const least = (one: bigint, other: bigint) => (one < other ? one : other);
  if (first === "") {
    if (BigInt(last) === 0n) return "none";
    return size === 0n ? null : [size - least(BigInt(last), size), size - 1n];
  }
  if (last !== "" && BigInt(last) < BigInt(first)) return null;
  return BigInt(first) >= size ? "none" : [BigInt(first), last === "" ? size - 1n : least(BigInt(last), size - 1n)];
}

async function expectByTheBook(path: string, range: string, method = "GET", more: Record<string, string> = {}): Promise<void> {
  const whole = bytesOf(path);
  const part = method === "GET" ? partByTheBook(range, BigInt(whole.length)) : null;
  const { status, headers, body } = await exchange(server.address, `${method} ${path}`, { range, ...more });
  const [start, end] = Array.isArray(part) ? part.map(Number) : [0, whole.length - 1];
  const seen = { status, range: headers["content-range"] };
  if (part === "none") {
    expect(seen).toEqual({ status: 416, range: `bytes */${whole.length}` });
    return;
  }
  expect(seen).toEqual(part ? { status: 206, range: `bytes ${start}-${end}/${whole.length}` } : { status: 200, range: undefined });
  const slice = whole.subarray(start, end! + 1);
  if (part) expect(headers["content-encoding"]).toBeUndefined();
  if (headers["content-encoding"] === undefined) expect(headers["content-length"]).toBe(String(slice.length));
  if (method === "GET" && headers["content-encoding"] === undefined) expect(body.equals(slice)).toBe(true);
}

test.each([
  ["bytes=0-0", 206, "bytes 0-0/70000"],
  ["bytes=-8", 206, "bytes 69992-69999/70000"],
  ["bytes=-100000", 206, "bytes 0-69999/70000"],
  ["bytes=69999-", 206, "bytes 69999-69999/70000"],
  ["bytes=0-18446744073709551615", 206, "bytes 0-69999/70000"],
  ["bytes=70000-", 416, "bytes */70000"],
  ["bytes=-0", 416, "bytes */70000"],
  ["bytes=500-100", 200, undefined],
  ["bytes=abc", 200, undefined],
  ["bytes=", 200, undefined],
  ["bytes=-", 200, undefined],
  ["items=0-5", 200, undefined],
  ["bytes=0-1,5-6", 200, undefined],
  ["bytes=0-1, -1", 200, undefined],
])("Range: %s gets %i with Content-Range: %s", async (range, status, contentRange) => {
  const answer = await exchange(server.address, "GET /data/latest/observations.parquet", { range });
  expect([answer.status, answer.headers["content-range"]]).toEqual([status, contentRange]);
  await expectByTheBook("/data/latest/observations.parquet", range);
});

test.each(["bytes=0-9", "bytes=70000-"])("HEAD with Range: %s says what HEAD says: 200, the length of the whole, and that ranges work", async (range) => {
  const { status, headers } = await exchange(server.address, "HEAD /data/latest/observations.parquet", { range });
  expect([status, headers["content-length"], headers["accept-ranges"], headers["content-range"]]).toEqual([200, "70000", "bytes", undefined]);
});

const anyNumber = fc.oneof(
  fc.constantFrom("", "0", "1", "00", "69999", "70000", "9007199254740993", "18446744073709551615", "9".repeat(40), "abc", "0x5", "1.5", "+3", "-2", "１"),
  fc.nat({ max: 120_000 }).map(String),
);
const anySpec = fc.tuple(anyNumber, fc.constantFrom("-", "-", "-", "-", "", "--", " - "), anyNumber).map((parts) => parts.join(""));
const anyRange = fc
  .tuple(
    fc.constantFrom("bytes", "bytes", "bytes", "Bytes", "items", "", "byte s"),
    fc.constantFrom("=", "=", "=", "= ", "", "=="),
    fc.oneof({ weight: 4, arbitrary: fc.array(anySpec, { minLength: 1, maxLength: 1 }) }, { weight: 1, arbitrary: fc.array(anySpec, { maxLength: 300 }) }),
    fc.constantFrom(",", ", ", ",,"),
  )
  .map(([unit, sign, specs, between]) => Buffer.from(`${unit}${sign}${specs.join(between)}`).toString("latin1"));

test("whatever a Range header says of whatever file, the answer is the one of RFC 9110, byte for byte, and the server lives", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...paths),
      anyRange,
      fc.constantFrom("GET", "GET", "HEAD"),
      fc.constantFrom("identity", "br", "gzip"),
      (path, range, method, coding) => expectByTheBook(path, range, method, { "accept-encoding": coding }),
    ),
    { numRuns: 600 },
  );
  expect((await exchange(server.address, "GET /health")).status).toBe(200);
});
