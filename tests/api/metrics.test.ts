import { connect } from "node:net";
import { once } from "node:events";
import { openDatabase } from "@toso/api/database";
import type { ServerOptions } from "@toso/api/server";
import { expect, inject, onTestFinished, test } from "vitest";
import { makePlace, openTestDatabase } from "../database/open-test-database.ts";
import type { Content } from "../database/prepare-databases.ts";
import { publishRows } from "../fixtures/publish-rows.ts";
import { settledSeries, total, type Series } from "./read-metrics.ts";
import { listenWithoutGrace } from "./listen-without-grace.ts";

const database = await openTestDatabase("dataset", { statements: true });

/** Serves a database with metrics of its own, counted from 0. */
async function serve(options: Partial<ServerOptions> = {}) {
  const server = await listenWithoutGrace({ database, metrics: { port: 0 }, ...options });
  // A client that takes up a connection just when it is closed for being idle would fail the test.
  server.server.keepAliveTimeout = 60_000;
  onTestFinished(() => server.stop());
  const ask = async (query: string, headers: Record<string, string> = {}) => {
    const response = await fetch(`${server.address}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify({ query }),
    });
    return { response, text: await response.text() };
  };
  const get = (query: string, headers: Record<string, string> = {}) => fetch(`${server.address}/graphql?${new URLSearchParams({ query })}`, { headers });
  return { server, ask, get, series: () => settledSeries(server.metrics!) };
}

/** Opens a database for one test, which may break it. */
async function openOwn(content: Content) {
  const place = await makePlace(content);
  const own = await openDatabase(place.where);
  onTestFinished(async () => {
    await own.close();
    await place.remove();
  });
  return { own, breakIt: () => (inject("engine") === "postgresql" ? place.remove() : own.close()) };
}

const requests = (series: Series[], labels: Record<string, string> = {}) => total(series, "toso_http_requests_total", { path: "/graphql", ...labels });

test("metrics are read on a port of their own, which answers nothing else, and not on the port of the API", async () => {
  const { server } = await serve();
  const response = await fetch(server.metrics!);
  expect(response.headers.get("content-type")).toBe("text/plain; version=0.0.4; charset=utf-8");
  expect(new URL(server.metrics!).port).not.toBe(new URL(server.address).port);
  expect((await fetch(new URL("/graphql?query={nation{code}}", server.metrics!))).status).toBe(404);
  expect((await fetch(server.metrics!, { method: "POST" })).status).toBe(404);
  expect((await fetch(`${server.address}/metrics`)).status).toBe(404);
});

test("without a port for metrics nothing is counted and nothing listens to statements", async () => {
  const { server } = await serve({ metrics: undefined });
  expect([server.metrics, database.statements.listeners.size]).toEqual([null, 0]);
});

test("a server that stops gives its port for metrics back and listens to statements no more", async () => {
  const { metrics, stop } = await listenWithoutGrace({ database, metrics: { port: 0 } });
  expect(database.statements.listeners.size).toBe(1);
  await stop();
  expect(database.statements.listeners.size).toBe(0);
  await expect(fetch(metrics!)).rejects.toThrow();
});

test("a request is counted by method, status and how it was answered", async () => {
  const { ask, get, series } = await serve();
  await ask("{ nation { code } }");
  await ask("{ nation { code } }");
  await ask("{ nation { code } }");
  const first = await get("{ nation { nameVi } }");
  await get("{ nation { nameVi } }", { "if-none-match": first.headers.get("etag")! });
  await ask("{ nothing }", { accept: "application/graphql-response+json" });
  await ask("{ nation { code } }", { accept: "image/png" });
  const found = await series();
  expect(requests(found)).toBe(7);
  expect(requests(found, { method: "POST", status: "200", how: "miss" })).toBe(1);
  expect(requests(found, { method: "POST", status: "200", how: "hit" })).toBe(2);
  expect(requests(found, { method: "GET", status: "200", how: "miss" })).toBe(1);
  expect(requests(found, { method: "GET", status: "304", how: "unchanged" })).toBe(1);
  expect(requests(found, { method: "POST", status: "400", how: "refused" })).toBe(1);
  expect(requests(found, { method: "POST", status: "406", how: "refused" })).toBe(1);
  expect(total(found, "toso_http_request_duration_seconds_count", { path: "/graphql" })).toBe(7);
  expect(total(found, "toso_http_request_duration_seconds_bucket", { path: "/graphql", le: "+Inf" })).toBe(7);
  expect(total(found, "toso_http_request_duration_seconds_sum")).toBeGreaterThan(0);
});

test("every error is counted by its code, also in an answer that was kept, and codes that never came are there as 0", async () => {
  const { ask, series } = await serve();
  await ask(`{ province(code: "xx") { code } }`);
  await ask(`{ province(code: "xx") { code } }`);
  await ask("{");
  await ask("{ nation { code } }", { accept: "image/png" });
  const found = await series();
  const refusals = (code: string) => total(found, "toso_refusals_total", { code });
  expect(["UNKNOWN_CODE", "GRAPHQL_PARSE_FAILED", "NOT_ACCEPTABLE", "TOO_MANY_REQUESTS"].map(refusals)).toEqual([2, 1, 1, 0]);
  expect(found).toContainEqual({ name: "toso_refusals_total", labels: { code: "TOO_MANY_REQUESTS" }, value: 0 });
  expect(total(found, "toso_refusals_total")).toBe(4);
});

test("SQL statements are counted as the database client sends them, and a cached answer takes none", async () => {
  const { ask, series } = await serve();
  let sent = 0;
  (database.prisma.$on as (event: "query", tell: () => void) => void)("query", () => (sent += 1));
  const query = `{ provinces { nodes { code teams { value } } } release { version } }`;
  await ask(query);
  const made = total(await series(), "toso_sql_duration_seconds_count");
  expect(made).toBeGreaterThan(0);
  expect(made).toBe(sent);
  await ask(query);
  expect(total(await series(), "toso_sql_duration_seconds_count")).toBe(made);
  await ask(`{ province(code: "48") { observations(first: 2) { nodes { value } } } }`);
  const after = await series();
  expect(total(after, "toso_sql_duration_seconds_count")).toBeGreaterThan(made);
  expect(total(after, "toso_sql_duration_seconds_count")).toBe(sent);
  expect(total(after, "toso_sql_failed_total")).toBe(0);
});

test("statements inside a transaction are counted too", async () => {
  const { series } = await serve();
  const before = total(await series(), "toso_sql_duration_seconds_count");
  await database.prisma.$transaction(async (client) => {
    await client.release.findMany();
    await client.release.count();
  });
  expect(total(await series(), "toso_sql_duration_seconds_count")).toBeGreaterThanOrEqual(before + 2);
});

test("a fault of ours is counted as faulty, and the statement that failed as failed", async () => {
  const { own } = await openOwn("dataset");
  const { ask, series } = await serve({ database: own });
  await own.runScript(`ALTER TABLE "Area" RENAME TO "Gone";`);
  await ask("{ nation { nameVi } }");
  const found = await series();
  expect(requests(found, { how: "faulty" })).toBe(1);
  expect(total(found, "toso_refusals_total", { code: "INTERNAL_ERROR" })).toBe(1);
  expect(total(found, "toso_sql_failed_total")).toBe(1);
});

test("the bytes of bodies are counted as they are sent: coded for the client, none for 304 and HEAD, those of other paths apart", async () => {
  const { server, ask, get, series } = await serve();
  const query = "{ provinces { nodes { code nameVi nameEn slug } } }";
  const plain = await ask(query, { "accept-encoding": "identity" });
  const coded = await ask(query, { "accept-encoding": "br" });
  const first = await get("{ nation { nameVi } }");
  await get("{ nation { nameVi } }", { "if-none-match": first.headers.get("etag")! });
  await fetch(`${server.address}/graphql?query={nation{nameVi}}`, { method: "HEAD" });
  const health = await (await fetch(`${server.address}/health`)).text();
  const length = (response: Response) => Number(response.headers.get("content-length"));
  expect(length(coded.response)).toBeLessThan(length(plain.response));
  const found = await series();
  expect(total(found, "toso_http_sent_bytes_total", { path: "/graphql" })).toBe(length(plain.response) + length(coded.response) + length(first));
  expect(total(found, "toso_http_sent_bytes_total", { path: "/health" })).toBe(Buffer.byteLength(health));
});

test("cached answers are counted with what they take, and those dropped for others", async () => {
  const { ask, series } = await serve({ answerBytes: 20_000 });
  const plain = { "accept-encoding": "identity" };
  expect(total(await series(), "toso_kept_answers")).toBe(0);
  await ask("{ nation { code } }", plain);
  const one = await series();
  expect([total(one, "toso_kept_answers"), total(one, "toso_kept_evicted_total")]).toEqual([1, 0]);
  expect(total(one, "toso_kept_bytes")).toBeGreaterThan(1_000);
  for (let number = 0; number < 30; number += 1) await ask(`query Number${number} { nation { code } }`, plain);
  const many = await series();
  expect(total(many, "toso_kept_bytes")).toBeLessThanOrEqual(20_000);
  expect(total(many, "toso_kept_answers") + total(many, "toso_kept_evicted_total")).toBe(31);
});

test("the current release is named by its version, and changes when another is published", async () => {
  const { own } = await openOwn("migrated");
  const { ask, series } = await serve({ database: own });
  const named = async () => (await series()).filter(({ name }) => name === "toso_release_info");
  await ask("{ releases { version } }");
  expect(await named()).toEqual([{ name: "toso_release_info", labels: { version: "none" }, value: 1 }]);
  for (const value of [500, 501]) {
    const version = await publishRows(own, [{ value }]);
    await ask("{ releases { version } }");
    expect(await named()).toEqual([{ name: "toso_release_info", labels: { version }, value: 1 }]);
  }
});

test("while the database is away metrics say so, and which answers are stale", async () => {
  const { own, breakIt } = await openOwn("dataset");
  const { server, ask, series } = await serve({ database: own });
  await ask("{ nation { code } }");
  expect(total(await series(), "toso_database_away")).toBe(0);
  await breakIt();
  expect((await fetch(`${server.address}/ready`)).status).toBe(503);
  await ask("{ nation { code } }");
  await ask(`{ province(code: "48") { teams { value } } }`);
  const found = await series();
  expect(total(found, "toso_database_away")).toBe(1);
  expect(requests(found, { how: "stale", status: "200" })).toBe(1);
  expect(requests(found, { how: "faulty", status: "503" })).toBe(1);
  expect(total(found, "toso_refusals_total", { code: "DATABASE_AWAY" })).toBe(1);
});

test("a client that goes away before it has its answer is counted as gone", async () => {
  const { server, series } = await serve();
  const { port, hostname } = new URL(server.address);
  const socket = connect(Number(port), hostname);
  socket.write("POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 400\r\n\r\n{");
  await once(server.server, "request");
  socket.destroy();
  expect(requests(await series(), { how: "gone", status: "499", method: "POST" })).toBe(1);
});

test("what clients choose makes no series of its own", async () => {
  const { server, series } = await serve();
  await fetch(`${server.address}/ready`);
  await fetch(`${server.address}/other`);
  await fetch(`${server.address}/other`, { method: "PROPFIND" });
  const before = (await series()).filter(({ name }) => name.startsWith("toso_"));
  for (let number = 0; number < 20; number += 1) {
    await fetch(`${server.address}/other${number}`);
    await fetch(`${server.address}/${number}?a=${number}`, { method: ["MKCOL", "LOCK", "REPORT"][number % 3] });
  }
  const after = (await series()).filter(({ name }) => name.startsWith("toso_"));
  const names = (list: Series[]) => list.map(({ name, labels }) => name + JSON.stringify(labels));
  expect(names(after)).toEqual(names(before));
  expect(total(after, "toso_http_requests_total", { path: "other" })).toBe(42);
});

test("the process tells its memory, its CPU time and how long its event loop waits", async () => {
  const { series } = await serve();
  const found = await series();
  for (const name of ["process_resident_memory_bytes", "process_cpu_seconds_total", "nodejs_eventloop_lag_p99_seconds"]) {
    expect(total(found, name), name).toBeGreaterThan(0);
  }
});
