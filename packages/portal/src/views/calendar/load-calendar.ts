import { ask } from "../../graphql/client.ts";
import { type Lang, nameOf, publisherOf } from "../../i18n/lang.ts";
import { calendarQuery, type CalendarEntry, type CalendarIndicator, type NextDate, type ReleaseDate } from "./calendar.query.ts";

/** An indicator in the calendar; `held` is the latest period that the release has a published figure of and who published it ([] for a list of areas, which has no source of its own), null where it has none. */
export type CalendarRow = { code: string; name: string; held: { period: string; publishers: string[] } | null; next: NextDate | null };

/** What the calendar shows: the release, the known dates with the earliest first, and every indicator by topic in the order of the dataset. */
export type CalendarView = {
  release: ReleaseDate;
  entries: CalendarEntry[];
  topics: { topic: CalendarIndicator["topic"]; rows: CalendarRow[] }[];
};

/** Loads the calendar of the release of this build; throws where the API names no release. */
export async function loadCalendar(lang: Lang): Promise<CalendarView> {
  const { release, calendar, indicators } = await ask(calendarQuery, {});
  if (!release) throw new Error("The API names no release, so there is no calendar.");
  const byTopic = Map.groupBy(indicators, ({ topic }) => topic);
  return {
    release,
    entries: calendar,
    topics: [...byTopic].map(([topic, listed]) => ({
      topic,
      rows: listed.map((indicator) => ({
        code: indicator.code,
        name: nameOf(lang, indicator),
        held: findLatest(indicator, lang),
        next: indicator.nextRelease,
      })),
    })),
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
