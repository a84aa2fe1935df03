import { request, type IncomingHttpHeaders } from "node:http";
import queryLimits from "@toso/api/limits.json" with { type: "json" };
import { afterAll, describe, expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { readRows } from "../fixtures/read-rows.ts";
import { listenWithoutGrace } from "./listen-without-grace.ts";

const current = readRows("release.csv")[0]!.version;

const database = await openTestDatabase("dataset");
const server = await listenWithoutGrace({ database });
afterAll(() => server.stop());
const graphql = `${server.address}/graphql`;
const post = (body: unknown, headers: Record<string, string> = {}) =>
  fetch(graphql, { method: "POST", headers: { "content-type": "application/json", ...headers }, body: typeof body === "string" ? body : JSON.stringify(body) });
const query = `query Name($code: String!) { province(code: $code) { nameVi } }`;
const answer = { data: { province: { nameVi: "Đà Nẵng" } }, extensions: { cost: { requested: 2, maximum: queryLimits.cost } } };

describe("the same answer comes", () => {
  test("by POST", async () => {
    const response = await post({ query, variables: { code: "48" } });
    expect([response.status, await response.json()]).toEqual([200, answer]);
  });

  test("by GET", async () => {
    const response = await fetch(`${graphql}?${new URLSearchParams({ query, variables: JSON.stringify({ code: "48" }) })}`, {
      headers: { accept: "application/json" },
    });
    expect([response.status, await response.json()]).toEqual([200, answer]);
  });

  test("as application/graphql-response+json to those who ask for it", async () => {
    const response = await post({ query, variables: { code: "48" } }, { accept: "application/graphql-response+json" });
    expect(response.headers.get("content-type")).toMatch(/^application\/graphql-response\+json/);
    expect(await response.json()).toEqual(answer);
  });

  test("for the operation that is named, among several", async () => {
    const response = await post({ query: `query A { nation { code } } query B { province(code: "48") { nameVi } }`, operationName: "B" });
    expect(await response.json()).toEqual(answer);
  });
});

describe("any site may read", () => {
  const bad = { syntax: "{", unknownField: "{ nothing }", refusal: `{ province(code: "xx") { code } }` };

  test.each(Object.entries({ success: "{ nation { code } }", ...bad }))("an answer by POST: %s", async (_what, text) => {
    for (const accept of ["application/json", "application/graphql-response+json"]) {
      const { headers } = await post({ query: text }, { accept, origin: "https://news.example" });
      expect(headers.get("access-control-allow-origin")).toBe("*");
      expect(headers.get("access-control-allow-credentials")).toBeNull();
      expect(headers.get("vary") ?? "").not.toMatch(/origin/i);
    }
  });

  test.each(Object.entries({ success: "{ nation { code } }", ...bad }))("an answer by GET, with or without an origin: %s", async (_what, text) => {
    for (const headers of [{ accept: "application/json" }, { accept: "application/json", origin: "https://news.example" }] as Record<string, string>[]) {
      expect((await fetch(`${graphql}?${new URLSearchParams({ query: text })}`, { headers })).headers.get("access-control-allow-origin")).toBe("*");
    }
  });

  test("an answer to a body that is no JSON, to no query at all and to a method that is not served", async () => {
    for (const response of [
      await post("no json"),
      await post({}),
      await fetch(graphql, { method: "DELETE" }),
      await fetch(graphql, { method: "POST", body: "text", headers: { "content-type": "text/plain" } }),
    ]) {
      expect(response.headers.get("access-control-allow-origin")).toBe("*");
    }
  });

  test("after a preflight", async () => {
    const { status, headers } = await fetch(graphql, {
      method: "OPTIONS",
      headers: { origin: "https://news.example", "access-control-request-method": "POST", "access-control-request-headers": "content-type" },
    });
    expect(status).toBeLessThan(300);
    expect(headers.get("access-control-allow-origin")).toBe("*");
    expect(headers.get("access-control-allow-credentials")).toBeNull();
    expect(headers.get("access-control-allow-methods")).toMatch(/GET.*POST/);
    expect(headers.get("access-control-allow-headers")).toMatch(/content-type|\*/i);
  });

  test.each(["/health", "/ready", "/nowhere"])("%s", async (path) => {
    expect((await fetch(server.address + path)).headers.get("access-control-allow-origin")).toBe("*");
  });
});

test("/health says the process lives, /ready which release can be read, and neither is kept by a cache", async () => {
  for (const [path, body] of [
    ["/health", { status: "ok" }],
    ["/ready", { status: "ready", release: current }],
  ] as const) {
    const response = await fetch(server.address + path);
    expect([response.status, await response.json(), response.headers.get("cache-control")]).toEqual([200, body, "no-store"]);
  }
});

describe("a method that is not served is 405, with those that are and a code", () => {
  const served = { "/graphql": "GET, HEAD, POST, OPTIONS", "/health": "GET, HEAD, OPTIONS", "/ready": "GET, HEAD, OPTIONS" };
  const cases = Object.entries(served).flatMap(([path, allow]) =>
    ["PUT", "PATCH", "DELETE", "TRACE", "PROPFIND", ...(path === "/graphql" ? [] : ["POST"])].map((method) => [method, path, allow] as const),
  );
  test.each(cases)("%s %s", async (method, path, allow) => {
    // fetch sends no TRACE.
    const { status, headers, body } = await new Promise<{ status: number; headers: IncomingHttpHeaders; body: any }>((resolve, reject) => {
      const asking = request(server.address + path, { method }, async (response) => {
        let text = "";
        for await (const part of response.setEncoding("utf8")) text += part;
        resolve({ status: response.statusCode!, headers: response.headers, body: JSON.parse(text) });
      });
      asking.on("error", reject);
      asking.end();
    });
    expect([status, headers.allow, body.errors[0].extensions.code]).toEqual([405, allow, "BAD_REQUEST"]);
    expect(headers["access-control-allow-origin"]).toBe("*");
  });
});

describe("a preflight is answered in a word", () => {
  const methods = { "/graphql": "GET, HEAD, POST, OPTIONS", "/health": "GET, HEAD, OPTIONS", "/ready": "GET, HEAD, OPTIONS" };
  test.each(Object.entries(methods))("by %s", async (path, allowed) => {
    const asked = ["if-none-match", "content-type", "authorization", "apollographql-client-name", "x-requested-with", "cache-control"];
    const response = await fetch(server.address + path, {
      method: "OPTIONS",
      headers: { origin: "https://news.example", "access-control-request-method": "POST", "access-control-request-headers": asked.join() },
    });
    const { headers } = response;
    expect([response.status, await response.text(), headers.get("access-control-allow-methods")]).toEqual([204, "", allowed]);
    expect([headers.get("access-control-allow-origin"), headers.get("access-control-max-age")]).toEqual(["*", "86400"]);
    const taken = headers.get("access-control-allow-headers")!.toLowerCase().split(", ");
    // A star takes all but Authorization.
    for (const name of asked) expect(taken.includes(name) || (taken.includes("*") && name !== "authorization"), name).toBe(true);
  });
});

test("a path that is not there is 404 and names the API", async () => {
  const response = await fetch(`${server.address}/nowhere`);
  const { errors, ...body } = await response.json();
  expect([response.status, body, errors[0].extensions.code]).toEqual([404, { status: "not found", see: "/graphql" }, "NOT_FOUND"]);
});

test("a server on a port that is taken does not start", async () => {
  await expect(listenWithoutGrace({ database, port: Number(new URL(server.address).port) })).rejects.toThrow("EADDRINUSE");
});
