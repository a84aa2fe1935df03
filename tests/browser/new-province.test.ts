import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { leadingOf, newProvinces, publishedOf } from "../portal/new-province-from-csv.ts";
import { writeValue } from "../portal/written-in-vietnamese.ts";
import { useBrowser } from "./use-browser.ts";

const open = useBrowser();
const pathOf = (page: Page) => new URL(page.url()).pathname;
const heading = (page: Page) => page.getByRole("heading", { level: 1 }).innerText();

/** Presses Tab until the link of this name has the keyboard, and Enter. */
async function follow(page: Page, name: string): Promise<void> {
  for (let pressed = 0; pressed < 60; pressed++) {
    await page.keyboard.press("Tab");
    if ((await page.evaluate(() => document.activeElement?.textContent?.trim())) === name) {
      await Promise.all([page.waitForURL(/\//), page.keyboard.press("Enter")]);
      await page.waitForLoadState();
      return;
    }
  }
  throw new Error(`The keyboard does not come to "${name}".`);
}

test.each([
  ["with JavaScript", true],
  ["without it", false],
] as const)("%s the keyboard goes from an old province to the present one, and from there to each that went into it", async (_, javaScriptEnabled) => {
  const page = await open("/tinh/quang-nam/", { javaScriptEnabled });
  await follow(page, "Mọi số liệu của Đà Nẵng (từ 7/2025)");
  await page.waitForURL("**/tinh-moi/da-nang/");
  expect(await heading(page)).toBe("Đà Nẵng (từ 7/2025)");
  await follow(page, "Đà Nẵng (trước 7/2025)");
  await page.waitForURL("**/tinh/da-nang/");
  expect(await heading(page)).toBe("Đà Nẵng (trước 7/2025)");
});

test("without JavaScript the page of the new province has its own figures, both sides of July 2025 as two points, its peers, its downloads and its sheet", async () => {
  const page = await open("/tinh-moi/tuyen-quang/", { javaScriptEnabled: false });
  const own = publishedOf("08", "teams")!;
  expect(await page.locator("[data-indicator=teams] .big-figure-value").innerText()).toBe(writeValue(own));
  const drawing = page.locator("[data-both=teams] .two-points");
  expect(await drawing.getAttribute("aria-label")).toContain("Hai điểm rời nhau, không có đường nối");
  expect(await drawing.locator("circle").count()).toBe(2);
  expect(await page.locator(".peer-groups a").count()).toBeGreaterThan(3);
  // What stands folded has no name for getByRole.
  expect(await page.locator('a[download][href$="/provinces/VN34-08.csv"]').count()).toBe(1);
  await page.getByRole("link", { name: "Bản in" }).click();
  expect(pathOf(page)).toBe("/tinh-moi/tuyen-quang/mot-trang/");
});

test("the two points of a figure stand at heights in the ratio of their values, on two sides of the line of July 2025", async () => {
  const page = await open("/tinh-moi/tuyen-quang/");
  const { base, before, present, border } = await page.locator("[data-both=teams] .two-points").evaluate((svg) => {
    const at = (selector: string, name: string) => Number(svg.querySelector(selector)!.getAttribute(name));
    const path = (selector: string) =>
      svg
        .querySelector(selector)!
        .getAttribute("d")!
        .match(/[\d.]+/g)!
        .map(Number);
    return {
      base: path(".points-base")[1]!,
      border: path(".points-border")[0]!,
      before: { x: at(".point-before", "cx"), y: at(".point-before", "cy") },
      present: { x: at(".point-present", "cx"), y: at(".point-present", "cy") },
    };
  });
  expect(before.x).toBeLessThan(border);
  expect(present.x).toBeGreaterThan(border);
  // 1,833 teams beside the 2,071 and 1,871 of the old provinces.
  expect((base - present.y) / (base - before.y)).toBeCloseTo(1833 / (2071 + 1871), 1);
});

test("previous and next lead through all 23 that the merger made and back", async () => {
  const page = await open("/tinh-moi/da-nang/", { javaScriptEnabled: false });
  const seen = new Set<string>();
  while (!seen.has(pathOf(page))) {
    seen.add(pathOf(page));
    await page.locator(".province-steps a[rel=next]").click();
  }
  expect([...seen].sort()).toEqual(newProvinces.map(({ province }) => `/tinh-moi/${province.slug}/`).sort());
});

test.each([360, 1280])(
  "the card of a name that stands for both leads with the present figure, the old one below it; that of another name says what it is part of (%i px)",
  async (width) => {
    const page = await open("/?chi-tieu=teams&tinh=da-nang", { viewport: { width, height: 900 } });
    const card = page.getByRole("region", { name: "Tỉnh đang xem" });
    await card.getByRole("heading", { name: "Đà Nẵng (từ 7/2025)" }).waitFor();
    expect(await card.locator("[data-slot=value]").innerText()).toBe(writeValue(leadingOf("48", "teams").row!));
    expect(await card.locator("[data-slot=today]").innerText()).toBe("Bản đồ này vẽ theo số trước 7/2025: 2.531 (năm 2024, ngày ước tính).");
    await page.goto("/?chi-tieu=teams&tinh=quang-nam");
    await card.getByRole("heading", { name: "Quảng Nam", exact: true }).waitFor();
    expect(await card.locator("[data-slot=today]").innerText()).toContain("Nay thuộc Đà Nẵng (từ 7/2025); chỉ tiêu này: 3.766 (ngày 25/12/2025");
  },
);
