import { expect, inject, test } from "vitest";
import { headlineOf, indicators, provinces, rateOf } from "./headline-from-csv.ts";
import { leadingOf, newProvinces } from "./new-province-from-csv.ts";
import { readHtml } from "./table-cells.ts";
import { writeNumber, writeValue } from "./written-in-vietnamese.ts";

const read = async (path: string) => (await fetch(inject("portal") + path)).text();
const pageOf = { vi: (slug: string) => `/tinh/${slug}/`, en: (slug: string) => `/en/province/${slug}/` };
/** The rows of a page by the code of their measure, each as its HTML. */
const rowsIn = (html: string) =>
  html
    .split(' data-row="')
    .slice(1)
    .map((part) => [part.slice(0, part.indexOf('"')), part] as const);
const listedIn = (html: string) =>
  [...html.matchAll(/<ul class="missing-names">(.*?)<\/ul>/gs)].flatMap(([, list]) =>
    [...list!.matchAll(/href="\/(?:chi-tieu|en\/indicator)\/([a-z0-9-]+)\/"/g)].map(([, code]) => code!.replaceAll("-", "_")),
  );
const rates = { teams_per_10k_inhabitants: "teams", members_per_100_inhabitants: "members", members_per_team: "members", teams_per_commune: "teams" };
/** What one of the 63 can have a figure of. */
const measures = [...[...indicators.values()].filter(({ national_only }) => national_only !== "yes").map(({ code }) => code!), ...Object.keys(rates)].sort();
const decimalsOf = (code: string, value: string) => {
  const { comparable, decimals } = indicators.get(code)!;
  return comparable === "yes" ? Number(decimals) : Math.min(value.split(".")[1]?.replace(/0+$/, "").length ?? 0, 2);
};

test.each(["vi", "en"] as const)(
  "in %s each measure of each of the 63 has exactly one row, or stands once in the list of what nobody published, as the dataset has it",
  async (lang) => {
    for (const { code: province, slug } of provinces) {
      const html = await read(pageOf[lang](slug!));
      const rows = rowsIn(html).map(([code]) => code);
      const listed = listedIn(html);
      expect([slug, [...rows, ...listed].sort()]).toEqual([slug, measures]);
      // The list of communes is a column of areas.csv; a rate stands where its numerator does, and members per team where both do.
      const observed = measures.filter((code) => !Object.hasOwn(rates, code) && code !== "communes");
      expect([slug, observed.filter((code) => listed.includes(code))]).toEqual([slug, observed.filter((code) => leadingOf(province!, code).row === null)]);
    }
  },
);

test("each of the 34 that the merger made has each measure once too", async () => {
  for (const { province } of newProvinces) {
    const html = await read(`/tinh-moi/${province.slug}/`);
    expect([province.slug, [...rowsIn(html).map(([code]) => code), ...listedIn(html)].sort()]).toEqual([province.slug, measures]);
  }
});

test("where a name stands for both, each row leads with what the present province published, since July 2025, and has the figure of the old one beside it", async () => {
  let [led, alone] = [0, 0];
  for (const { code: province, slug } of provinces) {
    const rows = rowsIn(await read(pageOf.vi(slug!)));
    for (const [code, row] of rows) {
      if (Object.hasOwn(rates, code) || code === "communes") continue;
      const { row: leading, isPresent } = leadingOf(province!, code);
      const summary = readHtml(row.split("</summary>")[0]!.replace(/^[^>]*>/, ""));
      const value = writeValue(leading!, Number(leading!.value), decimalsOf(code, leading!.value!));
      expect(summary, `${slug} ${code}`).toContain(value);
      expect(summary.includes("từ 7/2025"), `${slug} ${code}`).toBe(isPresent);
      const old = isPresent ? headlineOf(province!, code) : null;
      if (old) expect(summary.split("trước 7/2025: ")[1], `${slug} ${code}`).toContain(writeValue(old, Number(old.value), decimalsOf(code, old.value!)));
      led += Number(isPresent);
      alone += Number(isPresent && !old);
    }
  }
  expect(led).toBeGreaterThan(40);
  expect(alone).toBeGreaterThan(20);
});

/** What the sentences tell of a measure, worked out by hand: the place among all with a figure from the nearer end, and how far that is from the middle. */
function placeOf(all: { code: string; value: number }[], code: string, decimals: number) {
  const shown = all.map((one) => ({ code: one.code, value: Number(writeNumber(one.value, decimals).replaceAll(".", "").replace(",", ".")) }));
  const own = shown.find((one) => one.code === code)!.value;
  const above = shown.filter(({ value }) => value > own).length;
  const below = shown.filter(({ value }) => value < own).length;
  const tied = shown.length - above - below - 1;
  const isHigh = above <= below;
  const number = Math.min(above, below) + 1;
  const end = isHigh ? "cao" : "thấp";
  const place = `${number === 1 ? `${end} nhất` : `${end} thứ ${number}`} trong ${shown.length} tỉnh có số liệu${tied ? ` (bằng ${tied} tỉnh khác)` : ""}`;
  return { place, count: shown.length, far: Math.abs(above + 1 + tied / 2 - (shown.length + 1) / 2) / ((shown.length - 1) / 2) };
}

const perTenThousand = provinces.flatMap(({ code }) => {
  const rate = rateOf(code!, "teams", 10_000);
  return rate ? [{ code: code!, value: rate.value }] : [];
});

test("the place that a page gives a province by its teams for its people is the one that a reader counts; a page without a count gives none and leads with what is known", async () => {
  let [placed, without] = [0, 0];
  for (const { code, slug } of provinces) {
    const html = await read(pageOf.vi(slug!));
    const sentences = [...html.matchAll(/<p class="(?:lead|standing)">(.*?)<\/p>/gs)].map(([, words]) => readHtml(words!));
    const told = sentences.find((sentence) => sentence.startsWith("Số tổ trên 10.000 dân: "));
    const own = perTenThousand.find((one) => one.code === code);
    expect([slug, told !== undefined]).toEqual([slug, own !== undefined]);
    if (own) expect(told, slug).toContain(`, ${placeOf(perTenThousand, code!, 1).place}.`);
    placed += Number(own !== undefined);
    if (headlineOf(code!, "teams") || headlineOf(code!, "members")) continue;
    without++;
    expect(sentences[0], slug).toMatch(/^Khác các tỉnh nhiều nhất: /);
    expect(sentences.filter((sentence) => sentence.includes("chưa tìm thấy")).length, slug).toBe(1);
  }
  expect([placed, without > 10]).toEqual([40, true]);
});

const shares = [...indicators.values()].filter(({ comparable, unit, national_only }) => comparable === "yes" && unit !== "count" && national_only !== "yes");

test("the two measures that a page names as most unlike are those whose places lie farthest from the middle, found by hand, and none that lies in the middle half", async () => {
  let told = 0;
  for (const { code, slug } of provinces) {
    const html = await read(pageOf.vi(slug!));
    const [, list = ""] = /<p class="(?:lead|standing)">Khác các tỉnh nhiều nhất: (.*?)<\/p>/s.exec(html) ?? [];
    const named = readHtml(list)
      .split("; ")
      .filter((one) => /trong \d+ tỉnh/.test(one));
    const far = shares.flatMap(({ code: measure, decimals }) => {
      const all = provinces.flatMap(({ code: other }) => {
        const row = headlineOf(other!, measure!);
        return row ? [{ code: other!, value: Number(row.value) }] : [];
      });
      // A figure of another definition, or one read from a copy, is not called unlike the others.
      if (all.length < 12 || ["D", "U", undefined].includes(headlineOf(code!, measure!)?.obs_status)) return [];
      return [{ measure: measure!, ...placeOf(all, code!, Number(decimals)) }];
    });
    for (const one of named) {
      told++;
      const match = far.find(({ measure, place }) => one.startsWith(place) && one.toLowerCase().includes(indicators.get(measure)!.name_vi!.toLowerCase()));
      // The other rates are worked out from two figures; what is told of an indicator is held here.
      if (!match) {
        expect(one, slug).toMatch(/thành viên|một đơn vị cấp xã/);
        continue;
      }
      expect(match.far, slug).toBeGreaterThanOrEqual(0.5);
    }
    const last = Math.min(...named.flatMap((one) => far.find(({ place }) => one.startsWith(place))?.far ?? []), 1);
    // What is not told is no farther from the middle than what is.
    const left = far.filter(({ measure }) => !named.some((one) => one.toLowerCase().includes(indicators.get(measure)!.name_vi!.toLowerCase())));
    if (named.length === 2) expect([slug, left.filter((one) => one.far > last + 1e-9).map(({ measure }) => measure)]).toEqual([slug, []]);
  }
  expect(told).toBeGreaterThan(80);
});

test("a sum of old provinces and a number of old communes say which division they are of, where they stand among figures of today", async () => {
  const words = {
    vi: ["xã, phường trước khi sắp xếp 7/2025", "của các tỉnh cũ, trước 7/2025", "cộng lại"],
    en: ["communes before the reorganisation of July 2025", "of the old provinces, before July 2025", "summed"],
  };
  const pathOf = { vi: (slug: string) => `/tinh-moi/${slug}/`, en: (slug: string) => `/en/new-province/${slug}/` };
  let sums = 0;
  for (const lang of ["vi", "en"] as const) {
    const [communes, summed, mark] = words[lang] as [string, string, string];
    for (const { province } of newProvinces)
      for (const [code, row] of rowsIn(await read(pathOf[lang](province.slug!)))) {
        const head = readHtml(row.split("</summary>")[0]!);
        const isSum = head.includes(mark) && code !== "communes" && code !== "population";
        sums += isSum ? 1 : 0;
        expect([province.slug, code, head.includes(communes), head.includes(summed)]).toEqual([province.slug, code, code === "communes", isSum]);
      }
    const unchanged = new Map(rowsIn(await read(pageOf[lang]("ha-noi"))));
    expect(readHtml(unchanged.get("communes")!)).toContain(communes);
    expect(readHtml(unchanged.get("teams")!)).not.toContain(summed);
  }
  expect(sums).toBeGreaterThan(20);
});

test("an opened row says of a distance that it is the province's, and of a number that does not grow with it no word of size", async () => {
  for (const [lang, province, own, bare] of [
    ["vi", "hau-giang", /\((?:tỉnh này (?:cao|thấp) hơn [^()]+|tỉnh này bằng trung vị)\)/, /(?<!tỉnh này )(?:cao|thấp) hơn [\d,]/],
    ["en", "hau-giang", /\(this province is (?:[^()]+ (?:higher|lower)|at the median)\)/, /[\d.] (?:above|below)/],
  ] as const) {
    const lists = [...(await read(pageOf[lang](province))).matchAll(/<dl class="peer-lines">(.*?)<\/dl>/gs)].map(([, list]) => readHtml(list!));
    expect(lists.length).toBeGreaterThan(10);
    expect(lists.filter((list) => own.test(list)).length).toBeGreaterThan(8);
    expect(lists.filter((list) => bare.test(list))).toEqual([]);
  }
  const rows = new Map(rowsIn(await read("/tinh-moi/tuyen-quang/")));
  const body = readHtml(rows.get("full_online_services")!.split("</details>")[0]!);
  expect(body).toContain("● tương đương nhóm");
  expect(body).not.toContain("số đếm không được so sánh");
  expect(body).toContain("Trung vị 34 tỉnh, thành phố 889");
  expect(readHtml(rows.get("teams")!.split("</details>")[0]!)).toContain("số đếm không được so sánh");
});

test("how far a province lies from a median is what a reader has who takes the two numbers on the page from each other", async () => {
  const numberIn = (written: string) => Number(/[\d.,]+/.exec(written)![0].replaceAll(".", "").replace(",", "."));
  let compared = 0;
  for (const { slug } of provinces) {
    const rows = rowsIn(await read(pageOf.vi(slug!))).flatMap(([code, row]) => {
      // Where the present province leads, the medians are compared with the old one, whose figure stands beside.
      const beside = /class="measure-beside">[^:<]*7\/2025: ([^(<]*)/.exec(row)?.[1];
      const own = beside ?? /<strong class="figure-value">(.*?)<\/strong>/.exec(row)?.[1];
      const lines = [...row.matchAll(/<dd><strong>([^<]*)<\/strong> \(tỉnh này (cao hơn|thấp hơn|bằng trung vị)([^)]*)\)/g)];
      return own === undefined ? [] : lines.map(([, median, way, distance]) => ({ code, own, median: median!, way: way!, distance: distance! }));
    });
    for (const { code, own, median, way, distance } of rows) {
      const difference = numberIn(own) - numberIn(median);
      const said = way === "bằng trung vị" ? 0 : numberIn(distance) * (way === "cao hơn" ? 1 : -1);
      expect([slug, code, own, median, said]).toEqual([slug, code, own, median, expect.closeTo(difference, 6)]);
      compared += 1;
    }
  }
  expect(compared).toBeGreaterThan(1000);
});
