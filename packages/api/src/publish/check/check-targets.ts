import type { Dataset } from "../csv/read-dataset.ts";
import type { Report } from "./report-findings.ts";

/** Checks that each target names an indicator with one base everywhere, or says in both languages why it names none. */
export function checkTargets(dataset: Dataset, { known, add, unknown, unique }: Report): void {
  const file = "targets.csv";
  unique(file, dataset[file], "code", (row) => row.code);

  for (const target of dataset[file]) {
    const { line, value, unit, indicator: code } = target;
    const area = `${target.area_scheme} ${target.area_code}`;
    if (!known.areas.has(area)) unknown(file, line, "area_code", "area", area, known.areas, "areas.csv");
    if (value < 0 || value > 100) add(file, line, "value", `${value} is not a percentage: it is outside 0 to 100.`, "Write the share in percent.");
    const indicator = code ? known.indicators.get(code) : undefined;
    if (code && !indicator) unknown(file, line, "indicator", "indicator", code, known.indicators.keys(), "indicators.csv");
    else if (indicator && !indicator.comparable) add(file, line, "indicator", baseDiffers(indicator.code), "Leave the indicator out and say why.");
    else if (indicator && indicator.unit !== unit) {
      add(file, line, "indicator", `${code} is measured in ${indicator.unit}, the target in ${unit}.`, "Name an indicator with the unit of the target.");
    } else if (indicator?.national_only && target.area_scheme !== "VN") {
      add(file, line, "indicator", `${code} is published for the nation alone, the target is that of ${area}.`, "Leave the indicator out and say why.");
    }
    for (const column of ["no_indicator_reason_vi", "no_indicator_reason_en"] as const) {
      const reason = target[column];
      if (code && reason) add(file, line, column, "The target has an indicator and a reason why it has none.", "Leave one of the two empty.");
      if (!code && !reason)
        add(file, line, column, "The target has no indicator and does not say why.", "Name the indicator with the same base, or say why there is none.");
    }
  }
}

/** Returns the problem of a target or criterion that would compare an indicator whose figures cannot be compared. */
export function baseDiffers(indicator: string): string {
  return `The base of ${indicator} differs by source: its figures must not be held against a number.`;
}
