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

/** Walks the map with the arrow keys from the stop that has the keyboard, and lists each place once, as it is read out. */
async function walkMap(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const arrows = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"];
    const start = document.activeElement as SVGElement;
    const seen = new Set([start]);
    const waiting = [start];
    while (waiting.length > 0) {
      const from = waiting.pop()!;
      for (const key of arrows) {
        from.focus();
        from.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
        const next = document.activeElement as SVGElement;
        if (seen.has(next)) continue;
        seen.add(next);
        waiting.push(next);
      }
    }
    return [...seen].map((element) => element.getAttribute("aria-label") ?? "");
  });
}

test("the map is two tab stops, provinces and buttons, each with a focus that is seen; arrow keys lead to each of the 63 and both archipelagos, which are read out with name, value, date and status", async () => {
  const page = await open("/?chi-tieu=teams");
  await page.getByRole("group", { name: /: Số tổ công nghệ số cộng đồng$/ }).waitFor();
  const expected = provinces.map(({ code, name_vi }) => announcement(code!, name_vi!));
  const stops = await tabThroughMap(page);
  expect(stops.map(({ name }) => (expected.includes(name) ? "province" : name))).toEqual(["province", "Phóng to"]);
  expect(stops.filter(({ isSeen }) => !isSeen)).toEqual([]);
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Shift+Tab");
  const heard = await walkMap(page);
  expect(heard.filter((name) => expected.includes(name)).sort()).toEqual(expected.sort());
  expect(heard.filter((name) => /^Quần đảo (Hoàng|Trường) Sa, /.test(name))).toHaveLength(2);
});

test("an arrow key goes to the province on that side, Home to the northernmost; + and − zoom, and the arrows walk the buttons too", async () => {
  const page = await open("/");
  const inFocus = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent);
  await page.getByRole("button", { name: /^Hà Nội: / }).focus();
  for (const [key, name] of [
    ["ArrowRight", /^Bắc Ninh: /],
    ["ArrowLeft", /^Hà Nội: /],
    ["ArrowUp", /^Vĩnh Phúc: /],
    ["Home", /^Hà Giang: /],
    ["ArrowDown", /^Tuyên Quang: /],
  ] as const) {
    await page.keyboard.press(key);
    expect(await inFocus(), key).toMatch(name);
  }
  await page.keyboard.press("+");
  await page.getByRole("button", { name: "Cả nước" }).waitFor();
  await page.keyboard.press("Tab");
  expect(await inFocus()).toBe("Phóng to");
  await page.keyboard.press("ArrowUp");
  expect(await inFocus()).toBe("Cả nước");
  await page.keyboard.press("Enter");
  expect(await inFocus()).toBe("Phóng to");
  expect(await page.getByRole("button", { name: "Cả nước" }).isVisible()).toBe(false);
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
