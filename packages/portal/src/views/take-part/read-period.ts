/** Reads a date as people write it, 2026, 6/2026, 30/6/2026 or as ISO 8601, as YYYY, YYYY-MM or YYYY-MM-DD; null for one that is none or has not come yet by `today` (YYYY-MM-DD). */
export function readPeriod(text: string, today: string): string | null {
  const parts = /^(?:(?:(\d{1,2})[/.-])?(\d{1,2})[/.-])?(\d{4})$/.exec(text.trim()) ?? isoParts(text.trim());
  if (!parts) return null;
  const [, day, month, year] = parts;
  const period = [year!, ...[month, day].filter((part) => part !== undefined).map((part) => part.padStart(2, "0"))].join("-");
  const first = `${period}-01-01`.slice(0, 10);
  const date = new Date(`${first}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== first) return null;
  return Number(year) >= 1900 && first <= today ? period : null;
}

function isoParts(text: string): (string | undefined)[] | null {
  const found = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(text);
  return found && [text, found[3], found[2], found[1]];
}
