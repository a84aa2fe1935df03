import { listen } from "@toso/api/server";
import { openDesk } from "@toso/report";
import { expect, onTestFinished, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";

const database = await openTestDatabase("tiny");

/** Serves the API, with a desk beside it or without one. */
async function serve({ isOn, points }: { isOn: boolean; points?: number }) {
  const desk = openDesk({ database, site: "https://toso.example" });
  const server = await listen({ database, port: 0, desk: isOn ? desk.answer : undefined, rate: points ? { points } : null });
  onTestFinished(async () => {
    await server.stop();
    await desk.close();
  });
  return (path: string, init: RequestInit = {}) => fetch(`${server.address}${path}`, init);
}

const post = (headers: Record<string, string>): RequestInit => ({
  method: "POST",
  headers: { "content-type": "application/json", ...headers },
  body: JSON.stringify({ query: "{ me { name } }" }),
});
const codeOf = async (response: Response) => {
  const body = (await response.json()) as { error?: { code: string }; errors?: { extensions: { code: string } }[] };
  return [response.status, body.error?.code ?? body.errors?.[0]?.extensions.code];
};

test("the desk answers beside the API on its port, and no cache may keep what it says or show it to another site", async () => {
  const ask = await serve({ isOn: true });
  const response = await ask("/desk/graphql", post({ origin: "https://toso.example" }));
  expect([response.status, await response.json()]).toEqual([200, { data: { me: null } }]);
  expect(response.headers.get("cache-control")).toBe("no-store");
  expect(response.headers.get("access-control-allow-origin")).toBeNull();
  expect((await ask("/health")).status).toBe(200);
});

test("a service that takes no reports says so under every address of the desk", async () => {
  const ask = await serve({ isOn: false });
  for (const path of ["/desk", "/desk/graphql", "/desk/auth/sign-in/magic-link", "/desk/evidence/e1"]) {
    expect(await codeOf(await ask(path, post({ origin: "https://toso.example" })))).toEqual([404, "NOT_FOUND"]);
    expect(await codeOf(await ask(path))).toEqual([404, "NOT_FOUND"]);
  }
});

test.each([
  ["of another site", { origin: "https://evil.example" }],
  ["of a host that begins alike", { origin: "https://toso.example.evil.example" }],
  ["of the site without TLS", { origin: "http://toso.example" }],
  ["that is hidden", { origin: "null" }],
  ["that is hidden, although the browser says the same site", { origin: "null", "sec-fetch-site": "same-site" }],
  ["of another site, which no other header mends", { origin: "https://evil.example", "sec-fetch-site": "same-origin" }],
  ["that is left out", {}],
  ["that is left out, from elsewhere", { "sec-fetch-site": "cross-site" }],
])("a request with an Origin %s changes nothing: 403", async (_, headers) => {
  const ask = await serve({ isOn: true });
  expect(await codeOf(await ask("/desk/graphql", post(headers as Record<string, string>)))).toEqual([403, "NOT_ALLOWED"]);
});

test("a request without an Origin is answered where the browser says that it comes from the same origin", async () => {
  const ask = await serve({ isOn: true });
  expect((await ask("/desk/graphql", post({ "sec-fetch-site": "same-origin" }))).status).toBe(200);
});

test("questions to the desk are sent by POST alone, and what is not there is not found", async () => {
  const ask = await serve({ isOn: true });
  const response = await ask("/desk/graphql?query={me{name}}");
  expect([response.status, response.headers.get("allow")]).toEqual([405, "POST"]);
  expect(await codeOf(await ask("/desk/nothing"))).toEqual([404, "NOT_FOUND"]);
});

test("who asks the desk pays the points of the address, as for any other request", async () => {
  const ask = await serve({ isOn: true, points: 3 });
  const statuses = [];
  for (let at = 0; at < 5; at += 1) statuses.push((await ask("/desk/graphql", post({ origin: "https://toso.example" }))).status);
  expect(statuses).toEqual([200, 200, 200, 429, 429]);
});
