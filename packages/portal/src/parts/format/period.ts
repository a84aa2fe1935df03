import type { Lang } from "../../i18n/lang.ts";
import { words } from "../../i18n/words.ts";
import { formatPeriod } from "./plain-period.ts";

export { formatPeriod };

/** Writes a period inside a sentence: "năm 2023", "tháng 6/2023" or "ngày 30/06/2023"; in English as `formatPeriod`. */
export function formatPeriodInSentence(period: string, lang: Lang): string {
  const { year, month, day } = words(lang).format;
  const written = formatPeriod(period, lang);
  const parts = period.split("-").length;
  return parts === 1 ? year(written) : parts === 2 ? month(written) : day(written);
}

/** Writes the span between two periods, "6/2022 – 2/2026", or one of them when both are equal. */
export function formatPeriodSpan(oldest: string, newest: string, lang: Lang): string {
  const first = formatPeriod(oldest, lang);
  const last = formatPeriod(newest, lang);
  return first === last ? first : words(lang).format.span(first, last);
}
