import { endOfPeriod } from "../../tables/period.ts";
import type { Dataset } from "../csv/read-dataset.ts";
import type { Report } from "./report-findings.ts";

/** Checks that each row names an indicator once, lies not before the release, and says who announced the date or why it is the usual one. */
export function checkCalendar(dataset: Dataset, { known, unknown, unique, add }: Report): void {
  const rows = dataset["calendar.csv"];
  const [release] = dataset["release.csv"];
  unique("calendar.csv", rows, "indicator", ({ indicator }) => indicator);
  for (const { line, indicator, expected, basis, source_publisher, source_url, accessed, note_vi, note_en } of rows) {
    if (!known.indicators.has(indicator)) unknown("calendar.csv", line, "indicator", "indicator", indicator, known.indicators.keys(), "indicators.csv");
    if (release && endOfPeriod(expected) < release.date)
      add(
        "calendar.csv",
        line,
        "expected",
        `${expected} was over before the release of ${release.date}.`,
        "Write the next date, or take the row out: no row means no known date.",
      );
    if (basis === "announced" && !(source_publisher && source_url && accessed))
      add("calendar.csv", line, "source_url", "An announced date has no source.", "Fill in source_publisher, source_url and accessed, or take the row out.");
    if (basis === "usual" && !(note_vi && note_en))
      add("calendar.csv", line, "note_vi", "A usual date does not say what makes it usual.", "Say so in note_vi and note_en, or take the row out.");
  }
}
