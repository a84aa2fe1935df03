import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { inflateSync } from "node:zlib";
import { imageSize } from "image-size";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser } from "../browser/launch-browser.ts";
import { headlineOf, indicators, provinces } from "./headline-from-csv.ts";

const origin = inject("portal");
const codes = [...indicators.keys(), "teams_per_10k_inhabitants"].map((code) => code.replaceAll("_", "-"));
const drawings = (["vi", "en"] as const).flatMap((lang) => [
  ...codes.map((code) => `/picture/${lang}/indicator/${code}.svg`),
  ...provinces.map(({ slug }) => `/picture/${lang}/province/${slug}.svg`),
]);
let browser: Browser;
let page: Page;
/** By path: the words of each drawing in their order, and what an XML parser finds wrong with it. */
let read: Map<string, { texts: string[]; fault: string | null; refersTo: string[] }>;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
  await page.goto(`${origin}/robots.txt`);
  const found = await page.evaluate(async (paths) => {
    const all = [];
    for (const path of paths) {
      const answer = await fetch(path);
      const drawing = new DOMParser().parseFromString(await answer.text(), "application/xml");
      const fault = answer.status !== 200 ? String(answer.status) : (drawing.querySelector("parsererror")?.textContent ?? null);
      const refersTo = [...drawing.querySelectorAll("*")]
        .flatMap((part) => [part.getAttribute("href"), part.getAttribute("src")])
        .filter((href) => href !== null);
      all.push([path, { texts: [...drawing.querySelectorAll("text")].map((text) => text.textContent), fault, refersTo }] as const);
    }
    return all;
  }, drawings);
  read = new Map(found);
});
afterAll(() => browser.close());

test("there is a drawing of each indicator and province in both languages, well-formed XML that needs no other file", () => {
  expect(read.size).toBe(2 * (codes.length + 63));
  expect([...read].filter(([, { fault }]) => fault !== null)).toEqual([]);
  expect([...read].filter(([, { refersTo }]) => refersTo.length > 0)).toEqual([]);
});

test("each drawing says its sources with dates in the form of its language, its release, its licence and the address of its page", async () => {
  for (const [path, { texts }] of read) {
    const words = texts.join(" ");
    const isVietnamese = path.startsWith("/picture/vi/");
    expect(words, path).toMatch(isVietnamese ? /Nguồn: \S/ : /Sources: \S/);
    expect(words, path).toMatch(isVietnamese ? /Bản dữ liệu \d+\.\d+\.\d+, ngày \d\d\/\d\d\/\d{4}/ : /Data release \d+\.\d+\.\d+ of \d{1,2} [A-Z][a-z]+ \d{4}/);
    expect(words, path).toContain("CC BY 4.0");
    const [, kind, name] = /\/(indicator|province)\/(.*)\.svg$/.exec(path)!;
    const place = isVietnamese ? `/${kind === "indicator" ? "chi-tieu" : "tinh"}/${name}/` : `/en/${kind}/${name}/`;
    expect(words, path).toMatch(new RegExp(`https?://\\S+${place}`));
  }
  const hanoi = read.get("/picture/vi/province/da-nang.svg")!.texts.join(" ");
  const source = headlineOf(provinces.find(({ slug }) => slug === "da-nang")!.code!, "teams")!;
  expect(source.value).toBe("2531");
  expect(hanoi).toContain("2.531");
});

test("the drawing of a province without a team count has the words for it where the number would stand", () => {
  const without = provinces.filter(({ code }) => headlineOf(code!, "teams") === null);
  expect(without).toHaveLength(23);
  for (const { slug } of without) {
    const { texts } = read.get(`/picture/vi/province/${slug}.svg`)!;
    const after = texts[texts.indexOf("Số tổ công nghệ số cộng đồng") + 1];
    expect(after, slug).toMatch(/^Chưa tìm thấy số liệu đã công bố/);
    expect(texts.slice(0, 12), slug).not.toContain("0");
  }
});

test("the typeface that pictures are set in has every sign they use", async () => {
  const load = createRequire(new URL("../../packages/portal/package.json", import.meta.url));
  const { createFont } = load("fonteditor-core");
  const points = new Set<number>();
  for (const subset of ["latin", "vietnamese", "latin-ext"]) {
    const file = readFileSync(load.resolve(`@fontsource/be-vietnam-pro/files/be-vietnam-pro-${subset}-600-normal.woff`));
    const font = createFont(file, { type: "woff", inflate: (bytes: number[]) => [...inflateSync(Buffer.from(bytes))] }).get();
    for (const point of Object.keys(font.cmap)) points.add(Number(point));
  }
  const used = new Set([...read.values()].flatMap(({ texts }) => texts.flatMap((text) => [...text])));
  expect(used.has("ổ")).toBe(true);
  expect([...used].filter((sign) => !points.has(sign.codePointAt(0)!))).toEqual([]);
});

test("each picture in points is half as large again as its drawing, and no heavier than 200 kB", async () => {
  for (const path of drawings.filter((_, place) => place % 7 === 0)) {
    const bytes = new Uint8Array(await (await fetch(origin + path.replace(/svg$/, "png"))).arrayBuffer());
    const drawing = await (await fetch(origin + path)).text();
    const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(drawing)!;
    expect(imageSize(bytes), path).toMatchObject({ type: "png", width: Number(width) * 1.5 });
    expect(Math.abs(imageSize(bytes).height - Number(height) * 1.5), path).toBeLessThanOrEqual(1);
    expect(bytes.length, path).toBeLessThan(200_000);
  }
});
