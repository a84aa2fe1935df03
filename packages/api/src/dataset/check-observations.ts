import { startOfPeriod } from "../observation/period.ts";
import type { DamagedObservation, Dataset } from "./read-dataset.ts";
import type { Report } from "./report-findings.ts";

/** Checks every figure against its indicator, the codes it names and the day of the release; of a damaged row the cells that could be read. */
export function checkObservations(dataset: Dataset, damaged: DamagedObservation[], { known, add, unknown, unique }: Report): void {
  const file = "observations.csv";
  const [release] = dataset["release.csv"];
  unique(file, dataset[file], "period", (row) => `${row.area_scheme} ${row.area_code}, ${row.indicator}, ${row.period}, ${row.source_id}`);

  for (const { line, value, area_scheme: scheme, area_code: code, indicator: indicatorCode, period, source_id: source } of [...dataset[file], ...damaged]) {
    if (scheme && code && !known.areas.has(`${scheme} ${code}`)) unknown(file, line, "area_code", "province", `${scheme} ${code}`, known.areas, "areas.csv");
    if (source && !known.sources.has(source)) unknown(file, line, "source_id", "source", source, known.sources, "sources.csv");
    if (release && period && startOfPeriod(period) > release.date) {
      const problem = `${period} begins after the day of the release, ${release.date}.`;
      add(file, line, "period", problem, "Correct the date of the figure or that of the release.");
    }
    const indicator = indicatorCode ? known.indicators.get(indicatorCode) : undefined;
    if (indicatorCode && !indicator) unknown(file, line, "indicator", "indicator", indicatorCode, known.indicators.keys(), "indicators.csv");
    else if (indicator?.unit === "percent" && value !== undefined && (value < 0 || value > 100)) {
      const problem = `${value} is no percentage: it lies outside 0 to 100.`;
      add(file, line, "value", problem, "Write the share in percent, or use an indicator with another unit.");
    } else if (indicator?.unit === "count" && value !== undefined && (value < 0 || !Number.isInteger(value))) {
      add(file, line, "value", `${value} is no count.`, "Write a whole number, 0 or more.");
    }
  }
}
