import type { Lang } from "../../i18n/lang.ts";
import { words } from "../../i18n/words.ts";

/** Writes an age in whole months as months up to two years and as years and months after: "3 năm 5 tháng". */
export function formatAge(months: number, lang: Lang): string {
  const text = words(lang).format;
  if (months < 24) return text.months(months);
  const years = Math.floor(months / 12);
  const rest = months % 12;
  return rest === 0 ? text.years(years) : text.yearsAndMonths(text.years(years), text.months(rest));
}
