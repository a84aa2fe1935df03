import { nearest } from "../errors.ts";
import { indicatorsOfAreas, ratesOfAreas } from "../area/shown-codes.ts";
import { startOfPeriod } from "../observation/period.ts";
import type { DatasetFile } from "./columns.ts";
import type { Finding } from "./finding.ts";
import type { DamagedObservation, Dataset } from "./read-dataset.ts";

/** What the last release held, to compare a new dataset with. */
export interface LastRelease {
  version: string;
  observationCount: number;
}

/** Share of figures that a release may lose against the last one before it is taken for a mistake. */
const allowedFall = 0.2;

/** What a check leaves aside. */
export interface Leniency {
  /** Accepts a dataset that lost more than 20 % of its figures. */
  allowFall?: boolean;
  /** Files with rows that could not be read: codes that would be unknown only for that reason are not reported on top. */
  incomplete?: Set<string>;
  /** Figures of which only some cells could be read: those are checked all the same. */
  damaged?: DamagedObservation[];
}

/** Checks the rows against each other and against the last release (null before the first), and returns all findings together, [] when all is well. */
export function checkDataset(
  dataset: Dataset,
  last: LastRelease | null,
  { allowFall = false, incomplete = new Set(), damaged = [] }: Leniency = {},
): Finding[] {
  const findings: Finding[] = [];
  const report = (file: DatasetFile, line: number, column: string, problem: string, remedy: string) => findings.push({ file, line, column, problem, remedy });
  const hint = (given: string, known: Iterable<string>) => {
    const near = nearest(given, known);
    return near.length ? ` Nearest: ${near.join(", ")}.` : "";
  };
  const unknown = (file: DatasetFile, line: number, column: string, what: string, given: string, known: Iterable<string>, list: DatasetFile) =>
    incomplete.has(list) || report(file, line, column, `There is no ${what} "${given}".`, `Use a code of ${list} or add it there.${hint(given, known)}`);

  const areas = new Set([...dataset["areas.csv"].map((area) => `${area.scheme} ${area.code}`), "VN VN"]);
  const regions = new Set(dataset["regions.csv"].map((region) => region.code));
  const skills = new Set(dataset["skills.csv"].map((skill) => skill.code));
  const indicators = new Map(dataset["indicators.csv"].map((indicator) => [indicator.code, indicator]));
  const sources = new Set(dataset["sources.csv"].map((source) => source.id));

  const unique = <Row extends { line: number }>(file: DatasetFile, rows: Row[], column: string, key: (row: Row) => string) => {
    const seen = new Map<string, number>();
    for (const row of rows) {
      const earlier = seen.get(key(row));
      if (earlier) report(file, row.line, column, `This row says again what line ${earlier} says (${key(row)}).`, "Keep one of the two.");
      else seen.set(key(row), row.line);
    }
  };
  unique("areas.csv", dataset["areas.csv"], "code", (row) => `${row.scheme} ${row.code}`);
  unique("regions.csv", dataset["regions.csv"], "code", (row) => row.code);
  unique("area_lineage.csv", dataset["area_lineage.csv"], "from_code", (row) => `${row.from_scheme} ${row.from_code} to ${row.to_scheme} ${row.to_code}`);
  unique("skills.csv", dataset["skills.csv"], "code", (row) => row.code);
  unique("indicators.csv", dataset["indicators.csv"], "code", (row) => row.code);
  unique("rates.csv", dataset["rates.csv"], "code", (row) => row.code);
  unique("sources.csv", dataset["sources.csv"], "id", (row) => row.id);
  unique("criteria_sets.csv", dataset["criteria_sets.csv"], "code", (row) => row.code);
  unique(
    "observations.csv",
    dataset["observations.csv"],
    "period",
    (row) => `${row.area_scheme} ${row.area_code}, ${row.indicator}, ${row.period}, ${row.source_id}`,
  );

  for (const area of dataset["areas.csv"]) {
    if (area.region_code && !regions.has(area.region_code)) unknown("areas.csv", area.line, "region_code", "region", area.region_code, regions, "regions.csv");
  }
  for (const step of dataset["area_lineage.csv"]) {
    for (const end of ["from", "to"] as const) {
      const key = `${step[`${end}_scheme`]} ${step[`${end}_code`]}`;
      if (!areas.has(key)) unknown("area_lineage.csv", step.line, `${end}_code`, "area", key, areas, "areas.csv");
    }
  }
  for (const { scheme, code, line } of dataset["area_aliases.csv"]) {
    if (!areas.has(`${scheme} ${code}`)) unknown("area_aliases.csv", line, "code", "area", `${scheme} ${code}`, areas, "areas.csv");
  }
  for (const { skill, line } of dataset["indicators.csv"]) {
    if (skill && skill !== "foundation" && !skills.has(skill)) unknown("indicators.csv", line, "skill", "skill", skill, skills, "skills.csv");
  }
  for (const rate of dataset["rates.csv"]) {
    for (const part of ["numerator", "denominator"] as const) {
      if (!indicators.has(rate[part])) unknown("rates.csv", rate.line, part, "indicator", rate[part], indicators.keys(), "indicators.csv");
    }
  }
  for (const { area_code, skill, line } of dataset["practices.csv"]) {
    if (!areas.has(`VN63 ${area_code}`)) unknown("practices.csv", line, "area_code", "province", `VN63 ${area_code}`, areas, "areas.csv");
    if (skill && !skills.has(skill)) unknown("practices.csv", line, "skill", "skill", skill, skills, "skills.csv");
  }
  for (const { area_scheme, area_code, line } of dataset["honours.csv"]) {
    if (!areas.has(`${area_scheme} ${area_code}`)) unknown("honours.csv", line, "area_code", "province", `${area_scheme} ${area_code}`, areas, "areas.csv");
  }

  const release = dataset["release.csv"];
  if (release.length > 1) report("release.csv", release[1]!.line, "", "There is more than one release.", "Keep one row: the release that this dataset is.");
  const [current] = release;
  if (!current && !incomplete.has("release.csv"))
    report("release.csv", 1, "", "The file names no release.", "Write one row: the release that this dataset is.");
  for (const [file, codes, known] of [
    ["indicators.csv", indicatorsOfAreas, indicators],
    ["rates.csv", ratesOfAreas, new Set(dataset["rates.csv"].map(({ code }) => code))],
  ] as const) {
    if (incomplete.has(file)) continue;
    for (const code of codes) if (!known.has(code)) report(file, 1, "code", `${code} is missing, which every area shows.`, `Add its row to ${file}.`);
  }
  if (current && last && !isLater(current.version, last.version)) {
    report(
      "release.csv",
      current.line,
      "version",
      `Version ${current.version} is not later than the last release ${last.version}.`,
      "Count on: the first number for changed columns, the second for added figures, the third for corrections.",
    );
  }

  for (const { line, value, area_scheme: scheme, area_code: code, indicator: indicatorCode, period, source_id: source } of [
    ...dataset["observations.csv"],
    ...damaged,
  ]) {
    if (scheme && code && !areas.has(`${scheme} ${code}`)) unknown("observations.csv", line, "area_code", "province", `${scheme} ${code}`, areas, "areas.csv");
    if (source && !sources.has(source)) unknown("observations.csv", line, "source_id", "source", source, sources, "sources.csv");
    if (current && period && startOfPeriod(period) > current.date) {
      report(
        "observations.csv",
        line,
        "period",
        `${period} begins after the day of the release, ${current.date}.`,
        "Correct the date of the figure or that of the release.",
      );
    }
    const indicator = indicatorCode ? indicators.get(indicatorCode) : undefined;
    if (indicatorCode && !indicator) unknown("observations.csv", line, "indicator", "indicator", indicatorCode, indicators.keys(), "indicators.csv");
    else if (indicator?.unit === "percent" && value !== undefined && (value < 0 || value > 100)) {
      report(
        "observations.csv",
        line,
        "value",
        `${value} is no percentage: it lies outside 0 to 100.`,
        "Write the share in percent, or use an indicator with another unit.",
      );
    } else if (indicator?.unit === "count" && value !== undefined && (value < 0 || !Number.isInteger(value))) {
      report("observations.csv", line, "value", `${value} is no count.`, "Write a whole number, 0 or more.");
    }
  }
  const count = dataset["observations.csv"].length;
  if (last && !allowFall && !incomplete.has("observations.csv") && count < last.observationCount * (1 - allowedFall)) {
    report(
      "observations.csv",
      1,
      "",
      `There are ${count} figures; release ${last.version} had ${last.observationCount}: a fall of more than 20 %.`,
      "Put the missing rows back, or publish with --allow-fall where they are meant to go.",
    );
  }
  return findings;
}

/** Returns true when version `one` (three numbers) comes after `other`. */
export function isLater(one: string, other: string): boolean {
  const [a, b] = [one.split(".").map(Number), other.split(".").map(Number)];
  for (let at = 0; at < 3; at++) if (a[at] !== b[at]) return a[at]! > b[at]!;
  return false;
}
