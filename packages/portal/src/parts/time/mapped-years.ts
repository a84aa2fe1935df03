import { loadProvinceSeries } from "./province-series.ts";
import type { MappedYear } from "./series-file.ts";

/** A year is on the map where so many of the 63 provinces have a figure of it. */
const enoughProvinces = 40;

/** Lists the years of an indicator that can be shown on the map, rising; [] where fewer than two have figures of enough provinces. */
export async function listMappedYears(code: string): Promise<MappedYear[]> {
  const provinces = await loadProvinceSeries(code);
  const years = provinces.flatMap(({ figures }) => [...new Set(figures.map(({ period }) => period!.slice(0, 4)))]);
  const counts = new Map<string, number>();
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  const mapped = [...counts].filter(([, count]) => count >= enoughProvinces).map(([year, count]) => ({ year, count }));
  return mapped.length < 2 ? [] : mapped.sort((one, other) => one.year.localeCompare(other.year));
}
