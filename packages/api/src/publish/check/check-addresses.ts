import { isWholeAddress } from "../../domain/report/is-whole-address.ts";
import type { Dataset } from "../csv/read-dataset.ts";
import type { Report } from "./report-findings.ts";

/** Checks that every address that a reader is sent to is a whole one of the web; whether anything answers there is not asked. */
export function checkAddresses(dataset: Dataset, { add }: Report): void {
  const columns = [
    ...dataset["sources.csv"].map(({ line, url }) => ({ file: "sources.csv", line, column: "url", address: url }) as const),
    ...dataset["platforms.csv"].map(({ line, url }) => ({ file: "platforms.csv", line, column: "url", address: url }) as const),
    ...(["targets.csv", "practices.csv", "honours.csv", "calendar.csv", "criteria_sets.csv", "lessons.csv"] as const).flatMap((file) =>
      dataset[file].map(({ line, source_url }) => ({ file, line, column: "source_url", address: source_url }) as const),
    ),
  ];
  for (const { file, line, column, address } of columns) {
    if (address !== null && !isWholeAddress(address))
      add(file, line, column, `"${address.slice(0, 60)}" is not a valid URL.`, "Write the whole URL, such as https://example.org/page.");
  }
}
