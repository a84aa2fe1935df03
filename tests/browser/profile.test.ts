import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import type { Page } from "playwright-core";
import { beforeEach, expect, test } from "vitest";
import { leadingOf, nameOfOld, newProvinces, publishedOf, sumOf } from "../portal/new-province-from-csv.ts";
import { headlineOf, provinces, rowsOf, sources, type Row } from "../portal/headline-from-csv.ts";
import { findCut } from "./find-cut.ts";
import { readPdf, type Printed } from "./read-pdf.ts";
import { useBrowser } from "./use-browser.ts";

const open = useBrowser();
const targets: Row[] = parse(readFileSync(new URL("../../prisma/data/targets.csv", import.meta.url)), { columns: true });
const spaceless = (text: string) => text.replace(/\s/g, "");
const words = {
  vi: { missing: "chưa tìm thấy số liệu đã công bố", incomplete: "chưa cộng được vì còn tỉnh thiếu số liệu", number: new Intl.NumberFormat("vi-VN") },
  en: { missing: "no published figure found", incomplete: "cannot be added up: some provinces have no figure", number: new Intl.NumberFormat("en-GB") },
};
type Lang = "vi" | "en";
const pathOf = (slug: string, lang: Lang) => (lang === "vi" ? `/tinh/${slug}/mot-trang/` : `/en/province/${slug}/one-page/`);
/** One sheet: its path, what it is called, and the row that stands large, or the sum. */
type Sheet = { path: string; name: string; teams: Row | null; sum: number | null; isIncomplete?: boolean };
const sheetOf = (province: Row, lang: Lang): Sheet => ({
  path: pathOf(province.slug!, lang),
  name: nameOfOld(province, lang),
  teams: leadingOf(province.code!, "teams").row,
  sum: null,
});
const newSheets = (lang: Lang) =>
  newProvinces.map((one): Sheet => {
    const { slug, code, name_vi, name_en } = one.province;
    const teams = publishedOf(code!, "teams");
    return {
      path: lang === "vi" ? `/tinh-moi/${slug}/mot-trang/` : `/en/new-province/${slug}/one-page/`,
      name: lang === "vi" ? `${name_vi} (từ 7/2025)` : `${name_en} (since July 2025)`,
      teams,
      sum: teams ? null : sumOf(one, "teams").value,
      isIncomplete: sumOf(one, "teams").rows.some((row) => row !== null),
    };
  });
const everySheet = [...provinces.map((province) => sheetOf(province, "vi")), ...newSheets("vi")];
// Long names, many marks, many targets, honours, few figures, few peers.
const inEnglish = ["ba-ria-vung-tau", "thanh-hoa", "hau-giang", "quang-ngai", "thua-thien-hue", "an-giang", "ho-chi-minh", "da-nang"];
const everyEnglish = [...provinces.filter(({ slug }) => inEnglish.includes(slug!)).map((province) => sheetOf(province, "en")), ...newSheets("en")];

let page: Page;
beforeEach(async () => {
  page = await open("/robots.txt", { viewport: { width: 1280, height: 1100 } });
});

async function print(path: string): Promise<Printed> {
  await page.goto(path);
  return readPdf(await page.pdf({ format: "A4", preferCSSPageSize: true }));
}

test.each([
  ["vi" as const, everySheet],
  ["en" as const, everyEnglish],
])(
  "in %s each sheet prints on one page of A4, with the name, the count of teams or the words for missing, and every verdict of the screen; nothing is cut",
  async (lang, sheets) => {
    expect(sheets).toHaveLength((lang === "vi" ? 63 : inEnglish.length) + 23);
    for (const { path: slug, name, teams, sum, isIncomplete } of sheets) {
      const { pages, text } = await print(slug);
      expect(pages, slug).toBe(1);
      expect(text, slug).toContain(spaceless(name));
      const shown =
        teams || sum !== null ? words[lang].number.format(Number(teams?.value ?? sum)) : isIncomplete ? words[lang].incomplete : words[lang].missing;
      expect(spaceless(await page.locator("[data-number=teams]").innerText()), slug).toContain(spaceless(shown));
      expect(text, slug).toContain(spaceless(shown));
      const source = teams && sources.get(teams.source_id!)!;
      if (source) expect(text, slug).toContain(spaceless((lang === "en" && source.publisher_en) || source.publisher!));
      const rows = await page
        .locator(".sheet-verdicts tbody tr")
        .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent ?? "")));
      const named = (await page.locator("[data-missing]").evaluateAll((all) => all.map((one) => one.getAttribute("data-missing")!))).flatMap((codes) =>
        codes.split(" "),
      );
      expect(rows.length + named.length, slug).toBe(20);
      // What has no value is named in a sentence with its reason, and takes no row.
      expect(await page.locator(".sheet-verdicts .figure-missing").count(), slug).toBe(0);
      for (const sentence of await page.locator("[data-missing]").allTextContents()) expect(text, slug).toContain(spaceless(sentence));
      const uncited = await page
        .locator(".sheet-number + .sheet-origin, [data-beside], .sheet-verdicts td:nth-child(2)")
        .evaluateAll((all) => all.filter((one) => !one.querySelector(".sheet-citation")).map((one) => one.textContent));
      expect(uncited, slug).toEqual([]);
      expect(
        rows.filter((cells) => !text.includes(spaceless(cells.join("")))),
        slug,
      ).toEqual([]);
      expect(await findCut(page), slug).toEqual([]);
    }
  },
);

test("a sheet gives the same verdicts as the page of its province, and explains each letter and each number of a source once", async () => {
  for (const slug of ["da-nang", "hau-giang", "ho-chi-minh"]) {
    const read = (selector: string, standing: string) =>
      page.locator(selector).evaluateAll(
        (rows, at) =>
          rows.map((row) => ({
            code: row.getAttribute("data-measure"),
            own: row.querySelector(".figure-value")?.textContent ?? "",
            median: row.children[2]!.textContent!.trim(),
            standing: row.querySelector(at)!.getAttribute("data-standing"),
          })),
        standing,
      );
    await page.goto(`/tinh/${slug}/`);
    const full = await read(".peer-group[open] [data-measure]", ".verdict-standing");
    await page.goto(pathOf(slug, "vi"));
    const sheet = await read(".sheet-verdicts tbody tr", ".sheet-standing");
    expect(
      sheet.map(({ code, own, standing }) => [code, own, standing]),
      slug,
    ).toEqual(full.map(({ code, own, standing }) => [code, own, standing]));
    // The page says the median in words.
    for (const [at, { code, median }] of sheet.entries()) {
      if (/\d/.test(median)) expect(full[at]!.median, `${slug} ${code}`).toContain(`trung vị nhóm là ${median}`);
      else expect(full[at]!.median, `${slug} ${code}`).not.toContain("trung vị nhóm là");
    }
    const letters = (await page.locator(".sheet-standing sup").allInnerTexts()).flatMap((text) => text.trim().split(","));
    const notes = await page.locator("[data-note]").evaluateAll((all) => all.map((note) => note.getAttribute("data-note")));
    expect(notes, slug).toEqual([...new Set(letters)].sort());
    const cited = (await page.locator(".sheet-citation").allInnerTexts()).flatMap((text) => text.match(/\d+/g)!);
    const listed = await page.locator("[data-source]").evaluateAll((all) => all.map((source) => source.getAttribute("data-source")!));
    expect(listed.sort(), slug).toEqual([...new Set(cited)].sort());
  }
});

test("a target stands with its value, year and legal number, the distance in points, and the people where the base is counted", async () => {
  const { text } = await print(pathOf("hau-giang", "vi"));
  const own = headlineOf("93", "ehealth_record_pct")!;
  const people = rowsOf("93", "population").find(({ period }) => period === own.period!.slice(0, 4))!;
  const held = targets.filter(({ indicator }) => indicator === "ehealth_record_pct");
  expect(held.length).toBeGreaterThan(0);
  for (const { code, value, year, legal_number } of held) {
    const row = spaceless(await page.locator(`[data-target=${code}]`).innerText());
    const needed = Math.ceil((Number(people.value) * Number(value)) / 100);
    const more = needed - Math.floor((Number(people.value) * Number(own.value)) / 100);
    const points = (Number(value) - Number(own.value)).toFixed(1).replace(".", ",");
    for (const part of [`${value}%`, year!, legal_number!, `${points} điểm phần trăm`, `${words.vi.number.format(more)} người`]) {
      expect(row).toContain(spaceless(part));
      expect(text).toContain(spaceless(part));
    }
  }
});

test("a province without a figure for a target says so, with the value and year of the target", async () => {
  const { text } = await print(pathOf("quang-ngai", "vi"));
  expect(await page.locator(".sheet-targets").count()).toBe(0);
  const line = spaceless(await page.locator("[data-missing-targets]").innerText());
  expect(line).toContain(spaceless("Chưa tìm thấy số liệu đã công bố của tỉnh"));
  for (const { value, year, legal_number, name_vi } of targets.filter(({ indicator, area_scheme }) => indicator !== "" && area_scheme === "VN")) {
    for (const part of [`${value}% (${year})`, legal_number!, name_vi!.slice(1)]) expect(line).toContain(spaceless(part));
  }
  expect(text).toContain(line);
});

test("the honour of Quảng Ngãi stands on its sheet with what it was given for; one of a successor names the successor", async () => {
  const { text } = await print(pathOf("quang-ngai", "vi"));
  expect(text).toContain(spaceless("Cuộc thi video clip Tổ công nghệ số cộng đồng lần thứ I"));
  expect(text).toContain(spaceless("Căn cứ: Cuộc thi giữa các tổ trong tỉnh."));
  const daNang = await print(pathOf("da-nang", "vi"));
  expect(daNang.text).toContain(spaceless("Đà Nẵng (từ 7/2025): Được tôn vinh nhân Ngày Chuyển đổi số quốc gia"));
  expect(daNang.text).toContain(spaceless("không phải hoạt động của tổ công nghệ số cộng đồng"));
});

test("on paper no text is smaller than 7 points, and none above the notes smaller than 8; header, footer and tools of the site are gone", async () => {
  await page.goto(pathOf("thanh-hoa", "vi"));
  await page.emulateMedia({ media: "print" });
  const small = await page.locator(".sheet").evaluate((sheet) =>
    [...sheet.querySelectorAll("*")]
      .filter((element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent!.trim()) && !element.closest("svg, sup"))
      .filter((element) => parseFloat(getComputedStyle(element).fontSize) * 0.75 < (element.closest(".sheet-foot") ? 7 : 8) - 0.01)
      .map((element) => `${element.tagName} ${element.textContent}`),
  );
  expect(small).toEqual([]);
  for (const gone of [".site-header", ".site-footer", ".sheet-tools"]) expect(await page.locator(gone).isVisible(), gone).toBe(false);
});

test("the page of a province leads to its sheet and back, and keeps the margins of its own print", async () => {
  await page.goto("/tinh/da-nang/");
  const margins = () =>
    page.evaluate(() => [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).filter((rule) => rule instanceof CSSPageRule).length);
  expect(await margins()).toBe(0);
  await page.getByRole("link", { name: "Bản in" }).click();
  await page.waitForURL("**/tinh/da-nang/mot-trang/");
  expect(await margins()).toBe(1);
  expect(await page.getByRole("button", { name: "In tờ này" }).isVisible()).toBe(true);
  await page.getByRole("link", { name: "Về trang đầy đủ của Đà Nẵng" }).click();
  await page.waitForURL("**/tinh/da-nang/");
});
