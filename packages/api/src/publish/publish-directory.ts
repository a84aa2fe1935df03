import { resolve } from "node:path";
import type { PrismaClient } from "@toso/prisma/client";
import type { Progress } from "../database/show-progress.ts";
import { checkDataset, type Checked } from "./check/check-dataset.ts";
import type { Finding } from "./check/finding.ts";
import { publishRelease, ReleaseRefused, tryRelease, type Published } from "./publish-release.ts";

interface Options {
  /** Accepts a dataset that lost more than 20 % of its figures. */
  allowFall?: boolean;
  progress?: Progress;
}

/** Reads the CSV files of a folder and checks them against each other and the last release; all findings come back together, by file and line. Nothing is changed. */
export async function checkDirectory(prisma: PrismaClient, directory: string, options: Options = {}): Promise<Checked> {
  const last = await prisma.release.findFirst({ orderBy: { id: "desc" } });
  const checked = await checkDataset(resolve(directory), last, options);
  if (checked.findings.length > 0 || !last) return checked;
  return withRefusal(checked, async () => {
    await tryRelease(prisma, checked, options.progress);
    return checked;
  });
}

/** Checks a folder and publishes it when nothing is found; returns the findings, or what was published. */
export async function publishDirectory(
  prisma: PrismaClient,
  directory: string,
  options: Options = {},
): Promise<{ findings: Finding[]; published: Published | null }> {
  const last = await prisma.release.findFirst({ orderBy: { id: "desc" } });
  const checked = await checkDataset(resolve(directory), last, options);
  if (checked.findings.length > 0) return { findings: checked.findings, published: null };
  return withRefusal<{ findings: Finding[]; published: Published | null }>({ findings: [], published: null }, async () => ({
    findings: [],
    published: await publishRelease(prisma, checked, options.progress),
  }));
}

/** Runs `work`; where the release is refused, returns `otherwise` with the finding. */
async function withRefusal<Outcome extends { findings: Finding[] }>(otherwise: Outcome, work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ReleaseRefused)) throw error;
    return { ...otherwise, findings: [error.finding] };
  }
}
