import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { headlineOf, provinces } from "../portal/headline-from-csv.ts";
import { writeNumber } from "../portal/written-in-vietnamese.ts";
import { useBrowser } from "./use-browser.ts";

const open = useBrowser();
const picker = (page: Page) => page.getByLabel("Chọn chỉ tiêu");
const mapOf = (page: Page, measure: string) => page.getByRole("group", { name: `Bản đồ 63 tỉnh, thành phố: ${measure}` });
const tableOf = (page: Page, measure: string) => page.getByRole("table", { name: `${measure}, 63 tỉnh, thành phố` });
const haiPhong = (page: Page) => page.getByRole("button", { name: /^Hải Phòng: / });
const address = (page: Page) => new URL(page.url()).pathname + new URL(page.url()).search;

/** Waits until heading, map, legend, table and card show the measure, and checks each against what Hải Phòng must show. */
async function expectMeasure(page: Page, measure: string, circles: boolean, haiPhongText: string): Promise<void> {
  await page.getByRole("heading", { name: measure, exact: true, level: 3 }).waitFor();
  await mapOf(page, measure).waitFor();
  const row = tableOf(page, measure)
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader", { name: "Hải Phòng", exact: true }) });
  // Heading and map are there a moment before the table when the browser goes back; the table is folded until it is asked for.
  await expect
    .poll(async () => {
      await page.locator("[data-table-all]").evaluate((fold) => void ((fold as HTMLDetailsElement).open = true));
      return row.innerText();
    })
    .toContain(haiPhongText);
  expect(await haiPhong(page).getAttribute("aria-label")).toContain(haiPhongText);
  expect(await page.getByText("Diện tích vòng tròn tỷ lệ với số lượng").isVisible()).toBe(circles);
  expect(await mapOf(page, measure).locator(".live-circle").count()).toBe(circles ? provinces.filter(({ code }) => headlineOf(code!, "teams")).length : 0);
}

const teams = writeNumber(Number(headlineOf("31", "teams")!.value), 0);
const skilled = writeNumber(Number(headlineOf("31", "ict_skills_pct")!.value), 1);
const first = "Tỷ lệ người có kỹ năng CNTT";
const second = "Số tổ công nghệ số cộng đồng";

test("picking another indicator changes heading, map, legend and table together, and stands in the address", async () => {
  const page = await open("/");
  await expectMeasure(page, first, false, skilled);
  await picker(page).selectOption({ label: second });
  await expectMeasure(page, second, true, teams);
  expect(address(page)).toBe("/?chi-tieu=teams");
  expect(await page.getByText(`Đã tải xong số liệu: ${second}`).count(), "the change is announced").toBe(1);
});

test("an address with indicator and province opens both; reload keeps them; back and forward walk through what was chosen", async () => {
  const page = await open("/?chi-tieu=teams&tinh=hai-phong");
  const opened = page.getByRole("region", { name: "Tỉnh đang xem" }).getByRole("heading", { name: "Hải Phòng" });
  await expectMeasure(page, second, true, teams);
  await opened.waitFor();
  expect(await haiPhong(page).getAttribute("aria-pressed")).toBe("true");
  await page.reload();
  await expectMeasure(page, second, true, teams);
  await opened.waitFor();

  await picker(page).selectOption({ label: first });
  await expectMeasure(page, first, false, skilled);
  expect(address(page)).toBe("/?tinh=hai-phong");
  await page.goBack();
  await expectMeasure(page, second, true, teams);
  expect(await picker(page).inputValue()).toBe("teams");
  await page.goForward();
  await expectMeasure(page, first, false, skilled);
  await opened.waitFor();
});

test("the chosen indicator and province go along to the other language", async () => {
  const page = await open("/?chi-tieu=teams&tinh=hai-phong");
  await expectMeasure(page, second, true, teams);
  await page.getByRole("link", { name: "English" }).first().click();
  await page.getByRole("group", { name: "Map of the 63 provinces: Community digital technology teams" }).waitFor();
  expect(address(page)).toBe("/en/?indicator=teams&province=hai-phong");
  await page.getByRole("region", { name: "Chosen province" }).getByText("2,450", { exact: true }).waitFor();
});

test("figures that cannot be loaded are said to be so, the old map stays named as it is, and trying again works", async () => {
  const page = await open("/");
  await page.route("**/map/**", (route) => route.abort());
  await picker(page).selectOption({ label: second });
  const error = page.getByRole("alert").filter({ hasText: "Không tải được dữ liệu." });
  await error.waitFor();
  await expectMeasure(page, first, false, skilled);
  await page.unroute("**/map/**");
  await error.getByRole("button", { name: "Thử lại" }).click();
  await expectMeasure(page, second, true, teams);
  expect(await page.getByText("Không tải được dữ liệu.").isVisible()).toBe(false);
});

test.each([
  ["/?tinh=khong-co", "Không có “khong-co” trong 63 tỉnh, thành phố của bản đồ này."],
  ["/?tinh=Hà Nội!&chi-tieu=teams", "Không có “Hà Nội!” trong 63 tỉnh, thành phố của bản đồ này."],
  ["/?tinh=ha-giang&dia-gioi=34", "Không có “ha-giang” trong 34 tỉnh, thành phố của bản đồ này."],
  ["/?chi-tieu=khong-co", "Không có chỉ tiêu “khong-co” trên bản đồ; bản đồ dưới đây là của chỉ tiêu mặc định."],
  ["/?ban-do=7/16.05/108.2", "“7/16.05/108.2” không phải là một vùng của bản đồ."],
  ["/?xep=gia", "Bảng không xếp được theo “gia”, nên xếp theo tên tỉnh."],
  ["/?nam=1900", /^Bản đồ không có năm “1900”, chỉ có các năm \d/],
  ["/en/?indicator=none", "There is no indicator “none” on the map; the map below is that of the indicator shown first."],
  ["/en/?province=none&map=far", "There is no “none” among the 63 provinces of this map.\n“far” is no piece of the map."],
  ["/chi-tieu/dti-index/?nam=2022&ngay=2022-06-30", /bỏ qua ngày và chỉ theo năm 2022\.$/],
])("%s: a plain sentence says what of the address is not there, and the rest of the page works", async (path, sentence) => {
  const page = await open(path);
  const said = () => page.getByRole("alert").filter({ visible: true }).allInnerTexts();
  await expect.poll(async () => (await said()).join("\n")).toEqual(typeof sentence === "string" ? sentence : expect.stringMatching(sentence));
});

test.each([
  ["/?tinh=Hai-Phong&chi-tieu=TEAMS", "Hải Phòng", second],
  ["/?indicator=teams&province=hai-phong", "Hải Phòng", second],
])("%s, in other letters or the words of the other language, opens the province on the measure", async (path, name, measure) => {
  const page = await open(path);
  await expectMeasure(page, measure, true, teams);
  await page.getByRole("region", { name: "Tỉnh đang xem" }).getByRole("heading", { name }).waitFor();
  expect(await page.getByRole("alert").filter({ visible: true }).count()).toBe(0);
  expect(await page.locator(".language-switch").getAttribute("href")).toBe("/en/?indicator=teams&province=hai-phong");
});

test.each([
  ["/?boundaries=34&indicator=teams", "Bản đồ 34 tỉnh, thành phố: Số tổ công nghệ số cộng đồng"],
  ["/en/?dia-gioi=34&chi-tieu=teams", "Map of the 34 provinces: Community digital technology teams"],
])("%s shows the division that the words of the other language ask for", async (path, label) => {
  const page = await open(path);
  await page.getByRole("group", { name: label }).waitFor();
});

test("an indicator that does not exist in the address is taken back by picking one that does", async () => {
  const page = await open("/?chi-tieu=khong-co&tinh=khong-co");
  await expectMeasure(page, first, false, skilled);
  expect(await page.getByText("Chọn một tỉnh, thành phố trên bản đồ để xem số liệu.").isVisible()).toBe(true);
  await picker(page).selectOption({ label: second });
  await expectMeasure(page, second, true, teams);
  await haiPhong(page).press("Enter");
  await page.getByRole("region", { name: "Tỉnh đang xem" }).getByRole("heading", { name: "Hải Phòng" }).waitFor();
  expect(address(page)).toBe("/?chi-tieu=teams&tinh=hai-phong");
  expect(await page.getByRole("alert").filter({ visible: true }).count()).toBe(0);
});

test("a map whose script does not come stays the drawing of the server, with a link to every province", async () => {
  const page = await open("/chi-tieu/");
  await page.route("**/_astro/live-map*.js", (route) => route.abort());
  await page.goto("/", { waitUntil: "networkidle" });
  expect(await page.locator("svg.map-svg a").count()).toBe(65);
  await page.getByRole("link", { name: /^Hải Phòng: / }).click();
  await page.waitForURL("**/tinh/hai-phong/");
});
