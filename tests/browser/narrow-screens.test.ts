import { expect, test } from "vitest";
import { findWide } from "./find-wide.ts";
import { useBrowser } from "./use-browser.ts";

const open = useBrowser();

test("an open card leaves no more than half a phone covered, and the map of each indicator stays inside the screen", async () => {
  const page = await open("/?chi-tieu=online-filing-pct&tinh=da-nang", { viewport: { width: 320, height: 640 } });
  const card = page.getByRole("region", { name: "Tỉnh đang xem" });
  await card.getByRole("heading", { name: "Đà Nẵng" }).waitFor();
  expect((await card.boundingBox())!.height).toBeLessThanOrEqual(0.56 * 640);
  expect(await findWide(page)).toEqual({ scrolls: false, wide: [] });
});

test("a table wider than a phone scrolls in a region that the keyboard reaches and that has a name", async () => {
  const page = await open("/chi-tieu/papi-egov-portal-index/", { viewport: { width: 320, height: 640 } });
  const regions = await page.locator("main *").evaluateAll((all) =>
    all
      .filter((element) => element.scrollWidth > element.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(element).overflowX))
      .map((element) => ({
        role: element.getAttribute("role"),
        tabindex: element.getAttribute("tabindex"),
        isNamed: element.hasAttribute("aria-label") || element.hasAttribute("aria-labelledby"),
      })),
  );
  expect(regions.length).toBeGreaterThan(0);
  for (const region of regions) expect(region).toEqual({ role: "region", tabindex: "0", isNamed: true });
});

test("a comparison of six stays inside the smallest phone", async () => {
  const page = await open("/so-sanh/?tinh=da-nang&nhom=dan-so", { viewport: { width: 320, height: 640 } });
  await page.locator("[data-chosen] li").nth(5).waitFor();
  expect(await findWide(page)).toEqual({ scrolls: false, wide: [] });
});

test.each([
  ["/?chi-tieu=teams-per-10k-inhabitants", ".measure-table"],
  ["/?chi-tieu=teams", ".measure-table"],
  ["/chi-tieu/teams-per-10k-inhabitants/", ".province-table"],
  ["/chi-tieu/teams/", ".province-table"],
])("on a phone each province of %s is read whole, with date and source, without scrolling the table sideways", async (path, table) => {
  const page = await open(path, { viewport: { width: 360, height: 740 } });
  await page.locator("[data-table-all]").evaluateAll((folds) => folds.forEach((fold) => ((fold as HTMLDetailsElement).open = true)));
  await page.locator(`${table} caption`).waitFor();
  const outside = await page.locator(`${table} tbody`).evaluate((body) =>
    [...body.querySelectorAll("th, td, a, span")]
      .filter((element) => {
        const { left, right } = element.getBoundingClientRect();
        return left < 0 || right > document.documentElement.clientWidth;
      })
      .map((element) => element.textContent!.trim().slice(0, 40)),
  );
  expect(outside).toEqual([]);
  const named = await page
    .locator(`${table} tbody tr`)
    .evaluateAll((rows) => rows.filter((row) => row.querySelector("th a") && row.querySelector("td")).length);
  expect(named).toBe(63);
});
