import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { inflateSync } from "node:zlib";
import { imageSize } from "image-size";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { shareBrowser } from "../browser/share-browser.ts";
import { headlineOf, indicators, provinces } from "./headline-from-csv.ts";
import { writeValue } from "./written-in-vietnamese.ts";

const origin = inject("portal");
const codes = [...indicators.keys(), "teams_per_10k_inhabitants"].map((code) => code.replaceAll("_", "-"));
const drawings = (["vi", "en"] as const).flatMap((lang) => [
  ...codes.map((code) => `/picture/${lang}/indicator/${code}.svg`),
  ...provinces.map(({ slug }) => `/picture/${lang}/province/${slug}.svg`),
]);
let page: Page;
/** By path: the words of each drawing in their order, and what an XML parser finds wrong with it. */
let read: Map<string, { texts: string[]; fault: string | null; refersTo: string[] }>;

beforeAll(async () => {
  page = await (await shareBrowser()).newPage();
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
afterAll(() => page.close());

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

test("a picture in points has the very colours of the words and grounds of its drawing, and at most 32 in all", async () => {
  for (const path of ["/picture/vi/province/da-nang.svg", "/picture/en/indicator/ict-skills-pct.svg"]) {
    const drawing = await (await fetch(origin + path)).text();
    const bytes = Buffer.from(await (await fetch(origin + path.replace(/svg$/, "png"))).arrayBuffer());
    const start = bytes.indexOf("PLTE") + 4;
    const palette = bytes
      .subarray(start, start + bytes.readUInt32BE(start - 8))
      .toString("hex")
      .match(/.{6}/g)!;
    expect(palette.length, path).toBeLessThanOrEqual(32);
    // Ground, words, soft words, and the colour of the name.
    for (const colour of ["fbfaf6", "14201f", "4a5756", "0b5c5e"]) {
      expect(drawing, path).toContain(`#${colour}`);
      expect(palette, path).toContain(colour);
    }
  }
});

test("a drawing names the five highest and five lowest provinces with their values where they may be compared, and names none where they may not", () => {
  const told = codes.filter((code) => read.get(`/picture/vi/indicator/${code}.svg`)!.texts.includes("Cao nhất"));
  expect(told).toContain("ict-skills-pct");
  // Counts are high where many people live; where bases differ by source nothing is ordered.
  for (const [code, { unit, comparable, national_only: nationalOnly }] of indicators)
    if (unit === "count" || comparable === "no" || nationalOnly === "yes") expect(told).not.toContain(code.replaceAll("_", "-"));
  for (const code of told.filter((one) => indicators.has(one.replaceAll("-", "_")))) {
    const { texts } = read.get(`/picture/vi/indicator/${code}.svg`)!;
    const indicator = indicators.get(code.replaceAll("-", "_"))!;
    const known = provinces
      .flatMap(({ code: province, name_vi: name }) => {
        const row = headlineOf(province!, indicator.code!);
        return row ? [{ name: name!, value: Number(row.value), text: writeValue(row, Number(row.value), Number(indicator.decimals)) }] : [];
      })
      .sort((one, other) => other.value - one.value);
    expect(known.length, code).toBeGreaterThanOrEqual(12);
    const at = texts.indexOf("Cao nhất");
    const listed = texts.slice(at, texts.indexOf("Thấp nhất"));
    expect(listed.filter((text) => known.some(({ name }) => name === text)).length, code).toBeGreaterThan(2);
    for (const text of listed.filter((one) => known.some(({ name }) => name === one))) {
      const named = known.find(({ name }) => name === text)!;
      expect(known.filter(({ value }) => value > named.value).length, `${code} ${text}`).toBeLessThan(5);
      expect(listed[listed.indexOf(text) + 1], `${code} ${text}`).toContain(named.text);
    }
  }
});

test("newsrooms get each indicator lying down, 1200 by 675 points", async () => {
  for (const code of codes.filter((_, place) => place % 5 === 0)) {
    const bytes = new Uint8Array(await (await fetch(`${origin}/picture/vi/landscape/${code}.png`)).arrayBuffer());
    expect(imageSize(bytes), code).toMatchObject({ type: "png", width: 1200, height: 675 });
    expect(bytes.length, code).toBeLessThan(150_000);
  }
  expect(await (await fetch(`${origin}/chi-tieu/teams/`)).text()).toContain('href="/picture/vi/landscape/teams.png"');
});
