import { presentTime } from "../../parts/chart/present-time.ts";
import type { Lang } from "../../i18n/lang.ts";
import type { FigureGroup } from "./group-figures.ts";

/** Draws the course of each indicator of a province that has figures of two dates or more; `seriesBreaks` by code of indicator. The population, a denominator here, has none. */
export function presentCharts(groups: FigureGroup[], seriesBreaks: Map<string, string | null>, lang: Lang) {
  return groups
    .filter(({ indicator }) => indicator.code !== "population")
    .map(({ indicator, figures }) => presentTime(figures, seriesBreaks.get(indicator.code) ?? null, lang))
    .filter((chart) => chart !== null);
}
