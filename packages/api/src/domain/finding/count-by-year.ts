/** How many areas have their newest figure in each year, newest first, and how many have none. */
export interface CountedByYear<Dated> {
  all: number;
  found: number;
  years: { year: string; of: Dated[] }[];
  none: Dated[];
}

/** Counts areas by the year of their newest figure; `period` is YYYY, YYYY-MM or YYYY-MM-DD, null where there is no figure. */
export function countByYear<Dated extends { period: string | null }>(areas: readonly Dated[]): CountedByYear<Dated> {
  const none = areas.filter(({ period }) => period === null);
  const byYear = Map.groupBy(
    areas.filter(({ period }) => period !== null),
    ({ period }) => period!.slice(0, 4),
  );
  const years = [...byYear].map(([year, of]) => ({ year, of })).toSorted((one, other) => other.year.localeCompare(one.year));
  return { all: areas.length, found: areas.length - none.length, years, none };
}
