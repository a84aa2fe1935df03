import { ask } from "../../graphql/client.ts";
import { periodsQuery } from "./mapped-years.query.ts";
import type { MappedYear } from "./series-file.ts";

/** Lists the years of an indicator that can be shown on the map, rising; [] where fewer than two have figures of enough provinces, as the API counts them. */
export async function listMappedYears(code: string): Promise<MappedYear[]> {
  // The same question for every indicator, so that it is sent once a build.
  const { indicators } = await ask(periodsQuery, {});
  const periods = indicators.find((indicator) => indicator.code === code)?.periods ?? [];
  const years = periods.filter(({ enoughForMap }) => enoughForMap).map(({ period, provincesWithFigure }) => ({ year: period, count: provincesWithFigure }));
  return years.length < 2 ? [] : years;
}
