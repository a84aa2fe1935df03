import { setTimeout } from "node:timers/promises";
import { openDatabase } from "@toso/api/database";
import { listen } from "@toso/api/server";
import { expect, onTestFinished, test } from "vitest";
import { collectLog } from "../api/collect-log.ts";
import { freshPlace } from "../database/open-test-database.ts";
import { startPooler } from "../database/start-pooler.ts";
import type { Content } from "../database/prepare-databases.ts";
import { publishRows } from "../fixtures/publish-rows.ts";
import { realDataset } from "../fixtures/write-dataset.ts";
import { runRelease } from "../publish/run-process.ts";

/** Starts a pooler in front of a fresh database. */
async function startBefore(content: Content, mode: "transaction" | "session", size?: number) {
  const place = await freshPlace(content, "postgresql");
  const pooler = await startPooler(place.where.url!, mode, size);
  onTestFinished(pooler.stop);
  return { direct: place.where.url!, through: pooler.url };
}

/** Serves the API from the database at an address; `ask` returns status and body of a question. */
async function serve(url: string, rate?: { points: number; store: string }) {
  const { log, lines } = collectLog("warn");
  const database = await openDatabase({ url });
  const server = await listen({ database, log, port: 0, rate });
  onTestFinished(async () => {
    await server.stop();
    await database.close();
  });
  const ask = async (query: string) => {
    const response = await fetch(`${server.address}/graphql?${new URLSearchParams({ query })}`, { headers: { accept: "application/json" } });
    return [response.status, await response.json()] as [number, { data: any }];
  };
  return { database, ask, lines, said: () => lines.filter(({ msg }) => msg.includes("keeps no sessions")) };
}

/** Forty questions that nobody has asked before, each of other provinces or indicators. */
const questions = Array.from({ length: 40 }, (_, place) => {
  const code = ["01", "31", "48", "79", "92"][place % 5];
  const indicator = ["teams", "members", "esignature_pct", "digital_account_pct"][place % 4];
  return `{ q${place}: province(code: "${code}") { nameVi figure(indicator: "${indicator}") { value obsStatus source { code } } teams { value } } provinces { nodes { teams { value } } } }`;
});

test("through a pooler in transaction mode forty new questions at once are answered as by the server itself, round after round", async () => {
  const { direct, through } = await startBefore("dataset", "transaction");
  const [server, pooled] = [await serve(direct), await serve(through)];
  for (let round = 0; round < 3; round++) {
    const asked = questions.map((question) => question.replaceAll(/\bq(\d+):/g, `round${round}_$1:`));
    const expected = await Promise.all(asked.map(server.ask));
    expect(expected.map(([status, { data }]) => [status, data?.provinces.nodes.length])).toEqual(asked.map(() => [200, 63]));
    expect(await Promise.all(asked.map(pooled.ask))).toEqual(expected);
  }
  expect([server.said().length, pooled.said().length]).toEqual([0, 1]);
  expect(pooled.lines.filter(({ level }) => level >= 50)).toEqual([]);
});

test("a process behind a pooler in transaction mode, which hears no publisher, gives no old answer once publishing is over", async () => {
  const { direct, through } = await startBefore("migrated", "transaction");
  const publisher = await openDatabase({ url: direct });
  onTestFinished(() => publisher.close());
  await publishRows(publisher, [{ value: 1000 }]);
  const { ask } = await serve(through);
  const question = `{ province(code: "48") { teams { value } } }`;
  for (let release = 1; release <= 6; release++) {
    // Once more, so that there is a cached answer to be given.
    await ask(question);
    await publishRows(publisher, [{ value: 1000 + release }]);
    expect((await ask(question))[1]).toMatchObject({ data: { province: { teams: { value: 1000 + release } } } });
  }
});

test("through a pooler in transaction mode a database gets its tables and its releases, and requests are counted in it", async () => {
  const { through } = await startBefore("blank", "transaction", 2);
  expect(await runRelease({ env: { DATABASE_URL: through } }, "publish", realDataset)).toMatchObject({ code: 0 });
  const { ask, lines } = await serve(through, { points: 1_000, store: through });
  expect((await ask(`{ release { version } }`))[0]).toBe(200);
  // Counts are settled once a second, on whichever connection is free then.
  for (let time = 0; time < 40; time++) await Promise.all([setTimeout(100), ...[1, 2, 3].map((place) => ask(`{ t${time}_${place}: release { version } }`))]);
  expect(lines.filter(({ level }) => level >= 50)).toEqual([]);
});

test("a pooler in session mode is as good as the server: publishers are heard, and nothing is said", async () => {
  const { through } = await startBefore("migrated", "session", 20);
  const { database, ask, said } = await serve(through);
  await publishRows(database, [{ value: 1000 }]);
  expect((await ask(`{ province(code: "48") { teams { value } } }`))[0]).toBe(200);
  const line = await database.listen("toso_release", { notified: () => {}, lost: () => {} });
  await line.close();
  expect([line.receivesNotifications, said()]).toEqual([true, []]);
});

test("a replica behind a pooler in transaction mode gets no reads, and its state says why", async () => {
  const { direct, through } = await startBefore("dataset", "transaction");
  const database = await openDatabase({ url: direct, replicaUrls: [through] });
  onTestFinished(() => database.close());
  const [, replica] = database.servers.states();
  expect([replica?.inRotation, replica?.reason?.message]).toEqual([false, expect.stringContaining("a pooler that keeps no sessions. Name the replica itself")]);
});
