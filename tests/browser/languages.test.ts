import { expect, test } from "vitest";
import { kindsOfPage } from "./kinds-of-page.ts";
import { useBrowser } from "./use-browser.ts";

const open = useBrowser();
const clicked = kindsOfPage.filter(({ kind }) => kind === "province with many figures" || kind === "home");

test.each(clicked)("the language switch on $kind leads to the same page in the other language, and back", async ({ vi, en }) => {
  const page = await open(vi, { javaScriptEnabled: false });
  expect(await page.locator("html").getAttribute("lang")).toBe("vi");
  await page.getByRole("banner").getByRole("link", { name: "English" }).click();
  expect(new URL(page.url()).pathname).toBe(en);
  expect(await page.locator("html").getAttribute("lang")).toBe("en");
  await page.getByRole("banner").getByRole("link", { name: "Tiếng Việt" }).click();
  expect(new URL(page.url()).pathname).toBe(vi);
});

test.each([["/khong-co-trang-nay/"], ["/en/no-such-page/"], ["/tinh/khong-co/"]])(
  "the unknown address %s answers 404 with a way to the map, to English and to every province",
  async (path) => {
    const page = await open("/404.html", { javaScriptEnabled: false });
    const answer = await page.goto(path);
    expect(answer!.status()).toBe(404);
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("Không tìm thấy trang");
    expect(await page.getByRole("main").getByRole("link", { name: "English home page" }).getAttribute("href")).toBe("/en/");
    const main = page.getByRole("main");
    expect(await main.locator('a[href^="/tinh/"]').count()).toBe(63);
    // Whoever reads English finds as much, and hears it in English.
    const english = main.locator('[lang="en"]');
    expect(await english.getByRole("heading").innerText()).toBe("Page not found");
    expect(await english.locator('a[href^="/en/province/"]').count()).toBe(63);
  },
);

test("an English page writes numbers and dates the English way, a Vietnamese one the Vietnamese way", async () => {
  const vietnamese = await open("/tinh/hai-phong/", { javaScriptEnabled: false });
  expect(await vietnamese.getByRole("main").innerText()).toMatch(/2\.450[\s\S]*18\/06\/2024/);
  const english = await open("/en/province/hai-phong/", { javaScriptEnabled: false });
  expect(await english.getByRole("main").innerText()).toMatch(/2,450[\s\S]*18 June 2024/);
});
