import { isDay, type Moment } from "./moment.ts";
import type { SeriesEntry, SeriesFile } from "./series-file.ts";

/** Returns the figure that leads at a moment: entries come in the order of the headline rule, so it is the first of the year that is known by the day; null when there is none. */
export function chooseEntry(entries: SeriesEntry[], { year, day }: Moment): SeriesEntry | null {
  return entries.find((entry) => (year === null || entry.year === year) && (day === null || entry.day <= day)) ?? null;
}

/** Why a moment of an address cannot be shown. */
export type MomentProblem = "noYears" | "unknownYear" | "noDay" | "beforeFirst" | "afterRelease" | "notYetKnown";

/** Returns the part of a moment that can be shown, and what is wrong with the rest: the newest figures stand for it. */
export function checkMoment(
  { year, day }: Moment,
  file: Pick<SeriesFile, "years" | "firstDay" | "lastDay" | "provinces">,
): { moment: Moment; problems: MomentProblem[] } {
  const ofYear: MomentProblem | null =
    year === null || file.years.some((one) => one.year === year) ? null : file.years.length === 0 ? "noYears" : "unknownYear";
  const ofDay = day === null ? null : problemOfDay(day, file);
  const moment = { year: ofYear ? null : year, day: ofDay ? null : day };
  const problems = [ofYear, ofDay].filter((problem) => problem !== null);
  const isEmpty = moment.year !== null && moment.day !== null && file.provinces.every(({ entries }) => chooseEntry(entries, moment) === null);
  return isEmpty ? { moment: { ...moment, year: null }, problems: [...problems, "notYetKnown"] } : { moment, problems };
}

function problemOfDay(day: string, { firstDay, lastDay }: Pick<SeriesFile, "firstDay" | "lastDay">): MomentProblem | null {
  if (!isDay(day)) return "noDay";
  if (firstDay === null || day < firstDay) return "beforeFirst";
  return day > lastDay ? "afterRelease" : null;
}
