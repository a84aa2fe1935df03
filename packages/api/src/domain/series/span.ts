import { endOfPeriod, isPeriod, startOfPeriod } from "../../tables/period.ts";

/** Which dates a figure is asked for, beside the day up to which it is known. */
export interface Span {
  /** Stands as `upTo` of a figure that was looked for so, and in its id. */
  name: string;
  holds: (figure: { period: string; periodEnd: string }) => boolean;
}

/** Returns the span of the figures whose period lies within a year, a month or a day: of 2021 those of its months and days too. */
export function spanWithin(period: string): Span {
  const [start, end] = [startOfPeriod(period), endOfPeriod(period)];
  return { name: `in-${period}`, holds: (figure) => startOfPeriod(figure.period) >= start && figure.periodEnd <= end };
}

/** Returns the span of the figures of one date: of all periods with this last day (YYYY-MM-DD), such as 2024 and 2024-12. */
export function spanEnding(day: string): Span {
  return { name: `end-${day}`, holds: ({ periodEnd }) => periodEnd === day };
}

/** Returns the span that a name means; null where it means none. */
export function spanNamed(name: string): Span | null {
  const [, kind, period] = /^(in|end)-([\d-]+)$/.exec(name) ?? [];
  if (!period || !isPeriod(period)) return null;
  return kind === "in" ? spanWithin(period) : period.length === 10 ? spanEnding(period) : null;
}
