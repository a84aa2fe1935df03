import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { headlineOf, provinces } from "../portal/headline-from-csv.ts";
import { listMarks, writePeriod, writeValue } from "../portal/written-in-vietnamese.ts";
import { useBrowser } from "./use-browser.ts";

const open = useBrowser();

/** What a reader hears of a province: name, value, date and status. */
function announcement(code: string, name: string): string {
  const row = headlineOf(code, "teams");
  return `${name}: ${row ? [`${writeValue(row)} tổ`, writePeriod(row), ...listMarks(row)].join(", ") : "chưa tìm thấy số liệu đã công bố"}`;
}

/** Presses Tab until the keyboard leaves the map, and lists what it stopped at there: the accessible names, and whether the eye sees the focus. */
async function tabThroughMap(page: Page): Promise<{ name: string; isSeen: boolean }[]> {
  const stops: { name: string; isSeen: boolean }[] = [];
  for (let presses = 0; presses < 140; presses += 1) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(() => {
      const active = document.activeElement!;
      if (!active.closest("province-map, .map-svg")) return null;
      const drawn = active.querySelector("rect") ?? active;
      return {
        name: active.getAttribute("aria-label") ?? "",
        isSeen: parseFloat(getComputedStyle(drawn).strokeWidth) >= 3 || getComputedStyle(active).outlineStyle !== "none",
      };
    });
    if (stop) stops.push(stop);
    else if (stops.length > 0) break;
  }
  return stops;
}

test("Tab reaches each of the 63 provinces and both archipelagos once, with a focus that is seen, and reads out name, value, date and status", async () => {
  const page = await open("/?chi-tieu=teams");
  await page.getByRole("group", { name: /: Số tổ công nghệ số cộng đồng$/ }).waitFor();
  const stops = await tabThroughMap(page);
  const heard = stops.map(({ name }) => name);
  const expected = provinces.map(({ code, name_vi }) => announcement(code!, name_vi!));
  expect(heard.filter((name) => expected.includes(name)).sort()).toEqual(expected.sort());
  expect(heard.filter((name) => /^Quần đảo (Hoàng|Trường) Sa, /.test(name))).toHaveLength(2);
  expect(stops.filter(({ isSeen }) => !isSeen)).toEqual([]);
});

test("without JavaScript Tab reaches the same 63 provinces, as links that read out the same", async () => {
  const page = await open("/chi-tieu/teams/", { javaScriptEnabled: false });
  const heard = (await tabThroughMap(page)).map(({ name }) => name);
  const expected = provinces.map(({ code, name_vi }) => announcement(code!, name_vi!));
  expect(heard.filter((name) => expected.includes(name)).sort()).toEqual(expected.sort());
});

test("the first press of Tab offers to skip to the content, and a later one to skip the map", async () => {
  const page = await open("/");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Đến nội dung chính");
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("content");
  const skip = page.getByRole("link", { name: "Bỏ qua bản đồ" });
  await skip.focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.closest("province-map, .map-svg"))).toBeNull();
});
