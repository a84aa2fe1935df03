import { resolve } from "node:path";
import type { PrismaClient } from "@toso/prisma/client";
import type { Changes } from "./changes/list-changes.ts";
import { checkDataset } from "./check/check-dataset.ts";
import { checksumOf } from "./checksum.ts";
import { tryRelease, type Telling } from "./publish-release.ts";

/** What a dataset is beside the current release: that release as it was published, that release by its version with other content, or another one. */
export type Standing = { is: "current" } | { is: "edited"; version: string; changes: Changes } | { is: "another" };

/** Tells whether a folder holds the current release as it was published, or was changed since without another version. Where it has findings it counts as another: whoever checks it is told them. */
export async function compareWithCurrent(prisma: PrismaClient, directory: string, telling: Telling = {}): Promise<Standing> {
  const last = await prisma.release.findFirst({ orderBy: { id: "desc" } });
  const checked = await checkDataset(resolve(directory), null, telling);
  const { dataset, format, observations, findings } = checked;
  const [described] = dataset["release.csv"];
  if (!last || described?.version !== last.version) return { is: "another" };
  if (checksumOf(dataset, format, observations.sum) === last.checksum) return { is: "current" };
  if (findings.length > 0) return { is: "another" };
  // As another version it is compared as any dataset is before it is published.
  const next = `${Number(last.version.split(".")[0]) + 1}.0.0`;
  const { changes } = await tryRelease(prisma, { ...checked, dataset: { ...dataset, "release.csv": [{ ...described, version: next }] } }, telling);
  return { is: "edited", version: last.version, changes };
}
