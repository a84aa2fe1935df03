import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { headlineOf, lastDay, provinces } from "../portal/headline-from-csv.ts";
import { useBrowser } from "./use-browser.ts";

const open = useBrowser();
const table = (page: Page) => page.getByRole("table", { name: "Số tổ công nghệ số cộng đồng, 63 tỉnh, thành phố" });
const headOf = (page: Page, name: string) => table(page).getByRole("columnheader", { name, exact: true });
// Not their inner texts: a section far below the screen is not rendered yet, and has none.
/** Opens the page of an indicator with its table unfolded. */
const openTable = async (path: string) => {
  const page = await open(path);
  await page.getByText("Xem cả 63 tỉnh, thành phố").click();
  await table(page).waitFor();
  return page;
};
const namesIn = async (page: Page) => (await table(page).getByRole("rowheader").allTextContents()).map((text) => text.trim());

const inVietnamese = new Intl.Collator("vi");
const names = provinces.map(({ name_vi }) => name_vi!).sort(inVietnamese.compare);
const rowOf = new Map(provinces.map(({ code, name_vi }) => [name_vi!, headlineOf(code!, "teams")]));
const withFigure = names.filter((name) => rowOf.get(name));
const without = names.filter((name) => !rowOf.get(name));
const byValue = (direction: 1 | -1) => [
  ...withFigure.toSorted((one, other) => direction * (Number(rowOf.get(one)!.value) - Number(rowOf.get(other)!.value))),
  ...without,
];

/** Presses the button in the head of a column and waits for its direction. */
async function sortBy(page: Page, column: string, direction: "ascending" | "descending"): Promise<void> {
  await headOf(page, column).getByRole("button").click();
  await page.locator(`th[aria-sort=${direction}]`, { hasText: column }).waitFor();
}

test("the table starts in the order of names and turns round by a press on its head", async () => {
  const page = await openTable("/?chi-tieu=teams");
  expect(await namesIn(page)).toEqual(names);
  expect(await headOf(page, "Tỉnh, thành phố").getAttribute("aria-sort")).toBe("ascending");
  await sortBy(page, "Tỉnh, thành phố", "descending");
  expect(await namesIn(page)).toEqual(names.toReversed());
  expect(new URL(page.url()).search).toBe("?chi-tieu=teams&xep=-name");
});

test("sorted by value the table agrees with the dataset, and provinces without a figure come last in both directions", async () => {
  const page = await openTable("/?chi-tieu=teams");
  expect(without).toHaveLength(23);
  await sortBy(page, "Số liệu", "descending");
  expect(await namesIn(page)).toEqual(byValue(-1));
  await sortBy(page, "Số liệu", "ascending");
  expect(await namesIn(page)).toEqual(byValue(1));
  expect(await page.locator("th[aria-sort]").count(), "only one column is the sorted one").toBe(1);
});

test("sorted by date the latest figure comes first, and a reload keeps the order", async () => {
  const page = await openTable("/?chi-tieu=teams");
  await sortBy(page, "Thời điểm", "descending");
  const expected = [...withFigure.toSorted((one, other) => lastDay(rowOf.get(other)!.period!).localeCompare(lastDay(rowOf.get(one)!.period!))), ...without];
  expect(await namesIn(page)).toEqual(expected);
  await page.reload();
  await page.locator("th[aria-sort=descending]", { hasText: "Thời điểm" }).waitFor();
  expect(await namesIn(page)).toEqual(expected);
});

test("an indicator whose figures have different bases has no button to rank provinces by value", async () => {
  const page = await open("/?chi-tieu=online-filing-pct");
  const other = page.locator("table", { has: page.locator("caption", { hasText: "63 tỉnh, thành phố" }) });
  await page.getByText("Không xếp theo giá trị vì số liệu các tỉnh không so sánh được với nhau.").waitFor();
  await page.getByText("Xem cả 63 tỉnh, thành phố").click();
  expect(await other.getByRole("columnheader").getByRole("button").allInnerTexts()).toEqual(["Tỉnh, thành phố", "Thời điểm"]);
});
