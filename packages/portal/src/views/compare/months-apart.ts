/** Returns the whole months between the earliest and the latest of the days (YYYY-MM-DD); null where all are the same or there is none. */
export function monthsApart(days: string[]): number | null {
  const sorted = [...new Set(days)].sort();
  if (sorted.length < 2) return null;
  const [from, to] = [sorted[0]!, sorted.at(-1)!].map((day) => day.split("-").map(Number)) as [number[], number[]];
  const lastDay = new Date(Date.UTC(to[0]!, to[1]!, 0)).getUTCDate();
  const isFull = to[2]! >= from[2]! || to[2] === lastDay;
  return (to[0]! - from[0]!) * 12 + to[1]! - from[1]! - (isFull ? 0 : 1);
}
