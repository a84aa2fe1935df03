import { startOfPeriod } from "../../tables/period.ts";
import type { Dataset } from "../csv/read-dataset.ts";
import type { Report } from "./report-findings.ts";

/** Warns of days on which a source was read that have not come yet, in Viet Nam. */
export function checkReadOn(dataset: Dataset, { warn }: Report): void {
  const today = new Date().toLocaleDateString("sv-SE", { timeZone: "Asia/Ho_Chi_Minh" });
  for (const file of ["sources.csv", "calendar.csv"] as const) {
    for (const { line, accessed } of dataset[file]) {
      if (accessed && startOfPeriod(accessed) > today)
        warn(file, line, "accessed", `${accessed} has not come yet: today is ${today}.`, "Write the day on which the source was read.");
    }
  }
}
