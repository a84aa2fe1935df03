import { indicatorsOfAreas, ratesOfAreas } from "../../domain/shown-codes.ts";
import type { Dataset } from "../csv/read-dataset.ts";
import type { Report } from "./report-findings.ts";

/** Checks skills, indicators and rates against each other, and that those are there which every area shows. */
export function checkMeasures(dataset: Dataset, { known, incomplete, add, unknown, unique }: Report): void {
  unique("skills.csv", dataset["skills.csv"], "code", (row) => row.code);
  unique("indicators.csv", dataset["indicators.csv"], "code", (row) => row.code);
  unique("rates.csv", dataset["rates.csv"], "code", (row) => row.code);

  for (const { skill, line } of dataset["indicators.csv"]) {
    if (skill && skill !== "foundation" && !known.skills.has(skill)) unknown("indicators.csv", line, "skill", "skill", skill, known.skills, "skills.csv");
  }
  for (const { code, unit, base_indicator: base, line } of dataset["indicators.csv"]) {
    if (!base) continue;
    const counted = known.indicators.get(base);
    if (!counted) unknown("indicators.csv", line, "base_indicator", "indicator", base, known.indicators.keys(), "indicators.csv");
    else if (unit !== "percent" || counted.unit !== "count")
      add(
        "indicators.csv",
        line,
        "base_indicator",
        `${code} is measured in ${unit}, ${base} in ${counted.unit}.`,
        "Only a percentage has a base, and the base is a count. Empty the cell.",
      );
  }
  for (const rate of dataset["rates.csv"]) {
    for (const part of ["numerator", "denominator"] as const) {
      if (!known.indicators.has(rate[part])) unknown("rates.csv", rate.line, part, "indicator", rate[part], known.indicators.keys(), "indicators.csv");
    }
  }
  for (const [file, codes, listed] of [
    ["indicators.csv", indicatorsOfAreas, known.indicators],
    ["rates.csv", ratesOfAreas, known.rates],
  ] as const) {
    if (incomplete.has(file)) continue;
    for (const code of codes) if (!listed.has(code)) add(file, 1, "code", `${code} is missing, which every area shows.`, `Add its row to ${file}.`);
  }
}
