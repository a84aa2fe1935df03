import { chooseText, type Lang, nameOf, publisherOf } from "../../i18n/lang.ts";
import type { Calendar, CalendarIndicator, ReleaseDate } from "./calendar.query.ts";
import { writeNextDate } from "./write-next-date.ts";

/** An indicator that a date is known of; `held` is the latest period that the release has a published figure of and who published it ([] for a list of areas, which has no source of its own), null where it has none. */
type CalendarRow = {
  code: string;
  name: string;
  held: { period: string; publishers: string[] } | null;
  /** When the next figures are expected, in words. */
  next: string;
  note: string | null;
  /** Where the date is announced; null where nobody announced it. */
  source: { name: string; url: string } | null;
};

/** What the calendar shows: the release, the known dates with the earliest first, and of how many indicators none is known. */
export type CalendarView = { release: ReleaseDate; rows: CalendarRow[]; undated: number };

/** Puts the calendar of a release into the words of one language; throws where the API names no release. */
export function presentCalendar({ release, calendar, indicators }: Calendar, lang: Lang): CalendarView {
  if (!release) throw new Error("The API names no release, so there is no calendar.");
  const byCode = new Map(indicators.map((indicator) => [indicator.code, indicator]));
  return {
    release,
    rows: calendar.map((entry) => ({
      code: entry.indicator.code,
      name: nameOf(lang, entry.indicator),
      held: findLatest(byCode.get(entry.indicator.code)!, lang),
      next: writeNextDate(entry, lang),
      note: entry.noteVi || entry.noteEn ? chooseText(lang, entry.noteVi, entry.noteEn) : null,
      source: entry.sourceUrl ? { name: entry.sourcePublisher ?? entry.sourceUrl, url: entry.sourceUrl } : null,
    })),
    undated: indicators.length - calendar.length,
  };
}

/** Finds the latest period among the headline figures of the nation and of both divisions; official publishers come first. */
function findLatest({ nationalFigure, provinceFigures, figuresOfThe34 }: CalendarIndicator, lang: Lang): CalendarRow["held"] {
  const figures = [nationalFigure, ...[...provinceFigures, ...figuresOfThe34].map(({ figure }) => figure)];
  const published = figures.flatMap(({ value, period, method, source }) => (value !== null && period && method !== "SUMMED" ? [{ period, source }] : []));
  const latest = published.reduce<string | null>((newest, { period }) => (newest && endOf(newest) >= endOf(period) ? newest : period), null);
  if (!latest) return null;
  const sources = published.flatMap(({ period, source }) => (period === latest && source ? [source] : []));
  const inOrder = sources.toSorted((one, other) => publisherOf(lang, one).localeCompare(publisherOf(lang, other), lang));
  const official = inOrder.filter(({ kind }) => kind === "OFFICIAL");
  return { period: latest, publishers: [...new Set([...official, ...inOrder].map((source) => publisherOf(lang, source)))] };
}

/** Gives a text that sorts as the last day of a period does. */
function endOf(period: string): string {
  return period.length === 4 ? `${period}-12-31` : period.length === 7 ? `${period}-31` : period;
}
