import { indicators, sources, type Row } from "./headline-from-csv.ts";
import { writeValue } from "./written-in-vietnamese.ts";

const signs: Record<string, string> = { "&amp;": "&", "&#38;": "&", "&#39;": "'", "&quot;": '"', "&#34;": '"', "&lt;": "<", "&gt;": ">" };

/** Returns the words of a piece of HTML. */
export function readHtml(html: string): string {
  return html
    .replace(/<[^>]+>/g, " ")
    .replace(/&[#\w]+;/g, (sign) => signs[sign] ?? sign)
    .replace(/\s+/g, " ")
    .trim();
}

/**
 * Returns what a table in Vietnamese must say of a row: value, date, and publisher with address (of one without an address, its place among the sources); decimals as catalogued where provinces are compared,
 * else as many as the source gives, at most two. Of null the words for none.
 */
export function writeCells(row: Row | null): string[] {
  if (!row) return ["chưa tìm thấy số liệu đã công bố"];
  const { decimals, comparable, unit } = indicators.get(row.indicator!)!;
  const places = comparable === "yes" ? Number(decimals) : Math.min(row.value!.split(".")[1]?.replace(/0+$/, "").length ?? 0, 2);
  const source = sources.get(row.source_id!)!;
  const [year, month, day] = row.period!.split("-");
  return [
    `${writeValue(row, Number(row.value), places)}${unit === "percent" ? "%" : ""}`,
    day ? `${day}/${month}/${year}` : month ? `${Number(month)}/${year}` : year!,
    `${source.publisher} ${source.url || `/nguon/#${source.id}`}`,
  ];
}
