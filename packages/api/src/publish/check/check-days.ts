import { endOfPeriod, startOfPeriod } from "../../tables/period.ts";
import type { LastRelease } from "./check-release.ts";
import type { Dataset } from "../csv/read-dataset.ts";
import type { Report } from "./report-findings.ts";

/**
 * Warns of days of reading, publishing and release that have not come yet in Viet Nam, of sources that were read before they were published,
 * and of a release before the last one (null before the first).
 */
export function checkDays(dataset: Dataset, last: LastRelease | null, { warn }: Report): void {
  const today = new Date().toLocaleDateString("sv-SE", { timeZone: "Asia/Ho_Chi_Minh" });
  const hasCome = (...[file, line, column, period, remedy]: [keyof Dataset, number, string, string | null, string]): boolean => {
    if (!period || startOfPeriod(period) <= today) return true;
    warn(file, line, column, `${period} has not come yet: today is ${today}.`, remedy);
    return false;
  };
  for (const { line, date } of dataset["release.csv"]) {
    hasCome("release.csv", line, "date", date, "Write the day on which the release is published.");
    if (last && date < last.date)
      warn("release.csv", line, "date", `${date} lies before ${last.date}, the day of release ${last.version}.`, "Look whether the day is right.");
  }
  for (const { line, published, accessed } of dataset["sources.csv"]) {
    const wereRight = [
      hasCome("sources.csv", line, "published", published, "Write the day on which the source was published."),
      hasCome("sources.csv", line, "accessed", accessed, "Write the day on which the source was read."),
    ];
    if (wereRight.every(Boolean) && published && startOfPeriod(published) > endOfPeriod(accessed))
      warn("sources.csv", line, "published", `${published} begins after ${accessed}, when the source was read.`, "Look which of the two days is right.");
  }
  for (const { line, accessed } of dataset["calendar.csv"]) hasCome("calendar.csv", line, "accessed", accessed, "Write the day on which the source was read.");
}
