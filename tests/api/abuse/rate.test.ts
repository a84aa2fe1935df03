import { rateOf, readEnv } from "@toso/api/env";
import { makingPoints, queryPointsOfOne, type RateOptions } from "@toso/api/limit/limit-rate";
import { listen } from "@toso/api/server";
import { describe, expect, inject, onTestFinished, test } from "vitest";
import { openTestDatabase } from "../../database/open-test-database.ts";
import { createOnServer, dropOnServer, urlOf } from "../../database/server-database.ts";
import { collectLog } from "../collect-log.ts";

const database = await openTestDatabase("dataset");

/** Serves with this rate; `ask` returns the answer to a query asked by GET, from an address where a proxy names one. */
async function serve(rate: RateOptions | null) {
  const { log, lines } = collectLog("info");
  const server = await listen({ database, port: 0, log, rate });
  onTestFinished(() => server.stop());
  const ask = async (query: string, from?: string) => {
    const headers: Record<string, string> = { accept: "application/json", ...(from ? { "x-forwarded-for": from } : {}) };
    const response = await fetch(`${server.address}/graphql?${new URLSearchParams({ query })}`, { headers });
    return { status: response.status, retryAfter: response.headers.get("retry-after"), body: await response.json() };
  };
  return { ask, lines, address: server.address };
}

const known = "{ nation { code } }";
const made = 1 + makingPoints;

test("an answer seen before costs one point, a new one five; beyond the limit comes 429 with when to come back, the limit, and what to do", async () => {
  const { ask } = await serve({ points: made + 3 });
  for (let place = 0; place < 4; place += 1) expect((await ask(known)).status).toBe(200);
  const { status, retryAfter, body } = await ask(known);
  expect(status).toBe(429);
  expect(Number(retryAfter)).toBeGreaterThanOrEqual(1);
  expect(Number(retryAfter)).toBeLessThanOrEqual(60);
  const [{ message, extensions }] = body.errors;
  expect(extensions).toEqual({ code: "TOO_MANY_REQUESTS", maximum: made + 3, windowSeconds: 60, retryAfterSeconds: Number(retryAfter) });
  for (const said of [String(made + 3), `${retryAfter} seconds`, "/data/latest/"]) expect(message).toContain(said);
});

test("a new question is refused where nothing is left to make its answer, though one seen before is given", async () => {
  const { ask } = await serve({ points: made + 2 });
  expect((await ask(known)).status).toBe(200);
  expect((await ask(known)).status).toBe(200);
  // The last point goes to the request itself.
  expect((await ask("{ nation { nameVi } }")).status).toBe(429);
});

test("a dear question costs more, by its points", async () => {
  const dear = `{ indicators { provinceFigures { figure { value period unit obsStatus } } } }`;
  const { ask } = await serve({ points: 100 });
  const { requested } = (await ask(dear)).body.extensions.cost;
  expect(requested).toBeGreaterThan(queryPointsOfOne);
  const left = 100 - made - Math.floor(requested / queryPointsOfOne);
  for (let place = 0; place < left; place += 1) expect((await ask(dear)).status).toBe(200);
  expect((await ask(dear)).status).toBe(429);
});

test("health, readiness and files are not counted", async () => {
  const { ask, address } = await serve({ points: 1 });
  await ask(known);
  expect((await ask(known)).status).toBe(429);
  for (const [path, status] of [
    ["/health", 200],
    ["/ready", 200],
    ["/nowhere", 404],
  ] as const)
    expect((await fetch(address + path)).status).toBe(status);
});

test("without a rate nobody is counted", async () => {
  const { ask } = await serve(null);
  for (let place = 0; place < 50; place += 1) expect((await ask(known)).status).toBe(200);
});

describe("behind a proxy that is trusted", () => {
  const rate = { points: made, trustedProxies: ["127.0.0.0/8"] };

  test("each client is counted by itself", async () => {
    const { ask } = await serve(rate);
    expect((await ask(known, "203.0.113.1")).status).toBe(200);
    expect((await ask(known, "203.0.113.1")).status).toBe(429);
    expect((await ask(known, "203.0.113.2")).status).toBe(200);
  });

  test("what a client writes before the proxy changes nothing", async () => {
    const { ask } = await serve(rate);
    expect((await ask(known, "198.51.100.7, 203.0.113.1")).status).toBe(200);
    expect((await ask(known, "198.51.100.8, 203.0.113.1")).status).toBe(429);
    expect((await ask(known, "<script>, 203.0.113.1")).status).toBe(429);
  });

  test("IPv6 is counted by its first 64 bits, and IPv4 written as IPv6 as IPv4", async () => {
    const { ask } = await serve(rate);
    expect((await ask(known, "2001:db8:1:2::1")).status).toBe(200);
    expect((await ask(known, "2001:db8:1:2:ffff::9")).status).toBe(429);
    expect((await ask(known, "2001:db8:1:3::1")).status).toBe(200);
    const another = await serve(rate);
    expect((await another.ask(known, "203.0.113.1")).status).toBe(200);
    expect((await another.ask(known, "::ffff:203.0.113.1")).status).toBe(429);
  });

  test("clients that are no address are counted together", async () => {
    const { ask } = await serve(rate);
    expect((await ask(known, "me")).status).toBe(200);
    expect((await ask(known, "me too")).status).toBe(429);
  });
});

test("X-Forwarded-For of anybody else is not believed, and the log says once what to set", async () => {
  const { ask, lines } = await serve({ points: made });
  expect((await ask(known, "203.0.113.1")).status).toBe(200);
  expect((await ask(known, "203.0.113.2")).status).toBe(429);
  expect(lines.filter(({ msg }) => msg.includes("TOSO_TRUSTED_PROXIES"))).toHaveLength(1);
});

test("two processes with a store count together", async () => {
  const { server: postgresql, prefix } = inject("prepared");
  const name = `${prefix}rate`;
  await createOnServer(postgresql, name);
  const rate = { points: 20, store: urlOf(postgresql, name) };
  try {
    const [one, other] = [await serveUntil(rate), await serveUntil(rate)];
    try {
      for (let place = 0; place < 30; place += 1) await one.ask(known);
      expect((await one.ask(known)).status).toBe(429);
      expect((await other.ask(known)).status).toBe(200);
      // Counts are settled once a second; what the other process spends meanwhile is settled with it.
      await expect.poll(async () => (await other.ask(known)).status, { timeout: 20_000, interval: 2_000 }).toBe(429);
    } finally {
      await Promise.all([one.stop(), other.stop()]);
    }
  } finally {
    await dropOnServer(postgresql, name);
  }
});

async function serveUntil(rate: RateOptions) {
  const server = await listen({ database, port: 0, rate });
  const ask = (query: string) => fetch(`${server.address}/graphql?${new URLSearchParams({ query })}`, { headers: { accept: "application/json" } });
  return { ask, stop: server.stop };
}

describe("the settings", () => {
  test("count six hundred points a minute in memory, where nothing is said", () => {
    expect(rateOf(readEnv({}))).toEqual({ points: 600, trustedProxies: [] });
  });

  test.each(["off", "0"])("count nobody with TOSO_RATE=%s", (off) => {
    expect(rateOf(readEnv({ TOSO_RATE: off }))).toBeNull();
  });

  test("take a store and proxies", () => {
    const variables = { TOSO_RATE: "50", TOSO_RATE_STORE: "postgresql", DATABASE_URL: "postgresql://host/toso", TOSO_TRUSTED_PROXIES: "10.0.0.0/8, fd00::1" };
    expect(rateOf(readEnv(variables))).toEqual({ points: 50, trustedProxies: ["10.0.0.0/8", "fd00::1"], store: variables.DATABASE_URL });
  });

  test.each([
    [{ TOSO_RATE: "many" }, "TOSO_RATE"],
    [{ TOSO_TRUSTED_PROXIES: "proxy.example" }, "TOSO_TRUSTED_PROXIES"],
    [{ TOSO_RATE_STORE: "postgresql" }, "DATABASE_URL"],
  ])("are refused where they are wrong: %o", (variables, named) => {
    expect(() => readEnv(variables)).toThrow(named);
  });
});
