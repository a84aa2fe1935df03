import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { headlineOf, indicators, provinces, rowsOf } from "../portal/headline-from-csv.ts";
import { useBrowser } from "./use-browser.ts";

const open = useBrowser();

/** Opens the home page with an indicator and waits until the live map shows it; `shared` is what the name of the map says of all figures. */
async function openMeasure(code: string, shared = ""): Promise<Page> {
  const page = await open(`/?chi-tieu=${code.replaceAll("_", "-")}`);
  await page.getByRole("group", { name: `Bản đồ 63 tỉnh, thành phố: ${indicators.get(code)!.name_vi}${shared}`, exact: true }).waitFor();
  await page.locator("[data-table-all] > summary").click();
  return page;
}

const polygon = (page: Page, name: string) => page.getByRole("button", { name: new RegExp(`^${name}: `) });
const row = (page: Page, name: string) => page.getByRole("row").filter({ has: page.getByRole("rowheader", { name, exact: true }) });
const signs = (page: Page, sign: string) => page.locator(".live-map-sign").getByText(sign);

test("that all figures of households_internet_pct 2025 are provisional is said once above the map and the table, to eye and ear, and stands on no province but in its card", async () => {
  const provisional = provinces.filter(({ code }) => headlineOf(code!, "households_internet_pct")!.obs_status === "P");
  expect(provisional).toHaveLength(63);
  const said = "Mọi số liệu ở đây: sơ bộ.";
  const page = await openMeasure("households_internet_pct", `. ${said}`);
  for (const { name_vi } of provisional) {
    expect(await polygon(page, name_vi!).getAttribute("stroke-dasharray"), name_vi).toBeNull();
    expect(await polygon(page, name_vi!).getAttribute("aria-label"), name_vi).not.toContain("sơ bộ");
  }
  expect(await page.locator(".map-legend").getByText(said).isVisible()).toBe(true);
  expect(await page.locator(".map-legend").innerText()).toContain("Số liệu sơ bộ, có thể được điều chỉnh.");
  expect(await page.getByText("viền chấm: số liệu sơ bộ").filter({ visible: true }).count()).toBe(0);
  const table = page.getByRole("table", { name: said });
  expect(await table.getByText("sơ bộ").count()).toBe(1);
  expect(await table.getByRole("columnheader").allInnerTexts()).toEqual(["Tỉnh, thành phố", "Số liệu", "Thời điểm", "Nguồn"]);
  await polygon(page, "Hà Giang").press("Enter");
  const card = page.getByRole("region", { name: "Tỉnh đang xem" });
  await card.getByText("sơ bộ", { exact: true }).waitFor();
  expect(await card.locator("[data-slot=sentence]").innerText()).toContain("(sơ bộ; theo ");
});

test("team counts by another definition, such as Hải Phòng's, carry ◆ on the map and the words in table, card and accessible name", async () => {
  const other = provinces.filter(({ code }) => headlineOf(code!, "teams")?.obs_status === "D");
  expect(other.map(({ name_vi }) => name_vi)).toContain("Hải Phòng");
  const page = await openMeasure("teams");
  expect(await signs(page, "◆").count()).toBe(other.length);
  for (const { name_vi } of other) {
    expect(await polygon(page, name_vi!).getAttribute("aria-label"), name_vi).toContain(", khác định nghĩa");
    expect(await row(page, name_vi!).getByText("khác định nghĩa", { exact: true }).isVisible(), name_vi).toBe(true);
  }
  await polygon(page, "Hải Phòng").press("Enter");
  const card = page.getByRole("region", { name: "Tỉnh đang xem" });
  await card.getByText("khác định nghĩa", { exact: true }).waitFor();
  expect(await card.innerText()).toContain("Thống kê theo mô hình tổ khác (Tổ Đề án 06)");
});

test("a team count that was read from a copy carries ? on the map and says that its reliability is low", async () => {
  const unsure = provinces.filter(({ code }) => headlineOf(code!, "teams")?.obs_status === "U");
  expect(unsure.length).toBeGreaterThan(0);
  const page = await openMeasure("teams");
  expect(await signs(page, "?").count()).toBe(unsure.length);
  for (const { name_vi } of unsure) {
    expect(await polygon(page, name_vi!).getAttribute("aria-label")).toContain("độ tin cậy thấp");
    expect(await row(page, name_vi!).innerText()).toContain("độ tin cậy thấp");
  }
});

test("where sources of one date disagree, as on Đà Nẵng's full_process_filing_pct of 2024 with 66 against 58.89, map, table, card and name say so with both values", async () => {
  expect(
    rowsOf("48", "full_process_filing_pct")
      .filter(({ period }) => period === "2024")
      .map(({ value }) => value)
      .sort(),
  ).toEqual(["58.89", "66"]);
  const page = await openMeasure("full_process_filing_pct");
  expect(await signs(page, "≠").count()).toBe(1);
  expect(await polygon(page, "Đà Nẵng").getAttribute("aria-label")).toContain("≠ nguồn khác");
  expect(await row(page, "Đà Nẵng").getByText("≠ nguồn khác").isVisible()).toBe(true);
  await polygon(page, "Đà Nẵng").press("Enter");
  const card = page.getByRole("region", { name: "Tỉnh đang xem" });
  await card.getByText("≠ nguồn khác").waitFor();
  expect(await card.innerText()).toContain("Các nguồn cùng thời điểm không thống nhất: từ 58,89% đến 66%.");
});

test("percentages with different bases are written on the map and never shaded", async () => {
  const code = "online_filing_pct";
  expect(indicators.get(code)!.comparable).toBe("no");
  const page = await openMeasure(code);
  const fills = await page.locator(".live-province").evaluateAll((all) => [...new Set(all.map((shape) => shape.getAttribute("fill")))]);
  expect(fills).toHaveLength(2);
  const withFigure = provinces.filter(({ code: province }) => headlineOf(province!, code));
  expect(await page.locator(".live-map-value-label").count()).toBe(withFigure.length);
  expect(await page.getByText("Không so sánh giữa các tỉnh").first().isVisible()).toBe(true);
});
