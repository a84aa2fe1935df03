import { request } from "node:http";
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from "node:zlib";
import { codeAnswer } from "../../packages/api/src/server/cache/answer.ts";
import { afterAll, describe, expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { readRows } from "../fixtures/read-rows.ts";
import { listenWithoutGrace } from "./listen-without-grace.ts";

const version = readRows("release.csv")[0]!.version!;
const database = await openTestDatabase("dataset", { statements: true });
const sent: string[] = [];
(database.prisma.$on as (event: "query", tell: (statement: { query: string }) => void) => void)("query", ({ query }) => sent.push(query));
const server = await listenWithoutGrace({ database });
const small = await listenWithoutGrace({ database, answerBytes: 40_000 });
const none = await listenWithoutGrace({ database, answerBytes: 0 });
afterAll(() => Promise.all([server.stop(), small.stop(), none.stop()]));

const map = "{ provinces { nodes { code nameVi teams { value period source { title } } } } }";
const decoders = { br: brotliDecompressSync, zstd: zstdDecompressSync, gzip: gunzipSync, identity: (bytes: Buffer) => bytes };

interface Answer {
  status: number;
  headers: Record<string, string | undefined>;
  body: Buffer;
}

/** Asks with exactly these headers: fetch would add codings of its own. */
function ask(query: string, headers: Record<string, string> = {}, { method = "GET", address = server.address, variables = "" } = {}): Promise<Answer> {
  const search = method === "POST" ? "" : `?${new URLSearchParams({ query, ...(variables ? { variables } : {}) })}`;
  return new Promise((resolve, reject) => {
    const asking = request(
      `${address}/graphql${search}`,
      { method, headers: { ...(method === "POST" ? { "content-type": "application/json" } : {}), ...headers } },
      (response) => {
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => parts.push(part));
        response.on("end", () => resolve({ status: response.statusCode!, headers: response.headers as Answer["headers"], body: Buffer.concat(parts) }));
      },
    );
    asking.on("error", reject);
    asking.end(method === "POST" ? JSON.stringify({ query, variables: variables ? JSON.parse(variables) : undefined }) : undefined);
  });
}

const textOf = ({ headers, body }: Answer) => decoders[(headers["content-encoding"] ?? "identity") as keyof typeof decoders](body).toString();

describe.each(["GET", "POST"])("by %s", (method) => {
  test("an answer asked for again is the same, comes from memory and takes no SQL statement", async () => {
    const first = await ask(map, {}, { method });
    sent.length = 0;
    const second = await ask(map, {}, { method });
    expect([first.headers["cache-status"], second.headers["cache-status"]]).toEqual(["toso; fwd=miss", "toso; hit"]);
    expect([second.status, second.body, second.headers.etag]).toEqual([200, first.body, first.headers.etag]);
    expect(sent).toEqual([]);
  });

  test.each(Object.keys(decoders))(
    "an answer comes in %s to a client that takes nothing else, is the same text, and has an ETag of its own",
    async (encoding) => {
      const plain = await ask(map, { "accept-encoding": "identity" }, { method });
      for (const _time of ["made", "kept"]) {
        const answer = await ask(map, { "accept-encoding": `${encoding}, identity;q=0` }, { method });
        expect(answer.headers["content-encoding"] ?? "identity").toBe(encoding);
        expect(textOf(answer)).toBe(plain.body.toString());
        expect(answer.headers["content-length"]).toBe(String(answer.body.length));
        expect(answer.headers.etag === plain.headers.etag).toBe(encoding === "identity");
        expect(answer.headers.vary).toBe("Accept, Accept-Encoding");
      }
    },
  );

  test("each media type has an ETag of its own, and both are quoted and strong", async () => {
    const etags = await Promise.all(
      ["application/json", "application/graphql-response+json"].map(async (accept) => {
        const answer = await ask(map, { accept }, { method });
        expect(answer.headers["content-type"]).toBe(`${accept}; charset=utf-8`);
        return answer.headers.etag!;
      }),
    );
    expect(etags[0]).not.toBe(etags[1]);
    for (const etag of etags) expect(etag).toMatch(new RegExp(`^"${version.replaceAll(".", "\\.")}\\.[\\w-]{27}\\.identity"$`));
  });

  test("other variables are another question", async () => {
    const query = "query ($code: String!) { province(code: $code) { nameVi } }";
    const names = [];
    for (const code of ["01", "48", "01", "48"])
      names.push(JSON.parse((await ask(query, {}, { method, variables: JSON.stringify({ code }) })).body.toString()).data.province.nameVi);
    expect(names).toEqual(["Hà Nội", "Đà Nẵng", "Hà Nội", "Đà Nẵng"]);
  });
});

test("brotli is chosen of the codings that a browser takes, zstd of those that a client likes better", async () => {
  expect((await ask(map, { "accept-encoding": "gzip, deflate, br, zstd" })).headers["content-encoding"]).toBe("br");
  expect((await ask(map, { "accept-encoding": "gzip;q=0.5, zstd" })).headers["content-encoding"]).toBe("zstd");
  expect((await ask(map, { "accept-encoding": "compress" })).headers["content-encoding"]).toBeUndefined();
});

test("a client that has the answer gets 304 without a body, and another client's ETag, coding or media type does not pass for it", async () => {
  const { etag } = (await ask(map, { "accept-encoding": "br" })).headers;
  for (const match of [etag!, `"x", ${etag}`, `W/${etag}`, "*"]) {
    const again = await ask(map, { "accept-encoding": "br", "if-none-match": match });
    expect([again.status, again.body.length, again.headers.etag, again.headers.vary]).toEqual([304, 0, etag, "Accept, Accept-Encoding"]);
    expect(again.headers["content-type"]).toBeUndefined();
  }
  for (const headers of [
    { "accept-encoding": "gzip", "if-none-match": etag! },
    { "accept-encoding": "br", accept: "application/graphql-response+json", "if-none-match": etag! },
    { "accept-encoding": "br", "if-none-match": etag!.replace(version, "0.9.0") },
  ] as Record<string, string>[])
    expect((await ask(map, headers)).status).toBe(200);
});

test("a POST whose answer the client has is 412, as HTTP asks for", async () => {
  const { etag } = (await ask(map, {}, { method: "POST" })).headers;
  expect((await ask(map, { "if-none-match": etag! }, { method: "POST" })).status).toBe(412);
});

test("HEAD tells what GET would send, without the body", async () => {
  const get = await ask(map);
  const head = await ask(map, {}, { method: "HEAD" });
  expect([head.status, head.body.length, head.headers.etag, head.headers["content-length"]]).toEqual([200, 0, get.headers.etag, get.headers["content-length"]]);
});

test("an answer that names its release for every part may be kept for ever, one that does not is asked for again each time", async () => {
  const control = async (query: string, variables = "") => (await ask(query, {}, { variables })).headers["cache-control"];
  const forEver = "public, max-age=31536000, immutable";
  const again = "public, max-age=0, must-revalidate";
  expect(await control(`{ nation(release: "${version}") { nameVi } }`)).toBe(forEver);
  expect(await control("query ($r: String) { ...A } fragment A on Query { nation(release: $r) { nameVi } }", JSON.stringify({ r: version }))).toBe(forEver);
  expect(await control("query ($r: String) { nation(release: $r) { nameVi } }")).toBe(again);
  expect(await control(`{ nation(release: "${version}") { nameVi } releases { version } }`)).toBe(again);
  expect(await control("{ nation { nameVi } }")).toBe(again);
});

test("an answer with an error is kept by nobody else, and here ten seconds at most, however often it is coded anew", async () => {
  const answer = await ask(`{ province(code: "xx") { code } }`);
  expect(answer.headers["cache-control"]).toBe("no-store");
  const release = await database.prisma.release.findFirstOrThrow();
  const madeAt = performance.now() - 4_000;
  const facts = {
    status: 200,
    mediaType: "application/json" as const,
    release,
    madeAt,
    outcome: "refused" as const,
    pinned: false,
    operation: null,
    cost: 1,
    codes: ["UNKNOWN_CODE"],
  };
  for (const encoding of ["identity", "br"] as const)
    expect((await codeAnswer({ ...facts, body: Buffer.from("{}") }, encoding)).keptUntil).toBe(madeAt + 10_000);
  expect((await codeAnswer({ ...facts, outcome: "faulty", body: Buffer.from("{}") }, "br")).keptUntil).toBe(0);
});

test("clients who ask the same at the same time share one execution", async () => {
  const query = `{ province(code: "79") { teams { value } members { value } } }`;
  await ask(`{ province(code: "79") { nameVi } }`);
  sent.length = 0;
  const answers = await Promise.all(Array.from({ length: 20 }, () => ask(query)));
  expect(new Set(answers.map(({ body }) => body.toString())).size).toBe(1);
  const once = sent.length;
  sent.length = 0;
  await ask(`${query} `);
  expect(once).toBe(sent.length);
});

test("memory is bounded: what was not asked for lately is forgotten, and with a budget of nothing every answer is made anew", async () => {
  const status = async (address: string, query: string) => (await ask(query, {}, { address })).headers["cache-status"];
  const query = (code: number) => `{ nation { nameVi } a: __typename # ${code}\n}`;
  await status(small.address, query(0));
  expect(await status(small.address, query(0))).toBe("toso; hit");
  for (let code = 1; code < 60; code += 1) await status(small.address, query(code));
  expect(await status(small.address, query(59))).toBe("toso; hit");
  expect(await status(small.address, query(0))).toBe("toso; fwd=miss");
  for (const _time of [1, 2]) expect(await status(none.address, query(0))).toBe("toso; fwd=miss");
});

test("a client that takes no JSON gets 406 and is told what there is", async () => {
  const answer = await ask(map, { accept: "application/xml" });
  expect(answer.status).toBe(406);
  expect(JSON.parse(answer.body.toString()).errors[0].extensions.code).toBe("NOT_ACCEPTABLE");
});

test("a browser that looks at /graphql is sent to the explorer, with the query of the address", async () => {
  const answer = await ask("{ nation { nameVi } }", { accept: "text/html,*/*;q=0.8" });
  expect([answer.status, answer.headers.location]).toEqual([303, `/graphiql?${new URLSearchParams({ query: "{ nation { nameVi } }" })}`]);
});
