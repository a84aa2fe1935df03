import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findChild, startPortal } from "./start-portal.ts";

const ask = async (address: string) => {
  const response = await fetch(`${address}/graphql?query=${encodeURIComponent("{ release { version } }")}`);
  return ((await response.json()) as { data: { release: { version: string } } }).data.release.version;
};

test("start answers from the portal that stands while it builds the new one, and goes on with it when the build is killed, which alone has loaded what builds", async () => {
  const started = await startPortal("start-old", {
    before(portal) {
      mkdirSync(portal);
      writeFileSync(join(portal, "index.html"), "<title>old</title>");
    },
  });
  const [, address] = await started.says(/listens at (http:\S+)/);
  await started.says(/Portal … is built/);
  const page = async () => (await fetch(`${address}/`)).text();
  expect([await page(), await ask(address!)]).toEqual(["<title>old</title>", "3.1.0"]);

  // Half way: Astro has begun to make files.
  await started.says(/pages ready: [1-9]/);
  const pid = started.child.pid!;
  const build = findChild(pid, "make-portal.ts")!;
  // The process that serves has loaded none of the libraries that build: those with machine code of their own show in its memory.
  const native = /rolldown|esbuild|astro|sharp|resvg/;
  expect(readFileSync(`/proc/${build}/maps`, "utf8")).toMatch(native);
  expect(readFileSync(`/proc/${pid}/maps`, "utf8")).not.toMatch(native);

  process.kill(build, "SIGKILL");
  await started.says(/Portal … failed .*SIGKILL.*The one before is served/);
  await started.says(/Ready after/);
  expect([await page(), await ask(address!)]).toEqual(["<title>old</title>", "3.1.0"]);
});

test("before the first portal there is, its pages say in both languages that they are being made and when to ask again, and the API answers", async () => {
  const started = await startPortal("start-first", { published: false });
  // What a first start publishes has jumps: true ones, and told all the same.
  await started.says(/Warning: observations\.csv:\d+ value: \d+ is more than three times the \d+ of/);
  const [, address] = await started.says(/listens at (http:\S+)/);
  for (const path of ["/", "/en/", "/tinh/ha-noi/", "/data/latest/observations.csv"]) {
    const response = await fetch(address + path);
    const html = await response.text();
    expect([path, response.status, Number(response.headers.get("retry-after")) > 0, response.headers.get("cache-control")]).toEqual([
      path,
      503,
      true,
      "no-store",
    ]);
    expect(html).toMatch(/<html lang="vi">[^]*Tổ Số đang tạo các trang[^]*<div lang="en">[^]*Tổ Số is making its pages/);
    // As every page: nothing in it that its own policy stops.
    expect(html).not.toMatch(/<style|<script|style=/);
    // Who waits need not reload it.
    expect(/http-equiv="refresh" content="(\d+)"/.exec(html)?.[1]).toBe(response.headers.get("retry-after"));
    const style = await fetch(address + /rel="stylesheet" href="(.+?)"/.exec(html)![1]!);
    expect([style.status, style.headers.get("content-type"), (await style.text()).includes("--paper")]).toEqual([200, "text/css; charset=utf-8", true]);
  }
  expect((await fetch(`${address}/`, { method: "HEAD" })).status).toBe(503);
  expect((await fetch(`${address}/`, { method: "POST" })).status).toBe(405);
  expect(await ask(address!)).toBe("3.1.0");
  expect((await fetch(`${address}/ready`)).status).toBe(200);
});
