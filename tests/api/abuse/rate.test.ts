import { rateOf, readEnv } from "@toso/api/settings";
import exampleList from "@toso/api/examples.json" with { type: "json" };
import { costOfPoint } from "../../../packages/api/src/graphql/limit/points.ts";
import type { RateOptions } from "@toso/api/server";
import { getIntrospectionQuery } from "graphql";
import { describe, expect, inject, onTestFinished, test } from "vitest";
import { openTestDatabase } from "../../database/open-test-database.ts";
import { createOnServer, dropOnServer, urlOf } from "../../database/server-database.ts";
import { collectLog } from "../collect-log.ts";
import { get } from "./hostile.ts";
import { RawConnection } from "./raw-connection.ts";
import { listenWithoutGrace } from "../listen-without-grace.ts";

const database = await openTestDatabase("dataset");
/** So slowly do points come back that none does during a test. */
const slowly = 1;

/** Serves with this rate; `ask` returns the answer to a query asked by GET, from an address where a proxy names one. */
async function serve(rate: RateOptions | null) {
  const { log, lines } = collectLog("info");
  const server = await listenWithoutGrace({ database, log, rate });
  onTestFinished(() => server.stop());
  const graphql = `${server.address}/graphql`;
  const ask = async (query: string, from?: string) => {
    const headers: Record<string, string> = { accept: "application/json", ...(from ? { "x-forwarded-for": from } : {}) };
    const response = await fetch(`${graphql}?${new URLSearchParams({ query })}`, { headers });
    return { status: response.status, retryAfter: response.headers.get("retry-after"), left: leftIn(response), body: await response.json() };
  };
  return { ask, lines, address: server.address, graphql };
}

/** Points left by the header RateLimit; null without it. */
function leftIn({ headers }: Response): number | null {
  const said = headers.get("ratelimit");
  return said === null ? null : Number(/^"default";r=(\d+);t=\d+$/.exec(said)![1]);
}

const known = "{ nation { code } }";
const made = 5;

describe("an address pays", () => {
  const burst = 1_000;
  const rate = { points: slowly, burst };

  test("five points for a new answer, one for one seen before or one that it has itself", async () => {
    const { ask, graphql } = await serve(rate);
    expect((await ask(known)).left).toBe(burst - made);
    expect((await ask(known)).left).toBe(burst - made - 1);
    const unchanged = await fetch(`${graphql}?${new URLSearchParams({ query: known })}`, { headers: { accept: "application/json", "if-none-match": "*" } });
    expect([unchanged.status, leftIn(unchanged)]).toEqual([304, burst - made - 2]);
  });

  test.each(["{ nation {", "{ nothing }", "mutation { nation { code } }", `query ($code: String!) { province(code: $code) { code } }`])(
    "two for a mistake that is found before anything runs: %s",
    async (query) => {
      const { ask } = await serve(rate);
      expect((await ask(query)).left).toBe(burst - 2);
    },
  );

  test("one more for each further field at the root, and for each thousand points of the cost", async () => {
    const { ask } = await serve(rate);
    const { left, body } = await ask("{ nation { code } regions { code } indicators { provinceFigures { figure { value period unit obsStatus } } } }");
    const { requested } = body.extensions.cost;
    expect(requested).toBeGreaterThan(10 * costOfPoint);
    expect(left).toBe(burst - made - 2 - Math.floor(requested / costOfPoint));
  });

  /** Ask for one thing so often, or so roundabout, that checking it takes longer than answering it. */
  const parts = (count: number, write: (at: number) => string) => Array.from({ length: count }, (_, at) => write(at)).join(" ");
  const spread = (count: number) => `{ nation { ${parts(count, (at) => `...f${at}`)} } } ${parts(count, (at) => `fragment f${at} on Nation { code }`)}`;

  test.each([
    ["ninety inline fragments", `{ nation { ${parts(90, () => "... on Nation { teams { source { code } indicator { code skill { code } } } }")} } }`, made, 9],
    ["a hundred and eighty fragments", spread(180), made, 8],
    ["nineteen hundred times one name, which is refused", `{ nation { ${"nameVi ".repeat(1_900)} } }`, 2, 9],
    ["nineteen hundred names that are not there", `{ nation { ${parts(1_900, (at) => `z${at}`)} } }`, 2, 9],
    ["two hundred words and signs", `{ nation { ${"nameVi ".repeat(195)} } }`, made, 0],
    ["two hundred and one", `{ nation { ${"nameVi ".repeat(196)} } }`, made, 1],
  ])("one more for each two hundred words and signs of a document beyond its first, before it is checked, once: %s", async (_what, query, base, more) => {
    const { ask, graphql } = await serve(rate);
    expect((await ask(query)).left).toBe(burst - base - more);
    // The same document with another variable is no cached answer, and is known.
    const again = await fetch(`${graphql}?${new URLSearchParams({ query, variables: '{"other":1}' })}`, { headers: { accept: "application/json" } });
    expect(leftIn(again)).toBe(burst - 2 * base - more);
  });

  test("and who cannot pay for a long document takes it from nobody who can", async () => {
    const { ask } = await serve({ points: slowly, burst: 20, trustedProxies: ["127.0.0.0/8"] });
    for (let place = 0; place < 9; place += 1) await ask(`{ nation { #${place}`, "198.51.100.1");
    expect((await ask(spread(150), "198.51.100.1")).status).toBe(429);
    expect((await ask(spread(150), "203.0.113.1")).status).toBe(200);
  });

  test("nothing for a preflight, which says so by saying nothing of points", async () => {
    const { ask, graphql } = await serve(rate);
    const preflight = () => fetch(graphql, { method: "OPTIONS", headers: { origin: "https://news.example", "access-control-request-method": "POST" } });
    for (let place = 0; place < 20; place += 1) expect([(await preflight()).status, leftIn(await preflight())]).toEqual([204, null]);
    expect((await ask(known)).left).toBe(burst - made);
  });

  test("for a question that is dearer than what is left, once; what it owes is paid before the next", async () => {
    const { ask } = await serve({ points: 600, burst: 20 });
    expect(
      (await ask(`{ indicators { provinceFigures { figure { value period unit obsStatus } } } provinces { nodes { observations { totalCount } } } }`)).status,
    ).toBe(200);
    const { status, retryAfter, left } = await ask(known);
    expect([status, left]).toEqual([429, 0]);
    // 600 a minute are ten a second, and over a hundred are owed.
    expect(Number(retryAfter)).toBeGreaterThan(10);
  });
});

test("beyond its points comes 429 with when to come back, the limit, and what to do; then the request passes", async () => {
  const { ask } = await serve({ points: 60, burst: made + 3 });
  for (let place = 0; place < 4; place += 1) expect((await ask(known)).status).toBe(200);
  const { status, retryAfter, left, body } = await ask(known);
  expect([status, left, retryAfter]).toEqual([429, 0, "3"]);
  const [{ message, extensions }] = body.errors;
  expect(extensions).toEqual({ code: "TOO_MANY_REQUESTS", maximum: made + 3, windowSeconds: made + 3, retryAfterSeconds: 3 });
  for (const said of [String(made + 3), "3 seconds", "/data/latest/"]) expect(message).toContain(said);
  await wait(3_000);
  expect((await ask(known)).status).toBe(200);
});

test("a new question that waits as long as it is told passes whole, also where its points end half way", async () => {
  const waitAndAsk = async (burst: number) => {
    const { ask } = await serve({ points: 60, burst });
    expect((await ask(known)).status).toBe(200);
    const { status, retryAfter } = await ask("{ nation { nameVi } }");
    expect(status).toBe(429);
    await wait(Number(retryAfter) * 1_000);
    expect((await ask("{ nation { nameVi } }")).status).toBe(200);
  };
  await Promise.all([made, made + 1, made + 2].map(waitAndAsk));
});

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

test("who has no points takes nobody's answer away who asks the same at the same time", async () => {
  const { ask, address } = await serve({ points: slowly, burst: made + 2, trustedProxies: ["127.0.0.0/8"] });
  const poor = "198.51.100.1";
  const others = ["203.0.113.1", "203.0.113.2", "203.0.113.3"];
  // Enough is left to ask, and not to have an answer made.
  await ask("{ nation { nameEn } }", poor);
  // A proxy that writes them in one go: all are read before an answer to the first is made.
  const proxy = new RawConnection(address);
  onTestFinished(() => void proxy.socket.destroy());
  proxy.socket.write(Buffer.concat([poor, ...others].map((from) => get(`?query=${encodeURIComponent("{ nation { nameVi } }")}`, { "x-forwarded-for": from }))));
  const answers: (string | undefined)[] = [];
  for (const _ of [poor, ...others]) answers.push(/Việt Nam|TOO_MANY_REQUESTS/.exec((await proxy.answer())?.body ?? "")?.[0]);
  expect(answers).toEqual(["TOO_MANY_REQUESTS", "Việt Nam", "Việt Nam", "Việt Nam"]);
});

describe("with the usual rate", () => {
  const usual = rateOf(readEnv({}));
  const own = (student: number, at: number) =>
    `{ province(code: "${["48", "01", "79", "92", "31"][at]}") { s${student}: nameVi teams { value period } members { value period } } }`;

  test("a class of forty behind one address is not cut off: each loads the explorer, its schema, and asks five questions of its own", async () => {
    const { ask } = await serve(usual);
    for (let student = 0; student < 40; student += 1) {
      // The page and its assets count one each.
      for (const query of [known, known, known, known, getIntrospectionQuery()]) expect((await ask(query)).status).toBe(200);
      expect(await Promise.all([0, 1, 2, 3, 4].map(async (at) => (await ask(own(student, at))).status))).toEqual([200, 200, 200, 200, 200]);
    }
  });

  test("a job that asks three questions of each of the 63 provinces passes, and a newsroom of 25 that opens all the examples", async () => {
    const { ask } = await serve(usual);
    const { body } = await ask("{ provinces { nodes { code } } }");
    for (const { code } of body.data.provinces.nodes)
      for (const field of ["nameVi", "teams { value period source { title } }", "members { value period }"])
        expect((await ask(`{ province(code: "${code}") { ${field} } }`)).status).toBe(200);
    for (let desk = 0; desk < 25; desk += 1) for (const { query } of exampleList.slice(0, 8)) expect((await ask(query)).status).toBe(200);
  });

  test.each([
    ["new questions", 700, (place: number) => `{ nation { a${place}: code } }`],
    ["one known answer", 4_500, () => known],
  ])("a flood of %s is cut", async (_what, times, write) => {
    // As many points as usual at once; as they come back while it runs is not what is tested.
    const { ask } = await serve({ ...usual!, burst: usual!.points, points: slowly });
    const statuses: number[] = [];
    for (let place = 0; place < times; place += 20)
      statuses.push(...(await Promise.all(Array.from({ length: 20 }, async (_, at) => (await ask(write(place + at))).status))));
    expect(statuses.at(-1)).toBe(429);
    expect(statuses.filter((status) => status === 200).length).toBeLessThanOrEqual(usual!.points);
  });
});

describe("every answer of /graphql says what the limit is and what is left", () => {
  const query = new URLSearchParams({ query: known });
  const json = { "content-type": "application/json", accept: "application/json" };
  const cases: [string, string, RequestInit, number][] = [
    ["one that was made", `?${new URLSearchParams({ query: "{ nation { nameEn } }" })}`, { headers: json }, 200],
    ["a kept one", `?${query}`, { headers: json }, 200],
    ["304", `?${query}`, { headers: { ...json, "if-none-match": "*" } }, 304],
    ["412", "", { method: "POST", body: JSON.stringify({ query: known }), headers: { ...json, "if-none-match": "*" } }, 412],
    ["one to HEAD", `?${query}`, { method: "HEAD", headers: json }, 200],
    ["a mistake in the query", "?query={", { headers: json }, 200],
    ["nothing asked", "", { headers: json }, 400],
    ["406", `?${query}`, { headers: { accept: "image/png" } }, 406],
    ["415", "", { method: "POST", body: "text", headers: { "content-type": "text/plain" } }, 415],
    ["413", "", { method: "POST", body: " ".repeat(100_001), headers: json }, 413],
    ["405", "", { method: "PUT", headers: json }, 405],
    ["the way to the explorer", `?${query}`, { headers: { accept: "text/html" }, redirect: "manual" }, 303],
  ];

  test.each(cases)("%s", async (_what, search, init, status) => {
    const { ask, graphql } = await serve({ points: 1_200, burst: 3_000 });
    await ask(known);
    const response = await fetch(graphql + search, init);
    expect(response.status).toBe(status);
    expect(response.headers.get("ratelimit-policy")).toBe('"default";q=3000;w=150');
    expect(response.headers.get("ratelimit")).toMatch(/^"default";r=29\d\d;t=1$/);
    const exposed = response.headers.get("access-control-expose-headers");
    if (status !== 303) for (const name of ["RateLimit", "RateLimit-Policy", "ETag", "Retry-After"]) expect(exposed!.split(", ")).toContain(name);
  });

  test("and 429", async () => {
    const { ask, graphql } = await serve({ points: slowly, burst: made });
    await ask(known);
    const { status, headers } = await fetch(`${graphql}?${query}`, { headers: json });
    expect([status, headers.get("ratelimit-policy"), headers.get("ratelimit")]).toEqual([429, '"default";q=5;w=300', '"default";r=0;t=60']);
    expect(Number(headers.get("retry-after"))).toBeGreaterThanOrEqual(60);
  });

  test("but where nobody is counted none does", async () => {
    const { graphql } = await serve(null);
    const { headers } = await fetch(`${graphql}?${query}`, { headers: json });
    expect([headers.get("ratelimit-policy"), headers.get("ratelimit")]).toEqual([null, null]);
  });
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
  const rate = { points: slowly, burst: made, trustedProxies: ["127.0.0.0/8"] };

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
  const { ask, lines } = await serve({ points: slowly, burst: made });
  expect((await ask(known, "203.0.113.1")).status).toBe(200);
  expect((await ask(known, "203.0.113.2")).status).toBe(429);
  expect(lines.filter(({ msg }) => msg.includes("TOSO_TRUSTED_PROXIES"))).toHaveLength(1);
});

test("two processes with a store count together", async () => {
  const { server: postgresql, prefix } = inject("prepared");
  const name = `${prefix}rate`;
  await createOnServer(postgresql, name);
  const rate = { points: slowly, burst: 20, store: urlOf(postgresql, name) };
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
  const server = await listenWithoutGrace({ database, rate });
  const ask = (query: string) => fetch(`${server.address}/graphql?${new URLSearchParams({ query })}`, { headers: { accept: "application/json" } });
  return { ask, stop: server.stop };
}

describe("the settings", () => {
  test("give three thousand points, which come back in a minute, counted in memory, where nothing is said", () => {
    expect(rateOf(readEnv({}))).toEqual({ points: 3_000, burst: 3_000, trustedProxies: [] });
  });

  test.each(["off", "0"])("count nobody with TOSO_RATE=%s", (off) => {
    expect(rateOf(readEnv({ TOSO_RATE: off }))).toBeNull();
  });

  test("take a store and proxies", () => {
    const variables = {
      TOSO_RATE: "50",
      TOSO_RATE_BURST: "200",
      TOSO_RATE_STORE: "postgresql",
      DATABASE_URL: "postgresql://host/toso",
      TOSO_TRUSTED_PROXIES: "10.0.0.0/8, fd00::1",
    };
    expect(rateOf(readEnv(variables))).toEqual({ points: 50, burst: 200, trustedProxies: ["10.0.0.0/8", "fd00::1"], store: variables.DATABASE_URL });
  });

  test.each([
    [{ TOSO_RATE: "many" }, "TOSO_RATE"],
    [{ TOSO_RATE_BURST: "0" }, "TOSO_RATE_BURST"],
    [{ TOSO_TRUSTED_PROXIES: "proxy.example" }, "TOSO_TRUSTED_PROXIES"],
    [{ TOSO_RATE_STORE: "postgresql" }, "DATABASE_URL"],
  ])("are refused where they are wrong: %o", (variables, named) => {
    expect(() => readEnv(variables)).toThrow(named);
  });
});
