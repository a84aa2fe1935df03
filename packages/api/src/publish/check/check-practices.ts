import type { Dataset } from "../csv/read-dataset.ts";
import type { Report } from "./report-findings.ts";

/** Checks that practices and honours name provinces and skills that there are. */
export function checkPractices(dataset: Dataset, { known, unknown }: Report): void {
  for (const { area_scheme, area_code, skill, line } of dataset["practices.csv"]) {
    const key = `${area_scheme} ${area_code}`;
    if (!known.areas.has(key)) unknown("practices.csv", line, "area_code", "province", key, known.areas, "areas.csv");
    if (skill && !known.skills.has(skill)) unknown("practices.csv", line, "skill", "skill", skill, known.skills, "skills.csv");
  }
  for (const { area_scheme, area_code, line } of dataset["honours.csv"]) {
    const key = `${area_scheme} ${area_code}`;
    if (!known.areas.has(key)) unknown("honours.csv", line, "area_code", "province", key, known.areas, "areas.csv");
  }
}
