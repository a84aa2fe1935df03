import { imageSize } from "image-size";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { shareBrowser } from "../browser/share-browser.ts";
import { headlineOf, provinces } from "./headline-from-csv.ts";
import { writeValue } from "./written-in-vietnamese.ts";
import { readEveryPage, type ReadPage } from "./read-pages.ts";

type Entry = { url: string; lastmod: string; links: Record<string, string> };

const origin = inject("portal");
let page: Page;
let pages: Map<string, ReadPage>;
let entries: Entry[];
const pathOf = (address: string) => new URL(address).pathname;

beforeAll(async () => {
  page = await (await shareBrowser()).newPage();
  await page.goto(`${origin}/robots.txt`);
  pages = new Map((await readEveryPage()).map((read) => [read.path, read]));
  // Another reader than the one that wrote it: the browser's own, which takes no XML that is not well-formed.
  entries = await page.evaluate(async () => {
    const sitemap = new DOMParser().parseFromString(await (await fetch("/sitemap.xml")).text(), "application/xml");
    return [...sitemap.querySelectorAll("url")].map((entry) => ({
      url: entry.querySelector("loc")!.textContent,
      lastmod: entry.querySelector("lastmod")!.textContent,
      links: Object.fromEntries([...entry.getElementsByTagName("xhtml:link")].map((link) => [link.getAttribute("hreflang")!, link.getAttribute("href")!])),
    }));
  });
});
afterAll(() => page.close());

test("the sitemap lists every page that links lead to and that may be listed, each once, and no other", () => {
  const listed = entries.map(({ url }) => pathOf(url)).sort();
  const reached = [...pages.values()].filter(({ isListed }) => isListed).map(({ path }) => path);
  expect(listed.length).toBeGreaterThan(300);
  expect(listed).toEqual(reached.toSorted());
  expect(listed).not.toContain("/404.html");
});

test("every page of the sitemap answers and names the same address and the same two languages as the sitemap does", () => {
  for (const { url, links } of entries) {
    const page = pages.get(pathOf(url))!;
    expect(page.status, url).toBe(200);
    expect(page.canonical).toBe(url);
    expect(page.alternates).toEqual(links);
    expect(Object.keys(links).sort()).toEqual(["en", "vi", "x-default"]);
    expect(links[page.lang!]).toBe(url);
    expect(links["x-default"]).toBe(links.vi);
    expect(pages.get(pathOf(links[page.lang === "vi" ? "en" : "vi"]!))!.alternates, url).toEqual(links);
  }
});

test("the sitemap dates every page by the release, and robots.txt names the sitemap by its whole address", async () => {
  const answer = await fetch(`${origin}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: "{ release { date } }" }),
  });
  const { data } = (await answer.json()) as { data: { release: { date: string } } };
  expect(new Set(entries.map(({ lastmod }) => lastmod))).toEqual(new Set([data.release.date.slice(0, 10)]));
  const robots = await (await fetch(`${origin}/robots.txt`)).text();
  const [, named] = /^Sitemap: (http\S+)$/m.exec(robots)!;
  expect(named).toBe(new URL("/sitemap.xml", entries[0]!.url).href);
});

test("every listed page has a card of the size its head says, words for it, and says its own address, title and languages", async () => {
  const sizes = new Map<string, ReturnType<typeof imageSize>>();
  for (const { meta, canonical, lang, path } of [...pages.values()].filter(({ isListed }) => isListed)) {
    expect(meta["og:url"], path).toBe(canonical);
    for (const name of ["og:title", "og:description", "og:image:alt", "og:type"]) expect(meta[name], `${path} ${name}`).toMatch(/\S/);
    expect([meta["og:locale"], meta["og:locale:alternate"]], path).toEqual(lang === "vi" ? ["vi_VN", "en_GB"] : ["en_GB", "vi_VN"]);
    expect(meta["twitter:card"]).toBe("summary_large_image");
    const picture = pathOf(meta["og:image"]!);
    expect(picture, path).toMatch(new RegExp(`^/share/${lang}/`));
    if (!sizes.has(picture)) {
      const answer = await fetch(origin + picture);
      expect(answer.status, picture).toBe(200);
      sizes.set(picture, imageSize(new Uint8Array(await answer.arrayBuffer())));
    }
    expect(sizes.get(picture), picture).toMatchObject({ type: "png", width: Number(meta["og:image:width"]), height: Number(meta["og:image:height"]) });
  }
  expect([...sizes.values()][0]).toMatchObject({ width: 1200, height: 630 });
  expect(sizes.size).toBeGreaterThan(2 * (63 + 30));
});

test("the picture of the network has a card of its own, whose words are the findings of all its charts", async () => {
  for (const [path, lang] of [
    ["/buc-tranh/", "vi"],
    ["/en/picture/", "en"],
  ] as const) {
    const { meta } = pages.get(path)!;
    expect(pathOf(meta["og:image"]!)).toBe(`/share/${lang}/picture.png`);
    const html = await (await fetch(origin + path)).text();
    const findings = [...html.matchAll(/<h2 id="[\w-]+-title"[^>]*>\s*(.*?)\s*<\/h2>/gs)].map(([, title]) => title!);
    expect(findings.length).toBe(7);
    for (const finding of findings) expect(meta["og:image:alt"]!.replaceAll("&#39;", "'")).toContain(finding.replaceAll("&#39;", "'"));
  }
});

test("the card of an indicator that may be compared says the highest, the lowest and the middle, with date and status; that of a count its national figure", () => {
  const alt = (path: string) => pages.get(path)!.meta["og:image:alt"]!;
  const known = provinces
    .map(({ code, name_vi: name }) => ({ name: name!, row: headlineOf(code!, "ict_skills_pct")! }))
    .sort((one, other) => Number(other.row.value) - Number(one.row.value));
  const write = ({ name, row }: (typeof known)[number]) => `${name} ${writeValue(row, Number(row.value), 1)}%`;
  const said = alt("/chi-tieu/ict-skills-pct/");
  expect(said).toContain(`Cao nhất ${write(known[0]!)}`);
  expect(said).toContain(`Thấp nhất ${write(known.at(-1)!)}`);
  expect(said).toContain(`Trung vị của 63 tỉnh ${writeValue(known[31]!.row, Number(known[31]!.row.value), 1)}%`);
  expect(said).toContain(known[0]!.row.period);
  expect(said).toContain("sơ bộ");
  expect(alt("/en/indicator/ict-skills-pct/")).toMatch(/Highest .* Lowest .* Median of 63 provinces/);
  expect(alt("/chi-tieu/teams/")).not.toMatch(/Cao nhất|Trung vị/);
});
