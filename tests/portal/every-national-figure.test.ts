import { expect, inject, test } from "vitest";
import { readRows } from "../fixtures/read-rows.ts";
import { ruleOfDataset } from "../fixtures/rule-by-hand.ts";
import { indicators, observations, type Row } from "./headline-from-csv.ts";
import { readHtml, writeCells } from "./table-cells.ts";

const rule = ruleOfDataset();
const national = new Map(
  [...indicators.keys()].map((code) => [code, rule.order(observations.filter((row) => row.area_scheme === "VN" && row.indicator === code))] as const),
);
const pageOf = async (path: string) => (await fetch(inject("portal") + path)).text();
const written = (row: Row) => {
  const [value, date, origin] = writeCells(row);
  return { date: date!, value: value!, origin: origin! };
};

/** Reads the tables of national figures of a page, each as its rows. */
function readTables(html: string) {
  return [...html.matchAll(/<table class="data-table national-table[^"]*">(.*?)<\/table>/gs)].map(([, table]) =>
    [...table!.matchAll(/<tr>\s*<th scope="row"[^>]*>(.*?)<\/th>\s*<td[^>]*>(.*?)<\/td>\s*<td[^>]*>(.*?)<\/td>/gs)].map(([, date, value, origin]) => ({
      date: readHtml(date!),
      value: readHtml(/<span class="figure-value">(.*?)<\/span>/s.exec(value!)![1]!),
      origin: `${readHtml(origin!)} ${readHtml(/href="([^"]*)"/.exec(origin!)![1]!)}`,
    })),
  );
}

const several = [...national].filter(([, rows]) => rows.length > 1);

test.each(several)(
  "%s: its page lists every national figure of the dataset, also two sources of one date, in the order of the headline rule",
  async (code, rows) => {
    expect(readTables(await pageOf(`/chi-tieu/${code.replaceAll("_", "-")}/`))).toEqual([rows.map(written)]);
  },
);

// What is the foundation of all five skills has no page of its own.
const skills = new Set(readRows("skills.csv").map(({ code }) => code!));
const bySkill = Map.groupBy(
  [...indicators.values()].filter(({ skill }) => skills.has(skill!)),
  ({ skill }) => skill!,
);

test.each([...bySkill])(
  "the page of the skill %s shows for each of its indicators the nation's headline, and every national figure where there are more",
  async (skill, of) => {
    const html = await pageOf(`/ky-nang/${skill.replaceAll("_", "-")}/`);
    const rowsOf = of.map(({ code }) => national.get(code!)!);
    expect(readTables(html)).toEqual(expect.arrayContaining(rowsOf.filter((rows) => rows.length > 1).map((rows) => rows.map(written))));
    const big = [...html.matchAll(/<p class="big-figure-value">(.*?)<\/p>/gs)].map(([, value]) => readHtml(value!));
    for (const [headline] of rowsOf) if (headline) expect(big).toContain(writeCells(headline)[0]);
  },
);
