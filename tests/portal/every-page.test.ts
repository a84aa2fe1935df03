import { beforeAll, expect, inject, test } from "vitest";
import { indicators, provinces } from "./headline-from-csv.ts";
import { readEveryPage, type ReadPage } from "./read-pages.ts";

let pages: ReadPage[];
const origin = inject("portal");

beforeAll(async () => {
  pages = await readEveryPage();
});

/** Lists, page by page, what breaks a rule; an empty list is what each test wants. */
const listFaults = (faultsOf: (page: ReadPage) => unknown[]) =>
  pages.flatMap((page) => faultsOf(page).map((fault) => `${page.path} ${JSON.stringify(fault)}`)).slice(0, 20);
const whole = (page: ReadPage, href: string) => new URL(href, origin + page.path);
const inside = (page: ReadPage) => page.links.map((href) => whole(page, href)).filter((link) => link.origin === origin);

test("each of the 63 provinces and each indicator has a page in Vietnamese and in English that the portal links to", () => {
  const paths = pages.map(({ path }) => path);
  for (const { slug } of provinces) expect(paths).toEqual(expect.arrayContaining([`/tinh/${slug}/`, `/en/province/${slug}/`]));
  for (const code of indicators.keys())
    expect(paths).toEqual(expect.arrayContaining([`/chi-tieu/${code.replaceAll("_", "-")}/`, `/en/indicator/${code.replaceAll("_", "-")}/`]));
});

test("every page answers 200 and states its language, a title of its own, one h1, headings without a gap and one of each landmark", () => {
  expect(listFaults(({ status }) => (status === 200 ? [] : [status]))).toEqual([]);
  expect(listFaults(({ path, lang }) => (lang === (path.startsWith("/en/") ? "en" : "vi") ? [] : [lang]))).toEqual([]);
  expect(
    listFaults(({ headings }) => [
      ...(headings.filter((level) => level === 1).length === 1 ? [] : ["h1"]),
      ...headings.filter((level, place) => level > (headings[place - 1] ?? 0) + 1),
    ]),
  ).toEqual([]);
  expect(listFaults(({ landmarks }) => Object.entries(landmarks).filter(([, count]) => count !== 1))).toEqual([]);
  for (const lang of ["vi", "en"]) {
    const titles = pages.filter((page) => page.lang === lang).map(({ title }) => title);
    expect(
      titles.filter((title, place) => title === "" || titles.indexOf(title) !== place),
      lang,
    ).toEqual([]);
  }
});

test("every page names one page in the other language, which names it in turn", () => {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  expect(
    listFaults((page) => {
      const other = page.switches[0];
      if (page.path === "/404.html") return [];
      return page.switches.length === 1 && other!.lang !== page.lang && byPath.get(other!.href!)?.switches[0]?.href === page.path ? [] : [page.switches];
    }),
  ).toEqual([]);
});

test("every link inside the portal leads to a page that is there, and every #anchor to a place on it", async () => {
  const idsOf = new Map(pages.map(({ path, ids }) => [path, new Set(ids)]));
  const others = new Set(
    pages
      .flatMap((page) => inside(page))
      .map(({ pathname }) => pathname)
      .filter((path) => !idsOf.has(path)),
  );
  for (const path of others) expect((await fetch(origin + path, { headers: { accept: "text/html" } })).status, path).toBe(200);
  expect(listFaults((page) => inside(page).filter((link) => link.hash && !idsOf.get(link.pathname)?.has(decodeURIComponent(link.hash.slice(1)))))).toEqual([]);
});

test("every link that leaves the portal is a whole web address without a name or password in it", () => {
  const isWhole = (href: string) => /^https?:\/\/[^\s/]+\.[^\s]+$/.test(href) && URL.canParse(href) && new URL(href).username === "";
  const leaving = (page: ReadPage) => page.links.filter((href) => !/^[/#?.]/.test(href));
  expect(pages.flatMap(leaving).length).toBeGreaterThan(100);
  expect(listFaults((page) => leaving(page).filter((href) => !isWhole(href) && !href.startsWith("mailto:")))).toEqual([]);
});

test("every other form of a page that its head names, such as a feed, is there", async () => {
  const forms = new Set(pages.flatMap((page) => page.otherForms.map((href) => whole(page, href).pathname)));
  for (const path of forms) expect((await fetch(origin + path)).status, path).toBe(200);
});

test("every style, script and picture that a page names is there, and comes from the portal itself", async () => {
  const files = new Set(pages.flatMap((page) => page.loads.map((href) => whole(page, href).href)));
  expect([...files].filter((file) => !file.startsWith(origin))).toEqual([]);
  for (const file of files) expect((await fetch(file)).status, file).toBe(200);
});

test("no page has an inline script, an inline style, a style attribute or an event attribute, so that a strict policy holds", () => {
  expect(listFaults((page) => Array.from({ length: page.inlineScripts }, () => "script"))).toEqual([]);
  expect(listFaults((page) => Array.from({ length: page.inlineStyles }, () => "style"))).toEqual([]);
  expect(listFaults(({ styleAttributes, handlers }) => [...styleAttributes, ...handlers])).toEqual([]);
});

test("no id stands twice on a page, and every label and description points at an id that is there", () => {
  expect(listFaults(({ ids }) => ids.filter((id, place) => ids.indexOf(id) !== place))).toEqual([]);
  expect(listFaults(({ ids, pointsAt }) => pointsAt.filter((id) => !ids.includes(id)))).toEqual([]);
});

test("the HTML is as it was written: the parser adds, drops and closes no element by itself", () => {
  expect(listFaults(({ repaired }) => repaired)).toEqual([]);
});
