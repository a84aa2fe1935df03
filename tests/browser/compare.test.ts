import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { headlineOf, provinces, rateOf, sources } from "../portal/headline-from-csv.ts";
import { readRows } from "../fixtures/read-rows.ts";
import { writeNumber, writePeriod, writeValue } from "../portal/written-in-vietnamese.ts";
import { useBrowser } from "./use-browser.ts";

const open = useBrowser();
const chosen = (page: Page) => page.locator("[data-chosen] .chosen-name a");
const message = (page: Page) => page.locator("[data-message]");
const measure = (page: Page, code: string) => page.locator(`[data-measure="${code}"]`);
const search = (page: Page) => page.getByRole("combobox", { name: "Thêm một tỉnh, thành phố" });
const address = (page: Page) => decodeURIComponent(new URL(page.url()).search);

/** Opens a comparison and waits until so many provinces stand side by side. */
async function compare(path: string, count: number): Promise<Page> {
  const page = await open(path);
  await expect.poll(() => chosen(page).count()).toBe(count);
  return page;
}

const rowsOf = (page: Page, code: string) =>
  measure(page, code)
    .locator("tbody tr")
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => (cell as HTMLElement).innerText.replace(/\s+/g, " ").trim())));

describe("provinces side by side", () => {
  test("show the values, dates and sources of the dataset, in the order chosen, and say where there is none", async () => {
    const page = await compare("/so-sanh/?tinh=da-nang,hai-phong,can-tho", 3);
    const shown = await rowsOf(page, "teams_per_10k_inhabitants");
    for (const [at, code, name] of [
      [0, "48", "Đà Nẵng"],
      [1, "31", "Hải Phòng"],
    ] as const) {
      const { value, numerator, denominator } = rateOf(code, "teams", 10_000)!;
      expect(shown[at]![0]).toBe(`${at + 1} ${name}`);
      expect(shown[at]![1]).toContain(writeNumber(value, 1));
      expect(shown[at]![2]).toContain(`${writeValue(numerator)} tổ (${writePeriod(numerator)}) / ${writeValue(denominator)} dân (${writePeriod(denominator)})`);
      expect(shown[at]![2]).toContain(sources.get(numerator.source_id!)!.publisher);
    }
    expect(shown[2]).toEqual(["3 Cần Thơ", "chưa tìm thấy số liệu đã công bố"]);
    const skills = await rowsOf(page, "ict_skills_pct");
    expect(skills.map(([, value]) => value)).toEqual(
      ["48", "31", "92"].map((code) => `${writeNumber(Number(headlineOf(code, "ict_skills_pct")!.value), 1)}% 2025`),
    );
  });

  test("are marked with their numbers on the strip of all provinces", async () => {
    const page = await compare("/so-sanh/?tinh=da-nang,hai-phong,can-tho", 3);
    const strip = measure(page, "ict_skills_pct").locator("svg");
    expect(await strip.locator(".dot").count()).toBe(63);
    expect(await strip.locator(".strip-number").allTextContents()).toEqual(["1", "2", "3"]);
    // A further right dot is a higher value.
    const x = await strip.locator(".dot-chosen").evaluateAll((dots) => dots.map((dot) => Number(dot.getAttribute("cx"))));
    const values = ["48", "31", "92"].map((code) => Number(headlineOf(code, "ict_skills_pct")!.value));
    const order = (list: number[]) => list.map((_, at) => at).sort((one, other) => list[one]! - list[other]!);
    expect(order(x)).toEqual(order(values));
  });

  test("come with a caution where figures are of different dates, and none where they are of one", async () => {
    const page = await compare("/so-sanh/?tinh=da-nang,hai-phong", 2);
    expect(await measure(page, "teams_per_10k_inhabitants").getByRole("list", { name: "Lưu ý khi so sánh" }).innerText()).toContain("cách nhau đến 6 tháng");
    expect(await measure(page, "ict_skills_pct").getByRole("list", { name: "Lưu ý khi so sánh" }).count()).toBe(0);
  });

  test("are taken together by computing their rate anew from the sums of both parts, with the number of provinces behind it", async () => {
    const page = await compare("/so-sanh/?tinh=da-nang,hai-phong,can-tho", 3);
    const parts = ["48", "31"].map((code) => rateOf(code, "teams", 10_000)!);
    const sum = (part: "numerator" | "denominator") => parts.reduce((total, rate) => total + Number(rate[part].value), 0);
    const together = (await measure(page, "teams_per_10k_inhabitants").locator("tfoot").innerText()).replace(/\s+/g, " ");
    expect(together).toContain(`Gộp các tỉnh đã chọn ${writeNumber((sum("numerator") * 10_000) / sum("denominator"), 1)}`);
    expect(together).toContain(`${writeNumber(sum("numerator"), 0)} / ${writeNumber(sum("denominator"), 0)} của 2/3 tỉnh có số liệu`);
    const marks = (rows: string) => measure(page, "teams_per_10k_inhabitants").locator(`${rows} .mark`).allInnerTexts();
    expect((await marks("tfoot")).sort(), "marked as its parts are").toEqual([...new Set(await marks("tbody"))].sort());
    expect(await marks("tbody")).not.toEqual([]);
    expect(await measure(page, "ict_skills_pct").locator("tfoot").count(), "a percentage has no sum").toBe(0);
  });

  test("show what became of each in 2025", async () => {
    const page = await compare("/so-sanh/?tinh=ha-giang,ha-noi", 2);
    expect(await page.locator("[data-chosen] li").allInnerTexts()).toEqual([
      expect.stringContaining("nay thuộc Tuyên Quang (từ 7/2025)"),
      expect.not.stringContaining("nay thuộc"),
    ]);
  });
});

describe("choosing", () => {
  test("by name adds a province, by its button takes it away, and the address follows; back undoes", async () => {
    const page = await compare("/so-sanh/", 0);
    expect(await page.getByText("Chưa chọn tỉnh nào.").isVisible()).toBe(true);
    await search(page).fill("sai gon");
    await page.keyboard.press("Enter");
    await expect.poll(() => chosen(page).allInnerTexts()).toEqual(["TP. Hồ Chí Minh"]);
    expect(await message(page).innerText()).toContain("Mới có một tỉnh.");
    await search(page).fill("ha noi");
    await page.keyboard.press("Enter");
    await expect.poll(() => chosen(page).allInnerTexts()).toEqual(["TP. Hồ Chí Minh", "Hà Nội"]);
    expect(address(page)).toBe("?tinh=ho-chi-minh,ha-noi");
    await page.getByRole("button", { name: "Bỏ TP. Hồ Chí Minh" }).click();
    await expect.poll(() => chosen(page).allInnerTexts()).toEqual(["Hà Nội"]);
    await page.goBack();
    await expect.poll(() => chosen(page).allInnerTexts()).toEqual(["TP. Hồ Chí Minh", "Hà Nội"]);
    await page.getByRole("button", { name: "Bỏ tất cả" }).click();
    await expect.poll(() => chosen(page).count()).toBe(0);
    expect(address(page)).toBe("");
  });

  test("on the map adds a province, and a second press takes it away", async () => {
    const page = await compare("/so-sanh/", 0);
    await page.getByText("Chọn trên bản đồ", { exact: true }).click();
    const province = page.getByRole("button", { name: /^Nghệ An: / });
    await province.press("Enter");
    await expect.poll(() => chosen(page).allInnerTexts()).toEqual(["Nghệ An"]);
    await province.press("Enter");
    await expect.poll(() => chosen(page).count()).toBe(0);
  });

  test("goes along to the other language", async () => {
    const page = await compare("/so-sanh/?tinh=da-nang&nhom=giap-ranh", 3);
    await page.getByRole("banner").getByRole("link", { name: "English" }).click();
    await expect.poll(() => chosen(page).allInnerTexts()).toEqual(["Da Nang", "Quang Nam", "Thua Thien Hue"]);
    expect(address(page)).toBe("?provinces=da-nang&peers=giap-ranh");
  });
});

describe("with its peers", () => {
  test("a province stands beside those with the nearest population, each with the reason in numbers from the dataset", async () => {
    const page = await compare("/so-sanh/?tinh=da-nang&nhom=dan-so", 6);
    const population = (code: string) => Number(headlineOf(code, "population")!.value);
    const ratio = (code: string) => Math.max(population(code), population("48")) / Math.min(population(code), population("48"));
    const nearest = provinces
      .filter(({ code }) => code !== "48" && ratio(code!) <= 1.5)
      .sort((one, other) => ratio(one.code!) - ratio(other.code!))
      .slice(0, 5);
    expect(await chosen(page).allInnerTexts()).toEqual(["Đà Nẵng", ...nearest.map(({ name_vi }) => name_vi)]);
    const first = await page.locator("[data-chosen] li").nth(1).innerText();
    expect(first).toContain(
      `${writeNumber(population(nearest[0]!.code!), 0)} dân so với ${writeNumber(population("48"), 0)} dân (${writeNumber(ratio(nearest[0]!.code!), 2)} lần`,
    );
  });

  test("neighbours are those of the list of borders, the longest first", async () => {
    const page = await compare("/so-sanh/?tinh=ha-giang&nhom=giap-ranh", 5);
    const borders = readRows("area_borders.csv")
      .filter(({ code, neighbour_code }) => code === "02" || neighbour_code === "02")
      .sort((one, other) => Number(other.border_km) - Number(one.border_km));
    const names = borders.map(({ code, neighbour_code }) => provinces.find((province) => province.code === (code === "02" ? neighbour_code : code))!.name_vi);
    expect(await chosen(page).allInnerTexts()).toEqual(["Hà Giang", ...names]);
  });

  test("each measure has a verdict worked out by hand from the dataset, or the reason why there is none", async () => {
    const page = await compare("/so-sanh/?tinh=da-nang&nhom=dan-so", 6);
    const codes = (await chosen(page).allInnerTexts()).slice(1).map((name) => provinces.find(({ name_vi }) => name_vi === name)!.code!);
    const value = (code: string) => Number(headlineOf(code, "ict_skills_pct")!.value);
    const median = (list: number[]) => list.toSorted((one, other) => one - other)[2]!;
    const middle = median(codes.map(value));
    const tolerance = Math.max(0.1, 1.4826 * median(codes.map((code) => Math.abs(value(code) - middle))));
    const difference = value("48") - middle;
    const words = Math.abs(difference) <= tolerance ? "● tương đương nhóm" : difference > 0 ? "▲ cao hơn nhóm" : "▼ thấp hơn nhóm";
    const verdict = await measure(page, "ict_skills_pct").locator("[data-verdict]").innerText();
    expect(verdict).toContain(words);
    expect(verdict).toContain(`trung vị nhóm là ${writeNumber(middle, 1)}%`);
    expect(verdict).toContain("5/5 tỉnh trong nhóm có số liệu");
    const rare = ["ehealth_record_pct", "vneid_activated_pct", "epayment_adult_pct"].find(
      (indicator) => codes.filter((code) => headlineOf(code, indicator)).length < 3,
    )!;
    expect(await measure(page, rare).locator("[data-verdict]").innerText()).toMatch(/^– chưa/);
  });

  test("the median of the peers is drawn between the dots that it lies between", async () => {
    const page = await compare("/so-sanh/?tinh=da-nang&nhom=dan-so", 6);
    const strip = measure(page, "ict_skills_pct").locator("svg");
    const at = Number(await strip.locator(".strip-peer-median").getAttribute("x1"));
    const peers = await strip.locator(".dot-peer").evaluateAll((dots) => dots.map((dot) => Number(dot.getAttribute("cx"))).sort((one, other) => one - other));
    expect(at).toBeCloseTo(peers[2]!, 0);
  });

  test("where a province has no peers, that is said", async () => {
    const page = await compare("/so-sanh/34/?tinh=da-nang&nhom=vung", 1);
    expect(await message(page).innerText()).toContain("Vùng ở đây là vùng của 63 tỉnh cũ, nên không dùng để so sánh các tỉnh mới.");
  });
});

describe("the 34", () => {
  test("stand side by side with what each is made of, and sums of whole old provinces", async () => {
    const page = await compare("/so-sanh/34/?tinh=da-nang,hue", 2);
    expect(await page.locator("[data-chosen] li").first().innerText()).toContain("gồm Đà Nẵng, Quảng Nam");
    const [daNang] = await rowsOf(page, "teams_per_10k_inhabitants");
    const people = Number(headlineOf("48", "population")!.value) + Number(headlineOf("49", "population")!.value);
    expect(daNang![2]).toContain(`${writeNumber(people, 0)} dân`);
  });
});

describe("a bad address is explained in a plain sentence", () => {
  test.each([
    ["/so-sanh/?tinh=ha-noi,khong-co", "Không có tỉnh nào với tên “khong-co” trong địa chỉ này.", 1],
    ["/so-sanh/?tinh=ha-noi", "Mới có một tỉnh.", 1],
    ["/so-sanh/34/?tinh=ha-noi,ha-giang", "“ha-giang” thuộc cách chia 63 tỉnh, thành phố; hai cách chia tỉnh không so sánh được với nhau.", 1],
    ["/so-sanh/?tinh=ha-noi,ha-giang,cao-bang,bac-kan,tuyen-quang,lao-cai,dien-bien", "Địa chỉ này nêu hơn sáu tỉnh; chỉ sáu tỉnh đầu được giữ lại.", 6],
  ])("%s", async (path, sentence, count) => {
    const page = await compare(path, count);
    expect(await message(page).innerText()).toContain(sentence);
  });

  test("a seventh province is refused in words, and the six stay", async () => {
    const page = await compare("/so-sanh/?tinh=ha-noi,ha-giang,cao-bang,bac-kan,tuyen-quang,lao-cai", 6);
    await search(page).fill("hue");
    await page.keyboard.press("Enter");
    expect(await message(page).innerText()).toContain("tối đa sáu tỉnh. Hãy bỏ bớt một tỉnh trước khi thêm Thừa Thiên Huế");
    expect(await chosen(page).count()).toBe(6);
  });

  test("a measure without a figure of any province chosen says so", async () => {
    const page = await compare("/so-sanh/?tinh=can-tho,an-giang", 2);
    expect(await measure(page, "teams_per_10k_inhabitants").innerText()).toContain("Chưa tỉnh nào trong số đã chọn có số liệu đã công bố của chỉ tiêu này.");
  });

  test("figures that do not come are said to be missing, with what to do", async () => {
    const page = await open("/nguon/");
    await page.route("**/compare/**", (route) => route.abort());
    await page.goto("/so-sanh/?tinh=ha-noi,hue");
    await expect.poll(() => message(page).innerText()).toContain("Không tải được số liệu để so sánh.");
  });
});

test("without JavaScript the strips of all provinces and the way to each province stay", async () => {
  const page = await open("/so-sanh/", { javaScriptEnabled: false });
  expect(await page.getByText("Để chọn tỉnh, trình duyệt cần chạy JavaScript.").isVisible()).toBe(true);
  expect(await measure(page, "ict_skills_pct").locator("svg .dot").count()).toBe(63);
  await page.locator(".search-all summary").click();
  expect(await page.locator("details[open] a").count()).toBe(63);
});
