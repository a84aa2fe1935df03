import { expect, inject, test } from "vitest";
import { useBrowser } from "../browser/use-browser.ts";

const open = useBrowser();

test("the button copies the very text below it, and says so to those who hear the page", async () => {
  const page = await open("/tinh/ha-giang/");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"], { origin: inject("portal") });
  await page.locator("#cite > summary").click();
  const first = page.locator("#cite copy-text").first();
  const button = first.getByRole("button", { name: /^Sao chép / });
  await button.focus();
  await page.keyboard.press("Enter");
  await first.getByRole("status").filter({ hasText: "Đã sao chép" }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await first.locator("pre").textContent());
});

test("where the browser refuses to copy, the text is selected and the reader is told which keys to press", async () => {
  const page = await open("/en/province/ha-giang/");
  await page.evaluate(() =>
    Object.defineProperty(navigator.clipboard, "writeText", { value: () => Promise.reject(new DOMException("no", "NotAllowedError")) }),
  );
  await page.locator("#cite > summary").click();
  const first = page.locator("#cite copy-text").first();
  await first.getByRole("button").click();
  await first.getByRole("status").filter({ hasText: "Ctrl + C" }).waitFor();
  expect(await page.evaluate(() => getSelection()!.toString().trim())).toBe((await first.locator("pre").textContent())!.trim());
});

test("without JavaScript there is no button that does nothing, and the text can be read", async () => {
  const page = await open("/tinh/ha-giang/", { javaScriptEnabled: false });
  expect(await page.locator("#cite button").count()).toBe(0);
  await page.locator("#cite > summary").click();
  expect(await page.locator("#cite pre").first().isVisible()).toBe(true);
});
