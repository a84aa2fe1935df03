import type { Lang } from "../../i18n/lang.ts";
import { readParameter, writeParameter } from "../../i18n/read-parameter.ts";

/** The time that a reader looks at: figures of one year, what was known by the end of one day, or both. Null asks for the newest. */
export type Moment = {
  /** YYYY, or whatever stands in the address. */
  year: string | null;
  /** YYYY-MM-DD, or whatever stands in the address. */
  day: string | null;
};

/** No year and no day: the newest figure of each province. */
export const newest: Moment = { year: null, day: null };

/** Names of the parameters in the address of each language. */
export const momentNames: Record<"year" | "day", Record<Lang, string>> = {
  year: { vi: "nam", en: "year" },
  day: { vi: "ngay", en: "as-of" },
};

/** Reads the moment from the query of an address as it was typed, so that a wrong one can be named; what is absent or empty is null. */
export function readMoment(query: string, lang: Lang): Moment {
  return { year: readParameter(query, momentNames.year, lang), day: readParameter(query, momentNames.day, lang) };
}

/** Writes the moment into the parameters of an address, in the place of one that is there. */
export function writeMoment(parameters: URLSearchParams, { year, day }: Moment, lang: Lang): void {
  writeParameter(parameters, momentNames.year, lang, year);
  writeParameter(parameters, momentNames.day, lang, day);
}

/** True for a day of the calendar as YYYY-MM-DD. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;
}

/** Writes a day (YYYY-MM-DD) as pages do: 30/06/2023, in English 30 June 2023. */
export function writeDay(day: string, lang: Lang): string {
  const length = lang === "en" ? "long" : "2-digit";
  const written = new Intl.DateTimeFormat("en-GB", { day: lang === "en" ? "numeric" : "2-digit", month: length, year: "numeric", timeZone: "UTC" });
  return written.format(new Date(`${day}T00:00:00Z`));
}
