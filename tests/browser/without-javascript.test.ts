import { expect, test } from "vitest";
import { headlineOf, provinces } from "../portal/headline-from-csv.ts";
import { writeValue } from "../portal/written-in-vietnamese.ts";
import { useBrowser } from "./use-browser.ts";

const open = useBrowser();
const noFigure = "chưa tìm thấy số liệu đã công bố";
const skilled = new Map(provinces.map(({ code, name_vi }) => [name_vi!, headlineOf(code!, "ict_skills_pct")]));

test("without JavaScript the map has a link for each of the 63 provinces, hatched exactly where the dataset has no figure", async () => {
  const page = await open("/", { javaScriptEnabled: false });
  const links = await page.locator(".map-svg a:not(.map-islands)").evaluateAll((all) =>
    all.map((link) => ({
      name: link.getAttribute("aria-label")!.split(":")[0]!,
      href: link.getAttribute("href"),
      fill: link.querySelector("path")!.getAttribute("fill"),
    })),
  );
  expect(links.map(({ name, href }) => ({ name, href })).sort((one, other) => one.href!.localeCompare(other.href!))).toEqual(
    provinces.map(({ name_vi, slug }) => ({ name: name_vi, href: `/tinh/${slug}/` })).sort((one, other) => one.href.localeCompare(other.href)),
  );
  for (const { name, fill } of links) expect(fill === "url(#no-figure)", name).toBe(skilled.get(name) === null);
});

test("without JavaScript the map on the page of team counts is hatched exactly where the dataset has no team count", async () => {
  const page = await open("/chi-tieu/teams/", { javaScriptEnabled: false });
  const hatched = await page
    .locator('.map-svg a:not(.map-islands):has([fill="url(#no-figure)"])')
    .evaluateAll((links) => links.map((link) => link.getAttribute("data-code")!));
  expect(hatched.sort()).toEqual(
    provinces
      .map(({ code }) => code!)
      .filter((code) => !headlineOf(code, "teams"))
      .sort(),
  );
});

test("without JavaScript the legend explains five shades and the hatch, in the colours that the map is drawn in", async () => {
  const page = await open("/chi-tieu/teams-per-10k-inhabitants/", { javaScriptEnabled: false });
  const legend = page.locator("li:has(rect)").filter({ visible: true });
  const swatches = await legend.locator("rect").evaluateAll((all) => all.map((rect) => rect.getAttribute("fill")));
  const drawn = await page.locator(".map-svg a:not(.map-islands) path").evaluateAll((all) => all.map((path) => path.getAttribute("fill")));
  expect(new Set(drawn).size).toBe(6);
  expect(new Set(swatches)).toEqual(new Set(drawn));
  expect(await page.getByText("chưa tìm thấy số liệu đã công bố (không phải bằng 0)").isVisible()).toBe(true);
});

test("without JavaScript the folded table opens, and holds all 63 provinces with value, date and a source, or the words for none", async () => {
  const page = await open("/", { javaScriptEnabled: false });
  await page.getByText("Xem cả 63 tỉnh, thành phố").click();
  const rows = page
    .getByRole("table", { name: "Tỷ lệ người có kỹ năng CNTT, 63 tỉnh, thành phố" })
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader") });
  expect(await rows.count()).toBe(63);
  const cells = await rows.evaluateAll((all) => all.map((row) => [...row.querySelectorAll("th, td")].map((cell) => (cell as HTMLElement).innerText.trim())));
  for (const [name, ...rest] of cells as string[][]) {
    const row = skilled.get(name!);
    if (!row) {
      expect(rest, name).toEqual([noFigure]);
      continue;
    }
    expect(rest.slice(0, 2), name).toEqual([`${writeValue(row, Number(row.value), 1)}%`, row.period]);
    expect(rest.at(-1), name).not.toBe("");
  }
});

test("without JavaScript a province on the map leads to its page, and the field for searching gives way to a list of links", async () => {
  const page = await open("/", { javaScriptEnabled: false });
  expect(await page.getByRole("combobox", { name: "Tìm tỉnh của bạn" }).isVisible()).toBe(false);
  await page.getByText("Danh sách 63 tỉnh, thành phố").click();
  expect(await page.locator("details[open] a").count()).toBe(63);
  await page.getByRole("link", { name: /^Nghệ An: / }).click();
  expect(new URL(page.url()).pathname).toBe("/tinh/nghe-an/");
  expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("Nghệ An");
});
