import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { indicators, observations, provinces, rowsOf, sources } from "../portal/headline-from-csv.ts";
import { writeNumber } from "../portal/written-in-vietnamese.ts";
import { shareBrowser } from "./share-browser.ts";

const portal = inject("portal");
let reader: Page;
beforeAll(async () => {
  reader = await (await shareBrowser()).newPage({ javaScriptEnabled: false });
});
afterAll(() => reader.close());

/** Reads a page in a browser that runs nothing of it; `extract` looks at its document. */
async function read<Found>(path: string, extract: () => Found): Promise<Found> {
  await reader.goto(portal + path, { waitUntil: "domcontentloaded" });
  return reader.evaluate(extract);
}
const pathOf = (code: string) => `/chi-tieu/${code.replaceAll("_", "-")}/`;

/** The rows of one of the 63 for a year of an indicator with one figure a year. */
const rowOf = (provinceCode: string, indicator: string, year: string) => rowsOf(provinceCode, indicator).find(({ period }) => period!.slice(0, 4) === year);
/** The years of which at least 40 of the 63 have a figure, by indicator that has two or more of them. */
const mapped = new Map(
  [...indicators.keys()].flatMap((code) => {
    const years = new Map<string, Set<string>>();
    for (const { code: province } of provinces)
      for (const { period } of rowsOf(province!, code)) years.set(period!.slice(0, 4), (years.get(period!.slice(0, 4)) ?? new Set()).add(province!));
    const enough = [...years].filter(([, with_]) => with_.size >= 40).sort(([one], [other]) => (one < other ? -1 : 1));
    return enough.length < 2 ? [] : [[code, enough] as const];
  }),
);

test("without JavaScript the page of each indicator with two or more years of 40 provinces has a small map a year, hatched exactly for those without a figure of it; no other page has", async () => {
  expect(mapped.size).toBe(10);
  for (const code of [...indicators.keys()].filter((one) => indicators.get(one)!.national_only === "no")) {
    const maps = await read(pathOf(code), () =>
      [...document.querySelectorAll(".year-strip li")].map((map) => ({
        year: map.querySelector("strong")!.textContent,
        count: map.querySelector("span")!.textContent,
        hatched: [...map.querySelectorAll('g[fill="url(#no-figure)"] use')].map((use) => use.getAttribute("href")!.slice(2)).sort(),
        drawn: map.querySelectorAll("g[fill] use").length,
      })),
    );
    const wanted = (mapped.get(code) ?? []).map(([year, with_]) => ({
      year,
      count: `${with_.size}/63 tỉnh`,
      hatched: provinces
        .map(({ code: province }) => province!)
        .filter((province) => !with_.has(province))
        .sort(),
      drawn: 63,
    }));
    expect(maps, code).toEqual(wanted);
  }
});

test("each province is a line on those pages, with a dot for a year alone, in as many pieces as years without a figure and breaks of method leave; the merger is named where the years cross it", async () => {
  for (const [code, years] of mapped) {
    const { lines, words } = await read(pathOf(code), () => {
      const drawing = document.querySelector(".chart-lines")!;
      return { words: drawing.textContent!, lines: [...drawing.querySelectorAll(".province-line, .province-dot")].map((line) => line.getAttribute("class")!) };
    });
    const seriesBreak = indicators.get(code)!.series_break;
    for (const { code: province, slug } of provinces) {
      const values = years.map(([year]) => rowOf(province!, code, year));
      const pieces = values.filter((row, at) => row && (!values[at - 1] || (seriesBreak && years[at]![0] === seriesBreak))).length;
      expect(lines.filter((line) => line.split(" ").includes(`at-${slug}`)).length, `${code} ${slug}`).toBe(pieces);
    }
    expect(words.includes("7/2025: 63 tỉnh còn 34"), code).toBe(years.some(([year]) => year === "2025"));
    expect(words.includes(`đổi phương pháp ${seriesBreak}`), code).toBe(Boolean(seriesBreak));
  }
});

test("the medians of the regions by year are those that a reader finds by sorting the figures of their provinces", async () => {
  const rows = await read(pathOf("papi_egov_portal_index"), () =>
    [...document.querySelectorAll(".line-medians tbody tr")].map((row) =>
      [...row.querySelectorAll("th, td")].map((cell) => cell.textContent!.replaceAll(/\s+/g, " ").trim()),
    ),
  );
  const medianOf = (year: string, member: (province: (typeof provinces)[number]) => boolean) => {
    const values = provinces
      .filter(member)
      .flatMap(({ code }) => rowOf(code!, "papi_egov_portal_index", year)?.value ?? [])
      .map(Number)
      .sort((one, other) => one - other);
    const half = (values.length - 1) / 2;
    return { median: (values[Math.floor(half)]! + values[Math.ceil(half)]!) / 2, count: values.length };
  };
  const years = mapped.get("papi_egov_portal_index")!.map(([year]) => year);
  const country = years.map((year) => medianOf(year, () => true));
  expect(rows[0]!.slice(1)).toEqual(country.map(({ median, count }) => `${writeNumber(Number(median.toFixed(6)), 2)} ${count}/63 tỉnh`));
  expect(rows).toHaveLength(7);
  const delta = years.map((year) => medianOf(year, ({ region_code }) => region_code === "MRD"));
  expect(rows.find(([name]) => name!.includes("Cửu Long"))!.slice(1)).toEqual(
    delta.map(({ median, count }) => `${writeNumber(Number(median.toFixed(6)), 2)} ${count}/13 tỉnh`),
  );
});

test.each([...mapped].filter(([, years]) => years.length === 2).map(([code]) => code))(
  "%s: how many provinces rose and fell, and the largest changes, follow from the figures of the two years",
  async (code) => {
    const words = await read(pathOf(code), () => document.querySelector("section:has(> #lines)")!.textContent!.replaceAll(/\s+/g, " "));
    // As it is written on the page: half up, and not as the nearest binary number has it.
    const round = (value: string) => Number(new Intl.NumberFormat("en", { maximumFractionDigits: 1, useGrouping: false }).format(Number(value)));
    const [first, last] = mapped.get(code)!.map(([year]) => year);
    const changes = provinces
      .map(({ code: province, name_vi }) => ({ name: name_vi!, from: rowOf(province!, code, first!)!, to: rowOf(province!, code, last!)! }))
      .map(({ name, from, to }) => ({ name, change: Math.round((round(to.value!) - round(from.value!)) * 10) / 10 }));
    const count = (sign: number) => changes.filter(({ change }) => Math.sign(change) === sign).length;
    expect(words).toContain(
      `Trong 63 tỉnh có số liệu của cả hai năm, ${count(1)} tỉnh tăng, ${count(-1)} tỉnh giảm${count(0) > 0 ? `, ${count(0)} tỉnh không đổi (theo số làm tròn như ghi ở đây)` : ""}.`,
    );
    expect(words).toContain("chênh lệch nhỏ giữa hai năm có thể chỉ là ngẫu nhiên");
    expect(words).toContain(`Mọi số liệu năm ${last}: sơ bộ.`);
    const [most] = changes.toSorted((one, other) => other.change - one.change);
    expect(words).toContain(`Tăng nhiều nhất: ${most!.name} +${writeNumber(most!.change, 1)} điểm phần trăm`);
  },
);

test.each(["teams", "members"])("every source's national figure of %s is a point of the chart, told apart by value, date and source", async (code) => {
  const points = await read(pathOf(code), () =>
    [...document.querySelectorAll("section:has(> #nation) .chart-time .time-points title")].map(({ textContent }) => textContent!),
  );
  const rows = observations.filter((row) => row.indicator === code && row.area_scheme === "VN");
  expect(points).toHaveLength(rows.length);
  expect(new Set(points).size).toBe(rows.length);
  for (const row of rows) {
    const number = writeNumber(Number(row.value), 0);
    expect(
      points.filter((point) => point.includes(`${number} (`) && point.endsWith(sources.get(row.source_id!)!.publisher!)),
      `${row.period} ${row.source_id}`,
    ).toHaveLength(1);
  }
});

test("beside each yearly measure of a province stands a small line with all its years in words", async () => {
  const lines = await read("/tinh/ca-mau/", () => [...document.querySelectorAll(".trend svg")].map((svg) => svg.getAttribute("aria-label")!));
  const code = provinces.find(({ slug }) => slug === "ca-mau")!.code!;
  expect(lines).toHaveLength(mapped.size);
  const papi = mapped.get("papi_egov_portal_index")!.map(([year]) => `${year}: ${writeNumber(Number(rowOf(code, "papi_egov_portal_index", year)!.value), 2)}`);
  expect(lines).toContain(`Qua các năm: ${papi.join("; ")}. Chuỗi số ngắt ở 2021; không so sánh trước và sau.`);
});
