import type { Lang } from "../../i18n/lang.ts";
import { words } from "../../i18n/words.ts";

const englishMonths = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** Writes a period for a table: "2023", "6/2023" or "30/06/2023"; in English "2023", "June 2023" or "30 June 2023". */
export function formatPeriod(period: string, lang: Lang): string {
  const [year, month, day] = period.split("-");
  if (!month) return period;
  if (lang === "en") {
    const name = englishMonths[Number(month) - 1];
    return day ? `${Number(day)} ${name} ${year}` : `${name} ${year}`;
  }
  return day ? `${day}/${month}/${year}` : `${Number(month)}/${year}`;
}

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
