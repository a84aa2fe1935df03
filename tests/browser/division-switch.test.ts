import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { newProvinces } from "../portal/new-provinces.ts";
import { useBrowser } from "./use-browser.ts";

const open = useBrowser();
const address = (page: Page) => new URL(page.url()).pathname + new URL(page.url()).search;
const mapOf = (page: Page, provinces: string, measure: string) => page.getByRole("group", { name: `Bản đồ ${provinces}: ${measure}` });
const half = (page: Page, name: RegExp) => page.getByRole("navigation", { name: "Bản đồ theo địa giới" }).getByRole("link", { name });
// What each division shows before a measure is chosen: all of the 63 have the one; of the 34 most have the other, in figures that are not of low reliability.
const first = "Tỷ lệ người có kỹ năng CNTT";
const teams = "Số tổ công nghệ số cộng đồng";
const firstOf34 = teams;
const members = "Số thành viên tổ";

test("the switch turns the map, the table and the title of the home page to the 34 by keyboard, keeps measure, province and order, and the back button undoes it", async () => {
  const page = await open("/?chi-tieu=teams&tinh=quang-nam&xep=-value");
  await mapOf(page, "63 tỉnh, thành phố", teams).waitFor();
  await half(page, /^34 tỉnh/).focus();
  await page.keyboard.press("Enter");
  await mapOf(page, "34 tỉnh, thành phố", teams).waitFor();
  expect(address(page)).toBe("/?chi-tieu=teams&tinh=da-nang&xep=-value&dia-gioi=34");
  expect(await page.locator(".live-province").count()).toBe(34);
  expect(await page.getByRole("heading", { level: 1 }).innerText()).toContain("34 tỉnh, thành phố");
  expect(await page.title()).toContain("34 tỉnh, thành phố");
  expect(await half(page, /^34 tỉnh/).getAttribute("aria-current")).toBe("true");
  expect(await half(page, /^63 tỉnh/).getAttribute("aria-current")).toBe(null);
  expect(await page.evaluate(() => document.activeElement?.textContent), "the keyboard stays on the switch").toContain("34 tỉnh");
  const card = page.getByRole("region", { name: "Tỉnh đang xem" });
  await card.getByText("3.766", { exact: true }).waitFor();
  const table = page.getByRole("table", { name: `${teams}, 34 tỉnh, thành phố` });
  expect(await table.getByRole("columnheader", { name: "Số liệu" }).getAttribute("aria-sort")).toBe("descending");
  expect(await table.getByRole("rowheader").count()).toBe(34);

  await page.goBack();
  await mapOf(page, "63 tỉnh, thành phố", teams).waitFor();
  expect(await page.locator(".live-province").count()).toBe(63);
  expect(await page.title()).toContain("63 tỉnh, thành phố");
  await page.goForward();
  await mapOf(page, "34 tỉnh, thành phố", teams).waitFor();
});

test("an address with ?dia-gioi=34 opens the 34, goes along to the other language, and a province of the map leads to the page that tells of it", async () => {
  const page = await open("/?dia-gioi=34");
  await mapOf(page, "34 tỉnh, thành phố", firstOf34).waitFor();
  await page.getByRole("button", { name: /^Huế: / }).press("Enter");
  const link = page.getByRole("region", { name: "Tỉnh đang xem" }).getByRole("link", { name: "Xem trang của tỉnh" });
  expect(await link.getAttribute("href")).toBe("/tinh/thua-thien-hue/");
  await page.getByRole("link", { name: "English" }).first().click();
  await page.getByRole("group", { name: "Map of the 34 provinces: Community digital technology teams", exact: true }).waitFor();
  expect(address(page)).toBe("/en/?province=hue&boundaries=34");
});

test("a division that does not exist is said beside the switch, and the map is that of the 63", async () => {
  const page = await open("/?dia-gioi=35");
  await mapOf(page, "63 tỉnh, thành phố", first).waitFor();
  expect(await page.getByRole("alert").filter({ hasText: "“35”" }).innerText()).toContain("Chỉ có 63 và 34");
  await half(page, /^34 tỉnh/).click();
  await mapOf(page, "34 tỉnh, thành phố", firstOf34).waitFor();
  expect(await page.getByRole("alert").filter({ visible: true }).count()).toBe(0);
});

test("boundaries of the 34 that cannot be loaded leave the 63 on the screen and are said not to have come; trying again brings them", async () => {
  const page = await open("/");
  await page.route("**/map/new-provinces.json", (route) => route.abort());
  await half(page, /^34 tỉnh/).click();
  await page.getByText("Không tải được dữ liệu.").waitFor();
  expect(await page.locator(".live-province").count()).toBe(63);
  expect(await half(page, /^63 tỉnh/).getAttribute("aria-current")).toBe("true");
  await page.unroute("**/map/new-provinces.json");
  await page.getByRole("button", { name: "Thử lại" }).click();
  await mapOf(page, "34 tỉnh, thành phố", firstOf34).waitFor();
});

test("on the page of the 34 a reader picks measure and province, and the way to the 63 takes both along", async () => {
  const page = await open("/tinh-moi/?dia-gioi=35");
  expect(await page.getByRole("alert").filter({ visible: true }).count(), "the page has one map").toBe(0);
  await page.getByLabel("Chọn chỉ tiêu").selectOption({ label: members });
  await mapOf(page, "34 tỉnh, thành phố", members).waitFor();
  await page.getByRole("button", { name: /^Huế: / }).press("Enter");
  expect(address(page)).toBe("/tinh-moi/?chi-tieu=members&tinh=hue");
  await half(page, /^63 tỉnh/).press("Enter");
  await mapOf(page, "63 tỉnh, thành phố", members).waitFor();
  expect(address(page)).toBe("/?chi-tieu=members&tinh=thua-thien-hue");
});

test("without JavaScript the switch leads to a page with the map of the 34, each a link, in one shape, and back", async () => {
  const page = await open("/", { javaScriptEnabled: false });
  await half(page, /^34 tỉnh/).click();
  expect(address(page)).toBe("/tinh-moi/");
  const links = await page
    .locator(".map-svg a:not(.map-islands)")
    .evaluateAll((all) => all.map((link) => [link.getAttribute("data-code")!, link.getAttribute("aria-label")!.split(":")[0]!]));
  expect(Object.fromEntries(links)).toEqual(Object.fromEntries(newProvinces.map(({ code, name_vi }) => [code, name_vi])));
  expect(await page.locator(".map-islands").evaluateAll((all) => all.map((link) => link.getAttribute("aria-label")!.split(":")[0]))).toEqual([
    "Quần đảo Hoàng Sa, thuộc Đà Nẵng",
    "Quần đảo Trường Sa, thuộc Khánh Hòa",
  ]);
  await page.getByText("Xem cả 34 tỉnh, thành phố").click();
  expect(
    await page
      .getByRole("table", { name: `${firstOf34}, 34 tỉnh, thành phố` })
      .getByRole("rowheader")
      .count(),
  ).toBe(34);
  await half(page, /^63 tỉnh/).click();
  expect(address(page)).toBe("/");
});

test("on the page of an indicator the switch exchanges map, table, heading and title by keyboard, keeps what else the address says, and the back button undoes it", async () => {
  const page = await open("/chi-tieu/full-online-services/?nam=2021");
  // Once unfolded, the table of either division is.
  await page.getByText("Xem cả 63 tỉnh, thành phố").click();
  const drawn = page.locator(".map-svg a:not(.map-islands)");
  const rows = page.getByRole("table", { name: /số liệu chính của từng tỉnh/ }).getByRole("rowheader");
  expect([await drawn.count(), await rows.count()]).toEqual([63, 63]);
  await half(page, /^34 tỉnh/).press("Enter");
  await expect.poll(() => drawn.count()).toBe(34);
  expect(address(page)).toBe("/chi-tieu/full-online-services/?nam=2021&dia-gioi=34");
  expect(await rows.count()).toBe(34);
  expect(await page.getByRole("heading", { level: 1 }).innerText()).toContain("34 tỉnh, thành phố từ 01/07/2025");
  expect(await page.title()).toContain("34 tỉnh, thành phố");
  expect(await half(page, /^34 tỉnh/).getAttribute("aria-current")).toBe("true");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("34 tỉnh");
  expect(await page.getByRole("status").filter({ hasText: "Đã đổi" }).innerText()).toContain("34 tỉnh, thành phố");
  expect(await page.locator(".language-switch").getAttribute("href")).toBe("/en/indicator/full-online-services/?year=2021&boundaries=34");
  await page.goBack();
  await expect.poll(() => drawn.count()).toBe(63);
  expect(await page.title()).not.toContain("34 tỉnh");
  await page.goForward();
  await expect.poll(() => drawn.count()).toBe(34);
  await page.reload();
  await expect.poll(() => drawn.count()).toBe(34);
});

test("an indicator without any figure of the 34 says so in a sentence, on its page, on the home page and without JavaScript, instead of an empty map", async () => {
  const none = "Chưa có số liệu nào của 34 tỉnh, thành phố cho chỉ tiêu này";
  const plain = await open("/chi-tieu/full-process-filing-pct/tinh-moi/", { javaScriptEnabled: false });
  expect(await plain.getByText(none).isVisible()).toBe(true);
  expect(await plain.locator(".map-svg").count()).toBe(0);
  const home = await open("/?chi-tieu=full-process-filing-pct&dia-gioi=34");
  await home.getByText(none).waitFor();
  expect(await home.locator("province-map").isVisible()).toBe(false);
  await half(home, /^63 tỉnh/).click();
  await mapOf(home, "63 tỉnh, thành phố", "Tỷ lệ hồ sơ trực tuyến toàn trình").waitFor();
  expect(await home.locator("province-map").isVisible()).toBe(true);
});

test("the page of an indicator for a division that does not exist says so beside the switch, and shows the 63", async () => {
  const page = await open("/en/indicator/teams/?boundaries=VN35");
  expect(await page.getByRole("alert").filter({ visible: true }).innerText()).toContain("“VN35”");
  expect(await page.locator(".map-svg a:not(.map-islands)").count()).toBe(63);
  const answer = await page.request.post("/graphql", { data: { query: "{ provinces(boundary: VN35) { totalCount } }" } });
  expect(((await answer.json()) as any).errors[0].extensions.code).toBe("GRAPHQL_VALIDATION_FAILED");
});
