import type { Release } from "@toso/prisma/client";
import { listColumns, type Format } from "../tables/format.ts";
import type { Changes } from "./changes/list-changes.ts";
import type { Finding } from "./check/finding.ts";
import type { Dataset } from "./csv/read-dataset.ts";

/**
 * Checks that the version says what the release means to those who build on it: the first number counts on when columns changed, the second when
 * something was added, the third is enough for corrections. Returns one finding, or null where the version says so or more.
 */
export function checkVersion({ dataset, format }: { dataset: Dataset; format: Format }, last: Release, changes: Changes): Finding | null {
  const [described] = dataset["release.csv"];
  const [major, minor] = described!.version.split(".").map(Number) as [number, number];
  const [lastMajor, lastMinor] = last.version.split(".").map(Number) as [number, number];
  if (major > lastMajor) return null;
  const find = (problem: string, remedy: string): Finding => ({ file: "release.csv", line: described!.line, column: "version", problem, remedy });

  const changed = changedColumns(listColumns(format), last.columns);
  if (changed.length > 0)
    return find(
      `Columns changed since ${last.version} (${changed.slice(0, 5).join(", ")}), which ${described!.version} does not tell.`,
      `Bump the major version: ${lastMajor + 1}.0.0.`,
    );
  if (minor > lastMinor) return null;
  const added = [...(changes.added > 0 ? [`${changes.added} figures`] : []), ...addedCodes(changes)];
  if (added.length > 0)
    return find(
      `There is more than in ${last.version} (${added.slice(0, 5).join(", ")}), which ${described!.version} does not tell.`,
      `Bump the minor version: ${lastMajor}.${lastMinor + 1}.0.`,
    );
  return null;
}

function changedColumns(now: string[], before: string[]): string[] {
  // Releases of the time before columns were recorded say nothing.
  if (before.length === 0) return [];
  return [...new Set(now).symmetricDifference(new Set(before))];
}

// What is called so in a message, by its file.
const counted = {
  "areas.csv": "area",
  "indicators.csv": "indicator",
  "rates.csv": "rate",
  "targets.csv": "target",
  "criteria_sets.csv": "criteria set",
  "sources.csv": "source",
};

/** Lists what stands in the catalogue of the dataset and not in that of the last release, such as "indicator smartphone_pct". */
function addedCodes({ catalogue }: Changes): string[] {
  return Object.entries(counted).flatMap(([file, what]) =>
    catalogue.filter((change) => change.kind === "added" && change.file === file).map(({ key }) => `${what} ${key}`),
  );
}
