import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { headlineOf, provinces } from "../portal/headline-from-csv.ts";
import { writeNumber } from "../portal/written-in-vietnamese.ts";
import { useBrowser } from "./use-browser.ts";

const open = useBrowser();
const picker = (page: Page) => page.getByLabel("Chọn chỉ tiêu");
const mapOf = (page: Page, measure: string) => page.getByRole("group", { name: `Bản đồ 63 tỉnh, thành phố: ${measure}`, exact: true });
const tableOf = (page: Page, measure: string) => page.getByRole("table", { name: `${measure}, 63 tỉnh, thành phố`, exact: true });
const haiPhong = (page: Page) => page.getByRole("button", { name: /^Hải Phòng: / });
const address = (page: Page) => new URL(page.url()).pathname + new URL(page.url()).search;

/** Waits until heading, map, legend, table and card show the measure, and checks each against what Hải Phòng must show. */
async function expectMeasure(page: Page, measure: string, circles: boolean, haiPhongText: string): Promise<void> {
  await page.getByRole("heading", { name: measure, exact: true, level: 3 }).waitFor();
  await mapOf(page, measure).waitFor();
  const row = tableOf(page, measure)
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader", { name: "Hải Phòng", exact: true }) });
  // Heading and map are there a moment before the table when the browser goes back.
  await expect.poll(() => row.innerText()).toContain(haiPhongText);
  expect(await haiPhong(page).getAttribute("aria-label")).toContain(haiPhongText);
  expect(await page.getByText("Diện tích vòng tròn tỷ lệ với số lượng").isVisible()).toBe(circles);
  expect(await mapOf(page, measure).locator(".live-circle").count()).toBe(circles ? provinces.filter(({ code }) => headlineOf(code!, "teams")).length : 0);
}

const teams = writeNumber(Number(headlineOf("31", "teams")!.value), 0);
const first = "Số tổ trên 10.000 dân";
const second = "Số tổ công nghệ số cộng đồng";

test("picking another indicator changes heading, map, legend and table together, and stands in the address", async () => {
  const page = await open("/");
  await expectMeasure(page, first, false, "11,5");
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
  await expectMeasure(page, first, false, "11,5");
  expect(address(page)).toBe("/?tinh=hai-phong");
  await page.goBack();
  await expectMeasure(page, second, true, teams);
  expect(await picker(page).inputValue()).toBe("teams");
  await page.goForward();
  await expectMeasure(page, first, false, "11,5");
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
  await expectMeasure(page, first, false, "11,5");
  await page.unroute("**/map/**");
  await error.getByRole("button", { name: "Thử lại" }).click();
  await expectMeasure(page, second, true, teams);
  expect(await page.getByText("Không tải được dữ liệu.").isVisible()).toBe(false);
});

test("an unknown province or indicator in the address leaves a usable page that says so or shows the first map", async () => {
  const page = await open("/?tinh=khong-co");
  await expectMeasure(page, first, false, "11,5");
  expect(await page.getByText("Chọn một tỉnh, thành phố trên bản đồ để xem số liệu.").isVisible()).toBe(true);
  await page.goto("/?chi-tieu=khong-co");
  await page.getByText("Không tải được dữ liệu.").waitFor();
  await picker(page).selectOption({ label: second });
  await expectMeasure(page, second, true, teams);
});

test("a map whose script does not come stays the drawing of the server, with a link to every province", async () => {
  const page = await open("/chi-tieu/");
  await page.route("**/_astro/live-map*.js", (route) => route.abort());
  await page.goto("/", { waitUntil: "networkidle" });
  expect(await page.locator("svg.map-svg a").count()).toBe(65);
  await page.getByRole("link", { name: /^Hải Phòng: / }).click();
  await page.waitForURL("**/tinh/hai-phong/");
});
