import { setTimeout } from "node:timers/promises";
import { openDatabase } from "@toso/api/database";
import { listen } from "@toso/api/server";
import { expect, inject, onTestFinished, test } from "vitest";
import { makePlace } from "../database/open-test-database.ts";
import { publishRows } from "../fixtures/publish-rows.ts";
import { serverScript } from "../fixtures/scripts.ts";
import { startScript } from "./run-process.ts";

/** One answer, and which releases were published when it was asked for and when it came. */
interface Seen {
  status: number;
  etag: string | null;
  sent: string | null;
  /** Version and value of the body; null for 304. */
  version: string | null;
  value: number | null;
  publishedBefore: number;
  publishedAfter: number;
}

const question = `{ release { version } province(code: "48") { teams { value } } }`;
/** The value of Đà Nẵng in the nth release, counted from 0. */
const valueIn = (release: number) => 1000 + release;
const releases = 6;

/** Starts API processes on one database, each with its own connections: two on a PostgreSQL server, the only one that the embedded database lets in. */
async function startApis() {
  const place = await makePlace("migrated");
  const database = await openDatabase(place.where);
  await publishRows(database, [{ value: valueIn(0) }]);
  const server = await listen({ database, port: 0 });
  const addresses = [server.address];
  onTestFinished(async () => {
    await server.stop();
    await database.close();
    await place.remove();
  });
  if (inject("engine") === "postgresql") {
    const other = startScript(serverScript, [], place, { PORT: "0", LOG_LEVEL: "info", TOSO_RATE: "off" });
    addresses.push(new URL(await new Promise<string>((said) => other.onLine((line) => JSON.parse(line).address && said(JSON.parse(line).address)))).origin);
  }
  return { database, addresses };
}

test("while releases are published under load nobody gets an old answer under a new release's ETag, nor 304 for changed data, nor an old answer once publishing is over", async () => {
  const { database, addresses } = await startApis();
  const seen: Seen[] = [];
  let published = 1;
  let over = false;

  /** Asks again and again as one client does: it keeps the last ETag and asks for changes. */
  async function client(address: string, headers: Record<string, string>, method: "GET" | "POST") {
    let last: string | null = null;
    while (!over) {
      const publishedBefore = published;
      const conditional: Record<string, string> = last && method === "GET" ? { "if-none-match": last } : {};
      const response = await fetch(method === "GET" ? `${address}/graphql?${new URLSearchParams({ query: question })}` : `${address}/graphql`, {
        method,
        headers: { ...headers, ...conditional, ...(method === "POST" ? { "content-type": "application/json" } : {}) },
        body: method === "POST" ? JSON.stringify({ query: question }) : undefined,
      });
      const text = await response.text();
      const { data } = text ? JSON.parse(text) : { data: null };
      const etag = response.headers.get("etag");
      const version = data?.release.version ?? null;
      const value = data?.province.teams.value ?? null;
      seen.push({ status: response.status, etag, sent: conditional["if-none-match"] ?? null, version, value, publishedBefore, publishedAfter: published });
      last = etag;
    }
  }

  const clients = addresses.flatMap((address) => [
    client(address, { accept: "application/json", "accept-encoding": "br" }, "GET"),
    client(address, { accept: "application/json", "accept-encoding": "identity" }, "GET"),
    client(address, { accept: "application/graphql-response+json", "accept-encoding": "gzip" }, "GET"),
    client(address, { accept: "application/json" }, "POST"),
  ]);
  for (let release = 1; release < releases; release += 1) {
    await setTimeout(100);
    await publishRows(database, [{ value: valueIn(release) }]);
    published = release + 1;
  }
  await setTimeout(100);
  over = true;
  await Promise.all(clients);

  const versionOf = (etag: string) => etag.slice(1).split(".").slice(0, 3).join(".");
  const numberOf = (version: string) => Number(version.split(".")[1]);
  for (const { status, etag, sent, version, value, publishedBefore, publishedAfter } of seen) {
    expect([200, 304]).toContain(status);
    const told = numberOf(versionOf(etag!));
    if (status === 304) expect(etag).toBe(sent);
    else {
      expect(version).toBe(versionOf(etag!));
      expect(value).toBe(valueIn(told));
    }
    // Neither older than what was published when it was asked for, nor newer than what was being published when it came.
    expect(told).toBeGreaterThanOrEqual(publishedBefore - 1);
    expect(told).toBeLessThanOrEqual(publishedAfter);
  }
  expect(new Set(seen.map(({ etag }) => versionOf(etag!))).size).toBe(releases);
  expect(seen.some(({ status }) => status === 304)).toBe(true);
});
