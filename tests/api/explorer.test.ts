import { createHash } from "node:crypto";
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from "node:zlib";
import { request } from "node:http";
import { afterAll, describe, expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { RawConnection } from "./abuse/raw-connection.ts";
import { write } from "./abuse/hostile.ts";
import { collectLog } from "./collect-log.ts";
import { filesOf } from "./read-explorer-page.ts";
import { listenWithoutGrace } from "./listen-without-grace.ts";

const database = await openTestDatabase("dataset");
const server = await listenWithoutGrace({ database });
afterAll(() => server.stop());

/** An answer as it was sent, nothing decoded. */
interface Sent {
  status: number;
  headers: Record<string, string | undefined>;
  body: Buffer;
}

/** Asks for a path; fetch would decode what is sent. */
function ask(path: string, headers: Record<string, string> = {}, method = "GET", address = server.address): Promise<Sent> {
  return new Promise((resolve, reject) => {
    const sending = request(address + path, { method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () => resolve({ status: response.statusCode!, headers: response.headers as Sent["headers"], body: Buffer.concat(parts) }));
    });
    sending.on("error", reject).end();
  });
}

const page = await ask("/graphiql");
const files = filesOf(page.body.toString());

test("the page of the explorer is the same byte for byte, whatever the address carries", async () => {
  for (const search of [
    "?",
    "?query={nation{code}}",
    `?query=${encodeURIComponent("</script><script>alert(1)</script>")}`,
    "?variables=%00%FF&operationName=%22%3E&x",
  ]) {
    const answer = await ask(`/graphiql${search}`);
    expect([answer.status, answer.headers.etag]).toEqual([200, page.headers.etag]);
    expect(answer.body.equals(page.body), search).toBe(true);
  }
});

test("the page is in Vietnamese, has a title, and says without a script where examples and API are", () => {
  const text = page.body.toString();
  expect(text).toContain('<html lang="vi">');
  expect(text).toContain("<title>Tổ Số API</title>");
  const without = /<noscript>(.*?)<\/noscript>/s.exec(text)![1]!;
  for (const said of ["/graphql", "/du-lieu/", "/en/data/", "Trang này cần JavaScript", 'lang="en"']) expect(without).toContain(said);
});

test("no script, style or handler stands in the page: it names one script and one style sheet of this server, and the policy allows no others", () => {
  const text = page.body.toString();
  expect(files.map((file) => file.replace(/\.\w{8}\./, ".*."))).toEqual(["/graphiql/explorer.*.css", "/graphiql/explorer.*.js"]);
  expect(text.match(/<script/g)).toHaveLength(1);
  expect(text).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:|data:|https?:/i);
  const policy = Object.fromEntries(page.headers["content-security-policy"]!.split("; ").map((rule) => [rule.split(" ")[0], rule.split(" ").slice(1)]));
  expect(policy["default-src"]).toEqual(["'none'"]);
  for (const kind of ["script-src", "style-src", "connect-src"]) expect(policy[kind], kind).toEqual(["'self'"]);
  expect(page.headers["content-security-policy"]).not.toMatch(/unsafe|\*|https?:|blob:/);
});

test("the page weighs less than 150 kB as it is, and all that it loads less than 1 MB in brotli and in gzip", async () => {
  expect(page.body.length).toBeLessThan(150_000);
  for (const coding of ["br", "gzip"]) {
    const sent = await Promise.all(["/graphiql", ...files].map((path) => ask(path, { "accept-encoding": coding })));
    expect(sent.map(({ headers }) => headers["content-encoding"])).toEqual([coding, coding, coding]);
    expect(sent.reduce((sum, { body }) => sum + body.length, 0)).toBeLessThan(1_000_000);
  }
});

test.each([
  ["br", brotliDecompressSync],
  ["zstd", zstdDecompressSync],
  ["gzip", gunzipSync],
] as const)("page and files come in %s, with an ETag of their own, and are the same when decoded", async (coding, decode) => {
  for (const path of ["/graphiql", ...files]) {
    const [plain, coded] = await Promise.all([ask(path), ask(path, { "accept-encoding": coding })]);
    expect(coded.headers).toMatchObject({ "content-encoding": coding, vary: "Accept-Encoding", "content-length": String(coded.body.length) });
    expect(plain.headers["content-encoding"]).toBeUndefined();
    expect(coded.headers.etag).not.toBe(plain.headers.etag);
    const sum = (body: Buffer) => createHash("sha256").update(body).digest("hex");
    expect(sum(decode(coded.body))).toBe(sum(plain.body));
  }
});

test("files of the explorer may be kept for a year, the page is asked for again each time, and who has them gets 304 with the same headers", async () => {
  for (const path of ["/graphiql", "/graphiql?query={nation{code}}", ...files]) {
    const first = await ask(path, { "accept-encoding": "br" });
    expect(first.headers["cache-control"]).toBe(files.includes(path) ? "public, max-age=31536000, immutable" : "no-cache");
    for (const match of [first.headers.etag!, `"other", W/${first.headers.etag}`, "*"]) {
      const again = await ask(path, { "accept-encoding": "br", "if-none-match": match });
      expect([again.status, again.body.length]).toEqual([304, 0]);
      for (const name of ["etag", "cache-control", "vary", "content-security-policy", "x-content-type-options"])
        expect(again.headers[name]).toBe(first.headers[name]);
    }
    expect((await ask(path, { "if-none-match": first.headers.etag! })).status).toBe(200);
  }
});

test("HEAD says what GET would send, and any other method is 405 with the methods that are taken", async () => {
  for (const path of ["/graphiql", ...files]) {
    const [got, head] = await Promise.all([ask(path), ask(path, {}, "HEAD")]);
    expect([head.status, head.body.length, head.headers["content-length"], head.headers.etag]).toEqual([200, 0, String(got.body.length), got.headers.etag]);
    for (const method of ["POST", "PUT", "DELETE", "PATCH"]) {
      const refused = await ask(path, {}, method);
      expect([refused.status, refused.headers.allow]).toEqual([405, "GET, HEAD, OPTIONS"]);
      expect(JSON.parse(refused.body.toString()).errors[0].extensions.code).toBe("BAD_REQUEST");
    }
  }
});

test.each([
  "/graphiql/",
  "/graphiql/page.html",
  "/graphiql/stamp",
  "/graphiql/explorer.js",
  "/graphiql/../package.json",
  "/graphiql/%2e%2e/x",
  "/graphiql/__proto__",
  "/graphiql/constructor",
])("%s is no file of the explorer: 404", async (path) => {
  const raw = new RawConnection(server.address);
  const answer = await raw.ask(write(`GET ${path}`, {}));
  raw.socket.destroy();
  expect(answer!.status).toBe(404);
  expect(answer!.body).toContain('{"status":"not found","see":"/graphql",');
});

test("file names of the explorer with an ending of their codings are no addresses", async () => {
  for (const file of files) for (const ending of [".br", ".gz", ".zst"]) expect((await ask(file + ending)).status).toBe(404);
});

test("page and files of the explorer take a point each from the address that asks, and 429 says when to come back", async () => {
  const counted = await listenWithoutGrace({ database, rate: { points: 4 } });
  try {
    for (const path of ["/graphiql", ...files, "/graphiql/nothing"]) expect((await ask(path, {}, "GET", counted.address)).status).not.toBe(429);
    for (const path of ["/graphiql", ...files, "/graphiql/nothing"]) {
      const refused = await ask(path, {}, "GET", counted.address);
      expect(refused.status).toBe(429);
      expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
    }
  } finally {
    await counted.stop();
  }
});

test("where the explorer was never made the server starts and says so, the page says with 503 what to do, and the API answers", async () => {
  const { log, lines } = collectLog("warn");
  const without = await listenWithoutGrace({ database, explorer: "/nowhere", log });
  try {
    expect(lines.map(({ msg }) => msg)).toEqual([expect.stringContaining("pnpm run generate")]);
    const answer = await ask("/graphiql?query=<script>", {}, "GET", without.address);
    expect([answer.status, answer.headers["cache-control"]]).toEqual([503, "no-store"]);
    expect(answer.headers["content-security-policy"]).toBe(page.headers["content-security-policy"]);
    expect(answer.body.toString()).toContain("npx -y pnpm@12 run generate");
    expect(answer.body.toString()).not.toContain("<script");
    expect((await ask(files[0]!, {}, "GET", without.address)).status).toBe(404);
    expect((await ask("/graphql?query={nation{code}}", {}, "GET", without.address)).status).toBe(200);
  } finally {
    await without.stop();
  }
});

describe("a browser that looks at /graphql is sent to the explorer of this server", () => {
  test.each([
    ["", "/graphiql"],
    ["?query={nation{code}}", "/graphiql?query=%7Bnation%7Bcode%7D%7D"],
    ["?query=%7Bnation%7D&variables=%7B%7D", "/graphiql?query=%7Bnation%7D&variables=%7B%7D"],
    [`?query="></script><script>`, "/graphiql?query=%22%3E%3C/script%3E%3Cscript%3E"],
    ["?//other.example/", "/graphiql?//other.example/"],
    ["?query=a#//other.example", "/graphiql?query=a%23//other.example"],
    ["?query=a\\b|c^d`e'", "/graphiql?query=a%5Cb%7Cc%5Ed%60e'"],
    ["?query=%0d%0aset-cookie:a=b", "/graphiql?query=%0d%0aset-cookie:a=b"],
  ])("from /graphql%s to %s", async (search, to) => {
    const raw = new RawConnection(server.address);
    const answer = await raw.ask(write(`GET /graphql${search}`, { accept: "text/html" }));
    raw.socket.destroy();
    expect(answer!.status).toBe(303);
    expect(/^location: (.*)$/im.exec(answer!.head)![1]).toBe(to);
    expect(answer!.head.toLowerCase()).not.toContain("\nset-cookie");
  });
});
