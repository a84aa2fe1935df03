import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { headlineOf, sources } from "../portal/headline-from-csv.ts";
import { readRows } from "../fixtures/read-rows.ts";
import { compareWith, opened, overview, text } from "./open-comparison.ts";
import { useBrowser } from "./use-browser.ts";

const open = useBrowser();
const compare = compareWith(open);

test("page, sheet and comparison of a province give the same verdicts: a number that does not grow with a province has one", async () => {
  const counted = async (of: (sign: string) => Promise<number>) => [await of("HIGHER"), await of("SIMILAR"), await of("LOWER")];
  const page = await open("/tinh-moi/tuyen-quang/", { javaScriptEnabled: false });
  const onPage = await counted((standing) => page.locator(`[data-group=dan-so] li [data-standing=${standing}]`).count());
  await page.goto("/tinh-moi/tuyen-quang/mot-trang/");
  const onSheet = await counted((standing) => page.locator(`.sheet-verdicts [data-standing=${standing}]`).count());
  const compared = await compare("/so-sanh/34/?tinh=tuyen-quang&nhom=dan-so", 6);
  const sentence = await compared.locator("[data-summary]").innerText();
  const inWords = /cao hơn ở (\d+) chỉ tiêu, tương đương ở (\d+), thấp hơn ở (\d+)/.exec(sentence)!.slice(1).map(Number);
  expect(onPage).toEqual([0, 1, 0]);
  expect([onSheet, inWords]).toEqual([onPage, onPage]);
  const row = overview(compared).locator("tr:has([data-open=full_online_services])");
  expect(await row.locator(".is-own .overview-sign").innerText()).toBe("●");
  expect(text(await row.locator(".is-middle").innerText())).toMatch(/^853 ● trong khoảng ±\d+$/);
  // Without peers too, with the tolerance of the others.
  const free = await compare("/so-sanh/34/?tinh=tuyen-quang,lao-cai", 2);
  expect(await overview(free).locator("tr:has([data-open=full_online_services]) .overview-sign").count()).toBe(2);
});

test("sums of old provinces are told from what a province published: a word, a hollow bar, and in the CSV method, first and last date and side of the merger", async () => {
  const page = await compare("/so-sanh/34/?tinh=tuyen-quang,thai-nguyen", 2);
  const cells = overview(page).locator("tr:has([data-open=teams]) td");
  const [own, sum] = [cells.nth(0), cells.nth(1)];
  expect([await own.locator(".mark-sum").count(), await sum.locator(".mark-sum").innerText()]).toEqual([0, "cộng lại"]);
  const fill = (bar: typeof own) => bar.locator(".bar-value").evaluate((shape) => getComputedStyle(shape).fill);
  expect(await fill(own)).not.toBe(await fill(sum));
  expect(await page.locator("[data-signs]").innerText()).toContain("“cộng lại” là tổng số liệu của các tỉnh cũ");
  const strip = (await opened(page, "teams_per_10k_inhabitants")).locator("svg");
  expect(await strip.getAttribute("aria-label")).toMatch(/Thái Nguyên[^;]*cộng lại/);
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Tải bảng này (CSV)" }).click()]);
  const rows: Record<string, string>[] = parse(readFileSync(await download.path()), { columns: true, bom: true });
  const read = (code: string) => {
    const { value, period, method, merger_side } = rows.find((row) => row.measure === "teams" && row.area_code === code)!;
    return [value, period, method, merger_side];
  };
  const published = readRows("observations.csv").find((row) => row.area_scheme === "VN34" && row.area_code === "08" && row.indicator === "teams")!;
  const members = ["06", "19"].map((code) => headlineOf(code, "teams")!);
  expect(read("08")).toEqual([published.value, published.period, "REPORTED", "after"]);
  const dates = members.map(({ period }) => period!).toSorted();
  expect(read("19")).toEqual([String(members.reduce((all, { value }) => all + Number(value), 0)), `${dates[0]}/${dates.at(-1)}`, "SUMMED", "before"]);
  await page.locator("#picture > summary").click();
  await expect.poll(() => page.locator("[data-picture] text").allTextContents()).toContain("cộng lại");
  expect(await page.locator("[data-picture] .bar-value.is-summed").count()).toBeGreaterThan(0);
  const old = await compare("/so-sanh/?tinh=ha-giang,tuyen-quang", 2);
  expect(await old.locator("[data-signs]").innerText()).not.toContain("cộng lại");
});

test.each([360, 1280])(
  "the bars of a comparison are read against each other: at %i px all are drawn on one length, those of the median and of a group too",
  async (width) => {
    for (const address of ["/so-sanh/?tinh=ha-giang&nhom=dan-so", "/so-sanh/?tinh=da-nang,ha-noi,thua-thien-hue"]) {
      const page = await compare(address, address.includes("nhom") ? 6 : 3);
      await page.setViewportSize({ width, height: 800 });
      const lengths = await overview(page)
        .locator("svg.overview-bar")
        .evaluateAll((bars) => bars.map((bar) => Math.round(bar.getBoundingClientRect().width)));
      expect(lengths.length, address).toBeGreaterThan(20);
      expect([...new Set(lengths)], address).toHaveLength(1);
      expect(lengths[0], address).toBeGreaterThan(60);
    }
  },
);

test("each figure of the overview keeps its marks and its source, on a phone too; what a whole row shares is said once", async () => {
  const page = await compare("/so-sanh/?tinh=ha-noi,ha-giang,cao-bang,da-nang", 4);
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 740 });
    const skills = overview(page).locator("tr:has([data-open=ict_skills_pct])");
    expect(text(await skills.locator("th").innerText())).toContain("Mọi số liệu ở đây: sơ bộ. Nguồn: Cục Thống kê");
    expect(await skills.locator("td .source-link").count()).toBe(0);
    const teams = overview(page).locator("tr:has([data-open=teams])");
    for (const [at, code] of ["01", "02", "04", "48"].entries()) {
      const figure = headlineOf(code, "teams")!;
      const cell = teams.locator("td").nth(at);
      expect(await cell.locator(".source-link").innerText()).toBe(sources.get(figure.source_id!)!.publisher);
      expect(await cell.locator(".source-link").isVisible()).toBe(true);
      expect(await cell.locator(".mark-definition").count()).toBe(figure.obs_status === "D" ? 1 : 0);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  }
  const title = overview(page).locator("tr:has([data-open=epayment_adult_pct]) th, tr:has([data-open=ict_skills_pct]) th");
  for (const one of await title.all()) {
    const [card, name] = [(await one.locator("xpath=..").boundingBox())!, (await one.locator("a").first().boundingBox())!];
    expect(name.y - card.y, "a name keeps off the border of its card").toBeGreaterThanOrEqual(8);
  }
});

test("what the signs mean is said before the first of them, with how far from the median is still similar", async () => {
  const page = await compare("/so-sanh/?tinh=bac-lieu,ha-giang", 2);
  await page.setViewportSize({ width: 360, height: 740 });
  const signs = page.locator("[data-signs]");
  expect(await signs.innerText()).toContain("▲ cao hơn, ● tương đương, ▼ thấp hơn trung vị");
  expect((await signs.boundingBox())!.y).toBeLessThan((await overview(page).boundingBox())!.y);
  const row = overview(page).locator("tr:has([data-open=teams_per_10k_inhabitants])");
  expect(text(await row.locator(".is-middle").innerText())).toMatch(/● trong khoảng ±[\d,]+$/);
  expect(await row.locator(".overview-sign").first().getAttribute("title")).toMatch(
    /trung vị: trung vị của các tỉnh khác là [\d,]+, trong khoảng ±[\d,]+ là tương đương$/,
  );
});

test("what cannot be divided across the merger is said to be so, and not that nobody published it", async () => {
  const page = await compare("/so-sanh/34/?tinh=tuyen-quang,cao-bang", 2);
  const cells = overview(page).locator("tr:has([data-open=members_per_team]) td");
  expect(text(await cells.nth(0).innerText())).toContain("không tính được");
  expect(await page.locator("[data-without]").innerText()).not.toContain("Số thành viên bình quân một tổ");
});

test("a province that the merger renamed alone is compared by either of its addresses", async () => {
  const page = await compare("/so-sanh/?tinh=hue,ha-noi", 2);
  expect(await overview(page).locator("thead th").allInnerTexts()).toEqual(expect.arrayContaining([expect.stringContaining("Thừa Thiên Huế")]));
});
