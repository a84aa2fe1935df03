import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { readRows } from "../fixtures/read-rows.ts";
import { ruleOfDataset } from "../fixtures/rule-by-hand.ts";
import { observations, provinces, rowsOf } from "../portal/headline-from-csv.ts";
import { membersOf, newProvinces } from "../portal/new-provinces.ts";
import { writePeriod, writeValue } from "../portal/written-in-vietnamese.ts";
import { findViolations } from "./find-violations.ts";
import { findWide } from "./find-wide.ts";
import { useBrowser } from "./use-browser.ts";

const open = useBrowser();
const rule = ruleOfDataset();
const day = "2023-06-30";
const releaseDay = readRows("release.csv")[0]!.date!;
/** The row of team counts that was known of a province by that day; undefined where there was none. */
const knownRow = (code: string) => rule.order(rowsOf(code, "teams"), day)[0];
const known = provinces.filter(({ code }) => knownRow(code!));

const isSet = (page: Page) => page.getByText("Đang xem số liệu tính đến ngày 30/06/2023").waitFor();
const tableOf = (page: Page) =>
  page
    .locator("table:has([data-column])")
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader") })
    .evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll("th, td")].map((cell) => (cell as HTMLElement).innerText.trim())));

test("a reader types a day: table and map of the team counts hold for each province what the dataset had by then, and no more", async () => {
  const page = await open("/chi-tieu/teams/");
  await page.getByText("Xem số liệu tính đến ngày …").click();
  await page.getByLabel("Ngày", { exact: true }).fill(day);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\?ngay=2023-06-30$/);
  await isSet(page);
  await page.getByText("Xem cả 63 tỉnh, thành phố").click();
  const rows = new Map((await tableOf(page)).map(([name, ...cells]) => [name!, cells]));
  expect(rows.size).toBe(63);
  for (const { code, name_vi } of provinces) {
    const row = knownRow(code!);
    const spoken = await page.locator(`.map-svg a[data-code="${code}"]:not(.map-islands)`).getAttribute("aria-label");
    if (!row) {
      expect(rows.get(name_vi!), name_vi).toEqual(["chưa có số liệu này tính đến ngày 30/06/2023"]);
      expect(spoken).toBe(`${name_vi}: chưa có số liệu này tính đến ngày 30/06/2023`);
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
  for (const text of (await texts()).filter((_, at) => at !== 2)) expect(text).toMatch(/\/chi-tieu\/teams\/\?ngay=2023-06-30 \(tính đến ngày 30\/06\/2023\)/);
  expect(await page.getByRole("heading", { name: "Dẫn một con số" }).isVisible()).toBe(false);
  await page.getByRole("button", { name: "Về số liệu mới nhất" }).click();
  await page.getByText("Đang xem số liệu tính đến").waitFor({ state: "detached" });
  expect(new URL(page.url()).search).toBe("");
  expect((await texts()).join()).not.toContain("tính đến ngày 30/06/2023");
  expect(await page.getByRole("heading", { name: "Dẫn một con số" }).isVisible()).toBe(true);
});

test("the rates of the home page on a day are those that the API gives for it", async () => {
  const page = await open(`/?chi-tieu=teams-per-10k-inhabitants&ngay=${day}`);
  await isSet(page);
  await page.locator("[data-table-all] > summary").click();
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
    if (rate.value === null) expect(cells, province.nameVi).toEqual(["chưa có số liệu này tính đến ngày 30/06/2023"]);
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
    /^Đến ngày 01\/01\/2021 ở đây chưa có số liệu nào, số liệu đầu tiên có từ ngày \d\d\/\d\d\/2022\. Đây là số liệu mới nhất\.$/,
  ],
  ["/chi-tieu/teams/?ngay=2023-02-30", "“2023-02-30” không phải là một ngày viết như 2023-06-30. Đây là số liệu mới nhất."],
  ["/?ngay=<b>hôm qua</b>", "“<b>hôm qua</b>” không phải là một ngày viết như 2023-06-30. Đây là số liệu mới nhất."],
  [
    "/chi-tieu/papi-egov-portal-index/?nam=2023&ngay=2020-12-31",
    "Đến ngày 31/12/2020 chưa có số liệu nào của năm 2023. Vì vậy trang bỏ qua năm và chỉ theo ngày 31/12/2020.",
  ],
])("%s: a plain sentence stands beside the control, and what can be shown stays", async (path, sentence) => {
  const page = await open(path);
  const problem = page.locator("time-control").getByRole("alert");
  await problem.waitFor();
  expect(await problem.innerText()).toEqual(typeof sentence === "string" ? sentence : expect.stringMatching(sentence));
  if (!path.includes("&")) expect(await page.getByText(/^Đang xem (số liệu|những gì)/).count()).toBe(0);
});

test("a day that lies before the chosen year takes its place", async () => {
  const page = await open("/chi-tieu/papi-egov-portal-index/?nam=2023");
  await page.getByText("Đang xem số liệu của năm 2023").waitFor();
  await page.getByText("Xem số liệu tính đến ngày …").click();
  await page.getByLabel("Ngày", { exact: true }).fill("2021-12-31");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\?ngay=2021-12-31$/);
  await page.getByText("Đang xem số liệu tính đến ngày 31/12/2021").waitFor();
  expect(await page.getByLabel("Ngày", { exact: true }).inputValue()).toBe("2021-12-31");
});

test("a day on the page of a province: its large figures, first sentence and table hold what the dataset had by then, and what is of today is away until the reader goes back", async () => {
  const page = await open("/robots.txt");
  const files: string[] = [];
  page.on("request", (request) => void (request.url().includes("/map/series/") && files.push(new URL(request.url()).pathname)));
  await page.goto("/tinh/lang-son/");
  const { code } = provinces.find(({ slug }) => slug === "lang-son")!;
  await page.waitForLoadState("networkidle");
  expect(files).toEqual([]);
  await page.getByText("Xem số liệu tính đến ngày …").click();
  await page.getByLabel("Ngày", { exact: true }).fill("2022-06-20");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\?ngay=2022-06-20$/);
  await page.getByText(/^Đang xem số liệu của Lạng Sơn tính đến ngày 20\/06\/2022: \d+ số liệu\./).waitFor();
  expect(files).toEqual(["/map/series/vi/province/lang-son.json"]);
  // A bookmark, a shared link and the line above the name say the day too.
  expect(await page.title()).toBe("Lạng Sơn (tính đến ngày 20/06/2022) | Tổ Số");
  expect(await page.locator("main .eyebrow").first().innerText()).toBe("Tỉnh · tính đến ngày 20/06/2022");
  const [teams] = rule.order(rowsOf(code!, "teams"), "2022-06-20");
  const figure = page.locator(".big-figure").filter({ hasText: "Số tổ công nghệ số cộng đồng" }).first();
  // The exact count of the month stands ten days later: nothing disagrees with this one yet.
  expect(await figure.locator(".big-figure-value").innerText()).toBe(writeValue(teams!));
  expect(await figure.getByText("≠ nguồn khác").count()).toBe(0);
  expect(await page.locator(".lead").innerText()).toContain(`${writeValue(teams!)} tổ công nghệ số cộng đồng`);
  expect(await page.getByText("chưa có số liệu này tính đến ngày 20/06/2022").count()).toBeGreaterThan(0);
  const rows = page.locator(".figure-table tbody tr:not(.group-row)");
  const all = [...new Set(observations.filter((row) => row.area_scheme === "VN63" && row.area_code === code).map(({ indicator }) => indicator!))];
  const known = all.flatMap((indicator) => rule.order(rowsOf(code!, indicator), "2022-06-20"));
  expect(await rows.count()).toBe(known.length);
  expect(await page.locator(".figure-table .headline-mark").count()).toBe(
    all.filter((indicator) => rule.order(rowsOf(code!, indicator), "2022-06-20").length > 0).length,
  );
  for (const heading of ["Sau ngày 01/07/2025", "Diễn biến theo thời gian"])
    expect(
      await page
        .getByRole("heading", { name: heading })
        .isVisible()
        .catch(() => false),
    ).toBe(false);
  await page.getByRole("button", { name: "Về số liệu mới nhất" }).click();
  await page.waitForURL(/\/tinh\/lang-son\/$/);
  expect(await page.title()).toBe("Lạng Sơn | Tổ Số");
  expect(await page.locator("main .eyebrow").first().innerText()).toBe("Tỉnh");
  expect(await page.getByRole("heading", { name: "Diễn biến theo thời gian" }).isVisible()).toBe(true);
  expect(await rows.count()).toBeGreaterThan(known.length);
  await page.goto("/en/province/lang-son/?as-of=2022-06-20");
  await expect.poll(() => page.title()).toMatch(/^Lang Son \(as of .*2022\) \| Tổ Số$/);
});

test("where the present province keeps the name, its own figure is the large one from the day on that it is of, with the old one beside it, as on the page of today", async () => {
  const namesakes = newProvinces.flatMap(({ code, name_vi }) => {
    const old = membersOf.get(code!)!.length > 1 ? provinces.find((one) => one.name_vi === name_vi && membersOf.get(code!)!.includes(one.code!)) : undefined;
    const rows = observations.filter((row) => row.area_scheme === "VN34" && row.area_code === code && row.indicator === "teams");
    return old && rows.length > 0 ? [{ old, rows }] : [];
  });
  expect(namesakes.map(({ old }) => old.slug)).toContain("tuyen-quang");
  for (const { old, rows } of namesakes) {
    const [present, before] = [rule.order(rows)[0]!, rule.order(rowsOf(old.code!, "teams"), "2025-12-31")[0]];
    const page = await open(`/tinh/${old.slug}/?ngay=${releaseDay}`);
    await page.getByText(/^Đang xem số liệu của .* tính đến ngày/).waitFor();
    const figure = page.locator(".numbers .big-figure").filter({ hasText: "Số tổ công nghệ số cộng đồng" }).first();
    expect(await figure.locator(".big-figure-value").innerText(), old.slug).toBe(writeValue(present));
    expect(await figure.locator(".big-figure-label").innerText(), old.slug).toMatch(/· từ 7\/2025/);
    const row = page.locator(".measure").filter({ has: page.locator(".measure-name").getByText("Số tổ công nghệ số cộng đồng", { exact: true }) });
    expect(await row.locator(".figure-value").innerText(), old.slug).toBe(writeValue(present));
    if (before) for (const beside of [figure, row]) expect(await beside.innerText(), old.slug).toContain(`trước 7/2025: ${writeValue(before)}`);
    // What is said of the present province under the name is of that day too.
    const then = rule.order(rows, "2025-12-31")[0];
    await page.goto(`/tinh/${old.slug}/?ngay=2025-12-31`);
    await page.getByText(/^Đang xem số liệu của .* tính đến ngày/).waitFor();
    if (then) {
      expect(await figure.locator(".big-figure-value").innerText(), old.slug).toBe(writeValue(then));
      expect(await page.locator(".present-figures").innerText(), old.slug).toContain(`${writeValue(then)} tổ`);
    }
    await page.goto(`/tinh/${old.slug}/?ngay=2025-06-30`);
    await page.getByText(/^Đang xem số liệu của .* tính đến ngày/).waitFor();
    const shown = await row.locator(".measure-value").innerText();
    expect(shown.includes("7/2025"), `${old.slug}: ${shown}`).toBe(false);
    const known = rule.order(rowsOf(old.code!, "teams"), "2025-06-30")[0];
    if (known) expect(shown, old.slug).toContain(writeValue(known));
  }
});

test.each([
  ["/?chi-tieu=papi-egov-portal-index&nam=2021&tinh=ca-mau", "Đang xem số liệu của năm 2021"],
  ["/en/indicator/papi-egov-portal-index/?year=2021&province=ca-mau,ha-noi", "Showing the figures of 2021"],
  ["/chi-tieu/teams/?nam=1999&ngay=2023-06-30", "Đang xem số liệu tính đến ngày 30/06/2023"],
  ["/tinh/da-nang/?ngay=2023-06-30", "Đang xem số liệu của Đà Nẵng tính đến"],
])("%s fits a phone and breaks no rule of WCAG 2.2 AA", async (path, set) => {
  const page = await open(path, { viewport: { width: 360, height: 800 } });
  await page.getByText(set).waitFor();
  expect(await findWide(page)).toEqual({ scrolls: false, wide: [] });
  expect(await findViolations(page)).toEqual([]);
});

test("of the 34 there are no years: who asks for one there reads so, and the map of the 63 has it again", async () => {
  const page = await open("/chi-tieu/internet-users-pct/?dia-gioi=34&nam=2024");
  await page.getByText("Chỉ xem được từng năm và từng ngày trên bản đồ 63 tỉnh").waitFor();
  await page.locator("[data-division-switch] a").first().click();
  await page.getByText("Đang xem số liệu của năm 2024").waitFor();
  const ofPage = await open("/chi-tieu/internet-users-pct/tinh-moi/?nam=2024");
  await ofPage.getByText("Chỉ xem được từng năm và từng ngày trên bản đồ 63 tỉnh").waitFor();
});

test("where the 34 of the address come before the script of the years has, the map of the 63 has its year all the same once the reader goes back", async () => {
  let send = () => {};
  const held = new Promise<void>((resolve) => (send = resolve));
  const page = await open("/robots.txt");
  let count = 0;
  await page.route("**/_astro/*.js", async (route) => {
    const answer = await route.fetch();
    const script = await answer.text();
    if (script.includes("division-shown") && !script.includes("division-exchange")) {
      count += 1;
      await held;
    }
    await route.fulfill({ response: answer, body: script });
  });
  await page.goto("/chi-tieu/internet-users-pct/?dia-gioi=34&nam=2024", { waitUntil: "commit" });
  await page.locator('[data-division-switch] a[data-division="34"][aria-current="true"]').waitFor();
  expect(count).toBeGreaterThan(0);
  send();
  await page.waitForLoadState("load");
  await page.locator("[data-division-switch] a").first().click();
  await page.getByText("Đang xem số liệu của năm 2024").waitFor();
});

test("who goes to the 34 and back before the year of the address has come has that year, and nothing twice: not a button, not an entry of the history", async () => {
  let send = () => {};
  const held = new Promise<void>((resolve) => (send = resolve));
  const page = await open("/", {});
  await page.route("**/chi-tieu/internet-users-pct/tinh-moi/", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(new URL("/chi-tieu/internet-users-pct/?nam=2024&dia-gioi=34", page.url()).href);
  await page.locator("division-exchange[aria-busy]").waitFor();
  await page.locator("[data-division-switch] a").first().click();
  await page.getByText("Đang xem số liệu của năm 2024").waitFor();
  send();
  await page.locator("division-exchange:not([aria-busy])").waitFor();
  expect(new URL(page.url()).search).toBe("?nam=2024");
  expect(await page.locator("[data-division-switch] a").first().getAttribute("aria-current")).toBe("true");
  const buttons = await page.locator("save-chart button").count();
  expect(buttons).toBeGreaterThan(0);
  for (const [half, shown] of [
    [1, "Chỉ xem được từng năm và từng ngày trên bản đồ 63 tỉnh"],
    [0, "Đang xem số liệu của năm 2024"],
  ] as const) {
    await page.locator("[data-division-switch] a").nth(half).click();
    await page.getByText(shown).waitFor();
  }
  expect(await page.locator("save-chart button").count()).toBe(buttons);
  const entries = await page.evaluate(() => history.length);
  await page.getByRole("slider").focus();
  await page.keyboard.press("ArrowRight");
  await page.waitForURL(/nam=2025/);
  expect(await page.evaluate(() => history.length)).toBe(entries + 1);
  await page.locator("line-chooser select").selectOption("da-nang");
  await page.waitForURL(/tinh=da-nang/);
  expect(await page.evaluate(() => history.length)).toBe(entries + 2);
});
