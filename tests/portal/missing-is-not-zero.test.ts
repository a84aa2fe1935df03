import { expect, inject, test } from "vitest";
import { headlineOf, provinces } from "./headline-from-csv.ts";

const words = { vi: "chưa tìm thấy số liệu đã công bố", en: "no published figure found" };
const without = provinces.filter(({ code }) => headlineOf(code!, "teams") === null).map(({ slug }) => slug!);

/** Reads a page and gives the text of the table row of each province, by its slug. */
async function readRows(path: string): Promise<Map<string, string>> {
  const source = await (await fetch(inject("portal") + path)).text();
  return new Map(
    [...source.matchAll(/<tr [^>]*data-slug="([\w-]+)"[^>]*>(.*?)<\/tr>/gs)].map(([, slug, row]) => [
      slug!,
      row!
        .replace(/<[^>]+>/g, " ")
        .replace(/\s+/g, " ")
        .trim(),
    ]),
  );
}

test.each([
  ["/map/vi/teams-per-10k-inhabitants/", "vi"],
  ["/map/en/teams-per-10k-inhabitants/", "en"],
  ["/map/vi/teams/", "vi"],
  ["/map/en/teams/", "en"],
] as const)("the table of %s has the words for “no published figure” exactly for the 23 provinces without a team count", async (path, lang) => {
  const rows = await readRows(path);
  expect(without).toHaveLength(23);
  expect(rows.size).toBe(63);
  expect(
    [...rows]
      .filter(([, text]) => text.endsWith(words[lang]))
      .map(([slug]) => slug)
      .sort(),
  ).toEqual(without.toSorted());
  for (const slug of without) expect(rows.get(slug), slug).not.toMatch(/\d/);
});

test.each([
  ["/tinh/an-giang/", "vi"],
  ["/en/province/an-giang/", "en"],
] as const)("the page %s of a province without a team count says so and that missing is not zero", async (path, lang) => {
  expect(without).toContain("an-giang");
  const text = (await (await fetch(inject("portal") + path)).text()).replace(/<[^>]+>/g, " ");
  expect(text).toContain(words[lang]);
  expect(text).toContain(lang === "vi" ? "không có nghĩa là bằng 0" : "does not mean zero");
});
