import { expect, test } from "vitest";
import { provinces } from "../portal/headline-from-csv.ts";
import { newProvinces } from "../portal/new-province-from-csv.ts";
import { useBrowser } from "./use-browser.ts";

const open = useBrowser();

test("each page of a province is at most 8,000 pixels high on a phone of 360, the long ones in English too, and opens no further on its side", async () => {
  const page = await open("/robots.txt", { viewport: { width: 360, height: 740 }, javaScriptEnabled: false });
  const heightOf = async (path: string) => {
    await page.goto(path, { waitUntil: "load" });
    return page.evaluate(() => document.documentElement.scrollHeight);
  };
  const heights: [string, number][] = [];
  for (const [vi, en] of [
    ...provinces.map(({ slug }) => [`/tinh/${slug}/`, `/en/province/${slug}/`] as const),
    ...newProvinces.map(({ province }) => [`/tinh-moi/${province.slug}/`, `/en/new-province/${province.slug}/`] as const),
  ]) {
    const height = await heightOf(vi);
    heights.push([vi, height]);
    // English is a little longer.
    if (height > 7200) heights.push([en, await heightOf(en)]);
  }
  expect(heights.length).toBeGreaterThanOrEqual(86);
  expect(heights.filter(([, height]) => height > 8000)).toEqual([]);
});

test.each([
  ["/tinh/da-nang/", "a province that merged, with many figures"],
  ["/tinh/ha-noi/", "one that the merger left as it was"],
  ["/tinh-moi/tuyen-quang/", "one of the 34"],
])("%s, %s: every section stands in the list of them, in its order, and the list stays at hand and covers nothing that it leads to", async (path) => {
  const page = await open(path, { viewport: { width: 360, height: 740 } });
  const ids = await page.locator("main h2[id]").evaluateAll((all) => all.map(({ id }) => id));
  const listed = await page.locator(".contents a").evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).hash.slice(1)));
  expect(listed).toEqual(ids);
  await page.locator(".contents summary").click();
  await page.getByRole("link", { name: "Mọi số liệu", exact: true }).click();
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(1000);
  const [list, heading] = await Promise.all([page.locator(".contents").boundingBox(), page.locator("#figures").boundingBox()]);
  expect(list!.y).toBeGreaterThanOrEqual(0);
  expect(list!.y).toBeLessThan(2);
  expect(heading!.y).toBeGreaterThanOrEqual(list!.y + list!.height);
});

test("a reader chooses a group of peers: its names and verdicts stand, the rows take its verdicts, the address keeps it, and back leads back", async () => {
  const page = await open("/tinh/da-nang/");
  const verdictOf = (code: string) => page.locator(`[data-row=${code}] summary .verdict-standing`).innerText();
  const told = (group: string, code: string) => page.locator(`[data-group=${group}] [data-measure=${code}] .verdict-standing`).textContent();
  const words = (text: string | null) => text!.replace(/\s+/g, " ").trim();
  await page.getByLabel("Nhóm tương đồng").selectOption("internet");
  expect(new URL(page.url()).search).toBe("?nhom=internet");
  for (const code of ["papi_egov_portal_index", "ict_skills_pct", "mobile_phone_users_pct"])
    expect(words(await verdictOf(code))).toBe(words(await told("internet", code)));
  expect(await page.locator(".peer-group:visible").evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.group))).toEqual(["internet"]);
  await page.goBack();
  expect(await page.getByLabel("Nhóm tương đồng").inputValue()).toBe("dan-so");
  await page.goto("/en/province/da-nang/?peers=mat-do");
  expect(await page.getByLabel("Group of peers").inputValue()).toBe("mat-do");
  await page.locator(".language-switch").click();
  await page.waitForURL("**/tinh/da-nang/?nhom=mat-do");
  await page.goto("/tinh/da-nang/?nhom=hang-xom");
  await page.getByText("Không có nhóm tương đồng nào tên “hang-xom” trong địa chỉ này. Đang hiện nhóm đầu tiên.").waitFor();
  expect(await page.locator(".peer-group:visible").count()).toBe(1);
});

test("without JavaScript the first group stands open and the four others folded, and a row opens to its parts, source, definition and medians", async () => {
  const page = await open("/tinh/kien-giang/", { javaScriptEnabled: false });
  expect(await page.locator(".peer-group").evaluateAll((all) => all.map((one) => (one as HTMLDetailsElement).open))).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
  const row = page.locator("[data-row=teams_per_10k_inhabitants]");
  await row.locator("summary").focus();
  await page.keyboard.press("Enter");
  const words = await row.innerText();
  for (const part of ["Tử số", "Mẫu số", "Trung vị 63 tỉnh, thành phố", "Trung vị vùng", "Định nghĩa: "]) expect(words).toContain(part);
  expect(await row.locator(".source-link").count()).toBe(2);
});

test.each([
  ["/tinh-moi/tuyen-quang/?ngay=2023-06-30", "Chỉ xem lại được theo năm và theo ngày trên trang của các tỉnh cũ"],
  ["/tinh-moi/tuyen-quang/?nam=2024", "Chỉ xem lại được theo năm và theo ngày trên trang của các tỉnh cũ"],
  ["/en/new-province/tuyen-quang/?as-of=2023-06-30", "Years and days can be looked back to on the pages of the old provinces"],
  ["/tinh/ha-giang/?nam=2023", "Trang của một tỉnh không xem theo một năm"],
])("%s asks for what the page has not, and reads so in a sentence", async (path, sentence) => {
  const page = await open(path);
  await page.getByRole("alert").filter({ hasText: sentence }).waitFor();
  await page.goto(path.split("?")[0]!);
  expect(await page.locator("[data-refuses]").isVisible()).toBe(false);
});
