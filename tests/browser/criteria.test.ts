import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { headlineOf, indicators, provinces, rateOf, type Row } from "../portal/headline-from-csv.ts";
import { writeNumber } from "../portal/written-in-vietnamese.ts";
import { useBrowser } from "./use-browser.ts";

const open = useBrowser();
const read = (file: string): Row[] => parse(readFileSync(new URL(`../../prisma/data/${file}`, import.meta.url)), { columns: true });
const sets = read("criteria_sets.csv");
const criteria = read("criteria.csv");
const sample = sets.find(({ is_sample }) => is_sample === "yes")!;
const criteriaOf = (set: Row) => criteria.filter(({ set_code }) => set_code === set.code);
const section = (page: Page, set: Row) => page.locator(`[data-set="${set.code}"]`);
const codeOf = (slug: string) => provinces.find((province) => province.slug === slug)!.code!;

/** What a criterion looks at, as a reader finds it in the dataset; null where nothing is published. */
function valueOf(province: string, measure: string): number | null {
  if (measure === "teams_per_10k_inhabitants") return rateOf(province, "teams", 10_000)?.value ?? null;
  if (measure === "members_per_100_inhabitants") return rateOf(province, "members", 100)?.value ?? null;
  if (!indicators.has(measure)) throw new Error(`The test does not know how ${measure} is worked out.`);
  const row = headlineOf(province, measure);
  return row && Number(row.value);
}

const pairs = (text: string) => text.split(";").map((step) => step.split(":") as [string, string]);
const reached = (text: string, value: number) => pairs(text).findLast(([from]) => value >= Number(from))?.[1];

/** Points by the rule as its description words it, negative for a penalty; null without a value. */
function pointsOf({ rule, maximum, full_at, comparison, steps }: Row, value: number | null): number | null {
  if (value === null) return null;
  if (rule === "ratio") return Math.min(Number(maximum), (Number(maximum) * value) / Number(full_at));
  if (rule === "yes_no") return (comparison === "more_than" ? value > Number(full_at) : value >= Number(full_at)) ? Number(maximum) : 0;
  return Number(reached(steps!, value) ?? 0) * (rule === "penalty" ? -1 : 1);
}

const short = (value: number) => writeNumber(Math.abs(value), 2).replace(/,?0+$/, "");
const signed = (value: number) => `${value > 0 ? "+" : value < 0 ? "−" : ""}${short(value)}`;

/** The sample worked out by hand: points of each criterion, their sum, what the unknown ones can still give, and the level. */
function scoreByHand(province: string) {
  const scored = criteriaOf(sample).map((criterion) => ({ criterion, points: pointsOf(criterion, valueOf(province, criterion.indicator!)) }));
  const sum = (holds: (rule: string) => boolean) => scored.reduce((total, { criterion, points }) => total + (holds(criterion.rule!) ? (points ?? 0) : 0), 0);
  const open = scored.filter(({ points }) => points === null).map(({ criterion }) => criterion);
  const most = (rules: Row[]) => rules.reduce((total, { maximum }) => total + Number(maximum), 0);
  const total = sum(() => true);
  const lowest = total - most(open.filter(({ rule }) => rule === "penalty"));
  const highest = total + most(open.filter(({ rule }) => rule !== "penalty"));
  const [one, other] = [reached(sample.result_steps!, lowest), reached(sample.result_steps!, highest)];
  const main = sum((rule) => rule !== "bonus" && rule !== "penalty");
  return { scored, main, total, lowest, highest, isOpen: open.length > 0, level: one === other ? one!.split("|")[0]! : null };
}

/** Reads the lines of the result of the sample: "Tổng điểm" and so on with what stands beside each. */
async function readResult(page: Page): Promise<Map<string, string>> {
  const lines = await section(page, sample)
    .locator(".score-lines > div")
    .evaluateAll((all) => all.map((line) => [line.querySelector("dt")!.textContent.trim(), line.querySelector("dd > *")!.textContent.trim()] as const));
  return new Map(lines);
}

test("each criteria set stands with issuer, number, date and source, and with its criteria or the reason why there are none", async () => {
  const page = await open("/bo-tieu-chi/", { javaScriptEnabled: false });
  expect(await page.locator("[data-set]").count()).toBe(sets.length);
  for (const set of sets) {
    const shown = section(page, set);
    const text = await shown.innerText();
    for (const field of ["issuer_vi", "legal_number", "structure_vi", "result_rule_vi", "empty_reason_vi"]) expect(text, set.code).toContain(set[field]!);
    expect(text, set.code).toContain(
      set
        .date!.split("-")
        .reverse()
        .join("/")
        .replace(/^0(?=\d\/\d{4}$)/, ""),
    );
    if (set.source_url) expect(await shown.getByRole("link", { name: set.source_publisher! }).getAttribute("href")).toBe(set.source_url);
    const rows = shown.getByRole("row").filter({ has: page.getByRole("cell") });
    expect(await rows.count(), set.code).toBe(criteriaOf(set).length);
    expect(await shown.getByRole("table").count(), set.code).toBe(criteriaOf(set).length > 0 ? 1 : 0);
    for (const [place, criterion] of criteriaOf(set).entries()) {
      const row = rows.nth(place);
      expect(await row.getByRole("rowheader").innerText()).toContain(criterion.name_vi!);
      expect(await row.getByRole("link").getAttribute("href")).toBe(`/chi-tieu/${criterion.indicator!.replaceAll("_", "-")}/`);
      expect(await row.innerText()).toContain(criterion.evidence_vi!);
    }
    expect(await shown.getByText("bộ mẫu, không chính thức").count(), set.code).toBe(set === sample ? 2 : 0);
  }
});

test("rules stand in plain words", async () => {
  const page = await open("/bo-tieu-chi/", { javaScriptEnabled: false });
  const text = await page.getByRole("main").innerText();
  for (const words of [
    "Tỷ lệ: đủ 20 điểm từ 100%;",
    "Theo bậc: từ 75%: 5 điểm; từ 82%: 10 điểm; từ 90%: 15 điểm.",
    "Có/không: 10 điểm nếu đạt từ 100%; nếu không thì 0 điểm.",
    "Có/không: ngưỡng đạt là hơn 5 thành viên trên 100 dân. Chưa tìm thấy số điểm được công bố.",
    "Điểm thưởng: từ 0,5: thưởng 1 điểm;",
    "Điểm trừ: từ 0%: trừ 5 điểm; từ 75%: không trừ.",
  ])
    expect(text).toContain(words);
});

test("the sample scorecard of each of the 63 provinces gives the points, the total, the range and the level that the dataset gives by hand", async () => {
  const page = await open("/bo-tieu-chi/", { javaScriptEnabled: false });
  const levels = new Set<string | null>();
  for (const { slug, code } of provinces) {
    await page.goto(`/bo-tieu-chi/${slug}/`, { waitUntil: "domcontentloaded" });
    const hand = scoreByHand(code!);
    const rows = section(page, sample).locator("tr[data-criterion]");
    const shown = await rows.evaluateAll((all) => all.map((row) => [row.getAttribute("data-criterion"), row.lastElementChild!.textContent.trim()]));
    const expected = hand.scored.map(({ criterion: { code: criterion, rule, maximum }, points }) => {
      const off = rule === "penalty" ? "trừ " : "";
      if (points === null) return [criterion, `chưa tính được (${off}tối đa ${maximum})`];
      return [criterion, off || rule === "bonus" ? `${signed(points)} (${off}tối đa ${maximum})` : `${short(points)}/${maximum}`];
    });
    expect(shown, slug).toEqual(expected);
    const result = await readResult(page);
    expect(result.get("Điểm các tiêu chí"), slug).toBe(`${short(hand.main)}/100`);
    expect(result.get(hand.isOpen ? "Tổng điểm của phần đã có thông tin" : "Tổng điểm"), slug).toBe(short(hand.total));
    expect(result.get("Tổng điểm có thể có"), slug).toBe(hand.isOpen ? `từ ${short(hand.lowest)} đến ${short(hand.highest)}` : undefined);
    expect(result.get("Mức theo bộ mẫu"), slug).toBe(hand.level ?? "chưa xác định");
    levels.add(hand.level);
  }
  // Else the test would hold for a page that never gives a level, or always.
  expect(levels.has(null)).toBe(true);
  expect(levels.size).toBeGreaterThan(2);
});

test("a province without a team count has no information there instead of 0 points, and no level where that could change it", async () => {
  expect(scoreByHand(codeOf("an-giang")).level).toBeNull();
  const page = await open("/bo-tieu-chi/an-giang/", { javaScriptEnabled: false });
  const row = section(page, sample).locator('[data-criterion="teams-per-10k"]');
  expect(await row.getByText("chưa có thông tin").isVisible()).toBe(true);
  expect(await row.getByText("chưa tìm thấy số liệu đã công bố").isVisible()).toBe(true);
  expect(await row.locator("td").allInnerTexts()).not.toContainEqual(expect.stringMatching(/\b0\b/));
  expect(await section(page, sample).innerText()).toContain("Chưa gắn mức, vì các tiêu chí chưa có thông tin có thể làm thay đổi mức.");
});

test("the published criterion is met or not by its own threshold, without points, total or level", async () => {
  const [criterion] = criteria.filter(({ set_code }) => set_code === "dti-members-per-100");
  for (const slug of ["ha-giang", "an-giang"]) {
    const page = await open(`/bo-tieu-chi/${slug}/`, { javaScriptEnabled: false });
    const shown = page.locator('[data-set="dti-members-per-100"]');
    const value = valueOf(codeOf(slug), criterion!.indicator!);
    expect(await shown.locator("tr[data-criterion] td").first().innerText()).toContain(
      value === null ? "chưa có thông tin" : value > Number(criterion!.full_at) ? "đạt" : "chưa đạt",
    );
    expect(await shown.locator(".score-lines").count()).toBe(0);
    expect(await shown.innerText()).toContain("Không có tổng điểm và không gắn mức");
  }
});

test("each figure of a scorecard has its date and source, and every status a word beside its sign", async () => {
  const page = await open("/bo-tieu-chi/ha-giang/", { javaScriptEnabled: false });
  for (const { criterion, points } of scoreByHand(codeOf("ha-giang")).scored) {
    const cells = section(page, sample).locator(`[data-criterion="${criterion.code}"] td`);
    if (points !== null) {
      expect(await cells.nth(1).innerText(), criterion.code).toMatch(/\b20\d\d\b/);
      expect(await cells.nth(1).locator("a.source-link").count(), criterion.code).toBeGreaterThan(0);
    }
    expect(await cells.nth(0).innerText(), criterion.code).toMatch(/đạt|trừ|chưa/);
  }
  expect(await page.getByText("không xếp hạng địa phương nào").first().isVisible()).toBe(true);
});

test("choosing a province leads to the address of its scorecard, in the language of the page", async () => {
  const page = await open("/bo-tieu-chi/");
  const choice = page.getByRole("combobox", { name: "Tỉnh, thành phố" });
  const names = await choice.locator("option").allInnerTexts();
  expect(names.map((name) => name.trim())).toEqual(provinces.map(({ name_vi }) => name_vi!).toSorted((one, other) => one.localeCompare(other, "vi")));
  await choice.selectOption({ label: "Hà Giang" });
  await page.getByRole("button", { name: "Xem phiếu chấm thử" }).click();
  await page.waitForURL("**/bo-tieu-chi/ha-giang/");
  expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("Phiếu chấm thử: Hà Giang");
  expect(await choice.evaluate((select: HTMLSelectElement) => select.selectedOptions[0]!.text)).toBe("Hà Giang");
  await page.getByRole("banner").getByRole("link", { name: "English" }).click();
  await page.waitForURL("**/en/criteria/ha-giang/");
});

test("without JavaScript the choice gives way to a link for each province, in alphabetical order, that leads to its scorecard", async () => {
  const page = await open("/bo-tieu-chi/", { javaScriptEnabled: false });
  expect(await page.getByRole("combobox").filter({ visible: true }).count()).toBe(0);
  await page.getByText("Danh sách 63 tỉnh, thành phố").click();
  const links = page.locator("details[open] a");
  expect(await links.allInnerTexts()).toEqual(provinces.map(({ name_vi }) => name_vi!).toSorted((one, other) => one.localeCompare(other, "vi")));
  await links.filter({ hasText: "Nghệ An" }).click();
  expect(new URL(page.url()).pathname).toBe("/bo-tieu-chi/nghe-an/");
  expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("Phiếu chấm thử: Nghệ An");
});
