import { createHash } from "node:crypto";
import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { provinces } from "../portal/headline-from-csv.ts";
import { findViolations } from "./find-violations.ts";
import { useBrowser } from "./use-browser.ts";

const open = useBrowser();
const portal = inject("portal");

const openFold = async (page: Page) => {
  const summary = page.locator("#embed > summary");
  await summary.focus();
  await page.keyboard.press("Enter");
};
/** Presses Tab until the focus is on what a selector names; fails after sixty presses. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not reach ${selector}`);
}
const addressIn = (code: string | null) => new URL(/src="([^"]+)"/.exec(code ?? "")![1]!).pathname;

test("without JavaScript the page of an indicator offers two codes to copy, live and pinned, whose frames answer, and no button that does nothing", async () => {
  const page = await open("/chi-tieu/teams/", { javaScriptEnabled: false });
  const codes = await page.locator("#embed copy-text:not(dialog copy-text) pre").allTextContents();
  const version = await page.locator('meta[name="toso-release"]').getAttribute("content");
  expect(codes.map(addressIn)).toEqual(["/embed/latest/indicator/teams/", `/embed/${version}/indicator/teams/`]);
  for (const code of codes) {
    expect(code).toMatch(/^<iframe src="http[^"]+" title="[^"]+" width="\d+" height="\d+" loading="lazy"/);
    expect((await fetch(portal + addressIn(code))).status).toBe(200);
  }
  await page.locator("#embed > summary").click();
  expect(await page.locator("embed-chooser button").first().isVisible()).toBe(false);
});

test("the code of a live frame can be kept light, that of a pinned one is light anyway, and the preview shows which", async () => {
  const page = await open("/chi-tieu/teams/", { colorScheme: "dark" });
  await openFold(page);
  await page.locator("embed-chooser > button").click();
  const dialog = page.locator(".embed-dialog");
  const addressOf = async () => /src="([^"]+)"/.exec((await dialog.locator("pre").textContent())!)?.[1];
  const schemeOf = () =>
    page
      .frameLocator(".embed-preview iframe")
      .locator("html")
      .evaluate((html) => getComputedStyle(html).colorScheme);
  await dialog.locator("iframe").waitFor();
  expect(await addressOf()).toMatch(/\/embed\/latest\/indicator\/teams\/$/);
  await expect.poll(schemeOf, { timeout: 20_000 }).toBe("dark");
  await dialog.getByLabel("Luôn nền sáng").check();
  expect(await addressOf()).toMatch(/\/embed\/latest\/indicator\/teams\/#light$/);
  await expect.poll(schemeOf, { timeout: 20_000 }).toBe("light");
  await dialog.locator("[name=release]").nth(1).check();
  expect(await addressOf()).not.toContain("#");
});

test("with the keyboard alone: open the dialog, choose the pinned release, English and a width, copy the code, leave with Escape, and be back at the button", async () => {
  const page = await open("/tinh/da-nang/");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await openFold(page);
  await tabTo(page, "embed-chooser > button");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Nhúng: Đà Nẵng" });
  await dialog.waitFor();
  const version = await page.locator('meta[name="toso-release"]').getAttribute("content");
  await tabTo(page, "dialog [name=release]");
  await page.keyboard.press("ArrowDown");
  expect(addressIn(await dialog.locator("pre").textContent())).toBe(`/embed/${version}/province/da-nang/`);
  await page.keyboard.press("Tab");
  await tabTo(page, "dialog [name=lang]");
  await page.keyboard.press("ArrowDown");
  await tabTo(page, "dialog [name=width]");
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("420");
  await page.keyboard.press("Enter");
  expect(await dialog.isVisible()).toBe(true);
  await tabTo(page, "dialog .copy-button");
  await page.keyboard.press("Enter");
  await dialog.getByText("Đã sao chép").waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(addressIn(copied)).toBe(`/en/embed/${version}/province/da-nang/`);
  expect(copied).toContain('width="420"');
  expect(copied).toContain('title="Da Nang (until June 2025) | Tổ Số"');
  const preview = page.frameLocator(".embed-preview iframe");
  expect(await preview.locator("html").getAttribute("lang")).toBe("en");
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
  expect(await page.evaluate(() => document.activeElement?.matches("embed-chooser > button"))).toBe(true);
});

test("the dialog offers three widths, each with the height that its content needs there, and a script that fits the frame", async () => {
  const page = await open("/chi-tieu/teams/");
  await openFold(page);
  await page.locator("embed-chooser > button").click();
  const dialog = page.getByRole("dialog");
  const size = async () => [.../width="(\d+)" height="(\d+)"/.exec((await dialog.locator("pre").textContent())!)!].slice(1).map(Number);
  const sizes: number[][] = [];
  for (const width of [340, 640, 960]) {
    await dialog.getByRole("button", { name: `Rộng ${width} điểm ảnh` }).click();
    sizes.push(await size());
    expect(await dialog.getByLabel("Chiều rộng (điểm ảnh)").inputValue()).toBe(String(width));
  }
  expect(sizes.map(([width]) => width)).toEqual([340, 640, 960]);
  expect(sizes[0]![1]).toBeGreaterThan(sizes[1]![1]! + 200);
  expect(await dialog.locator("pre").textContent()).not.toContain("<script");
  await dialog.getByLabel("Thêm tập lệnh ngắn để khung luôn cao vừa nội dung").check();
  const [, src, integrity] = /<script src="([^"]+)" integrity="([^"]+)" crossorigin="anonymous" async><\/script>$/.exec(
    (await dialog.locator("pre").textContent())!,
  )!;
  const script = await (await fetch(portal + new URL(src!).pathname)).text();
  expect(integrity).toBe(`sha384-${createHash("sha384").update(script).digest("base64")}`);
});

test("the keyboard stays in the open dialog: no press of Tab reaches what lies behind it", async () => {
  const page = await open("/chi-tieu/teams/");
  await openFold(page);
  await page.locator("embed-chooser > button").click();
  await page.locator("dialog[open] .embed-preview iframe").waitFor();
  for (let presses = 0; presses < 12; presses += 1) {
    await page.keyboard.press("Tab");
    // Between the end and the start of the dialog a browser may stop at its own bars: then the document has no focus inside.
    expect(await page.evaluate(() => document.activeElement === document.body || document.activeElement!.closest("dialog") !== null)).toBe(true);
  }
});

test.each([360, 1280])("the open dialog breaks no rule of WCAG 2.2 AA at %i pixels, and nothing scrolls sideways", async (width) => {
  const page = await open("/chi-tieu/teams/", { viewport: { width, height: 800 } });
  await openFold(page);
  await page.locator("embed-chooser > button").click();
  await page.locator("dialog[open] .embed-preview iframe").waitFor();
  expect(await findViolations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  expect(await page.locator("dialog").evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth)).toBeLessThanOrEqual(0);
});

test("each province page names an oEmbed answer in both languages that is valid by oEmbed 1.0 and whose frame answers with that province", async () => {
  for (const [lang, start] of [
    ["vi", "/tinh/"],
    ["en", "/en/province/"],
  ] as const) {
    for (const { slug } of provinces) await expectOembed(`${start}${slug}/`, lang);
  }
});

test("each indicator and rate page names an oEmbed answer too, in both languages", async () => {
  for (const [lang, start] of [
    ["vi", "/chi-tieu/"],
    ["en", "/en/indicator/"],
  ] as const) {
    const list = await (await fetch(portal + start)).text();
    const paths = new Set([...list.matchAll(new RegExp(`href="(${start}[\\w-]+/)"`, "g"))].map(([, path]) => path!));
    expect(paths.size).toBeGreaterThan(20);
    for (const path of paths) await expectOembed(path, lang);
  }
});

async function expectOembed(path: string, lang: "vi" | "en"): Promise<void> {
  const page = await (await fetch(portal + path)).text();
  const href = /<link rel="alternate" type="application\/json\+oembed" href="([^"]+)"/.exec(page)?.[1];
  expect(href, path).toMatch(/^https?:\/\//);
  const answer = await fetch(portal + new URL(href!).pathname);
  expect(answer.headers.get("content-type"), path).toContain("application/json");
  const oembed = (await answer.json()) as Record<string, unknown>;
  expect(oembed).toMatchObject({
    version: "1.0",
    type: "rich",
    provider_name: "Tổ Số",
    width: expect.any(Number),
    height: expect.any(Number),
    cache_age: expect.any(Number),
  });
  const html = String(oembed.html);
  expect(html).toContain(`width="${oembed.width as number}" height="${oembed.height as number}"`);
  const framed = await fetch(portal + addressIn(html));
  expect(framed.status, path).toBe(200);
  const source = await framed.text();
  expect(source, path).toContain(`<html lang="${lang}"`);
  const headOf = (html: string) =>
    /<h1[^>]*>(.*?)<\/h1>/s
      .exec(html)![1]!
      .replaceAll(/<[^>]+>/g, "")
      .trim();
  expect(headOf(source), path).toBe(headOf(page));
}
