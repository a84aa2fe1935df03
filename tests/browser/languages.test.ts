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

test.each([
  ["/tinh/48/mot-trang/", "/tinh/da-nang/mot-trang/"],
  ["/tinh/hue/mot-trang", "/tinh/thua-thien-hue/mot-trang/"],
  ["/en/tinh/da-nang/mot-trang/", "/en/province/da-nang/one-page/"],
  ["/tinh-moi/ha-giang/mot-trang/", "/tinh-moi/tuyen-quang/mot-trang/"],
  ["/tinh/da-nang/one-page/", "/tinh/da-nang/mot-trang/"],
  ["/tinh/khong-co/mot-trang/", "/tinh/khong-co/mot-trang/"],
])("the sheet of a province is found by every address that its page is found by: %s leads to %s", async (path, to) => {
  const page = await open(path);
  await expect.poll(() => new URL(page.url()).pathname).toBe(to);
  const heading = page.getByRole("heading", { level: 1 }).first();
  await expect.poll(async () => /Không tìm thấy trang/.test(await heading.innerText())).toBe(to.includes("khong-co"));
});

test.each([
  ["/tim-kiem/?q=đà nẵng", "/en/search/?q=đà nẵng"],
  ["/nguon/?tinh=da-nang&loai=press", "/en/sources/?province=da-nang&kind=press"],
  ["/en/sources/?indicator=teams&year=2024", "/nguon/?chi-tieu=teams&nam=2024"],
  ["/tinh/da-nang/?ngay=2023-06-30&nhom=vung", "/en/province/da-nang/?peers=vung&as-of=2023-06-30"],
  ["/so-sanh/?tinh=ha-noi,da-nang", "/en/compare/?provinces=ha-noi,da-nang"],
])("what is chosen at %s goes along into the other language: %s", async (path, to) => {
  const page = await open(path);
  await expect
    .poll(async () => {
      const { pathname, search } = new URL((await page.locator(".language-switch").getAttribute("href")) ?? "", page.url());
      return decodeURIComponent(pathname + search.replaceAll("+", " "));
    })
    .toBe(to);
});

test("the last words of an address that leads nowhere stand in the search, one press away from what they may have meant", async () => {
  const page = await open("/en/province/ha_gian/");
  const field = page.getByRole("main").getByRole("searchbox");
  await expect.poll(() => field.inputValue()).toBe("ha gian");
  await field.press("Enter");
  await page.waitForURL("**/en/search/?q=ha+gian");
  await page.getByRole("main").getByRole("link", { name: "Ha Giang" }).first().waitFor();
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
