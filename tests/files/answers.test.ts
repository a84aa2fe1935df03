import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { fileMethods, openHeaders, preflightHeaders } from "@toso/api/headers";
import { headersOf } from "@toso/portal/file-headers";
import { serveFiles } from "@toso/portal/serve-files";
import { afterAll, expect, onTestFinished, test } from "vitest";
import { collectLog } from "../api/collect-log.ts";
import { openTestDatabase } from "../database/open-test-database.ts";
import { exchange } from "./exchange.ts";
import { makeFolder, table } from "./make-folder.ts";
import { listenWithoutGrace } from "../api/listen-without-grace.ts";

const folder = await makeFolder();
const database = await openTestDatabase("dataset");
const { address, stop } = await listenWithoutGrace({ database, fallback: serveFiles(folder) });
afterAll(() => stop());
const csv = "/data/latest/observations.csv";
const lower = (headers: Record<string, string>) => Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

test.each([
  ["br", "br"],
  ["gzip, deflate, br, zstd", "br"],
  ["gzip", "gzip"],
  ["br;q=0, gzip", "gzip"],
  ["br;q=0.1, gzip;q=1", "gzip"],
  ["br;q=0", undefined],
  ["*;q=0.5, br;q=0", "gzip"],
  ["*", "br"],
  ["identity", undefined],
  ["identity, br;q=0.5", undefined],
  ["identity;q=0, br", "br"],
  ["zstd, deflate", undefined],
  ["", undefined],
])('to who takes "%s" a table goes out as %s', async (accepted, coding) => {
  const { status, headers, body } = await exchange(address, `GET ${csv}`, { "accept-encoding": accepted });
  expect([status, headers["content-encoding"], headers.vary, headers["content-type"]]).toEqual([200, coding, "Accept-Encoding", "text/csv; charset=utf-8"]);
  const decode = { br: brotliDecompressSync, gzip: gunzipSync, none: (bytes: Buffer) => bytes }[coding ?? "none"]!;
  expect(decode(body).toString()).toBe(table);
  if (coding) expect(body.length).toBeLessThan(table.length / 2);
});

test("each form of a file has a tag of its own, which is that of the range too: no client joins bytes of two forms", async () => {
  const tags = await Promise.all(
    ["br", "gzip", "identity"].map(async (coding) => (await exchange(address, `GET ${csv}`, { "accept-encoding": coding })).headers.etag!),
  );
  expect(new Set(tags).size).toBe(3);
  for (const tag of tags) expect(tag).toMatch(/^"[\w-]+"$/);
  const [br, , identity] = tags;
  const range = "bytes=10-19";
  const part = await exchange(address, `GET ${csv}`, { "accept-encoding": "br", range });
  expect([part.status, part.headers.etag, part.headers["content-encoding"]]).toEqual([206, identity, undefined]);
  expect(part.body.equals(Buffer.from(table).subarray(10, 20))).toBe(true);
  const resumed = await exchange(address, `GET ${csv}`, { "accept-encoding": "br", range, "if-range": br! });
  expect([resumed.status, resumed.headers.etag]).toEqual([200, br]);
});

test.each([
  ["/", "text/html; charset=utf-8"],
  ["/tinh/da-nang/", "text/html; charset=utf-8"],
  ["/data/latest/short.json", "application/json; charset=utf-8"],
  ["/data/latest/observations.parquet", "application/vnd.apache.parquet"],
  ["/data/latest/observations%2Ecsv", "text/csv; charset=utf-8"],
  [`${csv}?from=a`, "text/csv; charset=utf-8"],
])("%s is a file of type %s, with the headers that _headers gives it", async (path, type) => {
  const { status, headers } = await exchange(address, `GET ${path}`);
  expect(status).toBe(200);
  expect(headers).toMatchObject({ ...lower(headersOf(path.split("?")[0]!.replace("%2E", "."))), "content-type": type, "accept-ranges": "bytes" });
});

test.each([
  "/_headers",
  "/_redirects",
  "/%5Fheaders",
  "/index.html.br",
  "/index.html.gz",
  `${csv}.br`,
  `${csv}%2Egz`,
  "/dist.stamp",
  "/.env",
  "/%2eenv",
  "/.git/config",
  `${csv}/`,
  `${csv}/index.html`,
  "/tinh",
  "/data/latest",
  "/data/latest/",
  "//index.html",
  "/tinh//da-nang/",
  "/../outside.txt",
  "/tinh/../../outside.txt",
  "/%2e%2e/outside.txt",
  "/tinh/%2e%2e%2f%2e%2e%2foutside.txt",
  "/..%5coutside.txt",
  "/tinh\\..\\..\\outside.txt",
  "/index.html%00",
  "/%00",
  "/%ff",
  "/%",
  "/%c0%ae%c0%ae/outside.txt",
  "/khong-co-trang-nay/",
  "/data/latest/missing.csv",
  "*",
  "ftp://toso.test/index.html",
  "http://",
])("%s is 404 and tells nothing of the file system", async (path) => {
  const { status, headers, body } = await exchange(address, `GET ${path}`);
  expect([path, status]).toEqual([path, 404]);
  expect(headers).toMatchObject({ ...lower(openHeaders), "cache-control": "no-store", "x-content-type-options": "nosniff" });
  expect(body.toString()).not.toMatch(/outside|PASSWORD|\[core\]|ENO|toso-files/);
});

test("an address of thousands of letters or folders is 404", async () => {
  for (const path of ["a".repeat(3000), "a/".repeat(3000)]) expect((await exchange(address, `GET /${path}`)).status).toBe(404);
});

test("a page that is not there gets the page that leads on, compressed as others are; a file that is not there a line of text; HEAD neither", async () => {
  const page = await exchange(address, "GET /khong-co-trang-nay/", { "accept-encoding": "gzip" });
  expect(gunzipSync(page.body).toString()).toContain("<title>Lost</title>");
  expect(page.headers).toMatchObject({ ...lower(headersOf("/404.html")), "cache-control": "no-store", "content-type": "text/html; charset=utf-8" });
  const file = await exchange(address, "GET /data/latest/missing.csv");
  expect([file.headers["content-type"], file.body.toString()]).toEqual([
    "text/plain; charset=utf-8",
    "Không có tệp này; danh sách tệp ở /data/. There is no such file; /data/ lists them.\n",
  ]);
  for (const path of ["/khong-co-trang-nay/", "/data/latest/missing.csv"]) {
    const head = await exchange(address, `HEAD ${path}`);
    expect([head.status, head.headers["content-length"]]).toEqual([404, (await exchange(address, `GET ${path}`)).headers["content-length"]]);
  }
});

test("a page that is not there under /en/ gets the English page", async () => {
  for (const path of ["/en/no-such-page/", "/en/province/no-such/"]) {
    const { status, headers, body } = await exchange(address, `GET ${path}`);
    expect([path, status, headers["cache-control"], body.toString()]).toEqual([path, 404, "no-store", "<title>Lost in English</title>"]);
  }
  expect((await exchange(address, "GET /england/")).body.toString()).toContain("<title>Lost</title>");
});

test("of hidden folders the file of RFC 9116 alone is served", async () => {
  const { status, headers, body } = await exchange(address, "GET /.well-known/security.txt");
  expect([status, headers["content-type"], body.toString()]).toEqual([200, "text/plain; charset=utf-8", "Contact: mailto:data@example.org\n"]);
  expect((await exchange(address, "GET /.well-known/other.txt")).status).toBe(404);
});

test("a folder without its slash leads to the page with it, and takes the query along", async () => {
  const { status, headers } = await exchange(address, "GET /tinh/da-nang?a=1");
  expect([status, headers.location]).toEqual([301, "/tinh/da-nang/?a=1"]);
});

test("an embed is English with ?lang=en and Vietnamese without", async () => {
  const bodyOf = async (path: string) => (await exchange(address, `GET ${path}`)).body.toString();
  expect(await bodyOf("/embed/latest/teams/")).toBe("vi");
  expect(await bodyOf("/embed/latest/teams/?lang=en")).toBe("en");
  expect(await bodyOf("/embed/latest/teams/?lang=de")).toBe("vi");
});

test.each(["POST", "PUT", "DELETE", "PATCH", "TRACE", "PROPFIND", "PURGE"])("%s of a file is 405 and says what may be asked", async (method) => {
  for (const path of [csv, "/", "/data/latest/missing.csv"]) {
    const { status, headers } = await exchange(address, `${method} ${path}`, method === "TRACE" ? {} : { "content-length": "0" });
    expect([status, headers.allow]).toEqual([405, fileMethods]);
  }
});

test("HEAD says what GET of the whole says, without the bytes, whatever range is asked for", async () => {
  for (const coding of ["br", "identity"])
    for (const more of [{}, { range: "bytes=0-9" }] as Record<string, string>[]) {
      const get = await exchange(address, `GET ${csv}`, { "accept-encoding": coding });
      const head = await exchange(address, `HEAD ${csv}`, { "accept-encoding": coding, ...more });
      const { date: _date, "x-request-id": _id, ...said } = get.headers;
      expect(head.headers).toMatchObject(said);
      expect(head.status).toBe(get.status);
    }
});

test("a preflight is answered without the file, and allows If-None-Match and Range; every answer can be read by any site", async () => {
  const asked = { origin: "https://a.test", "access-control-request-method": "GET", "access-control-request-headers": "if-none-match,range" };
  const preflight = await exchange(address, `OPTIONS ${csv}`, asked);
  expect([preflight.status, preflight.body.length]).toEqual([204, 0]);
  expect(preflight.headers).toMatchObject(lower(preflightHeaders(fileMethods)));
  expect(preflight.headers["access-control-allow-headers"]).toMatch(/If-None-Match.*Range/);
  const { etag } = (await exchange(address, `GET ${csv}`)).headers;
  for (const [start, headers, status] of [
    [`GET ${csv}`, {}, 200],
    [`GET ${csv}`, { range: "bytes=0-9" }, 206],
    [`GET ${csv}`, { "if-none-match": etag! }, 304],
    [`GET ${csv}`, { range: "bytes=999999999-" }, 416],
    [`GET ${csv}`, { "if-match": '"a"' }, 412],
    [`POST ${csv}`, { "content-length": "0" }, 405],
    ["GET /tinh/da-nang", {}, 301],
    ["GET /", {}, 200],
  ] as [string, Record<string, string>, number][]) {
    const answer = await exchange(address, start, headers);
    expect([start, answer.status]).toEqual([start, status]);
    expect(answer.headers).toMatchObject(lower(openHeaders));
    expect(answer.headers["access-control-expose-headers"]).toMatch(/Content-Range.*ETag/);
  }
});

test("an address that names the host answers as the path alone", async () => {
  for (const [target, found] of [
    [`http://toso.test${csv}`, csv],
    ["http://toso.test", "/"],
    ["HTTPS://toso.test/tinh/da-nang/?a=1", "/tinh/da-nang/"],
    ["http://toso.test/graphql?query=%7Bnation%7Bcode%7D%7D", "/graphql?query=%7Bnation%7Bcode%7D%7D"],
    ["http://toso.test/health", "/health"],
  ]) {
    const [whole, path] = [await exchange(address, `GET ${target}`), await exchange(address, `GET ${found}`)];
    expect([target, whole.status, whole.body.toString()]).toEqual([target, 200, path.body.toString()]);
  }
});

test.each([
  [
    "throws",
    () => {
      throw new Error("a fault of a handler");
    },
  ],
  ["rejects", () => Promise.reject(new Error("a fault of a handler"))],
] as [string, () => void][])("a handler that %s is logged whole; its client gets 500, and the next one an answer", async (_how, fallback) => {
  const { log, lines } = collectLog();
  const server = await listenWithoutGrace({ database, log, fallback });
  onTestFinished(() => server.stop());
  const { status, body } = await exchange(server.address, "GET /a");
  expect([status, JSON.parse(body.toString())]).toMatchObject([500, { status: "fault", errors: [{ extensions: { code: "INTERNAL_ERROR" } }] }]);
  expect(lines.map(({ err }) => err?.message)).toEqual(["a fault of a handler"]);
  expect((await exchange(server.address, "GET /health")).status).toBe(200);
});

test("a connection that cannot be taken is logged, once a second at most, and ends nothing", async () => {
  const { log, lines } = collectLog();
  const server = await listenWithoutGrace({ database, log });
  onTestFinished(() => server.stop());
  for (const code of ["EMFILE", "EMFILE", "ENFILE"]) server.server.emit("error", Object.assign(new Error(`accept ${code}`), { code }));
  expect(lines.map(({ msg, err }) => [msg, err?.message])).toEqual([["A connection could not be taken", "accept EMFILE"]]);
  expect((await exchange(server.address, "GET /health")).status).toBe(200);
});

test("compressed forms are those of the files beside them", () => {
  for (const path of ["index.html", "404.html", "data/latest/observations.csv"]) {
    const whole = readFileSync(join(folder, path));
    expect(brotliDecompressSync(readFileSync(join(folder, `${path}.br`))).equals(whole)).toBe(true);
    expect(gunzipSync(readFileSync(join(folder, `${path}.gz`))).equals(whole)).toBe(true);
  }
});
