import type { ChartCode } from "./chart.ts";

/** Gives the path of the file with the figures of a chart, the same in both languages: `/picture/chart/national.csv`. */
export function pathToChartFile(code: ChartCode): string {
  return `/picture/chart/${code}.csv`;
}
