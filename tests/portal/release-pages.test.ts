import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { earlierRelease } from "../browser/publish-earlier-release.ts";
import { useBrowser } from "../browser/use-browser.ts";
import { readAsExcel } from "../fixtures/read-as-excel.ts";
import { release as current } from "./read-reuse.ts";

const portal = inject("portal");
const open = useBrowser();
const get = async (path: string) => fetch(portal + path);
const html = async (path: string) => (await get(path)).text();
const version = current.version!;
const old = earlierRelease.version;
const langs = [
  ["Vietnamese", (address: string) => `/data/${address}/`],
  ["English", (address: string) => `/en/data/${address}/`],
] as const;

/** Files of a release by what it says itself: those that its checksums name, and the three that stand outside of them. */
async function listFiles(release: string): Promise<string[]> {
  const sums = await html(`/data/${release}/checksums.sha256`);
  return [
    ...sums
      .trimEnd()
      .split("\n")
      .map((line) => line.split("  ")[1]!),
    `to-so-${release}.zip`,
    "dcat.jsonld",
    "checksums.sha256",
  ];
}

describe.each([version, old])("the page of release %s", (release) => {
  let files: string[];
  beforeAll(async () => {
    files = await listFiles(release);
  });

  test.each(langs)("in %s lists each of its files once, with its whole checksum, and no other", async (_, pathOf) => {
    const page = await html(pathOf(release));
    const rows = [...page.matchAll(/<a href="\/data\/([^/"]+)\/([^"]+)" download(?:="[^"]*")?>[^]*?<code class="checksum" title="(\w{64})">(\w{64})</g)];
    const links = [...page.matchAll(/<a[^>]* href="\/data\/([^/"]+)\/([^"]+)" download/g)];
    expect(files.length).toBeGreaterThan(200);
    expect([...new Set(links.map(([, folder]) => folder))]).toEqual([release]);
    // The workbook stands above the tables too.
    const [above, ...listed] = links.map(([, , file]) => file!);
    expect(above).toBe("observations.xlsx");
    expect(listed.toSorted()).toEqual(files.toSorted());
    const sums = new Map(rows.map(([, , file, , sum]) => [file!, sum!]));
    for (const file of files) {
      const content = Buffer.from(await (await get(`/data/${release}/${file}`)).arrayBuffer());
      expect([file, sums.get(file)]).toEqual([file, createHash("sha256").update(content).digest("hex")]);
    }
  });

  test("says of every table how many rows it has, and of each file how large it is", async () => {
    const page = await html(`/data/${release}/`);
    for (const file of files.filter((path) => path.endsWith(".csv"))) {
      const content = Buffer.from(await (await get(`/data/${release}/${file}`)).arrayBuffer());
      const rows = (file.endsWith(".excel.csv") ? readAsExcel(content) : parse(content, { bom: true })).length - 1;
      const entry = page.split(new RegExp(`<tr[^>]*>`)).find((row) => row.includes(`href="/data/${release}/${file}" download`))!;
      const said = /<td class="number rows"[^>]*>\s*([\d.]*)/.exec(entry.includes('class="number rows"') ? entry : "")?.[1];
      expect([file, said?.replaceAll(".", "")]).toEqual([file, String(rows)]);
      const bytes = content.length;
      const size = bytes < 999_500 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1).replace(".", ",")} MB`;
      expect(entry, file).toContain(`>${size}<`);
    }
  });

  test("begins with Excel and one row a province, and has the figures in each format before any other table", async () => {
    const order = [...(await html(`/data/${release}/`)).matchAll(/<a href="\/data\/[^/"]+\/([^"]+)" download/g)].map(([, file]) => file!);
    expect(order.slice(0, 10)).toEqual([
      "observations.xlsx",
      "provinces.csv",
      "provinces-VN34.csv",
      "sums.csv",
      "observations.excel.csv",
      "observations.csv",
      "observations.json",
      "observations.parquet",
      "provinces.geojson",
      `to-so-${release}.zip`,
    ]);
  });

  test("gives BibTeX, RIS and CSL-JSON that name this release, its page and its figures", async () => {
    for (const lang of ["vi", "en"])
      for (const format of ["bib", "ris", "csl.json"]) {
        const file = await get(`/cite/${lang}/release/${release}.${format}`);
        expect([format, file.status]).toEqual([format, 200]);
        const text = await file.text();
        expect(text).toContain(`/data/${release}/observations.csv`);
        expect(text).toContain(`${lang === "en" ? "/en" : ""}/data/${release}/`);
        expect(await html(lang === "en" ? `/en/data/${release}/` : `/data/${release}/`)).toContain(`href="/cite/${lang}/release/${release}.${format}"`);
      }
  });

  test.each(langs)("in %s is light: at most 30 kB compressed", async (_, pathOf) => {
    const page = await get(pathOf(release));
    expect(page.status).toBe(200);
    expect(gzipSync(await page.text()).length).toBeLessThanOrEqual(30_000);
  });
});

test("an old release says so and leads to the newest; the current one says that it is, and the newest names the address that stays", async () => {
  const text = async (path: string) => (await open(path, { javaScriptEnabled: false })).getByRole("main");
  const ofOld = await text(`/data/${old}/`);
  expect(await ofOld.innerText()).toContain(`Đã có bản mới hơn: bản ${version}`);
  expect(await ofOld.getByRole("link", { name: "Xem bản mới nhất" }).getAttribute("href")).toBe(`/data/${version}/`);
  const ofCurrent = await text(`/en/data/${version}/`);
  expect(await ofCurrent.innerText()).toContain("Current release");
  expect(await ofCurrent.innerText()).not.toContain("There is a newer one");
  const ofNewest = await text("/data/latest/");
  expect(await ofNewest.locator(`a[href="/data/${version}/"]`).count()).toBeGreaterThan(0);
  const links = await ofNewest.locator("a[download]").evaluateAll((all) => all.map((link) => link.getAttribute("href")!));
  expect(links.filter((href) => !href.startsWith("/data/latest/") && !href.startsWith("/cite/"))).toEqual([]);
});

test.each(["/data/", "/en/data/releases/"])("%s lists every release with its day and its figures, newest first", async (path) => {
  const page = await open(path, { javaScriptEnabled: false });
  const rows = await page.locator("main tbody tr").evaluateAll((all) => all.map((row) => [row.querySelector("a")!.textContent!.trim(), row.textContent!]));
  expect(rows.map(([name]) => name)).toEqual([version, old]);
  for (const [, text] of rows) expect(text).toMatch(/2[.,]43\d/);
});

test.each([
  ["/du-lieu/", ["/data/", `/data/${version}/`]],
  ["/en/data/", ["/en/data/releases/", `/en/data/${version}/`]],
  ["/thay-doi/", [`/data/${version}/`, `/data/${old}/`]],
  ["/tinh/da-nang/", [`/data/${version}/`]],
])("%s leads to the pages of releases", async (path, targets) => {
  const page = await html(path);
  for (const target of targets) expect(page).toContain(`href="${target}"`);
});

test("the checksum shows its beginning, and a click selects all of it", async () => {
  const page = await open(`/data/${version}/`);
  const sum = page.locator(".checksum").first();
  expect((await sum.boundingBox())!.width).toBeLessThan(120);
  await sum.click();
  expect(await page.evaluate(() => getSelection()!.toString().trim())).toMatch(/^[0-9a-f]{64}$/);
});

test("the page of a release holds for minutes and no other site frames it, while its files hold for a year", async () => {
  for (const path of ["/data/", "/data/latest/", `/data/${version}/`, `/data/${old}/`, `/en/data/${old}/`]) {
    const { headers } = await get(path);
    expect([path, headers.get("cache-control")]).toEqual([path, "public, max-age=300"]);
    expect([path, headers.get("content-type")]).toEqual([path, expect.stringMatching(/^text\/html/)]);
    expect(headers.get("content-security-policy")).toContain("frame-ancestors 'self'");
  }
  expect((await get(`/data/${old}/indicators/teams.csv`)).headers.get("cache-control")).toContain("immutable");
});
