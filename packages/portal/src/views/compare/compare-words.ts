import type { compare } from "../../i18n/vi/compare.ts";

type Texts = typeof compare;

/** Words that the browser needs, written into the page by the server. */
export type CompareWords = Pick<Texts, "pick" | "message"> & {
  results: Pick<Texts["results"], "province" | "value" | "notes" | "region" | "cautions" | "median" | "together" | "togetherFrom">;
  /** Says how many {months} lie between the figures. */
  periods: string;
  /** Says that figures are of different days of one month. */
  periodsWithinMonth: string;
};

/** Reads the words of the comparison from the page. */
export function readCompareWords(host: HTMLElement): CompareWords {
  return JSON.parse(host.querySelector("[data-compare-words]")!.textContent!) as CompareWords;
}

/** Puts values in the places of a sentence: say("{name} added.", { name: "Huế" }). */
export function say(sentence: string, values: Record<string, string>): string {
  return Object.entries(values).reduce((text, [name, value]) => text.replace(`{${name}}`, value), sentence);
}
