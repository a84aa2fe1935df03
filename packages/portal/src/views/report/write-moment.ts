import type { Lang } from "../../i18n/lang.ts";

const timeZone = "Asia/Ho_Chi_Minh";
const days = {
  vi: new Intl.DateTimeFormat("vi-VN", { timeZone, day: "2-digit", month: "2-digit", year: "numeric" }),
  en: new Intl.DateTimeFormat("en-GB", { timeZone, day: "numeric", month: "long", year: "numeric" }),
};
const times = new Intl.DateTimeFormat("vi-VN", { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

/** Writes a moment in the time of Viet Nam: "14:05 ngày 29/11/2026", in English "14:05, 29 November 2026". */
export function writeMoment(moment: string | Date, lang: Lang): string {
  const at = new Date(moment);
  return lang === "vi" ? `${times.format(at)} ngày ${days.vi.format(at)}` : `${times.format(at)}, ${days.en.format(at)}`;
}

/** Writes the time of day in Viet Nam: "14:05". */
export function writeTime(moment: Date): string {
  return times.format(moment);
}

/** Counts whole days from a moment until now. */
export function countDays(since: string): number {
  return Math.max(0, Math.floor((Date.now() - new Date(since).getTime()) / 86_400_000));
}
