import { inject } from "vitest";
import { indicators } from "./headline-from-csv.ts";

/** What the home page is given of one province for one measure. */
export interface ShownProvince {
  slug: string;
  spoken: string;
  drawing: { dash: string | null; signs: string };
  card: { text: string; missing: string | null; sentence: string; marks: { kind: string; label: string }[]; notes: string[] };
}

/** The fragment of the home page for one measure: what it is called, its provinces, and its markup. */
export interface ShownMeasure {
  label: string;
  provinces: ShownProvince[];
  html: string;
}

// Parts of the teams and of what they cover have pages and no map on the home page.
const withoutMap = new Set(["commune_teams", "hamlet_teams", "communes_covered"]);

/** Lists the indicators that can be picked for the map of the home page. */
export function listMapped(): string[] {
  return [...indicators.values()]
    .filter(({ code, topic, national_only }) => national_only === "no" && topic !== "context" && !withoutMap.has(code!))
    .map(({ code }) => code!);
}

/** Reads the parts of the home page for an indicator or rate. */
export async function readMeasure(lang: "vi" | "en", code: string): Promise<ShownMeasure> {
  const html = await (await fetch(`${inject("portal")}/map/${lang}/${code.replaceAll("_", "-")}/`)).text();
  return {
    html,
    label: textOf(/data-label="([^"]*)"/.exec(html)![1]!),
    provinces: JSON.parse(/<script[^>]*data-map-data[^>]*>(.*?)<\/script>/s.exec(html)![1]!) as ShownProvince[],
  };
}

const signs: Record<string, string> = { "&amp;": "&", "&#38;": "&", "&#39;": "'", "&quot;": '"', "&#34;": '"', "&lt;": "<", "&gt;": ">" };

/** Gives the text of a piece of HTML as one line. */
export function textOf(html: string): string {
  return html
    .replace(/<[^>]+>/g, " ")
    .replace(/&[#\w]+;/g, (sign) => signs[sign] ?? sign)
    .replace(/\s+/g, " ")
    .trim();
}
