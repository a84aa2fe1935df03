import { expect, inject, test } from "vitest";
import { shareBrowser } from "../browser/share-browser.ts";
import { compressedSize, weighPages } from "../load/weigh-page.ts";
import { provinces } from "./headline-from-csv.ts";
import { newProvinces } from "./new-province-from-csv.ts";

const kilobyte = 1000;
const portal = inject("portal");

test.each([["/"], ["/en/"], ["/?chi-tieu=teams&tinh=ha-giang"], ["/?dia-gioi=34"], ["/tinh-moi/"]])(
  "home at %s weighs at most 120 kB compressed in all, of which at most 60 kB are scripts",
  async (path) => {
    const [weight] = await weighPages([portal + path], await shareBrowser());
    const { total, byKind } = weight!;
    expect(byKind.get("script")).toBeGreaterThan(10 * kilobyte);
    expect(byKind.get("script")).toBeLessThanOrEqual(60 * kilobyte);
    expect(byKind.get("font")).toBeGreaterThan(10 * kilobyte);
    expect(total).toBeGreaterThan(50 * kilobyte);
    expect(total).toBeLessThanOrEqual(120 * kilobyte);
  },
);

test("the picture of the network weighs at most 120 kB compressed in all, with its seven charts for wide screens and for phones", async () => {
  const [weight] = await weighPages([`${portal}/buc-tranh/`], await shareBrowser());
  expect(weight!.total).toBeGreaterThan(30 * kilobyte);
  expect(weight!.total).toBeLessThanOrEqual(120 * kilobyte);
});

/** What the source of a page names for the browser to load, in its order. */
const namedLoads = (html: string) =>
  [...html.matchAll(/<(?:link|script|img|image|use|source|iframe)\b[^>]*>/g)]
    .flatMap(([tag]) =>
      /rel="(?:alternate|canonical)"/.test(tag) ? [] : [...tag.matchAll(/ (?:src|srcset|href|data-src)="([^"]+)"/g)].map(([, path]) => path!),
    )
    .join(" ");

const [old, present] = [provinces.map(({ slug }) => slug!), newProvinces.map(({ province }) => province.slug!)];

test.each([
  ["of the 63 in Vietnamese", old, (slug: string) => `/tinh/${slug}/`],
  ["of the 63 in English", old, (slug: string) => `/en/province/${slug}/`],
  ["of the 34 in Vietnamese", present, (slug: string) => `/tinh-moi/${slug}/`],
  ["of the 34 in English", present, (slug: string) => `/en/new-province/${slug}/`],
])("each province page %s weighs at most 60 kB compressed in all", async (_, slugs, pathOf) => {
  const pages = await Promise.all(
    slugs.map(async (slug) => {
      const html = await (await fetch(portal + pathOf(slug))).text();
      return { path: pathOf(slug), document: compressedSize(Buffer.from(html)), loads: namedLoads(html) };
    }),
  );
  expect(pages).toHaveLength(slugs === old ? 63 : 23);
  // Pages that name the same files to load differ in their own weight alone: of those the heaviest and the lightest are weighed in the browser.
  const groups = [...Map.groupBy(pages, ({ loads }) => loads).values()].map((group) => group.toSorted((one, other) => other.document - one.document));
  const ends = groups.map((group) => [...new Set([group[0]!, group.at(-1)!])]);
  const weights = await weighPages(
    ends.flat().map(({ path }) => portal + path),
    await shareBrowser(),
  );
  for (const [at, group] of groups.entries()) {
    const seen = weights.splice(0, ends[at]!.length);
    const besides = seen.map(({ total, byKind }) => total - byKind.get("document")!);
    expect(besides.at(-1), `${ends[at]!.map(({ path }) => path).join(" and ")}: ${JSON.stringify(seen.map(({ byKind }) => [...byKind]))}`).toBe(besides[0]);
    expect(seen.map(({ byKind }) => byKind.get("document"))).toEqual(ends[at]!.map(({ document }) => document));
    const totals = group.map(({ path, document }) => ({ path, total: document + besides[0]! }));
    expect(totals.filter(({ total }) => total > 60 * kilobyte)).toEqual([]);
    for (const { total, path } of totals) expect(total, path).toBeGreaterThan(30 * kilobyte);
    for (const { byKind } of seen) expect(byKind.get("font")).toBeGreaterThan(10 * kilobyte);
  }
});

test("a phone that takes Brotli or gzip gets pages, styles, scripts and boundaries compressed, each with a tag of its own", async () => {
  const page = await (await fetch(portal)).text();
  const loads = [...page.matchAll(/(?:src|href)="(\/_astro\/[^"]+\.(?:css|js))"/g)].map(([, path]) => path!);
  const sizes = await Promise.all(loads.map(async (path) => (await (await fetch(portal + path)).arrayBuffer()).byteLength));
  // What is smaller gains nothing: one packet carries it either way.
  const large = loads.filter((_, place) => sizes[place]! >= 1000);
  expect(large.length).toBeGreaterThan(3);
  for (const path of ["/", "/tinh/da-nang/", "/map/provinces.json", ...large])
    for (const encoding of ["br", "gzip"]) {
      const answer = await fetch(portal + path, { headers: { "accept-encoding": encoding } });
      expect([path, answer.status, answer.headers.get("content-encoding"), answer.headers.get("vary")]).toEqual([path, 200, encoding, "Accept-Encoding"]);
      const whole = await fetch(portal + path, { headers: { "accept-encoding": "identity" } });
      expect(whole.headers.get("content-encoding")).toBeNull();
      expect(await answer.text()).toBe(await whole.text());
      expect(whole.headers.get("etag")).not.toBe(answer.headers.get("etag"));
    }
});

test.each([["/"], ["/tinh/da-nang/"], ["/chi-tieu/teams/"], ["/so-sanh/"], ["/embed/latest/indicator/teams/"]])(
  "%s waits for one style sheet",
  async (path) => {
    const html = await (await fetch(portal + path)).text();
    expect([...html.matchAll(/<link [^>]*rel="stylesheet"/g)]).toHaveLength(1);
  },
);
