import { expect, inject, test } from "vitest";
import { headlineOf, indicators, provinces, sources, type Row } from "./headline-from-csv.ts";
import { writeValue } from "./written-in-vietnamese.ts";

const signs: Record<string, string> = { "&amp;": "&", "&#38;": "&", "&#39;": "'", "&quot;": '"', "&#34;": '"', "&lt;": "<", "&gt;": ">" };
const read = (html: string) =>
  html
    .replace(/<[^>]+>/g, " ")
    .replace(/&[#\w]+;/g, (sign) => signs[sign] ?? sign)
    .replace(/\s+/g, " ")
    .trim();

/** What the row of a province must say; decimals as catalogued where provinces are compared, else as many as the source gives, at most two. */
function expectedCells(row: Row | null): string[] {
  if (!row) return ["chưa tìm thấy số liệu đã công bố"];
  const { decimals, comparable, unit } = indicators.get(row.indicator!)!;
  const places = comparable === "yes" ? Number(decimals) : Math.min(row.value!.split(".")[1]?.replace(/0+$/, "").length ?? 0, 2);
  const [year, month, day] = row.period!.split("-");
  return [
    `${writeValue(row, Number(row.value), places)}${unit === "percent" ? "%" : ""}`,
    day ? `${day}/${month}/${year}` : month ? `${Number(month)}/${year}` : year!,
    `${sources.get(row.source_id!)!.publisher} ${sources.get(row.source_id!)!.url}`,
  ];
}

// The list of communes is a column of areas.csv and no observation.
const observed = [...indicators.values()].filter(({ code, national_only }) => national_only === "no" && code !== "communes").map(({ code }) => code!);

test.each(observed)(
  "%s: the page gives each of the 63 provinces the value, date and source that the headline rule picks from the dataset, or the words for none",
  async (code) => {
    const source = await (await fetch(`${inject("portal")}/chi-tieu/${code.replaceAll("_", "-")}/`)).text();
    const shown = new Map(
      [...source.matchAll(/<tr>\s*<th scope="row"><a href="\/tinh\/([\w-]+)\/">.*?<\/th>(.*?)<\/tr>/gs)].map(([, slug, rest]) => {
        const [value, date, origin] = [...rest!.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell]) => cell!);
        const url = /href="([^"]*)"/.exec(origin ?? "")?.[1];
        return [slug!, origin === undefined ? [read(value!)] : [read(value!), read(date!), `${read(origin)} ${read(url ?? "")}`]] as const;
      }),
    );
    expect(shown.size).toBe(63);
    for (const { code: province, slug } of provinces) expect(shown.get(slug!), slug).toEqual(expectedCells(headlineOf(province!, code)));
  },
);
