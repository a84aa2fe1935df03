import { endOfPeriod, startOfPeriod } from "../../tables/period.ts";
import { checkPeriod, checkValue } from "../../domain/report/check-figure.ts";
import { openRowSum } from "../checksum.ts";
import type { AddFinding } from "./finding.ts";
import type { Line } from "../csv/read-csv.ts";
import { observationFile } from "../../tables/dataset.ts";
import { observations } from "../../tables/observations.ts";
import { readObservations, type Dataset, type ObservationLine } from "../csv/read-dataset.ts";
import type { Report } from "./report-findings.ts";

type ObservationColumn = keyof typeof observations.columns;

/** The figures of a folder as they were when they were checked. */
export interface CheckedObservations {
  /** Rows without a finding in their cells. */
  count: number;
  /** Sum over those rows, see `openRowSum`. */
  sum: string;
}

/**
 * Reads the figures once, checking each against its indicator, the codes it names and the day of the release; of a damaged row the cells that could be read.
 * Only the keys of the rows are kept, about eighty bytes each.
 */
export async function checkObservations(directory: string, dataset: Dataset, report: Report, tell?: (bytes: number) => void): Promise<CheckedObservations> {
  const seen = report.openUnique(observationFile, "period");
  const [scheme, code, ...others] = observations.key as [ObservationColumn, ObservationColumn, ...ObservationColumn[]];
  const sum = openRowSum();
  let count = 0;
  const add: AddFinding = (...finding) => {
    report.incomplete.add(observationFile);
    report.add(observationFile, ...finding);
  };
  const published = new Map(dataset["sources.csv"].map((source) => [source.id, source.published]));
  for await (const { row, damaged } of readObservations(directory, add, tell)) {
    checkObservation(row ?? damaged, dataset, report);
    if (!row) continue;
    checkAgainstSource(row, published.get(row.source_id) ?? null, report);
    count += 1;
    sum.add(row);
    seen(row.line, `${row[scheme]} ${row[code]}`, others.map((column) => row[column]).join(", "));
  }
  return { count, sum: sum.end() };
}

function checkObservation(row: Line<Partial<ObservationLine>>, dataset: Dataset, { known, add, unknown }: Report): void {
  const { line, value, area_scheme: scheme, area_code: code, indicator: indicatorCode, period, source_id: source } = row;
  const file = observationFile;
  const [release] = dataset["release.csv"];
  if (scheme && code && !known.areas.has(`${scheme} ${code}`)) unknown(file, line, "area_code", "province", `${scheme} ${code}`, known.areas, "areas.csv");
  if (source && !known.sources.has(source)) unknown(file, line, "source_id", "source", source, known.sources, "sources.csv");
  const future =
    release && period ? checkPeriod(period, release.date, "the day of the release", "Correct the date of the figure or that of the release.") : null;
  if (future) add(file, line, future.column, future.problem, future.remedy);
  const indicator = indicatorCode ? known.indicators.get(indicatorCode) : undefined;
  if (indicatorCode && !indicator) unknown(file, line, "indicator", "indicator", indicatorCode, known.indicators.keys(), "indicators.csv");
  const wrong = indicator && value !== undefined ? checkValue(value, indicator.unit) : null;
  if (wrong) add(file, line, wrong.column, wrong.problem, wrong.remedy);
}

/** Warns of a figure of a time that its source cannot know of, and of one said to be of the day of publication that is of an earlier one. */
function checkAgainstSource({ line, period, period_basis: basis, source_id: source }: ObservationLine, published: string | null, { warn }: Report): void {
  if (published === null) return;
  const remedy = "Correct the date of the figure, or that of the source in sources.csv.";
  if (startOfPeriod(period) > endOfPeriod(published))
    warn(observationFile, line, "period", `${period} begins after ${published}, when its source ${source} was published.`, remedy);
  else if (basis === "publication" && endOfPeriod(period) < startOfPeriod(published))
    warn(
      observationFile,
      line,
      "period",
      `${period} is said to be the date of publication, but its source ${source} was published later, ${published}.`,
      remedy,
    );
}
