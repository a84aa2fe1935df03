import type { ServerOptions } from "@toso/api/server";
import { expect, onTestFinished, test, vi } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { collectLog, type LogLine } from "./collect-log.ts";
import { listenWithoutGrace } from "./listen-without-grace.ts";

const database = await openTestDatabase("dataset");
const info = 30;
const warn = 40;

/** Serves with a log, where nothing is slow unless the test says so: the machine may be busy. */
async function serve(level: Parameters<typeof collectLog>[0], options: Partial<ServerOptions> = {}) {
  const { log, lines } = collectLog(level);
  const server = await listenWithoutGrace({ database, log, slowAfter: Infinity, ...options });
  onTestFinished(() => server.stop());
  const ask = (body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${server.address}/graphql`, { method: "POST", headers: { "content-type": "application/json", ...headers }, body: JSON.stringify(body) });
  /** Waits for this number of lines: a client has its answer a moment before its line is written. */
  const linesOf = async (count: number): Promise<LogLine[]> => {
    await vi.waitFor(() => expect(lines.length).toBeGreaterThanOrEqual(count), { timeout: 60_000, interval: 5 });
    return lines;
  };
  return { address: server.address, ask, lines, linesOf };
}

test("each request is one line: id, method, path, status, how it was answered, how long it took and the bytes of its body", async () => {
  const { address, ask, linesOf } = await serve("info");
  const first = await ask({ query: "{ nation { code } }" }, { "x-request-id": "first", "accept-encoding": "identity" });
  const { length } = await first.text();
  await linesOf(1);
  await (await ask({ query: "{ nation { code } }" }, { "x-request-id": "second", "accept-encoding": "identity" })).text();
  await linesOf(2);
  await ask({ query: "{ nothing }" }, { "x-request-id": "third", accept: "application/graphql-response+json" });
  await linesOf(3);
  await fetch(`${address}/health?a=b`, { headers: { "x-request-id": "fourth" } });
  const lines = await linesOf(4);
  const line = { level: info, time: expect.any(Number), pid: expect.any(Number), hostname: expect.any(String), ms: expect.any(Number), msg: "Answered" };
  expect(lines).toEqual([
    { ...line, id: "first", method: "POST", path: "/graphql", status: 200, how: "miss", bytes: length },
    { ...line, id: "second", method: "POST", path: "/graphql", status: 200, how: "hit", bytes: length },
    { ...line, id: "third", method: "POST", path: "/graphql", status: 400, how: "refused", bytes: expect.any(Number) },
    { ...line, id: "fourth", method: "GET", path: "/health", status: 200, how: "other", bytes: 15 },
  ]);
});

test("no line holds text or variables of a query, cookies, authorization or an address", async () => {
  const { address, ask, linesOf } = await serve("info", { slowAfter: 0 });
  const secret = "Bi-mat-63-tinh";
  const headers = {
    cookie: `session=${secret}`,
    authorization: `Bearer ${secret}`,
    "x-request-id": "asked",
    "user-agent": secret,
    referer: `http://a/${secret}`,
  };
  await ask({ query: `query Named($code: String!) { province(code: $code) { ${"nameVi"} } }`, variables: { code: secret } }, headers);
  await ask({ query: `# ${secret}\n{ nation { code } }` }, headers);
  await ask({ query: `{ ${secret.replaceAll("-", "_")} }` }, headers);
  await fetch(`${address}/graphql?query={nation{code}}&token=${secret}`, { headers });
  const text = JSON.stringify(await linesOf(4));
  expect(text).not.toContain(secret);
  expect(text).not.toMatch(/nameVi|Bi_mat|nation|127\.0\.0\.1|::1/);
});

test("of requests answered alike so many a second have a line each, and the rest are summed up in one: none is lost", async () => {
  const { log, lines } = collectLog("info");
  const server = await listenWithoutGrace({ database, log, slowAfter: Infinity, linesASecond: 5 });
  const ask = async (path: string) => (await fetch(server.address + path)).text();
  const asked = 60;
  const [body] = await Promise.all(Array.from({ length: asked }, () => ask("/health")));
  await ask("/graphql?query={nothing}");
  await server.stop();
  const own = lines.filter(({ msg, how }) => msg === "Answered" && how === "other");
  const sums = lines.filter(({ msg }) => msg === "More were answered");
  expect(own.length).toBeGreaterThanOrEqual(5);
  expect(sums.length).toBeGreaterThan(0);
  expect(sums.map(({ how }) => how)).toEqual(sums.map(() => "other"));
  const of = (field: string) => sums.reduce((sum, line) => sum + Number(line[field]), 0);
  expect([own.length + of("count"), of("bytes")]).toEqual([asked, of("count") * body!.length]);
  expect(own.length).toBeLessThan(asked / 2);
  expect(lines.filter(({ how }) => how === "refused")).toHaveLength(1);
});

test("of slow answers a tenth as many have a line each, one at least, and the rest are summed up at level warn: none is lost", async () => {
  for (const [linesASecond, most] of [
    [50, 5],
    [0, 1],
  ] as const) {
    const { log, lines } = collectLog("warn");
    const server = await listenWithoutGrace({ database, log, slowAfter: 0, linesASecond });
    const asked = 60;
    const [body] = await Promise.all(Array.from({ length: asked }, async () => (await fetch(`${server.address}/health`)).text()));
    await server.stop();
    const own = lines.filter(({ msg }) => msg === "A slow answer");
    const sums = lines.filter(({ msg }) => msg === "More answers were slow");
    expect(sums.map(({ how, level }) => [how, level])).toEqual(sums.map(() => ["other", warn]));
    const of = (field: string) => sums.reduce((sum, line) => sum + Number(line[field]), 0);
    expect(own.length).toBeGreaterThanOrEqual(most);
    expect([own.length + of("count"), of("bytes")]).toEqual([asked, of("count") * body!.length]);
    expect(own.length).toBeLessThan(asked / 2);
  }
});

test("the address of who asks is logged only where that is asked for", async () => {
  const { ask, linesOf } = await serve("info", { logAddresses: true });
  await ask({ query: "{ nation { code } }" });
  expect((await linesOf(1))[0]!.address).toMatch(/127\.0\.0\.1$/);
});

test("a slow request is one line at level warn, with its operation and what it cost", async () => {
  const { ask, linesOf } = await serve("warn", { slowAfter: 0 });
  const query = `query Map { provinces { nodes { code } } }`;
  const answer = (await (await ask({ query, operationName: "Map" }, { "x-request-id": "slow" })).json()) as { extensions: { cost: { requested: number } } };
  const [line, ...others] = await linesOf(1);
  expect(others).toEqual([]);
  expect(line).toMatchObject({ level: warn, msg: "A slow answer", id: "slow", how: "miss", operation: "Map", cost: answer.extensions.cost.requested });
});

test("a slow request without a named operation says so", async () => {
  const { ask, linesOf } = await serve("warn", { slowAfter: 0 });
  await ask({ query: "{ nation { code } }" });
  expect((await linesOf(1))[0]).toMatchObject({ operation: null, cost: expect.any(Number) });
});

test("at level warn a request that is not slow writes nothing", async () => {
  const { address, ask, lines } = await serve("warn");
  await ask({ query: "{ nation { code } }" });
  await ask({ query: "{ nothing }" });
  await fetch(`${address}/health`);
  expect(lines).toEqual([]);
});

test("a path as long as a client likes is cut", async () => {
  const { address, linesOf } = await serve("info");
  await fetch(`${address}/${"a".repeat(5_000)}`);
  expect((await linesOf(1))[0]).toMatchObject({ path: `/${"a".repeat(199)}`, status: 404, how: "other" });
});

test("passwords in addresses and secret fields are hidden in every line", () => {
  const { log, lines } = collectLog();
  const address = "postgresql://toso:Bi-mat@database:5432/toso";
  log.error(
    { err: new Error(`Cannot open ${address}`), request: { headers: { authorization: "Bi-mat", cookie: "Bi-mat" } }, password: "Bi-mat" },
    `At ${address}`,
  );
  expect(lines).toHaveLength(1);
  expect(JSON.stringify(lines)).not.toContain("Bi-mat");
  expect(lines[0]!.err!.message).toContain("postgresql://toso:[hidden]@database:5432/toso");
});
