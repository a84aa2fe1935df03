import { createHash } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { headlineOf, indicators, provinces } from "../portal/headline-from-csv.ts";
import { writeValue } from "../portal/written-in-vietnamese.ts";
import { earlierRelease } from "./publish-earlier-release.ts";
import { findViolations } from "./find-violations.ts";
import { useBrowser } from "./use-browser.ts";

/** Hash of the script that fits frames, under the address that pages of others name. */
const fitScript = "sha384-4HV04veepR8eJtMgzACG9Vs0oaFLETP4+J2qM5aJqFsoOlXFySzLre+W/TeT57kH";

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

test("the embed of each of the 63 provinces shows its counts of teams and members by the headline rule, or says that none was found", async () => {
  for (const province of provinces) {
    const { slug, code } = province;
    const embed = await fetchText(`/embed/latest/province/${slug}/`);
    const shown = bigFiguresOf(embed.split('<p class="embed-missing')[0]!);
    expect(shown.length, slug).toBeGreaterThanOrEqual(2);
    // A frame of a name that stands for two keeps the figures of the old province; its page leads with the present ones.
    const rows = ["teams", "members"].map((indicator) => headlineOf(code!, indicator));
    for (const [at, row] of rows.entries()) expect(shown[at], slug).toContain(row ? writeValue(row) : "chưa tìm thấy số liệu đã công bố");
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
  // One that stays is light for good; a live one can be kept so.
  expect(pinned).toContain('<html lang="vi" class="light">');
  expect(pinned.replace(notice, "").replace('class="light"', 'id="light"').replaceAll(`/embed/${version}/`, "/embed/latest/").replaceAll(/\s+/g, " ")).toBe(
    live.replaceAll(/\s+/g, " "),
  );
});

test("a live frame takes the dark scheme of its reader, with the dark ramp of the map; kept light by its address or pinned it stays light, also in the other language", async () => {
  const dark = { colorScheme: "dark" as const };
  const lookOf = async (path: string) => {
    const page = await open(path, dark);
    const look = await page.evaluate(() => {
      const style = getComputedStyle(document.documentElement);
      return [style.colorScheme, style.getPropertyValue("--paper-raised"), style.getPropertyValue("--map-1")];
    });
    return { page, look };
  };
  const [live, kept] = [await lookOf("/embed/latest/indicator/teams/"), await lookOf("/embed/latest/indicator/teams/#light")];
  expect(live.look).toEqual(["dark", "#1a2421", "#1f4746"]);
  expect(kept.look).toEqual(["light", "#fff", "#d3e9e0"]);
  expect((await lookOf(`/embed/${earlierRelease.version}/indicator/teams/`)).look).toEqual(kept.look);
  await kept.page.getByRole("link", { name: "English" }).click();
  await kept.page.waitForURL("**/en/embed/latest/indicator/teams/#light");
  expect((await lookOf("/embed/latest/compare/?tinh=ha-giang,lao-cai")).look).toEqual(live.look);
  expect((await lookOf("/embed/latest/compare/?tinh=ha-giang,lao-cai#light")).look).toEqual(kept.look);
  const asked = await open("/embed/latest/indicator/teams/?lang=en#light", dark);
  expect(await asked.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe("light");
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
  // What chooses a province needs a script; every province stands in the table without one.
  await withScript.locator("own-province").evaluateAll((all) => all.forEach((one) => one.remove()));
  const text = await without.locator("body").innerText();
  expect(text).toBe(await withScript.locator("body").innerText());
  expect(text).toContain("CC BY 4.0");
  expect(text).toMatch(/\d+\.\d+\.\d+/);
  expect(await without.locator('meta[name="robots"]').getAttribute("content")).toBe("noindex");
  const whole = await without.locator(".embed-foot a").first().getAttribute("href");
  expect((await without.goto(whole!))?.status()).toBe(200);
});

/** A page of another site, on a port of its own: what it shows stands in its address, after the question mark. */
const newspaper = createServer((request, response) => {
  response.setHeader("content-type", "text/html; charset=utf-8");
  response.end(
    `<!doctype html><html lang="vi"><meta name="viewport" content="width=device-width"><title>Tin</title><p>Tin</p>${decodeURIComponent(request.url!.split("?")[1] ?? "")}</html>`,
  );
});
const pageWith = (html: string) => `http://127.0.0.1:${(newspaper.address() as AddressInfo).port}/?${encodeURIComponent(html)}`;
const framed = async (page: Page) => {
  const frame = (await (await page.locator("iframe").first().elementHandle())!.contentFrame())!;
  // The first document of a frame is an empty one: what is measured must be the embed.
  await frame.locator("h1").waitFor();
  await frame.evaluate(() => document.fonts.ready);
  return frame;
};
beforeAll(() => new Promise<void>((listening) => newspaper.listen(0, "127.0.0.1", listening)));
afterAll(() => new Promise((closed) => newspaper.close(closed)));

test.each(sample)("%s, framed in a page of another site at 280 and at 600 pixels, scrolls sideways at neither, with its table unfolded too", async (path) => {
  for (const width of [280, 600]) {
    const frame = await framed(await open(pageWith(`<iframe src="${portal}${path}" title="Tổ Số" width="${width}" height="700"></iframe>`)));
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

/** What the dialog of a page knows of the frames of its view, by language. */
type Framed = { address: string; title: string; width: number; height: number; heights: { latest: number[]; pinned: number[] } };
const measured = [280, 340, 400, 480, 544, 640, 760, 960];
const readFrames = async (path: string) =>
  JSON.parse(
    /data-frames="([^"]*)"/
      .exec(await fetchText(path))![1]!
      .replaceAll(/&#34;|&quot;/g, '"')
      .replaceAll(/&#38;|&amp;/g, "&"),
  ) as Record<"vi" | "en", Framed>;

test("framed at 340, 640 and 960 pixels with the height that was measured for it, no embed of today's sample scrolls, and none has more than a tenth of it empty", async () => {
  const sitemap = await fetchText("/sitemap.xml");
  const pages = [...sitemap.matchAll(/<loc>https?:\/\/[^/]+(\/(?:chi-tieu|tinh|tinh-moi)\/[\w-]+\/)<\/loc>/g)].map(([, path]) => path!);
  expect(pages.length).toBeGreaterThan(100);
  // Others each day, and always those with the most to say.
  const day = Math.floor(Date.now() / 86_400_000);
  const today = [...pages.filter((_, place) => (place + day) % 13 === 0), "/tinh/lang-son/", "/tinh-moi/hung-yen/", "/chi-tieu/teams/"];
  const page = await open("/embed/latest/indicator/teams/");
  for (const path of today)
    for (const [lang, frame] of Object.entries(await readFrames(path)))
      for (const width of [340, 640, 960])
        for (const kind of lang === "vi" ? (["latest", "pinned"] as const) : (["latest"] as const)) {
          const height = frame.heights[kind][measured.indexOf(width)]!;
          await page.setViewportSize({ width, height });
          const version = /\/embed\/latest\//.test(frame.address) && kind === "pinned" ? await currentVersion() : "latest";
          await page.goto(new URL(frame.address).pathname.replace("/latest/", `/${version}/`));
          await page.evaluate(() => document.fonts.ready);
          const shown = await page.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
          const where = `${path} ${lang} ${kind} at ${width}`;
          expect(shown, where).toBeLessThanOrEqual(height);
          expect(height - shown, where).toBeLessThanOrEqual(height / 10);
        }
});

test("the code of each chart of the picture frames it as high as it is, in both languages, and shows it whole on a phone", async () => {
  const page = await open("/embed/latest/indicator/teams/");
  for (const path of ["/buc-tranh/", "/en/picture/"]) {
    const codes = [
      ...(await fetchText(path)).matchAll(/&lt;iframe src=&quot;[^&]+?(\/(?:en\/)?embed\/latest\/chart\/[^&]+)&quot;.*?height=&quot;(\d+)&quot;.*?&gt;/g),
    ];
    expect(codes.length, path).toBeGreaterThan(5);
    for (const [code, embed, height] of codes) {
      const onPhones = [...code.matchAll(/\)\*999,(\d+)px\)/g)].at(-1)?.[1] ?? height;
      for (const [width, given] of [
        [640, Number(height)],
        [340, Number(onPhones)],
      ] as const) {
        await page.setViewportSize({ width, height: given });
        await page.goto(embed!);
        await page.evaluate(() => document.fonts.ready);
        const shown = await page.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
        expect(shown, `${embed} at ${width}`).toBeLessThanOrEqual(given);
        if (width === 640) expect(given - shown, `${embed} at ${width}`).toBeLessThanOrEqual(given / 10);
      }
    }
  }
});

async function currentVersion(): Promise<string> {
  return /<meta name="toso-release" content="([^"]+)"/.exec(await fetchText("/embed/latest/indicator/teams/"))![1]!;
}

test.each(["indicator/teams", "province/da-nang"])(
  "the plain code of %s gives a frame on each screen the height that it needs there, and a wide one the lowest",
  async (view) => {
    const { html } = (await (await fetch(`${portal}/oembed/vi/${view}.json`)).json()) as { html: string };
    const here = html.replace(/src="https?:\/\/[^/]+/, `src="${portal}`);
    const heights: number[] = [];
    for (const width of [320, 360, 420, 480, 560, 640, 1280]) {
      const page = await open(pageWith(here), { viewport: { width, height: 800 } });
      const frame = await framed(page);
      const inside = await frame.evaluate(() => document.documentElement.scrollHeight - document.documentElement.clientHeight);
      expect(inside, `scrolls at ${width}`).toBe(0);
      heights.push(await page.locator("iframe").evaluate((one) => one.clientHeight));
    }
    expect(heights).toEqual(heights.toSorted((one, other) => other - one));
    expect(heights[0]).toBeGreaterThan(heights.at(-1)! + 100);
  },
);

test("with the script of the portal a frame is exactly as high as what it shows, also when that unfolds; what a frame of another site says is ignored", async () => {
  const path = "/embed/latest/indicator/households-internet-pct/";
  const source = await fetchText("/embed/fit-1.js");
  // The address never changes, and pages of others name the hash of its bytes: another script gets another name.
  const integrity = `sha384-${createHash("sha384").update(source).digest("base64")}`;
  expect(integrity).toBe(fitScript);
  const liar = `<script>addEventListener("load", () => parent.postMessage({ tosoHeight: 4321 }, "*"))</script>`;
  const page = await open(
    pageWith(
      `<iframe id="own" src="${portal}${path}" title="Tổ Số" width="500" height="300"></iframe><iframe id="liar" title="khác" height="123" srcdoc="${liar.replaceAll('"', "&quot;")}"></iframe>` +
        `<script src="${portal}/embed/fit-1.js" integrity="${integrity}" crossorigin="anonymous" async></script>`,
    ),
  );
  const frame = await framed(page);
  const difference = async () =>
    (await page.locator("#own").evaluate((one) => one.clientHeight)) -
    (await frame.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height)));
  await expect.poll(difference).toBe(0);
  await frame.locator("summary").click();
  await expect.poll(async () => page.locator("#own").evaluate((one) => one.clientHeight)).toBeGreaterThan(3000);
  await expect.poll(difference).toBe(0);
  expect(await page.locator("#liar").evaluate((one) => one.clientHeight)).toBe(123);
});

test("a reader finds one province in the frame: from the list with the keyboard, or by a tap on the map; the second tap leads to its page", async () => {
  const page = await open("/embed/latest/indicator/teams/", { viewport: { width: 340, height: 1600 } });
  const said = page.locator(".embed-own [role=status]");
  await page.getByLabel("Tỉnh của bạn").focus();
  await page.keyboard.type("Hà Giang");
  await page.keyboard.press("Enter");
  const row = headlineOf("02", "teams")!;
  await expect.poll(() => said.innerText()).toContain(`Hà Giang: ${writeValue(row)} tổ`);
  expect(await page.locator(".embed-own-outline path").count()).toBeGreaterThan(0);
  const link = page.locator('.map-svg a[data-code="48"]:not(.map-islands)');
  await link.focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => said.innerText()).toContain(`Đà Nẵng: ${corrected} tổ`);
  expect(new URL(page.url()).pathname).toBe("/embed/latest/indicator/teams/");
  const [opened] = await Promise.all([page.context().waitForEvent("page"), page.keyboard.press("Enter")]);
  await opened.waitForURL("**/tinh/da-nang/");
  // Before the map in a narrow frame, beside it in a wide one.
  const places = () => page.locator(".embed-map-legend, .embed-map-drawing").evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
  const [legend, map] = await places();
  expect(legend).toBeLessThan(map!);
  await page.setViewportSize({ width: 640, height: 1100 });
  const beside = await page.locator(".embed-map-legend, .embed-map-drawing").evaluateAll((all) => all.map((one) => one.getBoundingClientRect().left));
  expect(beside[0]).toBeGreaterThan(beside[1]!);
});
