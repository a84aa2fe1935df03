import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { readRows } from "../fixtures/read-rows.ts";
import { useBrowser } from "./use-browser.ts";

const open = useBrowser();
const portal = inject("portal");
const neighbours = readRows("area_borders.csv").filter(({ scheme }) => scheme === "VN63");

const zoomIn = (page: Page) => page.getByRole("button", { name: "Phóng to" }).click();
const cornersOf = (page: Page, name: RegExp) => page.getByRole("button", { name }).evaluate((shape) => shape.getAttribute("d")!.match(/[ML]/g)!.length);

/** The corners of a path of the server's map, in tenths of a unit: a start after each M, steps after each l. */
function readCorners(path: string): Set<string> {
  const corners = new Set<string>();
  for (const ring of path.split("M").filter(Boolean)) {
    const [start, steps] = ring.split("l").map((part) => (part.match(/-?\d*\.?\d+/g) ?? []).map((number) => Math.round(Number(number) * 10)));
    let [x, y] = [start![0]!, start![1]!];
    corners.add(`${x} ${y}`);
    for (let place = 0; place < steps!.length; place += 2) {
      [x, y] = [x + steps![place]!, y + steps![place + 1]!];
      corners.add(`${x} ${y}`);
    }
  }
  return corners;
}

test("on the map of the whole country neighbours stay joined: each pair of provinces with a border has corners of it in common", async () => {
  const html = await (await fetch(portal)).text();
  const corners = new Map([...html.matchAll(/<a [^>]*data-code="(\d+)"[^>]*>.*?<path d="([^"]+)"/g)].map(([, code, path]) => [code, readCorners(path!)]));
  expect(corners.size).toBe(63);
  expect(neighbours.length).toBeGreaterThan(100);
  const apart = neighbours.filter(
    ({ code, neighbour_code: other }) => [...corners.get(code!)!].filter((corner) => corners.get(other!)!.has(corner)).length < 2,
  );
  expect(apart.map(({ code, neighbour_code: other }) => `${code} ${other}`)).toEqual([]);
});

test("in the fine boundaries neighbours stay joined: each pair of provinces with a border shares an arc", async () => {
  const { objects } = (await (await fetch(`${portal}/map/provinces.json`)).json()) as {
    objects: { provinces: { geometries: { id: string; arcs: unknown[] }[] } };
  };
  const arcs = new Map(objects.provinces.geometries.map(({ id, arcs: own }) => [id, new Set((own.flat(3) as number[]).map((arc) => (arc < 0 ? ~arc : arc)))]));
  expect(arcs.size).toBe(63);
  const apart = neighbours.filter(({ code, neighbour_code: other }) => arcs.get(code!)!.isDisjointFrom(arcs.get(other!)!));
  expect(apart.map(({ code, neighbour_code: other }) => `${code} ${other}`)).toEqual([]);
});

test("the whole country needs no boundaries but those in the page; zooming in fetches finer ones once, and draws them", async () => {
  const page = await open("/");
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.reload({ waitUntil: "networkidle" });
  await page.locator(".live-province").nth(62).waitFor();
  expect(asked.filter((path) => path.startsWith("/map/"))).toEqual([]);
  const shape = page.getByRole("button", { name: /^Quảng Nam: / });
  const before = await cornersOf(page, /^Quảng Nam: /);
  // Choosing zooms to what is chosen.
  await shape.press("Enter");
  await expect.poll(() => cornersOf(page, /^Quảng Nam: /)).toBeGreaterThan(before * 1.3);
  expect(await page.locator(".live-province").count()).toBe(63);
  expect(await shape.getAttribute("aria-pressed")).toBe("true");
  expect(await page.locator(".live-chosen").getAttribute("d"), "what is chosen is outlined as it is drawn").toBe(await shape.getAttribute("d"));
  await zoomIn(page);
  await page.getByRole("button", { name: "Cả nước" }).click();
  await zoomIn(page);
  expect(asked.filter((path) => path === "/map/provinces.json")).toHaveLength(1);
});

test("on a phone the live map is loaded when a reader comes to it, not before; the keyboard stays on the province it was on", async () => {
  const page = await open("/icon.svg", { viewport: { width: 360, height: 640 } });
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto("/", { waitUntil: "networkidle" });
  expect(asked.filter((path) => path.includes("live-map"))).toEqual([]);
  expect(await page.locator(".map-svg").count()).toBe(1);
  await page.getByRole("link", { name: /^Quảng Nam: / }).focus();
  await page.locator(".live-province").nth(62).waitFor();
  expect(asked.filter((path) => path.includes("live-map")).length).toBeGreaterThan(0);
  expect(await page.locator(".map-svg").isVisible(), "the drawing is for paper now").toBe(false);
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toMatch(/^Quảng Nam: /);
});

test("a measure picked after zooming is drawn in the fine boundaries too", async () => {
  const page = await open("/");
  const before = await cornersOf(page, /^Quảng Nam: /);
  await zoomIn(page);
  await expect.poll(() => cornersOf(page, /^Quảng Nam: /)).toBeGreaterThan(before * 1.3);
  await page.getByLabel("Chọn chỉ tiêu").selectOption("teams");
  await page.locator(".live-circle").first().waitFor();
  expect(await cornersOf(page, /^Quảng Nam: /)).toBeGreaterThan(before * 1.3);
});

test("a map whose fine boundaries do not come stays coarse and usable, and asks again at the next zoom", async () => {
  const page = await open("/");
  let asked = 0;
  await page.route("**/map/provinces.json", (route) => {
    asked += 1;
    return asked === 1 ? route.abort() : route.continue();
  });
  const before = await cornersOf(page, /^Hà Giang: /);
  await zoomIn(page);
  await expect.poll(() => asked).toBe(1);
  await page.getByRole("button", { name: /^Hà Giang: / }).press("Enter");
  await page.getByRole("region", { name: "Tỉnh đang xem" }).getByRole("heading", { name: "Hà Giang" }).waitFor();
  await expect.poll(() => asked).toBe(2);
  await expect.poll(() => cornersOf(page, /^Hà Giang: /)).toBeGreaterThan(before * 1.3);
});
