import { expect, test } from "vitest";
import { findViolations } from "./find-violations.ts";
import { useBrowser } from "./use-browser.ts";

const open = useBrowser();

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

test("the rules find a fault where there is one: a button without a name, pale text, buttons too small to hit", async () => {
  const page = await open("/tinh/da-nang/");
  await page.evaluate(() => {
    const wrong = document.createElement("div");
    wrong.innerHTML = `<button type="button"></button><p class="pale">Chữ nhạt</p><button type="button" class="small">a</button><button type="button" class="small">b</button>`;
    document.querySelector("main")!.prepend(wrong);
    const [pale, ...small] = wrong.querySelectorAll<HTMLElement>(".pale, .small");
    pale!.style.color = "#ccc";
    for (const button of small) Object.assign(button.style, { width: "8px", height: "8px", padding: "0", border: "0", minWidth: "0", minHeight: "0" });
  });
  const rules = (await findViolations(page)).map((violation) => violation.split(":")[0]);
  expect(new Set(rules)).toEqual(new Set(["button-name", "color-contrast", "target-size"]));
});
