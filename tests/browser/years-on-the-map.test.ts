import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { observations, provinces } from "../portal/headline-from-csv.ts";
import { writeValue } from "../portal/written-in-vietnamese.ts";
import { useBrowser } from "./use-browser.ts";

const open = useBrowser();
const indicator = "papi_egov_portal_index";
const path = "/chi-tieu/papi-egov-portal-index/";
const codeOf = (name: string) => provinces.find(({ name_vi }) => name_vi === name)!.code!;
/** The one row of a province for a year. */
const rowOf = (name: string, year: string) =>
  observations.find((row) => row.indicator === indicator && row.area_scheme === "VN63" && row.area_code === codeOf(name) && row.period === year);
const without2021 = provinces.filter(({ name_vi }) => !rowOf(name_vi!, "2021")).map(({ name_vi }) => name_vi!);

const slider = (page: Page) => page.getByRole("slider", { name: "Năm của số liệu" });
const spokenOnMap = (page: Page, name: string) => page.locator(`.map-svg a[aria-label^="${name}: "]`).first().getAttribute("aria-label");
const cellsOf = async (page: Page, name: string) => {
  await page.locator("[data-table-all]").evaluate((fold) => void ((fold as HTMLDetailsElement).open = true));
  return page
    .locator("table:has(caption)")
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader").getByRole("link", { name, exact: true }) })
    .locator("td")
    .allInnerTexts();
};
/** The files of figures over time that a page asks for. */
const countFiles = (page: Page) => {
  const asked: string[] = [];
  page.on("request", (request) => void (request.url().includes("/map/series/") && asked.push(new URL(request.url()).pathname)));
  return asked;
};

test("the arrow keys lead through the years, which are said with how many provinces have a figure, and map, table and address follow", async () => {
  const page = await open("/robots.txt");
  const files = countFiles(page);
  await page.goto(path);
  expect(await slider(page).getAttribute("aria-valuetext")).toBe("số liệu mới nhất của từng tỉnh");
  await slider(page).focus();
  await page.waitForLoadState("networkidle");
  expect(files).toEqual([]);
  for (const _ of ["2024", "2023", "2022", "2021"]) await page.keyboard.press("ArrowLeft");
  await page.waitForURL(/\?nam=2021$/);
  expect(await slider(page).getAttribute("aria-valuetext")).toBe(`năm 2021, ${63 - without2021.length} trong 63 tỉnh có số liệu`);
  await page.getByText("Đang xem số liệu của năm 2021").waitFor();
  for (const name of ["Hà Nội", "Cà Mau"]) {
    const row = rowOf(name, "2021")!;
    const value = writeValue(row, Number(row.value), 2);
    expect(await spokenOnMap(page, name)).toBe(`${name}: ${value}, năm 2021`);
    expect((await cellsOf(page, name)).slice(0, 2)).toEqual([value, "2021"]);
  }
  expect(files).toEqual(["/map/series/vi/papi-egov-portal-index.json"]);
});

test("a year in the address is shown at once; a province without a figure of it is hatched and says so, on the map, in the table and in the legend", async () => {
  const page = await open(`${path}?nam=2021`);
  await page.getByText("Đang xem số liệu của năm 2021").waitFor();
  expect(without2021.length).toBeGreaterThan(0);
  const hatched = await page
    .locator('.map-svg a:not(.map-islands):has([fill="url(#no-figure)"])')
    .evaluateAll((all) => all.map((link) => link.getAttribute("aria-label")!));
  expect(hatched.sort()).toEqual(without2021.map((name) => `${name}: không có số liệu của năm 2021`).sort());
  expect(await cellsOf(page, without2021[0]!)).toEqual(["không có số liệu của năm 2021"]);
  expect(await page.locator(".map-legend").innerText()).toContain("không có số liệu của năm 2021 (không phải bằng 0)");
});

test("all years are drawn by the classes of the legend, so that one shade is one range of values in each of them", async () => {
  const page = await open(path);
  const fillsOf = async () =>
    page
      .locator(".map-svg a:not(.map-islands)")
      .evaluateAll((all) => all.map((link) => [link.getAttribute("aria-label")!.split(":")[0]!, link.querySelector("path")!.getAttribute("fill")!] as const));
  const bounds = (
    await page
      .locator(".map-legend-list li")
      .filter({ hasText: /^(đến|trên) / })
      .allInnerTexts()
  ).map((text) => text.match(/[\d,]+$/)![0].replace(",", "."));
  const shades = await page.locator(".map-legend-list li rect").evaluateAll((all) => all.map((rect) => rect.getAttribute("fill")!));
  for (const year of ["2019", "2024"]) {
    await page.goto(`${path}?nam=${year}`);
    await page.getByText(`Đang xem số liệu của năm ${year}`).waitFor();
    for (const [name, fill] of await fillsOf()) {
      const row = rowOf(name, year);
      if (row) expect(fill, `${name} ${year}`).toBe(shades[bounds.slice(0, 4).filter((bound) => Number(row.value) > Number(bound)).length]);
    }
  }
});

test("the back button undoes a year, and the page stands again as the server wrote it", async () => {
  const page = await open(path);
  const read = () => page.evaluate(() => [".map-svg", ".map-legend", ".province-table", "[data-marks]"].map((part) => document.querySelector(part)!.outerHTML));
  const before = await read();
  await slider(page).focus();
  await page.keyboard.press("Home");
  await page.getByText("Đang xem số liệu của năm 2019").waitFor();
  expect(await read()).not.toEqual(before);
  await page.goBack();
  await page.getByText("Đang xem số liệu của năm").waitFor({ state: "detached" });
  expect(new URL(page.url()).search).toBe("");
  expect(await slider(page).inputValue()).toBe("6");
  expect(await read()).toEqual(before);
});

test("on the home page the year stands beside measure and province; the card tells of it, and the back button takes it away", async () => {
  const page = await open("/?chi-tieu=papi-egov-portal-index&tinh=ca-mau");
  await slider(page).focus();
  await page.keyboard.press("Home");
  await page.waitForURL((url) => url.search === "?chi-tieu=papi-egov-portal-index&tinh=ca-mau&nam=2019");
  const row = rowOf("Cà Mau", "2019")!;
  const card = page.locator(".province-card");
  await card.getByText(", năm 2019", { exact: false }).waitFor();
  expect(await card.locator("[data-slot=value]").innerText()).toBe(writeValue(row, Number(row.value), 2));
  expect(await page.locator('.live-province[data-code="96"]').getAttribute("aria-label")).toBe(`Cà Mau: ${writeValue(row, Number(row.value), 2)}, năm 2019`);
  await page.getByText("Xem cả 63 tỉnh, thành phố").click();
  expect((await cellsOf(page, "Cà Mau")).slice(0, 2)).toEqual([writeValue(row, Number(row.value), 2), "2019"]);
  await page.goBack();
  await card.getByText(", năm 2019", { exact: false }).waitFor({ state: "detached" });
  expect(await slider(page).inputValue()).toBe("6");
});

test("a province chosen among the lines stands in the address, is named at its line and told year by year; an unknown one is said", async () => {
  const page = await open(`${path}?nam=2021`);
  await page.getByLabel("Tô đậm một tỉnh").selectOption({ label: "Cà Mau" });
  await page.waitForURL(/\?nam=2021&tinh=ca-mau$/);
  const chosen = page.locator(".line-chosen li");
  await chosen.getByText("2019:").waitFor();
  for (const year of ["2019", "2024"]) {
    const row = rowOf("Cà Mau", year)!;
    expect(await chosen.innerText()).toContain(`${year}: ${writeValue(row, Number(row.value), 2)}`);
  }
  expect(await page.locator(".chart-lines:visible .line-label").allTextContents()).toEqual(
    expect.arrayContaining(["Cà Mau", "trung vị Đồng bằng sông Cửu Long"]),
  );
  expect(await page.locator(".chart-lines:visible .at-ca-mau.is-chosen").count()).toBe(2);
  // Where it meets the median of all, the chosen province is seen.
  const isAboveMedian = () =>
    page.locator(".chart-lines:visible").evaluate((drawing) => {
      const order = [...drawing.querySelectorAll(".area-line")];
      return order.findLastIndex((line) => line.matches(".at-ca-mau")) > order.findLastIndex((line) => line.matches(".country-line"));
    });
  expect(await isAboveMedian()).toBe(true);
  await page.getByRole("button", { name: "Bỏ Cà Mau" }).press("Enter");
  await page.waitForURL(/\?nam=2021$/);
  expect(await page.locator(".line-label").count()).toBe(0);
  expect(await isAboveMedian()).toBe(false);
  await page.goto(`${path}?tinh=atlantis`);
  await page.getByText("Không có tỉnh nào tên là “atlantis” trong 63 tỉnh.").waitFor();
});
