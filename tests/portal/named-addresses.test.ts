import { Buffer } from "node:buffer";
import readWorkbook from "read-excel-file/node";
import { beforeAll, expect, inject, test } from "vitest";
import { earlierRelease } from "../browser/publish-earlier-release.ts";
import { release as current } from "./read-reuse.ts";

const portal = inject("portal");
/** The public address that files and pages were made with. */
let site = "";
let pages: string[] = [];
const text = async (path: string) => {
  const answer = await fetch(portal + path);
  expect([path, answer.status]).toEqual([path, 200]);
  return answer.text();
};

beforeAll(async () => {
  const sitemap = await text("/sitemap.xml");
  site = new URL(/<loc>([^<]+)<\/loc>/.exec(sitemap)![1]!).origin;
  pages = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address!.slice(site.length));
});

/** Lists the addresses of our own site that a text names, as paths; what a sentence puts behind one is none of it. */
function listOwn(content: string): string[] {
  const own = new RegExp(`${RegExp.escape(site)}(?![\\w.])[^\\s"'<>()\\[\\]{}\`|\\\\]*`, "g");
  return [...content.matchAll(own)].map(([address]) => new URL(address.replace(/[.,;:*_]+$/, "")).href.slice(site.length).replace(/#.*$/, ""));
}

/** Follows every path and lists those that do not end at an answer of 200. */
async function follow(paths: Set<string>): Promise<string[]> {
  const waiting = [...paths];
  const dead: string[] = [];
  const work = async () => {
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      // The API that the entry for catalogues names answers questions alone.
      const asked = path === "/graphql" ? "/graphql?query=%7B__typename%7D" : path;
      const { status } = await fetch(portal + asked, { method: "HEAD" });
      if (status !== 200) dead.push(`${path} ${status}`);
    }
  };
  await Promise.all(Array.from({ length: 8 }, work));
  return dead.sort();
}

test.each([current.version!, earlierRelease.version, "latest"])("every address of ours that any file of release %s names is there", async (release) => {
  const sums = await text(`/data/${release}/checksums.sha256`);
  const files = [
    ...sums
      .trimEnd()
      .split("\n")
      .map((line) => line.split("  ")[1]!),
    "dcat.jsonld",
    "checksums.sha256",
  ];
  const named = new Set<string>();
  let naming = 0;
  for (const file of files) {
    if (file.endsWith(".parquet")) continue;
    const bytes = Buffer.from(await (await fetch(`${portal}/data/${release}/${file}`)).arrayBuffer());
    const content = file.endsWith(".xlsx") ? JSON.stringify(await readWorkbook(bytes)) : bytes.toString();
    const own = listOwn(content);
    if (own.length > 0) naming += 1;
    for (const path of own) named.add(path);
  }
  // What a description names from where it stands.
  const { resources } = JSON.parse(await text(`/data/${release}/datapackage.json`)) as { resources: { path: string }[] };
  const { url } = JSON.parse(await text(`/data/${release}/observations.csv-metadata.json`)) as { url: string };
  for (const path of [...resources.map((resource) => resource.path), url]) named.add(new URL(path, `${site}/data/${release}/`).href.slice(site.length));
  expect(files.length).toBeGreaterThan(200);
  // README, datapackage, DCAT, CSVW, workbook, and each table as JSON.
  expect(naming).toBeGreaterThan(100);
  expect(named.size).toBeGreaterThan(200);
  const folder = release === "latest" ? current.version! : release;
  expect(named).toContain(`/data/${folder}/`);
  expect(await follow(named)).toEqual([]);
});

test("every address of ours that the JSON-LD of any page names is there", async () => {
  const named = new Set<string>();
  let described = 0;
  for (const page of pages) {
    const blocks = [...(await text(page)).matchAll(/<script type="application\/ld\+json">([^]*?)<\/script>/g)].map(([, json]) => json!);
    described += blocks.length;
    for (const path of blocks.flatMap(listOwn)) named.add(path);
  }
  expect(pages.length).toBeGreaterThan(300);
  expect(described).toBeGreaterThan(pages.length);
  expect(named.size).toBeGreaterThan(500);
  for (const path of [`/data/${current.version!}/`, `/data/${earlierRelease.version}/`]) expect(named).toContain(path);
  expect(await follow(named)).toEqual([]);
});

test("every address of ours that citations, feeds, calendars and the change log name is there", async () => {
  const files = new Set<string>(["/robots.txt", "/thay-doi/changes.json", "/calendar.ics", "/en/calendar.ics"]);
  for (const page of pages) for (const [, path] of (await text(page)).matchAll(/href="(\/[^"#?]+\.(?:bib|ris|csl\.json|atom|ics))"/g)) files.add(path!);
  const named = new Set<string>();
  for (const file of files) for (const path of listOwn(await text(file))) named.add(path);
  expect(files.size).toBeGreaterThan(500);
  expect(named.size).toBeGreaterThan(300);
  expect(await follow(named)).toEqual([]);
});
