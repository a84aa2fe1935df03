import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { serveFiles } from "@toso/portal/serve-files";
import { afterAll, expect, test } from "vitest";
import { listenWithoutGrace } from "../api/listen-without-grace.ts";
import { collectLog } from "../api/collect-log.ts";
import { openTestDatabase } from "../database/open-test-database.ts";
import { exchange } from "./exchange.ts";
import { makeFolder } from "./make-folder.ts";

const folder = await makeFolder();
const { address, stop } = await listenWithoutGrace({ database: await openTestDatabase("dataset"), log: collectLog().log, fallback: serveFiles(folder) });
afterAll(() => stop());

test("the address of a calendar that is not made leads elsewhere for now, and is a page again once it is made", async () => {
  for (const path of ["/lich/", "/lich"]) {
    const { status, headers } = await exchange(address, `GET ${path}`);
    expect([path, status, headers.location, headers["cache-control"]]).toEqual([path, 302, "/chi-tieu/#next-figures", "public, max-age=300"]);
  }
  expect((await exchange(address, "HEAD /en/calendar/")).headers.location).toBe("/en/indicator/#next-figures");
  mkdirSync(join(folder, "lich"));
  writeFileSync(join(folder, "lich/index.html"), "<title>Lịch</title>");
  expect((await exchange(address, "GET /lich/")).status).toBe(200);
  expect((await exchange(address, "GET /lich")).headers.location).toBe("/lich/");
  expect((await exchange(address, "GET /en/calendar/")).status).toBe(302);
});
