import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { ruleOfDataset } from "../fixtures/rule-by-hand.ts";
import { provinces, rowsOf } from "../portal/headline-from-csv.ts";
import { writePeriod, writeValue } from "../portal/written-in-vietnamese.ts";
import { useBrowser } from "./use-browser.ts";

const open = useBrowser();
const rule = ruleOfDataset();
const day = "2023-06-30";
/** The row of team counts that was known of a province by that day; undefined where there was none. */
const knownRow = (code: string) => rule.order(rowsOf(code, "teams"), day)[0];
const known = provinces.filter(({ code }) => knownRow(code!));

const isSet = (page: Page) => page.getByText("Đang xem những gì đã biết đến ngày 30/06/2023").waitFor();
const tableOf = (page: Page) =>
  page
    .locator("table:has([data-column])")
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader") })
    .evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll("th, td")].map((cell) => (cell as HTMLElement).innerText.trim())));

test("a reader types a day: table and map of the team counts hold for each province what the dataset had by then, and no more", async () => {
  const page = await open("/chi-tieu/teams/");
  await page.getByText("Xem như đã biết đến ngày …").click();
  await page.getByLabel("Ngày", { exact: true }).fill(day);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\?ngay=2023-06-30$/);
  await isSet(page);
  const rows = new Map((await tableOf(page)).map(([name, ...cells]) => [name!, cells]));
  expect(rows.size).toBe(63);
  for (const { code, name_vi } of provinces) {
    const row = knownRow(code!);
    const spoken = await page.locator(`.map-svg a[data-code="${code}"]:not(.map-islands)`).getAttribute("aria-label");
    if (!row) {
      expect(rows.get(name_vi!), name_vi).toEqual(["chưa có số liệu nào được biết đến ngày 30/06/2023"]);
      expect(spoken).toBe(`${name_vi}: chưa có số liệu nào được biết đến ngày 30/06/2023`);
      continue;
    }
    expect(rows.get(name_vi!)![0], name_vi).toBe(writeValue(row));
    expect(spoken).toContain(`${name_vi}: ${writeValue(row)} tổ, ${writePeriod(row)}`);
  }
  expect(await page.getByText(`${known.length} trong 63 tỉnh có số liệu`).count()).toBe(1);
});

test("the day goes into the citations with the address that leads back to it, and out of them again", async () => {
  const page = await open(`/chi-tieu/teams/?ngay=${day}`);
  await isSet(page);
  await page.getByText("Trích dẫn", { exact: true }).click();
  const texts = () => page.locator("#cite pre").allTextContents();
  for (const text of (await texts()).filter((_, at) => at !== 2))
    expect(text).toMatch(/\/chi-tieu\/teams\/\?ngay=2023-06-30 \(như đã biết đến ngày 30\/06\/2023\)/);
  expect(await page.getByRole("heading", { name: "Dẫn một con số" }).isVisible()).toBe(false);
  await page.getByRole("button", { name: "Về số liệu mới nhất" }).click();
  await page.getByText("Đang xem những gì").waitFor({ state: "detached" });
  expect(new URL(page.url()).search).toBe("");
  expect((await texts()).join()).not.toContain("đã biết đến ngày");
  expect(await page.getByRole("heading", { name: "Dẫn một con số" }).isVisible()).toBe(true);
});

test("the rates of the home page on a day are those that the API gives for it", async () => {
  const page = await open(`/?ngay=${day}`);
  await isSet(page);
  const rows = new Map((await tableOf(page)).map(([name, ...cells]) => [name!, cells]));
  const query = `{ rates(asOf: "${day}") { code provinceRates { province { nameVi } rate { value numerator { value } denominator { value period } } } } }`;
  const answer = await fetch(`${inject("portal")}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
  });
  const { data } = (await answer.json()) as {
    data: { rates: { code: string; provinceRates: { province: { nameVi: string }; rate: { value: number | null; denominator: { period: string } } }[] }[] };
  };
  const { provinceRates } = data.rates.find(({ code }) => code === "teams_per_10k_inhabitants")!;
  expect(provinceRates.filter(({ rate }) => rate.value !== null).length).toBe(known.length);
  for (const { province, rate } of provinceRates) {
    const cells = rows.get(province.nameVi)!;
    if (rate.value === null) expect(cells, province.nameVi).toEqual(["chưa có số liệu nào được biết đến ngày 30/06/2023"]);
    else {
      expect(cells[0], province.nameVi).toContain(writeValue({ qualifier: "exact" }, rate.value, 1));
      expect(cells[2], province.nameVi).toContain(`năm ${rate.denominator.period}`);
    }
  }
});

test.each([
  ["/chi-tieu/papi-egov-portal-index/?nam=1999", "Bản đồ không có năm “1999”, chỉ có các năm 2019, 2020, 2021, 2022, 2023, 2024. Đây là số liệu mới nhất."],
  ["/chi-tieu/teams/?nam=2023", "Chỉ tiêu này chưa có hai năm đủ số liệu của 40 tỉnh để xem theo năm. Đây là số liệu mới nhất."],
  [
    "/chi-tieu/teams/?ngay=2021-01-01",
    /^Đến ngày 01\/01\/2021 chưa có số liệu nào được biết, số liệu đầu tiên có từ ngày \d\d\/\d\d\/2022\. Đây là số liệu mới nhất\.$/,
  ],
  ["/chi-tieu/teams/?ngay=2023-02-30", "“2023-02-30” không phải là một ngày viết như 2023-06-30. Đây là số liệu mới nhất."],
  ["/?ngay=<b>hôm qua</b>", "“<b>hôm qua</b>” không phải là một ngày viết như 2023-06-30. Đây là số liệu mới nhất."],
  ["/chi-tieu/papi-egov-portal-index/?nam=2023&ngay=2020-12-31", "Đến ngày 31/12/2020 chưa có số liệu nào của năm 2023."],
])("%s: a plain sentence stands beside the control, and what can be shown stays", async (path, sentence) => {
  const page = await open(path);
  const problem = page.locator("time-control").getByRole("alert");
  await problem.waitFor();
  expect(await problem.innerText()).toEqual(typeof sentence === "string" ? sentence : expect.stringMatching(sentence));
  if (!path.includes("&")) expect(await page.getByText(/^Đang xem (số liệu|những gì)/).count()).toBe(0);
});
