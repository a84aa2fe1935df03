import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { useBrowser } from "./use-browser.ts";

const open = useBrowser();

/** Walks the map with arrow keys, from the first province at most so many steps, to one that is named; fails when it is not reached. */
async function walkTo(page: Page, name: string, keys: string[]): Promise<void> {
  await page.keyboard.press("Home");
  for (const key of keys) await page.keyboard.press(key);
  expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toMatch(new RegExp(`^${name}: `));
}

/** Presses Tab, or Shift+Tab for what stands before, until the focus is on what a selector names, and checks that the eye sees it there; fails after the given number of presses. */
async function tabTo(page: Page, selector: string, atMost = 120, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  for (let presses = 0; presses < atMost; presses += 1) {
    await page.keyboard.press(key);
    const { isThere, isSeen } = await page.evaluate((wanted) => {
      const active = document.activeElement!;
      const { outlineStyle, outlineWidth, strokeWidth } = getComputedStyle(active);
      // A province on the map shows the focus by its border.
      const isDrawn = active instanceof SVGElement && parseFloat(strokeWidth) >= 3;
      return { isThere: active.matches(wanted), isSeen: isDrawn || (outlineStyle !== "none" && parseFloat(outlineWidth) >= 2) };
    }, selector);
    if (!isThere) continue;
    expect(isSeen, `${selector} shows the focus`).toBe(true);
    return;
  }
  throw new Error(`Tab does not reach ${selector} in ${atMost} presses.`);
}
const chosen = (page: Page) => page.locator("[data-chosen] li .chosen-name > a").allTextContents();

test("a whole comparison with keys alone: name two provinces, take one out, choose peers, and come to the table of results", async () => {
  const page = await open("/so-sanh/");
  for (const name of ["Da Nang", "Can Tho"]) {
    await page.locator("#province-query").focus();
    await page.keyboard.type(name);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
  }
  await page.locator("[data-chosen] li").nth(1).waitFor();
  expect(await chosen(page)).toEqual(["Đà Nẵng", "Cần Thơ"]);
  await tabTo(page, '[data-chosen] button[aria-label*="Cần Thơ"]', 20, "Shift+Tab");
  await page.keyboard.press("Enter");
  await page.locator("[data-chosen] li").nth(1).waitFor({ state: "detached" });
  expect(await chosen(page)).toEqual(["Đà Nẵng"]);
  await page.locator("#province-query").focus();
  await tabTo(page, "#peer-strategy");
  await page.keyboard.press("ArrowDown");
  await page.locator("[data-chosen] li").nth(2).waitFor();
  expect((await chosen(page)).length).toBeGreaterThanOrEqual(3);
  expect(new URL(page.url()).searchParams.get("nhom")).not.toBeNull();
  await tabTo(page, "main table a, main .table-scroll", 200);
});

test("the map of the comparison with keys alone: unfold it, walk to a province, choose it, and it stands in the list", async () => {
  const page = await open("/so-sanh/");
  await page.locator("#province-query").focus();
  await tabTo(page, ".compare-map > summary");
  await page.keyboard.press("Enter");
  await page.locator(".compare-map .leaflet-container").waitFor();
  await tabTo(page, ".live-province");
  await walkTo(page, "Cao Bằng", ["ArrowRight"]);
  await page.keyboard.press("Enter");
  await page.locator("[data-chosen] li").first().waitFor();
  expect(await chosen(page)).toEqual(["Cao Bằng"]);
});

test("the map of the front page with keys alone: choose another measure, walk to Đà Nẵng, open its card, and go to its page", async () => {
  const page = await open("/");
  await page.locator("home-explorer [data-map-data]").waitFor({ state: "attached" });
  await tabTo(page, "#measure");
  const first = await page.locator("#measure").inputValue();
  await page.keyboard.press("ArrowDown");
  await page.waitForFunction((before) => (document.querySelector("#measure") as HTMLSelectElement).value !== before, first);
  const measure = await page.locator("#measure").inputValue();
  await page.waitForURL((url) => url.searchParams.get("chi-tieu") === measure);
  // The address says it before the map has it.
  await page.locator("home-explorer:not([aria-busy])").waitFor();
  await tabTo(page, ".live-province");
  await walkTo(page, "Đà Nẵng", ["ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight", "ArrowLeft"]);
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement?.textContent?.trim().startsWith("Đà Nẵng ("));
  expect(new URL(page.url()).searchParams.get("tinh")).toBe("da-nang");
  await tabTo(page, ".card-link a");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/tinh\/da-nang\/$/);
});

test("a province chosen with keys while another measure is still on its way opens its card at once, and keeps the focus there when the measure has come", async () => {
  const page = await open("/?chi-tieu=teams-per-10k-inhabitants");
  await page.getByRole("group", { name: /Số tổ trên 10.000 dân$/ }).waitFor();
  const first = await page.locator("[data-part=heading] h3").textContent();
  let release = () => {};
  const isReleased = new Promise<void>((resolve) => (release = resolve));
  await page.route("**/map/**", async (route) => {
    await isReleased;
    await route.continue();
  });
  await page.locator("#measure").focus();
  await page.keyboard.press("ArrowDown");
  await page.locator("home-explorer[aria-busy]").waitFor();
  await page.locator('.live-province[aria-label^="Đà Nẵng: "]').focus();
  await page.keyboard.press("Enter");
  const inFocus = () => page.evaluate(() => document.activeElement?.textContent?.trim());
  const measure = () => page.locator("[data-slot=measure]").textContent();
  expect(await inFocus()).toBe("Đà Nẵng (từ 7/2025)");
  expect(await measure()).toBe(first);
  release();
  await page.locator("home-explorer:not([aria-busy])").waitFor();
  expect(await measure()).not.toBe(first);
  expect(await inFocus()).toBe("Đà Nẵng (từ 7/2025)");
});
