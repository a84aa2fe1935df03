import { openDatabase } from "@toso/api/database";
import { afterAll, expect, onTestFinished, test } from "vitest";
import { makePlace, openTestDatabase } from "../database/open-test-database.ts";
import { collectLog } from "./collect-log.ts";
import { listenWithoutGrace } from "./listen-without-grace.ts";

const database = await openTestDatabase("dataset");
const server = await listenWithoutGrace({ database, bodyBytes: 1_000 });
server.server.keepAliveTimeout = 60_000;
afterAll(() => server.stop());

const get = (path: string, init: RequestInit = {}) => fetch(server.address + path, { redirect: "manual", ...init });
const post = (query: string, headers: Record<string, string> = {}, address = server.address) =>
  fetch(`${address}/graphql`, { method: "POST", headers: { "content-type": "application/json", ...headers }, body: JSON.stringify({ query }) });
const idOf = (response: Response) => response.headers.get("x-request-id");
const question = "/graphql?query={nation{code}}";

test.each<[string, number, string, RequestInit?]>([
  ["an answer", 200, question],
  ["an answer without its body", 200, question, { method: "HEAD" }],
  ["an answer that the client has already", 304, question, { headers: { "if-none-match": "*" } }],
  ["a refused query", 400, "/graphql?query={nothing}", { headers: { accept: "application/graphql-response+json" } }],
  ["a media type that is not spoken", 406, question, { headers: { accept: "image/png" } }],
  ["a body beyond the limit", 413, "/graphql", { method: "POST", headers: { "content-type": "application/json" }, body: " ".repeat(2_000) }],
  ["a method that is not served", 405, "/graphql", { method: "DELETE" }],
  ["a look at the API in a browser", 303, "/graphql", { headers: { accept: "text/html" } }],
  ["the explorer", 200, "/graphiql"],
  ["whether the process lives", 200, "/health"],
  ["whether a release can be read", 200, "/ready"],
  ["a path that is not there", 404, "/nothing"],
])("%s (%i) carries the id that its request brought, or else one of its own", async (_what, status, path, init = {}) => {
  const named = await get(path, { ...init, headers: { ...init.headers, "x-request-id": "Trace_1.a-B" } });
  const made = await get(path, init);
  expect([named.status, made.status]).toEqual([status, status]);
  expect(idOf(named)).toBe("Trace_1.a-B");
  expect(idOf(made)).toMatch(/^[\w-]{16}\.\d+$/);
});

test("a preflight carries its id too", async () => {
  const headers = { origin: "https://news.example", "access-control-request-method": "POST", "x-request-id": "preflight" };
  expect(idOf(await get("/graphql", { method: "OPTIONS", headers }))).toBe("preflight");
});

test.each(["", "a".repeat(65), "two words", "a,b", `a"b`, "a/b", "é", "{}", "a, b"])(
  "the id %j is not taken: the request gets one of its own",
  async (given) => {
    const id = idOf(await post("{ nation { code } }", { "x-request-id": given }));
    expect(id).toMatch(/^[\w-]{16}\.\d+$/);
  },
);

test("an id of 64 letters is taken", async () => {
  const id = "a".repeat(64);
  expect(idOf(await post("{ nation { code } }", { "x-request-id": id }))).toBe(id);
});

test("no two requests get the same id, and a cached answer carries the id of who asks, not of who had it made", async () => {
  const ids = await Promise.all(Array.from({ length: 20 }, async () => idOf(await post("{ nation { nameVi } }"))));
  expect(new Set(ids).size).toBe(20);
  const again = await post("{ nation { nameVi } }", { "x-request-id": "second" });
  expect([again.headers.get("cache-status"), idOf(again)]).toEqual(["toso; hit", "second"]);
});

test("scripts of other sites may read the id, also of a refusal", async () => {
  for (const accept of ["application/json", "image/png"]) {
    expect((await post("{ nation { code } }", { accept })).headers.get("access-control-expose-headers")).toContain("X-Request-Id");
  }
});

test("a masked fault is logged under the id of its request, also when many ask at the same time", async () => {
  const place = await makePlace("dataset");
  const own = await openDatabase(place.where);
  const { log, lines } = collectLog();
  const broken = await listenWithoutGrace({ database: own, log });
  onTestFinished(async () => {
    await broken.stop();
    await own.close();
    await place.remove();
  });
  await own.runScript(`ALTER TABLE "Area" RENAME TO "Gone";`);
  const fields = ["code", "nameVi", "nameEn", "slug"];
  const answers = await Promise.all(
    fields.map(async (field) => {
      const response = await post(`{ ${field}: nation { ${field} } }`, { "x-request-id": `ask-${field}` }, broken.address);
      return [idOf(response), ((await response.json()) as { errors: { path: string[] }[] }).errors[0]!.path[0]];
    }),
  );
  expect(answers).toEqual(fields.map((field) => [`ask-${field}`, field]));
  const faults = lines.filter(({ msg }) => msg === "A fault was masked");
  const logged = faults.map(({ id, path, err }) => [id, (path as string[])[0], err!.stack.includes("\n    at ")]);
  expect(logged.sort()).toEqual(fields.map((field) => [`ask-${field}`, field, true]).sort());
});
