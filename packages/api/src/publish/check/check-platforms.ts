import type { Dataset } from "../csv/read-dataset.ts";
import type { Report } from "./report-findings.ts";

/** Checks that each platform has a code of its own, and names a skill and indicators that there are. */
export function checkPlatforms(dataset: Dataset, { known, unknown, unique }: Report): void {
  const file = "platforms.csv";
  unique(file, dataset[file], "code", ({ code }) => code);
  for (const { skill, indicators, line } of dataset[file]) {
    if (skill && !known.skills.has(skill)) unknown(file, line, "skill", "skill", skill, known.skills, "skills.csv");
    for (const code of indicators?.split(";") ?? [])
      if (!known.indicators.has(code)) unknown(file, line, "indicators", "indicator", code, known.indicators.keys(), "indicators.csv");
  }
}
