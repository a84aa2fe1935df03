import { findCourse, findMovement, findOutliers } from "@toso/api/domain";
import { expect, test } from "vitest";
import { chooseFirstMeasure, type CountedMeasure } from "../../packages/portal/src/parts/map/choose-first-measure.ts";
import type { FigureParts } from "../../packages/portal/src/parts/figure/figure.query.ts";
import { writeFinding } from "../../packages/portal/src/views/home/write-home-finding.ts";
import { presentMeasured } from "../../packages/portal/src/views/picture/chart-measured.ts";
import { presentMerger } from "../../packages/portal/src/views/picture/chart-merger.ts";
import { presentNational } from "../../packages/portal/src/views/picture/chart-national.ts";
import { presentPublished } from "../../packages/portal/src/views/picture/chart-published.ts";
import { presentYears } from "../../packages/portal/src/views/picture/chart-years.ts";

/** A figure as the API gives it, the plainest where nothing is said. */
function figure(value: number | null, given: Partial<FigureParts> = {}): FigureParts {
  const period = value === null ? null : (given.period ?? "2024");
  return {
    value,
    unit: "count",
    period,
    periodEnd: period,
    standsOn: period && `${period}-12-31`.slice(0, 10),
    periodBasis: "STATED",
    qualifier: value === null ? null : "EXACT",
    obsStatus: value === null ? "O" : "A",
    method: "REPORTED",
    noteVi: null,
    noteEn: null,
    ageInMonths: 0,
    missing: value === null ? "NO_PUBLISHED_FIGURE" : null,
    indicator: { code: "teams", nameVi: "Số tổ", nameEn: "Teams", decimals: 0, comparable: true },
    area: { scheme: "VN63", code: "01", slug: "a", kind: "PROVINCE", nameVi: "A", nameEn: "A", sharesName: false },
    source:
      value === null ? null : { code: "S1", publisher: "Báo", publisherEn: "Paper", language: "vi", title: "t", url: null, published: null, kind: "PRESS" },
    disagreement: null,
    summedFrom: null,
    ...given,
  } as FigureParts;
}
const until = { until: "2027-02-28", ageInMonths: 29 };

test("the heading of the home page counts what was found, keeps the words of the source, and says where nobody or everybody published", () => {
  const heading = (counts: (number | null)[], nation: FigureParts) =>
    writeFinding({ nationalFigure: nation, provinceFigures: counts.map((value) => ({ figure: figure(value) })) }, "vi", "VN63").heading;
  expect(heading([5, null, 7], figure(90_000, { qualifier: "MORE_THAN", period: "2027-01" }))).toBe(
    "2 trong 3 tỉnh, thành phố từng công bố số tổ công nghệ số cộng đồng. Cả nước: hơn 90.000 tổ, tháng 1/2027; từ đó chưa có số mới.",
  );
  expect(heading([5, 6, 7], figure(18))).toMatch(/^Cả 3 tỉnh, thành phố đều đã công bố/);
  expect(heading([null, null], figure(null))).toBe(
    "Chưa tỉnh nào trong 2 tỉnh, thành phố công bố số tổ công nghệ số cộng đồng. Chưa tìm thấy số cả nước đã công bố.",
  );
  // The API adds provinces up where the nation has no figure of its own: that is no national count.
  expect(heading([5, 6], figure(11, { method: "SUMMED" }))).toContain("Chưa tìm thấy số cả nước");
});

test("the national series tells its newest count and the silence since, which a count of last month ends; without counts, or with one, it says that much", () => {
  const titleOf = (figures: FigureParts[], age: number | null) => presentNational(figures, { ...until, ageInMonths: age }, "vi").title;
  const two = [figure(100, { period: "2024-01" }), figure(120, { period: "2024-09", qualifier: "NEARLY" })];
  expect(titleOf(two, 29)).toBe("Cả nước có gần 120 tổ (9/2024); từ đó đến 28/02/2027, 2 năm 5 tháng không có số mới");
  expect(titleOf([...two, figure(130, { period: "2027-01" })], 1)).toBe("Cả nước có 130 tổ (1/2027)");
  expect(titleOf([figure(120, { period: "2024-09" })], 13)).toContain("13 tháng không có số mới");
  expect(titleOf([], null)).toBe("Chưa tìm thấy số tổ của cả nước đã công bố");
  expect(presentNational([figure(120), figure(100, { period: "2025" })], until, "vi").sentences[0]).toBe("Số tổ giảm từ 120 (2024) xuống 100 (2025).");
  expect(presentNational(two.slice(1), until, "vi").draw).toBeNull();
});

test("most of a rise is the stretch up to three quarters of it; a series that falls has none", () => {
  const points = [10, 40, 80, 90, 100].map((value, at) => ({ on: `202${at}-01-01`, value }));
  expect(findCourse(points)).toMatchObject({ kind: "ROSE", surge: { from: { value: 10 }, to: { value: 80 } } });
  expect(findCourse(points.toReversed())).toMatchObject({ kind: "FELL", surge: null });
});

test("an outlier lies more than one and a half quartile ranges beyond the quartiles; where none does the lowest and highest are named, and nobody where all are the same", () => {
  const quartiles = { lowerQuartile: 4, upperQuartile: 8 };
  const of = (...values: number[]) =>
    findOutliers(
      values.map((value) => ({ value })),
      quartiles,
    );
  expect(of(3, 5, 7, 14)).toEqual({ low: [{ value: 3 }], high: [{ value: 14 }], beyond: false });
  expect(of(3, 5, 7, 14.1, 20)).toEqual({ low: [], high: [{ value: 20 }, { value: 14.1 }], beyond: true });
  expect(of(5, 5)).toEqual({ low: [], high: [], beyond: false });
});

test("squares of provinces are grouped by the year of the newest count; a province that publishes at last leaves the hatched ones", () => {
  const provinces = (values: [number | null, string?][]) =>
    values.map(([value, period], at) => ({
      province: { code: `0${at}`, slug: `p${at}`, nameVi: `P${at}`, nameEn: `P${at}`, boundary: "VN63" as const, sharesName: false },
      figure: figure(value, { period }),
    }));
  const before = presentPublished(provinces([[1, "2022"], [2, "2024-05"], [null]]), "vi");
  expect(before.title).toBe("2 trong 3 tỉnh, thành phố từng công bố số tổ; 1 nơi chưa có số nào");
  expect(before.sentences.join(" ")).not.toContain("Cần đọc cẩn thận");
  const doubted = presentPublished(
    provinces([
      [1, "2022"],
      [2, "2024"],
    ]).map((one, at) => ({
      ...one,
      figure: { ...one.figure, ...(at === 0 ? { obsStatus: "D" as const, periodBasis: "ESTIMATED" as const } : {}) },
    })),
    "vi",
  );
  expect(doubted.table.rows[0]!.cells[0]).toMatchObject({ text: "1", marks: [{ kind: "definition" }, { kind: "dateEstimated" }] });
  expect(doubted.key.map(({ sign }) => sign)).toEqual(["year-0", "year-1", "mark-definition", "mark-dateEstimated"]);
  expect(doubted.sentences).toContain("Cần đọc cẩn thận: khác định nghĩa (P0); ngày ước tính (P0).");
  expect(JSON.stringify(doubted.draw!(288).parts).match(/story-estimated/g)).toHaveLength(1);
  expect(before.key.map(({ label }) => label)).toEqual(["2024 · 1 nơi", "2022 · 1 nơi", "Chưa có số · 1 nơi"]);
  const after = presentPublished(
    provinces([
      [1, "2022"],
      [2, "2024-05"],
      [3, "2027"],
    ]),
    "vi",
  );
  expect(after.title).toBe("Cả 3 tỉnh, thành phố đều đã công bố số tổ");
  expect(after.key.map(({ sign }) => sign)).not.toContain("never");
  expect(presentPublished(provinces([[null], [null]]), "en").title).toBe("None of the 2 provinces has published a count of teams");
});

test("provinces rise, fall or stay by the values as they were published, with all their decimals, and two years that the API does not compare are only said to be apart", () => {
  const indicator = { code: "x", nameVi: "Chỉ số", nameEn: "Index", unit: "percent", decimals: 1, seriesBreak: null, periods: [] } as never;
  const change = (name: string, from: number, to: number, uncompared: string | null = null) =>
    ({
      ...{ code: name, slug: name, nameVi: name, nameEn: name, boundary: "VN63", sharesName: false },
      change: {
        difference: uncompared ? null : to - from,
        uncompared,
        cautions: ["SAMPLE_SURVEY"],
        from: figure(from, { unit: "percent", indicator: { ...figure(1).indicator, decimals: 1 } }),
        to: figure(to, { unit: "percent", indicator: { ...figure(1).indicator, decimals: 1 } }),
      },
    }) as never;
  const moved = presentYears(
    "skills",
    indicator,
    [{ from: "2024", to: "2025", changes: [change("A", 40, 45), change("B", 50, 50.04), change("C", 30, 29), change("D", 60, 60)] }],
    "vi",
  );
  expect(moved.title).toBe("Chỉ số: 2024–2025 tăng ở 2 tỉnh, giảm ở 1 tỉnh, giữ nguyên ở 1 tỉnh");
  expect(moved.sentences).toEqual(
    expect.arrayContaining(["Tăng nhiều nhất: A +5,0 điểm phần trăm (từ 40,0% lên 45,0%).", "Giảm nhiều nhất: C −1,0 điểm phần trăm (từ 30,0% xuống 29,0%)."]),
  );
  expect(moved.sentences.join(" ")).toContain("điều tra chọn mẫu");
  expect(moved.sentences.join(" ")).toContain("làm tròn đến 1 chữ số");
  expect(moved.table.rows[1]!.cells, "the table has what was counted").toMatchObject([{ text: "50,0%" }, { text: "50,04%" }]);
  const marked = presentYears(
    "skills",
    indicator,
    [
      {
        from: "2024",
        to: "2025",
        changes: [change("A", 40, 45), change("B", 50, 51), change("C", 30, 29)].map((one: any, at) => {
          one.change.to.obsStatus = "P";
          if (at === 1) one.change.from.obsStatus = "E";
          return one;
        }) as never,
      },
    ],
    "vi",
  );
  const drawn = JSON.stringify(marked.draw!(288).parts);
  expect(drawn, "what all figures of a year are stands below it").toContain('"sơ bộ"');
  expect(drawn.match(/story-dot[^"]*hollow/g), "what one is makes its dot hollow").toHaveLength(1);
  expect(drawn).toContain("B, 2024: 50,0%, ước tính");
  expect(marked.key.map(({ sign }) => sign)).toContain("dot-hollow");
  expect(marked.sentences).toContain("Cần đọc cẩn thận: ước tính (B).");
  expect(moved.key.map(({ sign }) => sign)).not.toContain("dot-hollow");
  const fell = presentYears("skills", indicator, [{ from: "2024", to: "2025", changes: [change("A", 40, 39), change("B", 50, 41)] }], "vi");
  expect(fell.title).toBe("Chỉ số: 2024–2025 không tỉnh nào tăng, giảm ở 2 tỉnh");
  expect(fell.sentences.join(" ")).not.toContain("Tăng nhiều nhất");
  // Which way each named line went is seen without colours too, and said by the key.
  const named = (chart: typeof moved) => JSON.stringify(chart.draw!(288).parts).match(/story-thread is-named[^"]*/g)!;
  expect(named(moved).toSorted()).toEqual(["story-thread is-named is-falling", "story-thread is-named is-rising"]);
  expect(moved.key.map(({ sign, label }) => [sign, label])).toEqual(
    expect.arrayContaining([
      ["line-rising", "tỉnh tăng nhiều nhất"],
      ["line-falling", "tỉnh giảm nhiều nhất"],
    ]),
  );
  expect(named(fell)).toEqual(["story-thread is-named is-falling"]);
  expect(fell.key.map(({ sign }) => sign)).not.toContain("line-rising");
  const turned = [
    { from: "2023", to: "2024", changes: [change("A", 40, 50), change("B", 50, 41)] },
    { from: "2024", to: "2025", changes: [change("A", 50, 41), change("B", 41, 49)] },
  ];
  expect(named(presentYears("skills", indicator, turned, "vi")), "up one year and down the next is neither").toEqual([
    "story-thread is-named",
    "story-thread is-named",
  ]);
  const broken = presentYears(
    "index",
    indicator,
    [{ from: "2023", to: "2024", changes: [change("A", 1, 2, "SERIES_BREAK"), change("B", 2, 3, "SERIES_BREAK")] }],
    "vi",
  );
  expect(broken.title).toBe("Chỉ số: 2024 theo phương pháp mới, không đọc cùng 2023");
  // No line of a province goes across: only dots and the marks of medians stand in the drawing.
  expect(JSON.stringify(broken.draw!(288).parts)).not.toContain("story-thread");
  expect(presentYears("index", indicator, [], "vi").title).toBe("Chỉ số: chưa có hai năm nào so sánh được");
  expect(findMovement([]).compared).toBe(0);
});

test("counts on the two sides of the merger stand beside each other, sums say of how many they are, and no sentence subtracts them", () => {
  const members = [figure(10), figure(null)];
  const made = (slug: string, present: number | null, before: Partial<FigureParts> & { value: number | null }, figures: FigureParts[]) =>
    ({
      ...{ code: slug, slug, nameVi: slug, nameEn: slug, boundary: "VN34", sharesName: false },
      predecessors: [{ change: "MERGED", from: { slug: "x" } }],
      presentFigure: {
        leads: "PRESENT",
        present: figure(present, { period: "2026" }),
        before: { ...figure(before.value), ...before, summedFrom: { figures } },
      },
    }) as never;
  const some = presentMerger(
    [made("M", 9, { value: null }, members), made("N", 30, { value: 25 }, [figure(10), figure(15)]), made("O", null, { value: 5 }, [])],
    "vi",
  );
  expect(some.title).toBe("2 trong 3 tỉnh mới do hợp nhất đã công bố số tổ của mình; 1 nơi có đủ số của các tỉnh cũ để đặt cạnh");
  expect(some.table.rows.map(({ name, cells }) => [name, cells.at(-1)])).toEqual([
    ["N", "Trước đó: cộng lại 25 (2/2 tỉnh cũ có số)"],
    ["M", "Trước đó: không cộng được (1/2 tỉnh cũ có số): A 10"],
  ]);
  const dated = [figure(11, { period: "2025-10" }), figure(9, { period: "2026" }), figure(4, { period: "2024", method: "SUMMED" })];
  const told = presentMerger([made("M", 9, { value: null }, [figure(10, { obsStatus: "D", periodBasis: "ESTIMATED" })])], "vi", new Map([["M", dated]]));
  expect(told.table.rows[0]!.cells.slice(2)).toEqual(["11 (10/2025)", "Trước đó: không cộng được (1/1 tỉnh cũ có số): A 10, khác định nghĩa, ngày ước tính"]);
  expect(JSON.stringify(told.draw!(288).parts)).toContain("cũng đã công bố 11 (10/2025)");
  expect(told.rows.map(({ figure: row }) => row!.value)).toEqual([9, 11, 10]);
  expect(JSON.stringify(some.draw!(288).parts), "nothing joins the two sides").not.toMatch(/story-(line|thread)/);
  expect(presentMerger([made("O", null, { value: 5 }, [])], "vi").title).toBe("Chưa nơi nào trong 1 tỉnh mới do hợp nhất công bố số tổ của mình");
});

test("a skill without an indicator of provinces is measured by nobody, until somebody does", () => {
  const indicator = (code: string, skill: string, values: (number | null)[], nationalOnly = false) =>
    ({
      ...{ code, nameVi: code, nameEn: code, comparable: true, nationalOnly, skill: { code: skill }, nationalFigure: { value: null }, present: [] },
      provinceFigures: values.map((value) => ({ figure: { value } })),
    }) as never;
  const skills = ["pay", "safe"].map((code) => ({ code, nameVi: code, nameEn: code }));
  const before = presentMeasured({ skills, indicators: [indicator("a", "pay", [1, 2]), indicator("b", "safe", [null, null], true)] }, 2, "vi");
  expect(before.title).toBe("1 trong 2 kỹ năng có số so sánh được ở ít nhất một nửa số tỉnh; chưa ai đo: safe");
  expect(before.sentences.join(" ")).toContain("chưa tìm thấy số nào: b.");
  const after = presentMeasured({ skills, indicators: [indicator("a", "pay", [1, 2]), indicator("c", "safe", [3, null])] }, 2, "vi");
  expect(after.title).toBe("2 trong 2 kỹ năng có số so sánh được ở ít nhất một nửa số tỉnh");
});

test("the map starts with what all provinces have in its newest year, the newest first and then by the catalogue; else with what most have", () => {
  const measure = (code: string, foundation: boolean, period: string | null, ofNewest: number, withFigure = ofNewest): CountedMeasure => ({
    ...{ code, foundation, withFigure },
    newest: period === null ? null : { period, provincesWithFigure: ofNewest },
  });
  const all = [
    measure("rate", false, null, 63),
    measure("old", true, "2024", 63),
    measure("a", true, "2025", 63),
    measure("b", true, "2025", 63),
    measure("c", true, "2026", 62, 63),
  ];
  expect(chooseFirstMeasure(all, 63)).toBe("a");
  expect(chooseFirstMeasure([measure("a", true, "2025", 11), measure("teams", false, "2025", 9, 20), measure("x", false, "2025", 20)], 34)).toBe("teams");
  expect(() => chooseFirstMeasure([], 34)).toThrow(/no measure/);
});
