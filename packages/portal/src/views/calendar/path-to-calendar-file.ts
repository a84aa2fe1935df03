import type { Lang } from "../../i18n/lang.ts";

/** Gives the path of the iCalendar file in a language, from the root of the site. */
export function pathToCalendarFile(lang: Lang): string {
  return lang === "vi" ? "/calendar.ics" : "/en/calendar.ics";
}
