import { openDatabase } from "@toso/api/database";
import { expect, inject, onTestFinished, test } from "vitest";
import { makePlace } from "../database/open-test-database.ts";
import { readRows } from "../fixtures/read-rows.ts";
import { collectLog } from "./collect-log.ts";
import { listenWithoutGrace } from "./listen-without-grace.ts";

const current = readRows("release.csv")[0]!.version;

/** Serves a dataset whose database can be taken away while the server runs. */
async function serveAndBreak() {
  const place = await makePlace("dataset");
  const database = await openDatabase(place.where);
  const { log, lines } = collectLog();
  const server = await listenWithoutGrace({ database, log });
  onTestFinished(async () => {
    await server.stop();
    await database.close();
    await place.remove();
  });
  const ask = async (query: string) => {
    const response = await fetch(`${server.address}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query }),
    });
    return { response, text: await response.text() };
  };
  /** Takes one table away: what reads it fails. */
  const breakTable = (table: string) => database.runScript(`ALTER TABLE "${table}" RENAME TO "Gone";`);
  const mendTable = (table: string) => database.runScript(`ALTER TABLE "Gone" RENAME TO "${table}";`);
  return {
    address: server.address,
    lines,
    ask,
    breakTable,
    mendTable,
    breakDatabase: () => (inject("engine") === "postgresql" ? place.remove() : database.close()),
  };
}

test("a fault of ours is told without its text, at its place in the query, and logged whole", async () => {
  const { lines, ask, breakTable } = await serveAndBreak();
  await breakTable("Area");
  const { text } = await ask("{ nation { teams { value } } }");
  const { data, errors } = JSON.parse(text);
  expect(data).toEqual({ nation: null });
  expect(errors).toEqual([
    { message: expect.stringContaining("on our side"), path: ["nation"], locations: [{ line: 1, column: 3 }], extensions: { code: "INTERNAL_ERROR" } },
  ]);
  expect(text).not.toMatch(/prisma|postgres|pglite|closed|does not exist|select|node_modules|\.ts/i);
  expect(lines).toHaveLength(1);
  expect(lines[0]!.msg).toBe("A fault was masked");
  expect(lines[0]!.err!.message).not.toBe("");
  expect(lines[0]!.err!.stack).toContain("\n    at ");
});

test("a fault of ours is told to any site", async () => {
  const { ask, breakTable } = await serveAndBreak();
  await breakTable("Area");
  expect((await ask("{ nation { nameVi } }")).response.headers.get("access-control-allow-origin")).toBe("*");
});

test("a fault after the catalogue was read hides the numbers it cannot read, instead of showing them as missing", async () => {
  const { ask, breakTable } = await serveAndBreak();
  await ask("{ nation { teams { value } } }");
  await breakTable("Observation");
  const { text } = await ask(`{ province(code: "48") { teams { value missing } } }`);
  expect(JSON.parse(text).errors[0].extensions.code).toBe("INTERNAL_ERROR");
  expect(text).not.toContain("NO_PUBLISHED_FIGURE");
});

test("a fault of ours is not kept: asked again, it is answered when what broke is mended", async () => {
  const { ask, breakTable, mendTable } = await serveAndBreak();
  const query = "{ nation { teams { value } } }";
  await breakTable("Area");
  expect(JSON.parse((await ask(query)).text).errors[0].extensions.code).toBe("INTERNAL_ERROR");
  await mendTable("Area");
  expect(JSON.parse((await ask(query)).text).errors).toBeUndefined();
});

test("without its database an answer given before is given again, marked as stale, and another question is refused with 503 and when to come back", async () => {
  const { address, ask, breakDatabase } = await serveAndBreak();
  const before = await ask("{ nation { teams { value } } }");
  expect(before.response.headers.get("cache-status")).toBe("toso; fwd=miss");
  await breakDatabase();
  expect((await fetch(`${address}/ready`)).status).toBe(503);
  const after = await ask("{ nation { teams { value } } }");
  expect([after.response.status, after.text]).toEqual([200, before.text]);
  expect(after.response.headers.get("cache-status")).toBe("toso; hit; detail=stale");
  expect(Number.isNaN(Date.parse(after.response.headers.get("stale-since")!))).toBe(false);
  const other = await ask(`{ province(code: "48") { teams { value } } }`);
  expect(other.response.status).toBe(503);
  expect(other.response.headers.get("retry-after")).toMatch(/^[1-9]\d*$/);
  expect(JSON.parse(other.text).errors[0].extensions.code).toBe("DATABASE_AWAY");
});

test("without its database the process lives (/health) but is not ready (/ready)", async () => {
  const { address, lines, breakDatabase } = await serveAndBreak();
  const get = async (path: string) => {
    const response = await fetch(address + path);
    return [response.status, await response.json()];
  };
  expect(await get("/ready")).toEqual([200, { status: "ready", release: current }]);
  await breakDatabase();
  expect(await get("/health")).toEqual([200, { status: "ok" }]);
  expect(await get("/ready")).toEqual([503, { status: "no database", code: "DATABASE_AWAY" }]);
  expect(lines.map(({ msg }) => msg)).toEqual(["The database does not answer"]);
});

test("a caller's mistake is not logged as a fault", async () => {
  const { lines, ask } = await serveAndBreak();
  for (const query of [
    `{ province(code: "xx") { code } }`,
    "{ nothing }",
    "{",
    `{ nation(asOf: "soon") { code } }`,
    `{ provinces(after: "nonsense") { nodes { code } } }`,
  ]) {
    expect(JSON.parse((await ask(query)).text).errors).toHaveLength(1);
  }
  expect(lines).toEqual([]);
});
