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

test("other names of places lead where the file of the portal says, in any letter case, with the query and before a part of the page, and a page in other letters to itself", async () => {
  writeFileSync(
    join(folder, "_redirects"),
    "/tinh/VN-DN/  /tinh/da-nang/#teams  301\n/en/tinh/*  /en/province/:splat  301\n/embed/*  lang=en  /en/embed/:splat  200\n",
  );
  mkdirSync(join(folder, "tinh/da-nang"), { recursive: true });
  writeFileSync(join(folder, "tinh/da-nang/index.html"), "<title>Đà Nẵng</title>");
  const { address: fresh, stop: end } = await listenWithoutGrace({
    database: await openTestDatabase("dataset"),
    log: collectLog().log,
    fallback: serveFiles(folder),
  });
  const lead = async (path: string) => {
    const { status, headers } = await exchange(fresh, `GET ${path}`);
    return [status, headers.location];
  };
  for (const path of ["/tinh/VN-DN/", "/tinh/vn-dn/"]) expect(await lead(`${path}?a=b`)).toEqual([301, "/tinh/da-nang/?a=b#teams"]);
  for (const path of ["/Tinh/Da-Nang/", "/tinh/Da-Nang", "/tinh/%C4%90%C3%A0-N%E1%BA%B5ng/"]) expect(await lead(path)).toEqual([301, "/tinh/da-nang/"]);
  expect(await lead("/en/tinh/a%0d%0ab/%3Fc")).toEqual([301, "/en/province/a%0D%0Ab/%3Fc"]);
  expect(await lead("/tinh/nowhere/")).toEqual([404, undefined]);
  expect(await lead("/embed/x/")).toEqual([404, undefined]);
  await end();
});
