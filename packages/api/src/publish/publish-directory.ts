import { resolve } from "node:path";
import type { PrismaClient } from "@toso/prisma/client";
import { checkDataset, type Checked } from "./check/check-dataset.ts";
import type { Finding } from "./check/finding.ts";
import type { Changes } from "./changes/list-changes.ts";
import { publishRelease, ReleaseRefused, tryRelease, type Comparison, type Published, type Telling } from "./publish-release.ts";

/** How a folder is checked or published. */
export interface Options extends Telling {
  /** Accepts a dataset that lost more than 20 % of its figures. */
  allowFall?: boolean;
}

/** What is told of a folder: what is wrong, what is worth a second look, and what it changes; null where it could not be compared with the last release. */
export interface Told {
  findings: Finding[];
  warnings: Finding[];
  changes: Changes | null;
}

/** Reads the CSV files of a folder and checks them against each other and the last release; all findings come back together, by file and line. Nothing is changed. */
export async function checkDirectory(prisma: PrismaClient, directory: string, options: Options = {}): Promise<Checked & Told> {
  const last = await prisma.release.findFirst({ orderBy: { id: "desc" } });
  const checked = await checkDataset(resolve(directory), last, options);
  if (checked.findings.length > 0) return { ...checked, changes: null };
  return withRefusal({ ...checked, changes: null }, async () => ({ ...checked, ...told(checked, await tryRelease(prisma, checked, options)) }));
}

/** Checks a folder and publishes it when nothing is found; returns the findings, or what was published. */
export async function publishDirectory(prisma: PrismaClient, directory: string, options: Options = {}): Promise<Told & { published: Published | null }> {
  const last = await prisma.release.findFirst({ orderBy: { id: "desc" } });
  const checked = await checkDataset(resolve(directory), last, options);
  const { findings, warnings } = checked;
  if (findings.length > 0) return { findings, warnings, changes: null, published: null };
  return withRefusal<Told & { published: Published | null }>({ findings, warnings, changes: null, published: null }, async () => {
    const published = await publishRelease(prisma, checked, options);
    return { ...told(checked, published.comparison), published };
  });
}

function told({ findings, warnings }: Told | Checked, { changes, warnings: others }: Comparison): Told {
  return { findings, warnings: [...warnings, ...others], changes };
}

/** Runs `work`; where the release is refused, returns `otherwise` with the finding and what was compared. */
async function withRefusal<Outcome extends Told>(otherwise: Outcome, work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ReleaseRefused)) throw error;
    return { ...otherwise, ...told(otherwise, error.comparison), findings: [error.finding] };
  }
}
