import { monthsBetween } from "../../tables/period.ts";

/** Returns the whole months between the earliest and the latest of the days (YYYY-MM-DD); null where all are the same or there is none. */
export function monthsApart(days: readonly string[]): number | null {
  const sorted = [...days].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  return first === last ? null : monthsBetween(first!, last!);
}
