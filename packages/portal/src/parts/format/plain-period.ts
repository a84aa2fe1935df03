import type { Lang } from "../../i18n/lang.ts";

const englishMonths = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** Writes a period for a table: "2023", "6/2023" or "30/06/2023"; in English "2023", "June 2023" or "30 June 2023". Needs no dictionary, so that scripts of pages may write periods. */
export function formatPeriod(period: string, lang: Lang): string {
  const [year, month, day] = period.split("-");
  if (!month) return period;
  if (lang === "en") {
    const name = englishMonths[Number(month) - 1];
    return day ? `${Number(day)} ${name} ${year}` : `${name} ${year}`;
  }
  return day ? `${day}/${month}/${year}` : `${Number(month)}/${year}`;
}

/** Reads a period as it is typed, "2025", "6/2025", "30/06/2025", "June 2025" or as in the dataset, and gives it as YYYY, YYYY-MM or YYYY-MM-DD; null for what is none. */
export function readPeriod(typed: string): string | null {
  const words = typed
    .trim()
    .toLowerCase()
    .replace(/^(ngày|tháng|năm)\s+/, "");
  const named = /^(?:(\d{1,2})\s+)?([a-z]+)\s+(\d{4})$/.exec(words);
  if (named) {
    const month = englishMonths.findIndex((name) => named[2]!.length >= 3 && name.toLowerCase().startsWith(named[2]!));
    return month < 0 ? null : join(named[3], String(month + 1), named[1]);
  }
  const plain = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(words);
  if (plain) return join(plain[1], plain[2], plain[3]);
  const turned = /^(?:(\d{1,2})[/.-])?(\d{1,2})[/.-](\d{4})$/.exec(words.replaceAll(" ", ""));
  return turned ? join(turned[3], turned[2], turned[1]) : null;
}

function join(year = "", month?: string, day?: string): string | null {
  if (month === undefined) return year;
  if (Number(month) < 1 || Number(month) > 12) return null;
  const yearAndMonth = `${year}-${month.padStart(2, "0")}`;
  if (day === undefined) return yearAndMonth;
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return Number(day) >= 1 && Number(day) <= last ? `${yearAndMonth}-${day.padStart(2, "0")}` : null;
}
