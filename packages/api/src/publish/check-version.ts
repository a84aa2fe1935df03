import type { Prisma, Release } from "@toso/prisma/client";
import { listColumns, type Format } from "../tables/format.ts";
import type { Finding } from "./check/finding.ts";
import type { Dataset } from "./csv/read-dataset.ts";
import type { Difference } from "./store-observations.ts";

/**
 * Checks that the version says what the release means to those who build on it: the first number counts on when columns changed, the second when
 * something was added, the third is enough for corrections. Returns one finding, or null where the version says so or more.
 */
export async function checkVersion(
  tx: Prisma.TransactionClient,
  { dataset, format }: { dataset: Dataset; format: Format },
  last: Release,
  difference: Difference,
): Promise<Finding | null> {
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
  const added = [...(difference.added > 0 ? [`${difference.added} figures`] : []), ...(await addedCodes(tx, dataset, last))];
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

/** Lists what stands in the catalogue of the dataset and not in that of the last release, such as "indicator smartphone_pct". */
async function addedCodes(tx: Prisma.TransactionClient, dataset: Dataset, { id: releaseId }: Release): Promise<string[]> {
  const where = { releaseId };
  const select = { code: true };
  const area = ({ scheme, code }: { scheme: string; code: string }) => `${scheme} ${code}`;
  const lists: [what: string, now: string[], before: string[]][] = [
    ["area", dataset["areas.csv"].map(area), (await tx.area.findMany({ where, select: { scheme: true, code: true } })).map(area)],
    ["indicator", codes(dataset["indicators.csv"]), codes(await tx.indicator.findMany({ where, select }))],
    ["rate", codes(dataset["rates.csv"]), codes(await tx.rate.findMany({ where, select }))],
    ["target", codes(dataset["targets.csv"]), codes(await tx.target.findMany({ where, select }))],
    ["criteria set", codes(dataset["criteria_sets.csv"]), codes(await tx.criteriaSet.findMany({ where, select }))],
    ["source", dataset["sources.csv"].map(({ id }) => id), codes(await tx.source.findMany({ where, select }))],
  ];
  return lists.flatMap(([what, now, before]) => [...new Set(now).difference(new Set(before))].map((code) => `${what} ${code}`));
}

function codes(rows: { code: string }[]): string[] {
  return rows.map(({ code }) => code);
}
