import ical, { ICalEventStatus, ICalEventTransparency } from "ical-generator";
import { chooseText, nameOf, type Lang } from "../../i18n/lang.ts";
import { words } from "../../i18n/words.ts";
import { pathTo } from "../../parts/layout/path-to.ts";
import type { CalendarEntry, ReleaseDate } from "./calendar.query.ts";
import { writeNextDate } from "./write-next-date.ts";

/**
 * Writes the calendar as an iCalendar file (RFC 5545): an all-day event for the day of the release and one for each date known to the day.
 * A date that nobody announced is tentative. Months and years make no event: a day would be invented. The same release gives the same bytes.
 */
export function writeCalendar(lang: Lang, release: ReleaseDate, entries: CalendarEntry[], site: URL): string {
  const text = words(lang).calendar;
  const stamp = dayOf(release.date);
  const calendar = ical({
    name: text.file.name,
    description: text.description,
    prodId: { company: "to-so", product: "calendar", language: lang.toUpperCase() },
  });
  const allDay = { allDay: true, stamp, transparency: ICalEventTransparency.TRANSPARENT };
  calendar.createEvent({
    ...allDay,
    id: `release-${release.version}@to-so`,
    start: stamp,
    summary: text.file.release(release.version),
    url: new URL(pathTo(lang, { name: "calendar" }), site).href,
    status: ICalEventStatus.CONFIRMED,
  });
  for (const entry of entries.filter(({ expected }) => expected.length === "YYYY-MM-DD".length)) {
    const { indicator, expected, basis, noteVi, noteEn, sourceUrl } = entry;
    calendar.createEvent({
      ...allDay,
      id: `${indicator.code}-${expected}@to-so`,
      start: dayOf(expected),
      summary: text.file.figures(nameOf(lang, indicator)),
      description: [writeNextDate(entry, lang), chooseText(lang, noteVi, noteEn), sourceUrl].filter(Boolean).join("\n"),
      url: new URL(pathTo(lang, { name: "indicator", code: indicator.code }), site).href,
      status: basis === "ANNOUNCED" ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE,
    });
  }
  return `${calendar.toString()}\r\n`;
}

function dayOf(date: string): Date {
  return new Date(`${date.slice(0, 10)}T00:00:00Z`);
}
