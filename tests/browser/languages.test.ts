import { expect, inject, test } from "vitest";
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

test.each([
  ["/khong-co-trang-nay/", "vi", "Không tìm thấy trang"],
  ["/en/no-such-page/", "en", "Page not found"],
  ["/tinh/khong-co/", "vi", "Không tìm thấy trang"],
])(
  "the unknown address %s answers 404 in its own language (%s) first, with a search, a way to the map, to the other language and to every province",
  async (path, lang, heading) => {
    const page = await open("/404.html", { javaScriptEnabled: false });
    const answer = await page.goto(path);
    expect(answer!.status()).toBe(404);
    expect(await page.locator("html").getAttribute("lang")).toBe(lang);
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe(heading);
    expect(await page.getByRole("main").getByRole("link", { name: "English home page" }).getAttribute("href")).toBe("/en/");
    const main = page.getByRole("main");
    expect(await main.locator('a[href^="/tinh/"]').count()).toBe(63);
    // Whoever reads the other language finds as much, and hears it in that.
    const english = main.locator('[lang="en"]');
    expect(await english.getByRole("heading").innerText()).toBe("Page not found");
    expect(await english.locator('a[href^="/en/province/"]').count()).toBe(63);
    await main.locator(`[lang=${lang}]`).getByRole("searchbox").fill("trung vị");
    await page.keyboard.press("Enter");
    await page.waitForURL(`**/${lang === "vi" ? "tim-kiem" : "en/search"}/?q=trung+v%E1%BB%8B`);
  },
);

test.each([
  ["/TINH/HA-GIANG/", "/tinh/ha-giang/"],
  ["/Chi-Tieu/Teams", "/chi-tieu/teams/"],
  ["/tinh/hà-giang/?a=b", "/tinh/ha-giang/?a=b"],
  ["/tinh/vn-dn/", "/tinh/da-nang/"],
  ["/tinh/khong-co/", "/tinh/khong-co/"],
])("on a host that looks at letters, the page for what is not there leads %s to %s", async (path, to) => {
  const page = await open("/robots.txt");
  const lost = await (await fetch(`${inject("portal")}/404.html`)).text();
  const typed = encodeURI(path);
  // As such a host does: every other letter is another address, and codes stand in capitals.
  await page.route(
    (url) => url.pathname + url.search === typed || url.pathname === "/tinh/vn-dn/",
    (route) => route.fulfill({ status: 404, contentType: "text/html; charset=utf-8", body: lost }),
  );
  await page.goto(path);
  await expect.poll(() => new URL(page.url()).pathname + new URL(page.url()).search, { timeout: 15_000 }).toBe(to);
  const heading = await page.getByRole("heading", { level: 1 }).innerText();
  expect(heading === "Không tìm thấy trang").toBe(to === "/tinh/khong-co/");
});

test("the page for what is not there says all in the language of the address, and in the other one small below it", async () => {
  const page = await open("/404.html");
  const [own, other] = await Promise.all(
    ["h1", "main h2"].map((heading) =>
      page
        .locator(heading)
        .first()
        .evaluate((one) => [one.getBoundingClientRect().top, parseFloat(getComputedStyle(one).fontSize)] as const),
    ),
  );
  expect(other![0]).toBeGreaterThan(own![0] + 200);
  expect(other![1]).toBeLessThan(own![1]);
  expect(await page.locator('main [lang="en"]').getByRole("searchbox").count()).toBe(0);
});

test("an English page writes numbers and dates the English way, a Vietnamese one the Vietnamese way", async () => {
  const vietnamese = await open("/tinh/hai-phong/", { javaScriptEnabled: false });
  expect(await vietnamese.getByRole("main").innerText()).toMatch(/2\.450[\s\S]*18\/06\/2024/);
  const english = await open("/en/province/hai-phong/", { javaScriptEnabled: false });
  expect(await english.getByRole("main").innerText()).toMatch(/2,450[\s\S]*18 June 2024/);
});
