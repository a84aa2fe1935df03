const pattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Returns true where the text is a year, a month or a day that exists: YYYY, YYYY-MM or YYYY-MM-DD, from 1900 to 2199. */
export function isPeriod(text: string): boolean {
  const parts = pattern.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2] ?? 1), Number(parts[3] ?? 1)];
  if (year < 1900 || year > 2199 || month < 1 || month > 12) return false;
  return day >= 1 && day <= daysInMonth(year, month);
}

/** Returns the last day of a period as YYYY-MM-DD: a year stands at 31 December, a month at its last day. */
export function endOfPeriod(period: string): string {
  const [year, month, day] = period.split("-");
  if (day) return period;
  if (month) return `${year}-${month}-${String(daysInMonth(Number(year), Number(month))).padStart(2, "0")}`;
  return `${year}-12-31`;
}

/** Returns the first day of a period as YYYY-MM-DD. */
export function startOfPeriod(period: string): string {
  const [year, month = "01", day = "01"] = period.split("-");
  return `${year}-${month}-${day}`;
}

/** Returns the whole months from one day to a later one (both YYYY-MM-DD); negative when the second lies before the first. */
export function monthsBetween(from: string, to: string): number {
  if (to < from) return -monthsBetween(to, from) || 0;
  const [fromYear, fromMonth, fromDay] = from.split("-").map(Number) as [number, number, number];
  const [toYear, toMonth, toDay] = to.split("-").map(Number) as [number, number, number];
  const lastDayReached = toDay >= fromDay || toDay === daysInMonth(toYear, toMonth);
  return (toYear - fromYear) * 12 + (toMonth - fromMonth) - (lastDayReached ? 0 : 1);
}

/** Returns the days between two days (both YYYY-MM-DD), never negative. */
export function daysApart(one: string, other: string): number {
  return Math.abs(Date.parse(one) - Date.parse(other)) / 86_400_000;
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
