import { expect, inject, test } from "vitest";
import { headlineOf, provinces } from "./headline-from-csv.ts";
import { leadingOf } from "./new-province-from-csv.ts";
import { listMapped, readMeasure, textOf } from "./read-measure.ts";
import { listMarks } from "./written-in-vietnamese.ts";

const measured = listMapped();
/** By indicator: the marks of each province by its slug, as its row calls for them. */
const marksOf = (code: string) =>
  new Map(
    provinces.flatMap(({ code: province, slug }) => {
      const row = headlineOf(province!, code);
      return row ? [[slug!, listMarks(row)] as const] : [];
    }),
  );
/** The marks that every province with a figure bears, where two or more have one. */
const sharedOf = (code: string) => {
  const [first = [], ...others] = [...marksOf(code).values()];
  return others.length === 0 ? [] : first.filter((mark) => others.every((marks) => marks.includes(mark)));
};
const said = (shared: string[]) => `Mọi số liệu ở đây: ${shared.join(", ")}.`;
/** The marks of the cells of each province in a table, "≠ nguồn khác" aside, which no row tells by itself. */
const marksIn = (table: string, slugOf: RegExp) =>
  new Map(
    [...table.matchAll(/<tr\b[^>]*>(?:(?!<\/tr>).)*<\/tr>/gs)].flatMap(([row]) => {
      const slug = slugOf.exec(row)?.[1];
      const marks = [...row.matchAll(/class="mark [^>]*>([^<]*)</g)].map(([, label]) => label!.trim()).filter((label) => !label.startsWith("≠"));
      return slug ? [[slug, marks] as const] : [];
    }),
  );
const tableOf = (html: string, name: string) => new RegExp(`<table class="[^"]*${name}.*?</table>`, "s").exec(html)![0];

test("five indicators are provisional in all provinces, and teams in some of them are counted by another definition", () => {
  expect(measured.filter((code) => sharedOf(code).includes("sơ bộ"))).toHaveLength(5);
  const ofTeams = [...marksOf("teams").values()].filter((marks) => marks.includes("khác định nghĩa"));
  expect(ofTeams.length).toBeGreaterThan(0);
  expect(sharedOf("teams")).toEqual([]);
});

test.each(measured)("%s: what marks every province is said once above map and table, to eye and ear, and only the exceptions bear marks", async (code) => {
  const shared = sharedOf(code);
  const { html, label, provinces: shown } = await readMeasure("vi", code);
  const page = await (await fetch(`${inject("portal")}/chi-tieu/${code.replaceAll("_", "-")}/`)).text();
  const home = tableOf(html, "measure-table");
  const own = tableOf(page, "province-table");
  const named = textOf(/<svg class="map-svg"[^>]*aria-label="([^"]*)"/.exec(page)![1]!);
  const legends = [html, page].map((text) => /<div class="map-legend".*?<ul class="map-legend-list"/s.exec(text)![0]);
  const captions = [home, own].map((table) => textOf(/<caption>(.*?)<\/caption>/s.exec(table)![1]!));
  for (const words of [label, named, ...legends.map(textOf), ...captions]) {
    expect(words.includes("Mọi số liệu ở đây:"), words).toBe(shared.length > 0);
    if (shared.length > 0) expect(words.split(said(shared))).toHaveLength(2);
  }
  const [inHome, inOwn] = [marksIn(home, /data-slug="([\w-]+)"/), marksIn(own, /href="\/tinh\/([\w-]+)\/"/)];
  for (const [slug, marks] of marksOf(code)) {
    const exceptions = marks.filter((mark) => !shared.includes(mark));
    const province = shown.find((one) => one.slug === slug)!;
    expect([slug, inHome.get(slug), inOwn.get(slug)]).toEqual([slug, exceptions, exceptions]);
    for (const mark of marks) expect(province.spoken.includes(`, ${mark}`), province.spoken).toBe(!shared.includes(mark));
    expect(province.drawing.dash !== null).toBe(exceptions.includes("sơ bộ"));
    // The card shows one province alone, and says all.
    expect(province.card.marks.map(({ label: word }) => word).filter((word) => !word.startsWith("≠"))).toEqual(
      // Of a name that stands for two provinces it is the figure that leads.
      listMarks(leadingOf(provinces.find((one) => one.slug === slug)!.code!, code).row!),
    );
  }
});
