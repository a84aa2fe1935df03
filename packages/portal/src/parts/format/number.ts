import type { Lang } from "../../i18n/lang.ts";

const locales = { vi: "vi-VN", en: "en-GB" } as const;

/** Writes a number with a fixed number of decimals: 10234.5 is "10.234,5" in Vietnamese and "10,234.5" in English. */
export function formatNumber(value: number, decimals: number, lang: Lang): string {
  return formatOf(lang, decimals, decimals).format(value);
}

/** Writes a number with as many decimals as it has, two at most: 16.3248 is "16,32" and 5 is "5" in Vietnamese. */
export function formatShort(value: number, lang: Lang): string {
  return formatOf(lang, 0, 2).format(value);
}

/** Writes a value in its unit: "45,3%" for percent, the bare number for counts and index points. */
export function formatValue(value: number, unit: string, decimals: number, lang: Lang): string {
  const number = formatNumber(value, decimals, lang);
  return unit === "percent" ? `${number}%` : number;
}

/** Writes a share between 0 and 1 as a percentage with one decimal. */
export function formatShare(share: number, lang: Lang): string {
  return `${formatNumber(share * 100, 1, lang)}%`;
}

const formats = new Map<string, Intl.NumberFormat>();

// Made once each: a build writes hundreds of thousands of numbers, and making a format takes longer than writing with it.
function formatOf(lang: Lang, minimumFractionDigits: number, maximumFractionDigits: number): Intl.NumberFormat {
  const key = `${lang} ${minimumFractionDigits} ${maximumFractionDigits}`;
  const known = formats.get(key);
  if (known) return known;
  // vi-VN writes four digits without a point otherwise in some engines; tables need one form.
  const format = new Intl.NumberFormat(locales[lang], { minimumFractionDigits, maximumFractionDigits, useGrouping: true });
  formats.set(key, format);
  return format;
}
