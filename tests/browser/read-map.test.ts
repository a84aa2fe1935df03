import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { useBrowser } from "./use-browser.ts";

const open = useBrowser();
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const readout = (page: Page) => page.locator(".map-readout");
const province = (page: Page, name: string) => page.locator(`.map-svg a[data-centre][aria-label^="${name}: "]`);
const pathOf = (page: Page) => new URL(page.url()).pathname + new URL(page.url()).search;
const tap = async (page: Page, name: string) => {
  await province(page, name).evaluate((link) => link.scrollIntoView({ block: "center" }));
  const { x, y, width, height } = (await province(page, name).locator("path").boundingBox())!;
  await page.touchscreen.tap(x + width / 2, y + height / 2);
};

test.each([
  ["/chi-tieu/dti-index/?nam=2022", "Nghệ An", "/tinh/nghe-an/"],
  ["/vung/central-highlands/", "Đắk Lắk", "/tinh/dak-lak/"],
])(
  "on a phone the first tap on the map of %s reads out %s and stays, another province is read out in turn, and the second tap opens the page",
  async (path, name, target) => {
    const page = await open(path, phone);
    if (path.includes("nam=2022")) await page.locator(`.map-svg a[aria-label*="2022"]`).first().waitFor();
    await tap(page, name);
    await readout(page).waitFor();
    const spoken = (await province(page, name).getAttribute("aria-label"))!;
    expect(await readout(page).innerText()).toContain("Chạm lần nữa để mở trang của tỉnh.");
    expect((await readout(page).innerText()).replace(/\s+/g, " ")).toContain(spoken.replace(": ", " "));
    expect(pathOf(page)).toBe(path);
    const other = path.startsWith("/vung/") ? "Gia Lai" : "Thanh Hóa";
    await tap(page, other);
    await readout(page).getByText(other).waitFor();
    expect(pathOf(page)).toBe(path);
    await tap(page, name);
    await readout(page).getByText(name).waitFor();
    expect(pathOf(page)).toBe(path);
    await tap(page, name);
    await page.waitForURL(`**${target}`);
  },
);

test("a province of the drawing is read out under a mouse and with the keyboard, Escape takes the line away, another year leaves nothing of the one before, and a click opens the page at once", async () => {
  const page = await open("/chi-tieu/dti-index/");
  await province(page, "Nghệ An").locator("path").hover();
  await readout(page).getByText("Nghệ An").waitFor();
  expect(await province(page, "Nghệ An").locator("title").textContent(), "the browser has no second line").toBe("");
  await province(page, "Thanh Hóa").focus();
  await readout(page).getByText("Thanh Hóa").waitFor();
  expect(await readout(page).getAttribute("aria-hidden")).toBe("true");
  await page.keyboard.press("Escape");
  expect(await readout(page).isVisible()).toBe(false);
  await province(page, "Gia Lai").locator("path").hover();
  await readout(page).getByText("Gia Lai").waitFor();
  expect(await readout(page).innerText()).toContain("2024");
  await page.getByRole("slider", { name: "Năm của số liệu" }).evaluate((slider: HTMLInputElement) => {
    slider.value = "0";
    slider.dispatchEvent(new Event("input", { bubbles: true }));
    slider.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await page.locator(`.map-svg a[aria-label*="2022"]`).first().waitFor();
  await readout(page).waitFor({ state: "hidden" });
  await province(page, "Nghệ An").locator("path").click();
  await page.waitForURL("**/tinh/nghe-an/");
});
