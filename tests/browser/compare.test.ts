import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { headlineOf, provinces, rateOf, sources } from "../portal/headline-from-csv.ts";
import { readRows } from "../fixtures/read-rows.ts";
import { writeNumber, writePeriod, writeValue } from "../portal/written-in-vietnamese.ts";
import { chosen, compareWith, opened, overview, text } from "./open-comparison.ts";
import { useBrowser } from "./use-browser.ts";

const open = useBrowser();
const compare = compareWith(open);
const message = (page: Page) => page.locator("[data-message]:not(:empty)");
const search = (page: Page) => page.getByRole("combobox", { name: "Thêm một tỉnh, thành phố" });
const address = (page: Page) => decodeURIComponent(new URL(page.url()).search);

const nameOf = (code: string) => provinces.find((province) => province.code === code)!.name_vi!;

const rowsOf = async (page: Page, code: string) =>
  (await opened(page, code))
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

  test("are named on the strip of all provinces, which is as wide as its place", async () => {
    const page = await compare("/so-sanh/?tinh=da-nang,hai-phong,can-tho", 3);
    const strip = (await opened(page, "ict_skills_pct")).locator("svg");
    expect(await strip.locator(".dot").count()).toBe(63);
    expect((await strip.locator(".strip-name").allTextContents()).map((name) => name.replace(/ [\d,]+%$/, ""))).toEqual(["Cần Thơ", "Đà Nẵng", "Hải Phòng"]);
    const [own, place] = await strip.evaluate((svg) => [svg.getBoundingClientRect().width, svg.closest("details")!.getBoundingClientRect().width]);
    expect(own! / place!).toBeGreaterThan(0.98);
    // A further right dot is a higher value.
    const x = await strip.locator(".dot-chosen").evaluateAll((dots) => dots.map((dot) => Number(dot.getAttribute("cx"))));
    const values = ["92", "48", "31"].map((code) => Number(headlineOf(code, "ict_skills_pct")!.value));
    const order = (list: number[]) => list.map((_, at) => at).sort((one, other) => list[one]! - list[other]!);
    expect(order(x)).toEqual(order(values));
  });

  test.each([
    ["/so-sanh/?tinh=ha-noi,ha-giang,cao-bang,lao-cai,da-nang,ca-mau", 6],
    ["/so-sanh/?tinh=ha-giang&nhom=vung", 6],
    ["/so-sanh/?tinh=thua-thien-hue,ba-ria-vung-tau,ho-chi-minh,binh-duong,dong-nai,ha-noi", 6],
    ["/so-sanh/34/?tinh=lam-dong&nhom=dan-so", 6],
  ])("%s: no name on any strip meets another one or a dot, and all words are 11 px or more, on a phone and on a desk", async (path, count) => {
    const page = await compare(path, count);
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      const found = await page.evaluate(async () => {
        const blocks = [...document.querySelectorAll<HTMLDetailsElement>("details[data-measure]")];
        for (const block of blocks) block.open = true;
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50)));
        const meet = (one: DOMRect, other: DOMRect) =>
          one.left < other.right - 0.5 && other.left < one.right - 0.5 && one.top < other.bottom - 0.5 && other.top < one.bottom - 0.5;
        const strips = blocks.flatMap((block) => [...block.querySelectorAll("svg.live-strip")]);
        const problems = strips.flatMap((strip) => {
          const names = [...strip.querySelectorAll(".strip-name")].map((element) => ({ word: element.textContent!, box: element.getBoundingClientRect() }));
          const dots = [...strip.querySelectorAll(".dot")].map((dot) => dot.getBoundingClientRect());
          const { left, right } = strip.getBoundingClientRect();
          return names.flatMap(({ word, box }, at) => [
            ...names.slice(at + 1).flatMap((other) => (meet(box, other.box) ? [`${word} meets ${other.word}`] : [])),
            ...(dots.some((dot) => meet(box, dot)) ? [`${word} meets a dot`] : []),
            ...(box.left < left - 1 || box.right > right + 1 ? [`${word} leaves the strip`] : []),
          ]);
        });
        const sizes = strips.flatMap((strip) =>
          [...strip.querySelectorAll("text")].map(
            (element) =>
              Number.parseFloat(getComputedStyle(element).fontSize) * (strip.getBoundingClientRect().width / (strip as SVGSVGElement).viewBox.baseVal.width),
          ),
        );
        const named = strips.reduce((sum, strip) => sum + strip.querySelectorAll(".strip-name").length, 0);
        return { problems, smallest: Math.min(...sizes), named };
      });
      expect([width, found.problems]).toEqual([width, []]);
      expect(found.smallest).toBeGreaterThanOrEqual(11);
      expect(found.named).toBeGreaterThan(15);
    }
  });

  test("come with a caution where figures are of different dates, and none where they are of one", async () => {
    const page = await compare("/so-sanh/?tinh=da-nang,hai-phong", 2);
    const cautions = (await opened(page, "teams_per_10k_inhabitants")).getByRole("list", { name: "Lưu ý khi so sánh" });
    expect(await cautions.innerText()).toContain("cách nhau đến 6 tháng");
    expect(await (await opened(page, "ict_skills_pct")).getByRole("list", { name: "Lưu ý khi so sánh" }).count()).toBe(0);
  });

  test("are taken together by computing their rate anew from the sums of both parts, with the number of provinces behind it", async () => {
    const page = await compare("/so-sanh/?tinh=da-nang,hai-phong,can-tho", 3);
    const parts = ["48", "31"].map((code) => rateOf(code, "teams", 10_000)!);
    const sum = (part: "numerator" | "denominator") => parts.reduce((total, rate) => total + Number(rate[part].value), 0);
    const block = await opened(page, "teams_per_10k_inhabitants");
    const together = text(await block.locator("tfoot").innerText());
    expect(together).toContain(`Gộp các tỉnh đã chọn ${writeNumber((sum("numerator") * 10_000) / sum("denominator"), 1)}`);
    expect(together).toContain(`${writeNumber(sum("numerator"), 0)} / ${writeNumber(sum("denominator"), 0)} của 2/3 tỉnh có số liệu`);
    const marks = (rows: string) => block.locator(`${rows} .mark`).allInnerTexts();
    expect((await marks("tfoot")).sort(), "marked as its parts are").toEqual([...new Set(await marks("tbody"))].sort());
    expect(await marks("tbody")).not.toEqual([]);
    expect(await (await opened(page, "ict_skills_pct")).locator("tfoot").count(), "a percentage has no sum").toBe(0);
  });

  test("show what became of each in 2025", async () => {
    const page = await compare("/so-sanh/?tinh=ha-giang,ha-noi", 2);
    await page.getByText("Đổi lựa chọn").click();
    expect(await page.locator("[data-details] li").allInnerTexts()).toEqual(["Hà Giang: nay thuộc Tuyên Quang (từ 7/2025)"]);
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
    await page.getByRole("button", { name: "Bỏ TP. Hồ Chí Minh (trước 7/2025)" }).click();
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

  test.each([
    ["/so-sanh/?tinh=ha-noi,hue&dia-gioi=34", "/so-sanh/34/", "?tinh=ha-noi,hue"],
    ["/so-sanh/34/?tinh=ha-noi,hue&boundaries=63", "/so-sanh/", "?tinh=ha-noi,hue"],
  ])("of the other division leads there: %s", async (path, page, query) => {
    const shown = await open(path);
    await shown.waitForURL((url) => url.pathname === page);
    expect(address(shown)).toBe(query);
    // Once its script has come: until then the page says what can be done without.
    await expect.poll(() => message(shown).filter({ visible: true }).count()).toBe(0);
  });

  test("of a division that does not exist says so, and what was chosen is shown", async () => {
    const page = await compare("/so-sanh/?tinh=ha-noi,da-nang&dia-gioi=35", 2);
    expect(await message(page).innerText()).toContain("Không có cách chia tỉnh “35”; chỉ có 63 và 34.");
  });

  test("goes along to the other language", async () => {
    const page = await compare("/so-sanh/?tinh=da-nang&nhom=giap-ranh", 3);
    await page.getByRole("banner").getByRole("link", { name: "English" }).click();
    await expect.poll(() => chosen(page).allInnerTexts()).toEqual(["Da Nang", "Quang Nam", "Thua Thien Hue"]);
    expect(address(page)).toBe("?provinces=da-nang&peers=giap-ranh");
  });
});

describe("what is chosen", () => {
  const six = "/so-sanh/?tinh=ha-noi,ha-giang,cao-bang,lao-cai,da-nang,ca-mau";

  test("stands as a line of chips with bare names and one note of which division they are, and leaves the overview within the first 900 px of a phone", async () => {
    const page = await compare(six, 6);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await chosen(page).allInnerTexts()).toEqual(["Hà Nội", "Hà Giang", "Cao Bằng", "Lào Cai", "Đà Nẵng", "Cà Mau"]);
    expect(await page.locator("[data-names]").innerText()).toBe("Tên ở đây là tên của 63 tỉnh, thành phố trước ngày 01/07/2025.");
    expect(await overview(page).locator("thead th").allTextContents()).not.toContainEqual(expect.stringContaining("trước 7/2025"));
    expect((await page.locator("h2#overview").boundingBox())!.y).toBeLessThan(900);
    expect(await search(page).isVisible()).toBe(false);
    await page.getByText("Đổi lựa chọn").click();
    expect(await search(page).isVisible()).toBe(true);
    await page.getByRole("button", { name: "Bỏ Lào Cai (trước 7/2025)" }).click();
    await expect.poll(() => chosen(page).count()).toBe(5);
    expect(await page.evaluate(() => document.activeElement?.id), "the focus stays by the others").toBe("chosen");
  });

  test("has the measures that none of it has a figure of in one line, with a link to each", async () => {
    const page = await compare("/so-sanh/?tinh=can-tho,an-giang", 2);
    const without = page.locator("[data-without] a[data-open]");
    const codes = await without.evaluateAll((links) => links.map((link) => (link as HTMLElement).dataset.open!));
    expect(codes).toContain("teams");
    expect(codes).not.toContain("ict_skills_pct");
    for (const code of codes.filter((one) => !one.includes("_per_"))) expect([headlineOf("92", code), headlineOf("89", code)], code).toEqual([null, null]);
    expect(await overview(page).locator(".figure-missing").filter({ hasText: "Chưa tỉnh nào" }).count()).toBe(0);
    expect(await page.locator("[data-without]").innerText()).toContain(`(${codes.length} chỉ tiêu)`);
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
    expect(await chosen(page).allInnerTexts()).toEqual(["48", ...nearest.map(({ code }) => code!)].map(nameOf));
    await page.getByText("Đổi lựa chọn").click();
    const first = await page.locator("[data-details] li").nth(1).innerText();
    expect(first).toContain(
      `${writeNumber(population(nearest[0]!.code!), 0)} dân so với ${writeNumber(population("48"), 0)} dân (${writeNumber(ratio(nearest[0]!.code!), 2)} lần`,
    );
  });

  test("neighbours are those of the list of borders, the longest first", async () => {
    const page = await compare("/so-sanh/?tinh=ha-giang&nhom=giap-ranh", 5);
    const borders = readRows("area_borders.csv")
      .filter(({ code, neighbour_code }) => code === "02" || neighbour_code === "02")
      .sort((one, other) => Number(other.border_km) - Number(one.border_km));
    const names = borders.map(({ code, neighbour_code }) => nameOf((code === "02" ? neighbour_code : code)!));
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
    const verdict = await (await opened(page, "ict_skills_pct")).locator("[data-verdict]").innerText();
    expect(verdict).toContain(words);
    expect(verdict).toContain(`trung vị nhóm là ${writeNumber(middle, 1)}%`);
    expect(verdict).toContain("5/5 tỉnh trong nhóm có số liệu");
    const rare = ["ehealth_record_pct", "vneid_activated_pct", "epayment_adult_pct"].find(
      (indicator) => codes.filter((code) => headlineOf(code, indicator)).length < 3,
    )!;
    expect(await (await opened(page, rare)).locator("[data-verdict]").innerText()).toMatch(/^– chưa/);
  });

  test("the median of the peers is drawn between the dots that it lies between", async () => {
    const page = await compare("/so-sanh/?tinh=da-nang&nhom=dan-so", 6);
    const strip = (await opened(page, "ict_skills_pct")).locator("svg");
    const at = Number(await strip.locator("line.strip-peer-median").getAttribute("x1"));
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
    await page.getByText("Đổi lựa chọn").click();
    expect(await page.locator("[data-details] li").first().innerText()).toContain("gồm Đà Nẵng, Quảng Nam");
    const [daNang] = await rowsOf(page, "teams_per_10k_inhabitants");
    const people = Number(headlineOf("48", "population")!.value) + Number(headlineOf("49", "population")!.value);
    expect(daNang![2]).toContain(`${writeNumber(people, 0)} dân`);
  });
});

describe("the overview", () => {
  test("begins, with peers, with how many verdicts are higher, similar and lower, and why the others are withheld, as the blocks say one by one", async () => {
    const page = await compare("/so-sanh/?tinh=da-nang&nhom=dan-so", 6);
    const sentence = await page.locator("[data-summary]").innerText();
    const signs = await overview(page).locator(".overview-cell.is-own .overview-sign").allInnerTexts();
    const countOf = (sign: string) => signs.filter((one) => one === sign).length;
    expect(sentence).toContain(`cao hơn ở ${countOf("▲")} chỉ tiêu, tương đương ở ${countOf("●")}, thấp hơn ở ${countOf("▼")}`);
    const rows = await overview(page).locator("tbody tr:not(.overview-topic)").count();
    const without = await page.locator("[data-without] a").count();
    expect(sentence).toContain(`${rows + without - signs.length} không nhận định: 2 là số đếm`);
    expect(await overview(page).locator(".overview-cell.is-peer .overview-sign").count()).toBe(0);
    for (const count of ["teams", "members"]) expect(await overview(page).locator(`tr:has([data-open=${count}]) .overview-sign`).count(), count).toBe(0);
  });

  test("has values and years of the dataset, its measures open by keyboard, and on a phone each measure is a card as wide as the screen", async () => {
    const page = await compare("/so-sanh/?tinh=da-nang,hai-phong", 2);
    const row = overview(page).locator("tr:has([data-open=ict_skills_pct])");
    const value = (code: string) => `${writeNumber(Number(headlineOf(code, "ict_skills_pct")!.value), 1)}%`;
    const cells = (await row.locator("td").allInnerTexts()).map(text);
    expect(cells.slice(0, 2)).toEqual([
      expect.stringMatching(new RegExp(`^${value("48")} [▲●▼] 2025$`)),
      expect.stringMatching(new RegExp(`^${value("31")} [▲●▼] 2025$`)),
    ]);
    expect(cells[2]).toMatch(/^[\d,]+% 63\/63 tỉnh; ● trong khoảng ±[\d,]+$/);
    await row.locator(".overview-measure").focus();
    await page.keyboard.press("Enter");
    const block = page.locator('[data-measure="ict_skills_pct"]');
    expect(await block.getAttribute("open")).toBe("");
    expect(await block.locator("summary").evaluate((summary) => summary === document.activeElement)).toBe(true);
    await page.setViewportSize({ width: 360, height: 740 });
    const card = (await row.boundingBox())!;
    expect(card.width).toBeLessThanOrEqual(360);
    expect(card.width).toBeGreaterThan(290);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    const bars = await row.locator(".is-own .overview-bar").evaluateAll((found) => found.map((bar) => bar.getBoundingClientRect().width));
    expect(new Set(bars).size, "bars of one card have one scale").toBe(1);
  });
});

test("without peers a province is held against the others alone, its own value left out", async () => {
  const page = await compare("/so-sanh/?tinh=ho-chi-minh,ha-giang", 2);
  const signs = await overview(page).locator("tr:has([data-open=teams_per_10k_inhabitants]) .overview-sign").allInnerTexts();
  const rates = new Map(provinces.flatMap(({ code }) => [[code!, rateOf(code!, "teams", 10_000)?.value ?? null] as const]));
  const median = (list: number[]) => {
    const sorted = list.toSorted((one, other) => one - other);
    return (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.ceil((sorted.length - 1) / 2)]!) / 2;
  };
  const signOf = (own: string) => {
    const others = [...rates].flatMap(([code, value]) => (code === own ? [] : (value ?? [])));
    const middle = median(others);
    const difference = rates.get(own)! - middle;
    const tolerance = Math.max(0.1, 1.4826 * median(others.map((value) => Math.abs(value - middle))));
    return Math.abs(difference) <= tolerance ? "●" : difference > 0 ? "▲" : "▼";
  };
  expect(signs).toEqual([signOf("79"), signOf("02")]);
  expect(signs[0]).toBe("▼");
});

test("without peers a figure of before a break of method does not count beside one of since, and with fewer than twelve of since there is no sign", async () => {
  const page = await open("/nguon/");
  const codes = ["ha-noi", "hue"];
  let kept = 19;
  // The newest figures of the dataset lie on one side: some are put on the other.
  await page.route("**/compare/vi/VN63.json", async (route) => {
    const response = await route.fetch();
    const file = await response.json();
    const values: Record<string, { value: number; period: string; periodEnd: string }> = file.values.dti_digital_society_index;
    for (const slug of Object.keys(values)
      .filter((one) => one !== "ha-noi")
      .slice(kept))
      Object.assign(values[slug]!, { value: 0, period: "2023", periodEnd: "2023-12-31" });
    return route.fulfill({ response, json: file });
  });
  const signs = page.locator("[data-overview-table] tr:has([data-open=dti_digital_society_index]) .is-own .overview-sign");
  await page.goto("/so-sanh/?tinh=ha-noi,hai-phong");
  await overview(page).locator("tbody tr").nth(10).waitFor();
  const order = (await (await fetch(`${inject("portal")}/compare/vi/VN63.json`)).json()).values.dti_digital_society_index as Record<string, { value: number }>;
  const others = Object.keys(order)
    .filter((one) => one !== "ha-noi")
    .slice(0, kept)
    .map((slug) => order[slug]!.value)
    .toSorted((one, other) => one - other);
  const middle = others[9]!;
  const far = others.map((value) => Math.abs(value - middle)).toSorted((one, other) => one - other)[9]!;
  const difference = order["ha-noi"]!.value - middle;
  const sign = Math.abs(difference) <= Math.max(10 ** -4, 1.4826 * far) ? "●" : difference > 0 ? "▲" : "▼";
  expect((await signs.allInnerTexts())[0]).toBe(sign);
  kept = 8;
  await page.goto(`/so-sanh/?tinh=${codes.join(",")}`);
  await overview(page).locator("tbody tr").nth(10).waitFor();
  expect(await overview(page).locator("tr:has([data-open=dti_digital_society_index]) .is-own").first().locator(".overview-sign").count()).toBe(0);
});

describe("a group of provinces", () => {
  const region = provinces.filter(({ region_code }) => region_code === "NMM").map(({ code }) => code!);

  test("is one column: a region in one press, under a name of the reader's own that is text and stands in the address", async () => {
    const page = await compare("/so-sanh/?tinh=ha-noi", 1);
    await page.getByText("Thêm một nhóm tỉnh thành một cột").click();
    await page.getByLabel("Tên nhóm").fill("<b>Miền núi</b>");
    await page.getByRole("button", { name: "Trung du và miền núi phía Bắc" }).click();
    await expect.poll(() => address(page)).toBe("?tinh=ha-noi&gop=northern-midlands-and-mountain-areas&ten=<b>Miền núi</b>");
    await expect.poll(() => overview(page).locator("thead .is-together").innerText()).toBe("<b>Miền núi</b>");
    const cell = async (code: string) => text(await overview(page).locator(`tr:has([data-open=${code}]) .is-together`).innerText());
    const known = region.filter((code) => headlineOf(code, "teams"));
    const sum = known.reduce((total, code) => total + Number(headlineOf(code, "teams")!.value), 0);
    expect(await cell("teams")).toContain(`${writeNumber(sum, 0)} ${known.length}/${region.length} tỉnh có số liệu`);
    const rates = region.flatMap((code) => rateOf(code, "teams", 10_000) ?? []);
    const total = (part: "numerator" | "denominator") => rates.reduce((all, rate) => all + Number(rate[part].value), 0);
    expect(await cell("teams_per_10k_inhabitants")).toContain(
      `${writeNumber((total("numerator") * 10_000) / total("denominator"), 1)} ${rates.length}/${region.length}`,
    );
    expect(await cell("ict_skills_pct"), "a percentage is not averaged").toBe("không gộp được");
    await page.getByRole("button", { name: "Bỏ cột của nhóm" }).click();
    await expect.poll(() => overview(page).locator(".is-together").count()).toBe(0);
  });

  test("keeps a name like a place in a sentence, and goes into the CSV with the first and last date, wording and weakest status of its members", async () => {
    const page = await open("/so-sanh/?gop=northern-midlands-and-mountain-areas&ten={count}%20$%26");
    await expect.poll(() => page.locator("[data-together]").textContent()).toContain("“{count} $&”, 14 tỉnh");
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Tải bảng này (CSV)" }).click()]);
    const rows: Record<string, string>[] = parse(readFileSync(await download.path()), { columns: true, bom: true });
    const row = rows.find(({ measure }) => measure === "teams")!;
    const known = region.map((code) => headlineOf(code, "teams")).filter((figure): figure is NonNullable<typeof figure> => figure !== null);
    const periods = known.map(({ period }) => period!).toSorted((one, other) => (one.padEnd(10, "9") < other.padEnd(10, "9") ? -1 : 1));
    const weakest = ["U", "E", "P", "A"].find((status) => known.some(({ obs_status }) => obs_status === status));
    expect([row.area_name, row.period, row.qualifier, row.obs_status]).toEqual(["{count} $&", `${periods[0]}/${periods.at(-1)}`, "EXACT", weakest]);
    expect(row.source_id).toBe([...new Set(known.map(({ source_id }) => source_id!))].toSorted().join(" "));
    expect(row.source_url!.split(" ").length).toBeGreaterThan(1);
    const rate = rows.find(({ measure }) => measure === "teams_per_10k_inhabitants")!;
    expect(rate.numerator_source_id).toBe(row.source_id);
    expect(rate.denominator_source_id).not.toBe("");
  });

  test("of the 34 is not added up where its figures lie on both sides of the merger", async () => {
    const page = await open("/so-sanh/34/?gop=tuyen-quang,lao-cai");
    await expect
      .poll(async () => text(await overview(page).locator("tr:has([data-open=teams]) .is-together").innerText()))
      .toContain("có số liệu trước và sau 01/07/2025: không cộng");
  });

  test("of the 63 says in a sentence where its sums have figures of both sides of the merger, and only there", async () => {
    const isAfter = (code: string) => headlineOf(code, "teams")!.period! > "2025-06-30";
    expect([isAfter("01"), isAfter("02"), isAfter("10")]).toEqual([true, false, false]);
    const page = await open("/so-sanh/?gop=ha-noi,ha-giang");
    const key = () => page.locator("[data-key]").innerText();
    await expect.poll(key).toContain("Cột gộp có số liệu cả trước và sau ngày 01/07/2025 ở: Số tổ công nghệ số cộng đồng");
    await page.goto("/so-sanh/?gop=ha-giang,lao-cai");
    await overview(page).locator("tbody tr").nth(10).waitFor();
    expect(await key()).not.toContain("trước và sau ngày 01/07/2025 ở:");
  });

  test("without a province is refused beside its button", async () => {
    const page = await compare("/so-sanh/", 0);
    await page.getByText("Thêm một nhóm tỉnh thành một cột").click();
    await page.getByRole("button", { name: "Đặt nhóm thành một cột" }).click();
    expect(await page.locator("[data-message=group]").innerText()).toContain("Nhóm chưa có tỉnh nào.");
  });
});

describe("taken along", () => {
  test("the table comes as CSV, each figure as the API has it: codes with scheme, date, status, qualifier, source, numerator and denominator", async () => {
    const page = await compare("/so-sanh/?tinh=da-nang,cao-bang", 2);
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Tải bảng này (CSV)" }).click()]);
    expect(download.suggestedFilename()).toBe("to-so-so-sanh-da-nang-truoc-7-2025-cao-bang.csv");
    const rows: Record<string, string>[] = parse(readFileSync(await download.path()), { columns: true, bom: true });
    const query = `{ comparison(boundary: VN63, provinces: ["48", "04"]) { measures { measure { code } provinces {
      province { scheme code } value obsStatus figure { period qualifier source { code } } } } }
      provinces(boundary: VN63, first: 100) { nodes { code teamsPer10kInhabitants { value qualifier obsStatus numerator { value period } denominator { value period } } } } }`;
    const answer = await fetch(`${inject("portal")}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query }),
    });
    type Compared = {
      province: { scheme: string; code: string };
      value: number | null;
      obsStatus: string;
      figure: { period: string; qualifier: string; source: { code: string } | null };
    };
    type Part = { value: number; period: string };
    const { data } = (await answer.json()) as {
      data: {
        comparison: { measures: { measure: { code: string }; provinces: Compared[] }[] };
        provinces: { nodes: { code: string; teamsPer10kInhabitants: { numerator: Part; denominator: Part } }[] };
      };
    };
    let known = 0;
    for (const { measure, provinces: compared } of data.comparison.measures)
      for (const { province, value, obsStatus, figure } of compared) {
        const row = rows.find((one) => one.measure === measure.code && one.area_code === province.code);
        if (!row) {
          expect([measure.code, value]).toEqual([measure.code, null]);
          continue;
        }
        expect([row.area_scheme, row.value, row.obs_status]).toEqual([province.scheme, value === null ? "" : String(value), obsStatus]);
        if (value === null) expect(row.missing).not.toBe("");
        else {
          known += 1;
          expect([row.period, row.source_id]).toEqual([figure.period, figure.source?.code ?? ""]);
        }
      }
    expect(known).toBeGreaterThan(20);
    for (const code of ["48", "04"]) {
      const { numerator, denominator } = data.provinces.nodes.find((one) => one.code === code)!.teamsPer10kInhabitants;
      const row = rows.find((one) => one.measure === "teams_per_10k_inhabitants" && one.area_code === code)!;
      expect([row.numerator_value, row.numerator_period, row.denominator_value, row.denominator_period]).toEqual(
        [numerator.value, numerator.period, denominator.value, denominator.period].map(String),
      );
    }
  });

  test("the picture is a PNG with ink on it, named after the choice", async () => {
    const page = await compare("/so-sanh/?tinh=ha-giang,lao-cai", 2);
    await page.locator("#picture > summary").click();
    await expect.poll(() => page.locator("[data-picture] svg text").count()).toBeGreaterThan(30);
    const [download] = await Promise.all([page.waitForEvent("download"), page.locator("#picture button[data-format=png]").click()]);
    expect(download.suggestedFilename()).toBe("to-so-so-sanh-ha-giang-lao-cai-truoc-7-2025.png");
    const bytes = readFileSync(await download.path()).toString("base64");
    const { width, inked } = await page.evaluate(async (base64) => {
      const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], { type: "image/png" }));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const context = canvas.getContext("2d")!;
      context.drawImage(bitmap, 0, 0);
      const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
      let dark = 0;
      for (let at = 0; at < data.length; at += 4) if (data[at]! < 128) dark += 1;
      return { width: bitmap.width, inked: dark / (data.length / 4) };
    }, bytes);
    expect(width).toBe(1600);
    expect(inked).toBeGreaterThan(0.01);
    expect(inked).toBeLessThan(0.5);
  });

  test("title, citation, snippets and the code of the frame follow the choice, and are those of the page again without one", async () => {
    const page = await compare("/so-sanh/?tinh=ha-giang,lao-cai", 2);
    expect(await page.title()).toBe("So sánh Hà Giang, Lào Cai (trước 7/2025) | Tổ Số");
    const copied = (way: string) => page.locator(`#${way} pre`).evaluateAll((all) => all.map((pre) => pre.textContent!));
    const cited = await copied("cite");
    for (const one of [cited[0]!, cited[1]!, ...cited.slice(-3)]) expect(one).toContain("/so-sanh/?tinh=ha-giang,lao-cai");
    for (const one of [cited[1]!, ...cited.slice(-3)]) expect(one).toContain("So sánh Hà Giang, Lào Cai (trước 7/2025)");
    for (const snippet of (await copied("snippets")).slice(0, 5)) for (const code of ["02", "10"]) expect(snippet).toContain(`/provinces/VN63-${code}.csv`);
    expect((await copied("embed"))[0]).toContain("/embed/latest/compare/?tinh=ha-giang,lao-cai");
    const [frame = "", script] = (await copied("embed"))[0]!.split("\n");
    expect(script).toMatch(/^<script src="[^"]+\/embed\/fit-1\.js" integrity="sha384-/);
    const framed = await open("/embed/latest/compare/?tinh=ha-giang,lao-cai");
    await expect.poll(() => overview(framed).locator("tbody tr").count()).toBeGreaterThan(10);
    // On the narrowest screens it may be as high as it is at 280 pixels.
    for (const [width, height, most] of [
      [640, / height="(\d+)"/.exec(frame)?.[1], 1.1],
      [340, [...frame.matchAll(/999,(\d+)px\)/g)].at(-1)?.[1], 1.3],
    ] as const) {
      await framed.setViewportSize({ width, height: 900 });
      const shown = await framed.evaluate(() => document.documentElement.getBoundingClientRect().height);
      expect(Number(height) / shown, `high enough at ${width}`).toBeGreaterThan(0.98);
      expect(Number(height) / shown, `not much higher at ${width}`).toBeLessThan(most);
    }
    expect(await page.locator("#embed .reuse-body").textContent()).toContain("Khung luôn theo bản mới nhất");
    await page.getByText("Đổi lựa chọn").click();
    await page.getByRole("button", { name: "Bỏ tất cả" }).click();
    await expect.poll(() => page.title()).toBe("So sánh các tỉnh | Tổ Số");
    expect((await copied("cite"))[1]).not.toContain("So sánh");
  });

  test("the frame draws the overview of its address, says what of it cannot be shown, and leads to the page; without JavaScript it says so", async () => {
    const page = await open("/embed/latest/compare/?tinh=ha-giang,khong-co,lao-cai", { viewport: { width: 360, height: 740 } });
    await expect.poll(() => overview(page).locator("[data-label='Hà Giang']").count()).toBeGreaterThan(10);
    expect(await page.locator("h1").innerText()).toBe("So sánh Hà Giang, Lào Cai (trước 7/2025)");
    expect(await page.getByRole("status").innerText()).toContain("Không có tỉnh nào với tên “khong-co”");
    expect(await page.locator("[data-page]").getAttribute("href")).toContain("/so-sanh/?tinh=ha-giang,lao-cai");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    const plain = await open("/embed/latest/compare/?tinh=ha-giang,lao-cai", { javaScriptEnabled: false });
    expect(await plain.getByRole("link", { name: "Mở trang so sánh của Tổ Số" }).getAttribute("href")).toBe("/so-sanh/");
  });
});

test.each(["/so-sanh/", "/so-sanh/34/"])("%s offers five comparisons where nothing is chosen, each with a reason, and each opens", async (path) => {
  const page = await compare(path, 0);
  const links = page.locator(".ready-open");
  expect(await links.count()).toBe(5);
  expect(await page.locator("details[data-measure] >> visible=true").count()).toBe(0);
  const ready = await page
    .locator(".ready-list li")
    .evaluateAll((all) => all.map((one) => ({ why: one.querySelector("p")!.textContent!, href: one.querySelector("a")!.getAttribute("href")! })));
  expect(ready.every(({ why }) => why.length > 30)).toBe(true);
  if (path === "/so-sanh/") expect(ready[0]!.why).toMatch(/; ở đây là 5 tỉnh có dân số gần nhất trong \d+ tỉnh khác của vùng\.$/);
  for (const { href } of ready) {
    await page.goto(href);
    await expect.poll(() => chosen(page).count(), { message: href }).toBeGreaterThan(1);
    expect(await message(page).count(), href).toBe(0);
  }
});

describe("a bad address is explained in a plain sentence", () => {
  test.each([
    ["/so-sanh/?tinh=ha-noi,khong-co", "Không có tỉnh nào với tên “khong-co” trong địa chỉ này.", 1],
    ["/so-sanh/?tinh=ha-noi", "Mới có một tỉnh.", 1],
    ["/so-sanh/34/?tinh=ha-noi,ha-giang", "“ha-giang” thuộc cách chia 63 tỉnh, thành phố; hai cách chia tỉnh không so sánh được với nhau.", 1],
    ["/so-sanh/?tinh=HA-NOI%20,%3Cimg%20src=x%3E", "Không có tỉnh nào với tên “<img src=x>” trong địa chỉ này.", 1],
    ["/so-sanh/?provinces=ha-noi&peers=constructor", "Không có nhóm tương đồng nào với tên “constructor” trong địa chỉ này.", 1],
    ["/so-sanh/?ten=Ven%20bi%E1%BB%83n", "Tên “Ven biển” trong địa chỉ này không đi với nhóm nào nên không được dùng.", 0],
    ["/so-sanh/?nhom=dan-so", "Nhóm tương đồng là nhóm của một tỉnh: hãy chọn tỉnh đó.", 0],
    ["/so-sanh/?tinh=da-nang,ha-giang&nhom=dan-so", "Nhóm tương đồng chỉ đi với Đà Nẵng (trước 7/2025); không giữ: Hà Giang.", 6],
    ["/so-sanh/?tinh=ha-noi,ha-giang,cao-bang,bac-kan,tuyen-quang,lao-cai,dien-bien", "Địa chỉ này nêu hơn sáu tỉnh; chỉ sáu tỉnh đầu được giữ lại.", 6],
  ])("%s", async (path, sentence, count) => {
    const page = await compare(path, count);
    await expect.poll(() => message(page).innerText()).toContain(sentence);
  });

  test("a seventh province is refused in words, and the six stay", async () => {
    const page = await compare("/so-sanh/?tinh=ha-noi,ha-giang,cao-bang,bac-kan,tuyen-quang,lao-cai", 6);
    await page.getByText("Đổi lựa chọn").click();
    await search(page).fill("hue");
    await page.keyboard.press("Enter");
    expect(await message(page).innerText()).toContain("tối đa sáu tỉnh. Hãy bỏ bớt một tỉnh trước khi thêm Thừa Thiên Huế");
    const [box, said] = await Promise.all([search(page).boundingBox(), message(page).boundingBox()]);
    expect(await search(page).evaluate((input) => input === document.activeElement)).toBe(true);
    expect(said!.y - (box!.y + box!.height), "beside the box that has the focus").toBeLessThan(80);
    expect(await chosen(page).count()).toBe(6);
  });

  test("a measure without a figure of any province chosen says so", async () => {
    const page = await compare("/so-sanh/?tinh=can-tho,an-giang", 2);
    expect(await (await opened(page, "teams_per_10k_inhabitants")).innerText()).toContain(
      "Chưa tỉnh nào trong số đã chọn có số liệu đã công bố của chỉ tiêu này.",
    );
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
  expect(await page.locator('[data-measure="ict_skills_pct"] svg .dot').count()).toBe(63);
  expect(await page.locator(".ready-pages a").count()).toBeGreaterThan(15);
  await page.locator(".search-all summary").click();
  expect(await page.locator(".search-all[open] a").count()).toBe(63);
});
