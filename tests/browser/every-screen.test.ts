import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { provinces, sources } from "../portal/headline-from-csv.ts";
import { readRows } from "../fixtures/read-rows.ts";
import { useBrowser } from "./use-browser.ts";

const open = useBrowser();
const status = (page: Page, within: string) => page.locator(`${within} [role=status]`);

test.each([
  ["/phuong-phap/", 320, "Phương pháp"],
  ["/so-sanh/", 360, "So sánh"],
  ["/tinh/ha-giang/", 360, "Tỉnh"],
  ["/tinh/ha-giang/", 1280, "Tỉnh"],
])(
  "the main pages are one row on %s at %i px: the current one (%s) is in view, each is 44 px high, and where the row goes on a cut entry says so",
  async (path, width, name) => {
    const page = await open(path, { viewport: { width, height: 740 } });
    const entries = await page.locator(".site-header .site-nav a").evaluateAll((links) =>
      links.map((link) => {
        const { left, right, top, height } = link.getBoundingClientRect();
        return { name: link.textContent!.trim(), left, right, top, height, isCurrent: link.hasAttribute("aria-current") };
      }),
    );
    expect(new Set(entries.map(({ top }) => top)).size).toBe(1);
    for (const { name: entry, height } of entries) expect(height, entry).toBeGreaterThanOrEqual(44);
    const current = entries.filter(({ isCurrent }) => isCurrent);
    expect(current.map((entry) => entry.name)).toEqual([name]);
    expect(current[0]!.left).toBeGreaterThanOrEqual(0);
    expect(current[0]!.right).toBeLessThanOrEqual(width);
    const isCut = entries.some(({ left, right }) => (left < width && right > width) || (left < 0 && right > 0));
    expect(isCut).toBe(width < 500);
  },
);

test("the way to a page stands above it as links: of a province over its region", async () => {
  const page = await open("/tinh/ha-giang/", { javaScriptEnabled: false });
  const way = page.getByRole("navigation", { name: "Đường dẫn đến trang này" }).getByRole("link");
  expect(await way.allInnerTexts()).toEqual(["Tổ Số", "Tỉnh", "Trung du và miền núi phía Bắc"]);
  expect(await way.last().getAttribute("href")).toBe("/vung/northern-midlands-and-mountain-areas/");
  const home = await open("/", { javaScriptEnabled: false });
  expect(await home.getByRole("navigation", { name: "Đường dẫn đến trang này" }).count()).toBe(0);
});

test("in the dark the page, its map and a live embed are dark; an embed that is kept light, the sheet to print and paper stay light", async () => {
  const lightnessOf = (page: Page, selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => {
        const [red = 0, green = 0, blue = 0] = getComputedStyle(element)
          .backgroundColor.match(/[\d.]+/g)!
          .map(Number);
        return (red + green + blue) / 3;
      });
  const dark = { colorScheme: "dark" as const };
  const page = await open("/chi-tieu/households-internet-pct/", dark);
  expect(await lightnessOf(page, "body")).toBeLessThan(60);
  expect(await page.locator("html").evaluate((html) => getComputedStyle(html).colorScheme)).toBe("dark");
  await page.emulateMedia({ media: "print" });
  expect(await lightnessOf(page, "body")).toBeGreaterThan(200);
  expect(await lightnessOf(await open("/embed/latest/indicator/teams/", dark), "body")).toBeLessThan(60);
  expect(await lightnessOf(await open("/embed/latest/indicator/teams/#light", dark), "body")).toBeGreaterThan(200);
  expect(await lightnessOf(await open("/tinh/ha-giang/mot-trang/", dark), ".sheet")).toBeGreaterThan(200);
});

test("in colours that the reader has set, what a strip shows stands out from the page: numbers, medians, the own dot, the band, and the current page is marked", async () => {
  const page = await open("/chi-tieu/ict-skills-pct/", { forcedColors: "active", colorScheme: "dark" });
  const ground = await page.locator("body").evaluate((body) => getComputedStyle(body).backgroundColor);
  const drawn = (selector: string, property: "fill" | "stroke") =>
    page
      .locator(`.chart-drawing ${selector}`)
      .first()
      .evaluate((mark, name) => getComputedStyle(mark)[name], property);
  const colours = [
    await drawn(".chart-axis text", "fill"),
    await drawn(".strip-median line", "stroke"),
    await drawn(".strip-median-label text, text.strip-median-label", "fill"),
    await drawn(".dot", "fill"),
    await drawn(".strip-band rect", "stroke"),
  ];
  for (const colour of colours) expect([ground, "none"]).not.toContain(colour);
  const borderOf = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((link) => getComputedStyle(link).borderBottomColor);
  expect(await borderOf(".site-nav a[aria-current]")).not.toBe(await borderOf(".site-nav a:not([aria-current])"));
});

test("a chart is one stop of Tab; arrows read its points from left to right, and a tap near a point reads that one", async () => {
  const page = await open("/chi-tieu/ict-skills-pct/", { viewport: { width: 1280, height: 900 }, hasTouch: true });
  const chart = page
    .locator("svg.chart-drawing:visible")
    .filter({ has: page.locator(".dot") })
    .first();
  const titles = await chart
    .locator(".dot")
    .evaluateAll((dots) => dots.map((dot) => ({ words: dot.querySelector("title")!.textContent, x: dot.getBoundingClientRect().x })));
  expect(titles).toHaveLength(63);
  const ordered = titles.toSorted((one, other) => one.x - other.x);
  await chart.focus();
  await page.keyboard.press("Home");
  const said = chart.locator("+ .chart-read");
  await expect.poll(() => said.innerText()).toBe(`${ordered[0]!.words} (1/63)`);
  await page.keyboard.press("End");
  await expect.poll(() => said.innerText()).toBe(`${ordered.at(-1)!.words} (63/63)`);
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement!.closest("svg.chart-drawing"))).toBeNull();
  const dot = chart.locator(".dot").nth(20);
  const { x, y, width, height } = (await dot.boundingBox())!;
  await page.touchscreen.tap(x + width / 2 + 1, y + height / 2);
  const words = await dot.locator("title").evaluate((title) => title.textContent);
  await expect.poll(() => said.innerText()).toContain(words);
});

test("a press on the head of a column is told to the ear, an order that the address brings along is not", async () => {
  const page = await open("/?chi-tieu=teams&xep=-value");
  const told = status(page, "sortable-table");
  expect(await told.textContent()).toBe("");
  await page.getByRole("columnheader", { name: "Số liệu" }).getByRole("button").click();
  await expect.poll(() => told.textContent()).toBe("Đã xếp theo cột Số liệu, từ thấp đến cao.");
});

test("one field finds provinces of both divisions, towns, indicators by either language, skills, platforms, terms and pages; its index is not loaded before it is used", async () => {
  const page = await open("/");
  const asked: string[] = [];
  page.on("request", (request) => request.url().includes("/search/") && asked.push(request.url()));
  await page.getByRole("banner").getByRole("link", { name: "Tìm kiếm" }).click();
  await page.waitForURL("**/tim-kiem/");
  const field = page.getByRole("searchbox");
  expect(asked).toEqual([]);
  const found = async (typed: string) => {
    await field.fill(typed);
    await expect.poll(() => page.url()).toContain(`q=${new URLSearchParams({ q: typed }).toString().slice(2)}`);
    await expect.poll(() => status(page, "site-search").textContent()).not.toBe("");
    await page.waitForFunction((text) => (document.querySelector("site-search") as HTMLElement & { shown?: string }).dataset.shown === text, typed);
    return page.locator("[data-results] a").allInnerTexts();
  };
  expect((await found("da nang")).slice(0, 2)).toEqual(["Đà Nẵng (từ 7/2025)", "Đà Nẵng (trước 7/2025)"]);
  expect(asked).toHaveLength(1);
  expect(await found("nha trang")).toContain("Khánh Hòa (trước 7/2025)");
  expect(await found("ha gaing")).toEqual(["Hà Giang"]);
  expect(await found("personal digital signatures")).toContain("Chữ ký số cá nhân đã cấp");
  expect(await found("vneid")).toContain("VNeID");
  expect(await found("an toàn")).not.toEqual([]);
  expect(await found("trung vi")).toContain("Trung vị");
  // Marks that are typed are meant: the words that have them come first.
  expect((await found("tuyên")).slice(0, 3)).toEqual(["Tuyên Quang (từ 7/2025)", "Tuyên Quang (trước 7/2025)", "Hà Giang"]);
  expect((await found("tuyển"))[0]).toBe("Thí sinh đăng ký xét tuyển trực tuyến");
  // Nothing found: what to try and the nearest names, not all there is.
  const lists = page.getByRole("region", { name: "Các trang" });
  expect((await found("thua tien huee"))[0]).toBe("Thừa Thiên Huế (nay là Huế)");
  expect(await page.getByRole("region", { name: "Tên gần giống nhất" }).isVisible()).toBe(true);
  expect(await status(page, "site-search").innerText()).toContain("Không tìm thấy kết quả nào");
  expect(await found("xyzzy")).toEqual([]);
  expect(await lists.isVisible()).toBe(false);
  expect((await found("gioi thieu"))[0]).toBe("Giới thiệu");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/gioi-thieu/");
});

test("without JavaScript the page of search leads to every list", async () => {
  const page = await open("/tim-kiem/", { javaScriptEnabled: false });
  const lists = page.getByRole("region", { name: "Các trang" });
  for (const path of ["/tinh/", "/chi-tieu/", "/ky-nang/", "/nen-tang/", "/phuong-phap/", "/nguon/", "/du-lieu/", "/gioi-thieu/"])
    expect(await lists.locator(`a[href="${path}"]`).count(), path).toBe(1);
});

test("in the drawings of the picture no word meets another, a sign, the bar of a median or the edge of the months without a count, on phones and on desks", async () => {
  const page = await open("/buc-tranh/");
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    const meeting = await page.locator(".story-chart").evaluateAll((charts) =>
      charts.flatMap((chart) => {
        const drawing = [...chart.querySelectorAll<SVGSVGElement>(".story-drawing")].find((one) => one.getBoundingClientRect().width > 0);
        if (!drawing) return [];
        drawing.scrollIntoView();
        const boxOf = (element: Element) => ({ word: element.textContent!, box: element.getBoundingClientRect() });
        const words = [...drawing.querySelectorAll(".story-text")].map(boxOf);
        const others = [...drawing.querySelectorAll("a > :not(rect, .story-text), .story-median-bar")].map((element) => ({
          ...boxOf(element),
          word: element.nodeName,
        }));
        const edges = [...drawing.querySelectorAll(".story-silence")].map((element) => {
          const { left, top, height } = element.getBoundingClientRect();
          return { word: "edge", box: new DOMRect(left - 1, top, 2, height) };
        });
        // Letters fill about the middle two thirds of the box of a line.
        const shrink = ({ left, top, width: wide, height }: DOMRect) => new DOMRect(left, top + height * 0.2, wide, height * 0.62);
        const meet = (one: DOMRect, other: DOMRect) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
        return words.flatMap(({ word, box }, at) =>
          [...words.slice(at + 1).map((other) => ({ word: other.word, box: shrink(other.box) })), ...others, ...edges]
            .filter((other) => meet(shrink(box), other.box))
            .map((other) => `${chart.id}: ${word} meets ${other.word}`),
        );
      }),
    );
    expect([width, meeting]).toEqual([width, []]);
  }
});

test("sources are filtered by what the address says, what is not there is said beside its field, and each source counts the figures that came from it", async () => {
  const observed = readRows("observations.csv");
  const codeOf = provinces.find(({ slug }) => slug === "ha-giang")!.code;
  const page = await open("/nguon/?tinh=ha-giang&chi-tieu=teams&nam=khong-co");
  const expected = new Set(
    observed.filter((row) => row.area_scheme === "VN63" && row.area_code === codeOf && row.indicator === "teams").map(({ source_id }) => source_id!),
  );
  expect(new Set(await page.locator(".source-entry:visible").evaluateAll((all) => all.map(({ id }) => id)))).toEqual(expected);
  expect(await status(page, ".source-filter").innerText()).toBe(`Đang hiện ${expected.size} trong ${sources.size} nguồn.`);
  expect(await page.locator("#by-years-said").innerText()).toContain("“khong-co”");
  const yearsOf = (id: string) => observed.filter(({ source_id }) => source_id === id).map(({ period }) => period!.slice(0, 4));
  const withResults = [...new Set([...expected].flatMap(yearsOf))].sort().toReversed();
  const choosable = await page.locator("#by-years option:not([disabled])").evaluateAll((all) => all.map((option) => (option as HTMLOptionElement).value));
  expect(choosable, "a year that would leave no source cannot be chosen").toEqual(["", ...withResults]);
  expect(await page.locator("#by-years option[disabled]").count()).toBeGreaterThan(0);
  await page.getByRole("button", { name: "Bỏ lọc" }).click();
  await expect.poll(() => new URL(page.url()).search).toBe("");
  for (const [code] of sources) {
    const count = observed.filter(({ source_id }) => source_id === code).length;
    expect(await page.locator(`#${code} .source-figures`).textContent(), code).toMatch(
      count === 0 ? /^\s*Không có số liệu nào/ : new RegExp(`^\\s*${count} số liệu:`),
    );
  }
  expect(await page.locator(".source-filter option[disabled]").count(), "nothing chosen, everything to choose from").toBe(0);
  const narrow = await open("/nguon/", { viewport: { width: 360, height: 740 } });
  expect(await narrow.evaluate(() => document.body.scrollHeight)).toBeLessThan(9000);
  await narrow.locator("#by-years").selectOption({ index: 1 });
  await narrow.locator("#by-years").scrollIntoViewIfNeeded();
  const clear = (await narrow.getByRole("button", { name: "Bỏ lọc" }).boundingBox())!;
  const last = (await narrow.locator("#by-years").boundingBox())!;
  expect(last.y + last.height - clear.y, "count, the button and all fields are on one screen of a phone").toBeLessThan(400);
  expect(clear.y, "above the fields").toBeLessThan(last.y);
});

test("each number of a trial bears the words that it is one, on the screen and on paper", async () => {
  const page = await open("/bo-tieu-chi/da-nang/");
  const lines = page.locator(".is-trial .score-lines dd:has(strong)");
  expect(await lines.count()).toBeGreaterThan(3);
  for (const media of ["screen", "print"] as const) {
    await page.emulateMedia({ media });
    for (const line of await lines.all()) expect(await line.locator(".trial-word:visible").innerText()).toBe("thử, không chính thức");
    expect(await page.locator(".trial-across:visible").count()).toBeGreaterThan(0);
  }
});
