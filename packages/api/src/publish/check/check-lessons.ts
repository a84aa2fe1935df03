import type { Dataset } from "../csv/read-dataset.ts";
import type { Report } from "./report-findings.ts";

/** Checks that each lesson has a code and a place of its own, and that a named publisher comes with an address and an address with its publisher. */
export function checkLessons(dataset: Dataset, { add, unique }: Report): void {
  const file = "lessons.csv";
  unique(file, dataset[file], "code", ({ code }) => code);
  unique(file, dataset[file], "order", ({ order }) => String(order));
  for (const { source_publisher, source_url, line } of dataset[file]) {
    if (source_publisher && !source_url)
      add(file, line, "source_url", "The lesson names a publisher and no address to read it at.", "Write the address of the source, or leave both empty.");
    if (source_url && !source_publisher)
      add(file, line, "source_publisher", "The lesson has an address and does not say who published it.", "Name the publisher, or leave both empty.");
  }
}
