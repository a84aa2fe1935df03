import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { everyKind } from "./kinds-of-page.ts";
import { useBrowser } from "./use-browser.ts";

const open = useBrowser();

/** Runs the rules of WCAG 2.2 AA, target size among them, and lists what breaks them. */
async function findViolations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({ runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"] }, rules: { "target-size": { enabled: true } } })
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")} ${failureSummary}`));
}

test.each(everyKind)("%s (%s) breaks no rule of WCAG 2.2 AA that a machine can check", async (_kind, _lang, path) => {
  expect(await findViolations(await open(path))).toEqual([]);
});

test.each([
  ["/?chi-tieu=online-filing-pct&tinh=da-nang", "Đà Nẵng", 1280],
  ["/?chi-tieu=teams&tinh=an-giang", "An Giang", 360],
])("home with a card open (%s %s at %i px) breaks none either", async (path, name, width) => {
  const page = await open(path, { viewport: { width, height: 740 } });
  await page.getByRole("region", { name: "Tỉnh đang xem" }).getByRole("heading", { name }).waitFor();
  expect(await findViolations(page)).toEqual([]);
});

test("home while a search lists its finds breaks none either", async () => {
  const page = await open("/");
  await page.getByRole("combobox", { name: "Tìm tỉnh của bạn" }).fill("ha");
  await page.keyboard.press("ArrowDown");
  expect(await findViolations(page)).toEqual([]);
});

test.each([
  ["/so-sanh/?tinh=da-nang&nhom=dan-so", 1280],
  ["/so-sanh/?tinh=da-nang,hai-phong,can-tho", 360],
])("a comparison (%s at %i px) breaks none either", async (path, width) => {
  const page = await open(path, { viewport: { width, height: 740 } });
  await page.locator("[data-chosen] li").nth(2).waitFor();
  expect(await findViolations(page)).toEqual([]);
});
