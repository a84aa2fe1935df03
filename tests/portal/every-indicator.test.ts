import { expect, inject, test } from "vitest";
import { headlineOf, indicators, lastDay, provinces } from "./headline-from-csv.ts";
import { readHtml, writeCells } from "./table-cells.ts";
import { listMarks, writeValue } from "./written-in-vietnamese.ts";

// The list of communes is a column of areas.csv and no observation.
const observed = [...indicators.values()].filter(({ code, national_only }) => national_only === "no" && code !== "communes").map(({ code }) => code!);

test.each(observed)(
  "%s: the page gives each of the 63 provinces the value, date and source that the headline rule picks from the dataset, or the words for none",
  async (code) => {
    const source = await (await fetch(`${inject("portal")}/chi-tieu/${code.replaceAll("_", "-")}/`)).text();
    const shown = new Map(
      [...source.matchAll(/<tr[^>]*>\s*<th scope="row"[^>]*><a href="\/tinh\/([\w-]+)\/">.*?<\/th>(.*?)<\/tr>/gs)].map(([, slug, rest]) => {
        const [value, date, origin] = [...rest!.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell]) => cell!);
        const url = /href="([^"]*)"/.exec(origin ?? "")?.[1];
        return [slug!, origin === undefined ? [readHtml(value!)] : [readHtml(value!), readHtml(date!), `${readHtml(origin)} ${readHtml(url ?? "")}`]] as const;
      }),
    );
    expect(shown.size).toBe(63);
    for (const { code: province, slug } of provinces) expect(shown.get(slug!), slug).toEqual(writeCells(headlineOf(province!, code)));
  },
);

const weakestLast = ["A", "P", "E", "U", "D"];

/** What a sum over the provinces must say: its text, worded as its figures are, and the marks of the weakest of them; null where no province has a figure. */
function expectedSum(code: string): { text: string; marks: string[] } | null {
  const rows = provinces.map((province) => headlineOf(province.code!, code)).filter((row) => row !== null);
  if (rows.length === 0) return null;
  const qualifiers = [...new Set(rows.map(({ qualifier }) => qualifier!).filter((qualifier) => qualifier !== "exact"))];
  const qualifier = qualifiers.length === 0 ? "exact" : qualifiers.length === 1 ? qualifiers[0]! : "about";
  const sum = rows.reduce((total, { value }) => total + Number(value), 0);
  const weakest = rows.map(({ obs_status }) => obs_status!).reduce((one, other) => (weakestLast.indexOf(other) > weakestLast.indexOf(one) ? other : one));
  return { text: writeValue({ ...rows[0]!, qualifier }, sum, 0), marks: listMarks({ obs_status: weakest }) };
}

const marksIn = (html: string) => [...html.matchAll(/class="mark [^>]*>([^<]*)</g)].map(([, label]) => label!.trim());

test.each(observed.filter((code) => indicators.get(code)!.aggregation === "sum" && indicators.get(code)!.comparable === "yes"))(
  "%s: the sum of the provinces on the page is worded as its figures are, and marked as the weakest of them",
  async (code) => {
    const source = await (await fetch(`${inject("portal")}/chi-tieu/${code.replaceAll("_", "-")}/`)).text();
    const section = /<section[^>]*aria-labelledby="reconciliation".*?<\/section>/s.exec(source)?.[0];
    const expected = expectedSum(code);
    if (!section) return expect(expected).toBeNull();
    expect(readHtml(section)).toContain(` ${expected!.text}`);
    expect(marksIn(section)).toEqual(expected!.marks);
  },
);

test("the map of the teams on the front page words and marks their sum as its figures are", async () => {
  const source = await (await fetch(`${inject("portal")}/map/vi/teams/`)).text();
  const section = /<section[^>]*data-part="coverage".*?<\/section>/s.exec(source)![0];
  const { text, marks } = expectedSum("teams")!;
  expect(readHtml(section)).toContain(` ${text}`);
  expect(marksIn(section)).toEqual(marks);
});

test.each(["/map/vi/teams/", "/chi-tieu/teams/"])(
  "beside the sum of the teams of the 63, %s names the provinces whose figure ends after the merger",
  async (path) => {
    const later = provinces.filter(({ code }) => lastDay(headlineOf(code!, "teams")?.period ?? "2000") > "2025-06-30");
    expect(later.length).toBeGreaterThan(1);
    const [, names] = /trước và sau ngày hợp nhất các tỉnh 01\/07\/2025; thuộc giai đoạn sau: ([^.]*(?:TP\. [^.]*)?)\./.exec(
      readHtml(await (await fetch(inject("portal") + path)).text()),
    )!;
    expect(names!.split(/, | và /).toSorted()).toEqual(later.map(({ name_vi }) => name_vi!).toSorted());
  },
);

test("the page of methods words the sum of the teams as its figures are", async () => {
  const source = await (await fetch(`${inject("portal")}/phuong-phap/`)).text();
  expect(readHtml(source)).toContain(` ${expectedSum("teams")!.text}, `);
});
