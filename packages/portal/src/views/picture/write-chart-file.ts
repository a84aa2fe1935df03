import { pathTo } from "../../parts/layout/path-to.ts";
import { writeFigureRows } from "../../reuse/download/write-figure-rows.ts";
import type { ChartCode } from "./chart.ts";
import { loadChart } from "./load-chart.ts";

/** Writes the figures of a chart as CSV, as `writeFigureRows` does, to be cited as the chart in the picture. */
export async function writeChartFile(code: ChartCode): Promise<string> {
  const chart = await loadChart(code, "vi");
  return writeFigureRows(chart.rows, `${pathTo("vi", { name: "picture" })}#${code}`);
}
