import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { headlineOf, indicators, provinces } from "../portal/headline-from-csv.ts";
import { nameOfOld } from "../portal/new-province-from-csv.ts";
import { writeValue } from "../portal/written-in-vietnamese.ts";
import { earlierRelease } from "./publish-earlier-release.ts";
import { findViolations } from "./find-violations.ts";
import { useBrowser } from "./use-browser.ts";

const open = useBrowser();
const portal = inject("portal");
const daNang = provinces.find(({ code }) => code === earlierRelease.corrected.area.split(" ")[1])!.slug!;
const corrected = new Intl.NumberFormat("vi").format(earlierRelease.corrected.now);
const before = new Intl.NumberFormat("vi").format(earlierRelease.corrected.before);

const fetchText = async (path: string) => {
  const answer = await fetch(portal + path);
  expect(answer.status, path).toBe(200);
  return answer.text();
};
const readText = (html: string) =>
  html
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
/** The accessible names of the provinces of a map: name, value, date and status of each. */
const spokenOf = (html: string) => [...html.matchAll(/<a [^>]*data-code="(\d+)"[^>]*aria-label="([^"]*)"/g)].map(([, code, spoken]) => `${code} ${spoken}`);
/** The large figures of a page, each as its label, value, date, marks and source, in their order. */
const bigFiguresOf = (html: string) =>
  html
    .split('<p class="big-figure-label">')
    .slice(1)
    .map((figure) =>
      [
        figure.split("</p>")[0]!,
        ...[...figure.matchAll(/<p class="(?:big-figure-(?:value|origin)|figure-missing)">(.*?)<\/p>/gs)].slice(0, 2).map(([, part]) => part!),
      ]
        .map(readText)
        .join(" "),
    );
/** The large numbers of a page, in their order. */
const bigNumbersOf = (html: string) => [...html.matchAll(/<p class="big-figure-value"[^>]*>(.*?)<\/p>/gs)].map(([, number]) => readText(number!));

test("the embed of each indicator and rate shows of all 63 provinces the value, date and status that its page shows, in both languages", async () => {
  const list = await fetchText("/chi-tieu/");
  const codes = [...new Set([...list.matchAll(/href="\/chi-tieu\/([\w-]+)\/"/g)].map(([, code]) => code!))];
  expect(codes.length).toBeGreaterThanOrEqual(indicators.size);
  for (const code of codes) {
    for (const [pagePath, embedPath] of [
      [`/chi-tieu/${code}/`, `/embed/latest/indicator/${code}/`],
      [`/en/indicator/${code}/`, `/embed/latest/indicator/${code}/?lang=en`],
    ] as const) {
      const [page, embed] = await Promise.all([fetchText(pagePath), fetchText(embedPath)]);
      const spoken = spokenOf(embed);
      expect(spoken, embedPath).toEqual(spokenOf(page));
      if (!indicators.has(code.replaceAll("-", "_")) || indicators.get(code.replaceAll("-", "_"))!.national_only === "no")
        expect(new Set(spoken.map((one) => one.slice(0, 2))).size, embedPath).toBe(63);
      expect(bigNumbersOf(embed), embedPath).toEqual(bigNumbersOf(page).slice(0, 1));
    }
  }
});

test("the embed of each of the 63 provinces shows the key figures and rates of its page with the same date, marks and source, and no others", async () => {
  for (const province of provinces) {
    const { slug, code } = province;
    const [page, embed] = await Promise.all([fetchText(`/tinh/${slug}/`), fetchText(`/embed/latest/province/${slug}/`)]);
    const shown = bigFiguresOf(embed.split('<p class="embed-missing')[0]!);
    const onPage = bigFiguresOf(page.split(`id="skills"`)[0]!);
    expect(shown.length, slug).toBeGreaterThanOrEqual(2);
    if (nameOfOld(province, "vi") === province.name_vi) {
      expect(shown, slug).toEqual(onPage);
      continue;
    }
    // A frame of a name that stands for two keeps the figures of the old province; its page leads with the present ones.
    const rows = ["teams", "members"].map((indicator) => headlineOf(code!, indicator));
    for (const [at, row] of rows.entries()) expect(shown[at], slug).toContain(row ? writeValue(row) : "chưa tìm thấy số liệu đã công bố");
    const rates = (figures: string[]) => figures.filter((figure) => /^Số (tổ|thành viên)\S* ?(tổ )?(trên|bình quân)/.test(figure));
    expect(rates(shown), slug).toEqual(rates(onPage));
  }
});

test("an embed pinned to an earlier release keeps the figure as it stood, says so and leads to the newest; the live one has the correction and says nothing", async () => {
  const [pinned, live] = await Promise.all([`/embed/${earlierRelease.version}/province/${daNang}/`, `/embed/latest/province/${daNang}/`].map(fetchText));
  expect(bigNumbersOf(pinned!)).toContain(before);
  expect(bigNumbersOf(pinned!)).not.toContain(corrected);
  expect(bigNumbersOf(live!)).toContain(corrected);
  expect(bigNumbersOf(live!)).not.toContain(before);
  const page = await open(`/embed/${earlierRelease.version}/province/${daNang}/`);
  expect(await page.locator(".embed-pinned").textContent()).toContain(`giữ nguyên số liệu của bản ${earlierRelease.version}`);
  expect(await page.locator(".embed-pinned a").getAttribute("href")).toBe(`/embed/latest/province/${daNang}/`);
  const map = await Promise.all([`/embed/${earlierRelease.version}/indicator/teams/`, "/embed/latest/indicator/teams/"].map(fetchText));
  expect(map.map((html) => spokenOf(html).find((spoken) => spoken.startsWith("48 ")))).toEqual([
    expect.stringContaining(before),
    expect.stringContaining(corrected),
  ]);
  for (const path of [`/embed/latest/province/${daNang}/`, "/embed/latest/indicator/teams/"]) expect(await fetchText(path)).not.toContain("embed-pinned");
});

test("an embed pinned to the current release shows what the live one shows, and says that it stays", async () => {
  const live = await fetchText(`/embed/latest/province/${daNang}/`);
  const version = /<meta name="toso-release" content="([^"]+)"/.exec(live)![1]!;
  const pinned = await fetchText(`/embed/${version}/province/${daNang}/`);
  const [notice] = /<p class="embed-pinned">.*?<\/p>/s.exec(pinned)!;
  expect(notice).toContain(version);
  expect(pinned.replace(notice, "").replaceAll(`/embed/${version}/`, "/embed/latest/").replaceAll(/\s+/g, " ")).toBe(live.replaceAll(/\s+/g, " "));
});

test("?lang=en gives the English embed: from our server at once, and on a host that does not look at it by the page itself", async () => {
  expect(await fetchText("/embed/latest/indicator/teams/?lang=en")).toContain('<html lang="en"');
  expect(await fetchText("/embed/latest/indicator/teams/")).toContain('<html lang="vi"');
  const page = await open("/embed/latest/indicator/teams/");
  await page.route("**/embed/latest/indicator/teams/?lang=en", async (route) => {
    await route.fulfill({ response: await route.fetch({ url: `${portal}/embed/latest/indicator/teams/` }) });
  });
  await page.goto("/embed/latest/indicator/teams/?lang=en");
  await page.waitForURL("**/en/embed/latest/indicator/teams/");
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Community digital technology teams");
});

const sample = [
  `/embed/latest/province/${daNang}/`,
  "/embed/latest/province/an-giang/",
  "/embed/latest/indicator/teams/",
  "/embed/latest/indicator/households-internet-pct/",
  "/embed/latest/indicator/online-filing-pct/",
  "/embed/latest/indicator/teams-per-10k-inhabitants/",
  `/embed/${earlierRelease.version}/province/${daNang}/`,
  "/en/embed/latest/indicator/teams/",
];

test.each(sample)("%s says without JavaScript what it says with it: title, release, licence, source and the way to the whole page", async (path) => {
  const [without, withScript] = [await open(path, { javaScriptEnabled: false }), await open(path)];
  const text = await without.locator("body").innerText();
  expect(text).toBe(await withScript.locator("body").innerText());
  expect(text).toContain("CC BY 4.0");
  expect(text).toMatch(/\d+\.\d+\.\d+/);
  expect(await without.locator('meta[name="robots"]').getAttribute("content")).toBe("noindex");
  const whole = await without.locator(".embed-foot a").first().getAttribute("href");
  expect((await without.goto(whole!))?.status()).toBe(200);
});

/** A page of another site, on a port of its own, that frames an embed: asked for as ?width|path. */
const newspaper = createServer((request, response) => {
  const [width, path] = decodeURIComponent(request.url!.split("?")[1]!).split("|");
  response.setHeader("content-type", "text/html; charset=utf-8");
  response.end(
    `<!doctype html><html lang="vi"><title>Tin</title><p>Tin</p><iframe src="${portal}${path}" title="Tổ Số" width="${width}" height="700"></iframe></html>`,
  );
});
beforeAll(() => new Promise<void>((listening) => newspaper.listen(0, "127.0.0.1", listening)));
afterAll(() => new Promise((closed) => newspaper.close(closed)));

test.each(sample)("%s, framed in a page of another site at 280 and at 600 pixels, scrolls sideways at neither, with its table unfolded too", async (path) => {
  for (const width of [280, 600]) {
    const page = await open(`http://127.0.0.1:${(newspaper.address() as AddressInfo).port}/?${encodeURIComponent(`${width}|${path}`)}`);
    const frame = (await (await page.locator("iframe").elementHandle())!.contentFrame())!;
    // The first document of a frame is an empty one: what is measured must be the embed.
    await frame.locator("h1").waitFor();
    for (const summary of await frame.locator("summary").all()) await summary.click();
    const sizes = await frame.evaluate(() => ({ inside: document.documentElement.scrollWidth, frame: document.documentElement.clientWidth }));
    expect(sizes.frame).toBe(width);
    expect(sizes.inside, `${path} at ${width}`).toBeLessThanOrEqual(sizes.frame);
  }
});

test.each(sample)("%s breaks no rule of WCAG 2.2 AA that a machine can check", async (path) => {
  const page = await open(path, { viewport: { width: 360, height: 740 } });
  for (const summary of await page.locator("summary").all()) await summary.click();
  expect(await findViolations(page)).toEqual([]);
});
