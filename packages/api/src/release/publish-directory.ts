import { resolve } from "node:path";
import type { PrismaClient } from "@toso/prisma/client";
import { checkDataset } from "../dataset/check-dataset.ts";
import type { Finding } from "../dataset/finding.ts";
import { readDataset, type Dataset } from "../dataset/read-dataset.ts";
import { publishRelease, type Progress, type Published } from "./publish-release.ts";

/** A dataset that was read and checked; it may be published when there are no findings. */
export interface Checked {
  dataset: Dataset;
  findings: Finding[];
}

/** Reads the CSV files of a folder and checks them against each other and the last release; all findings come back together, by file and line. */
export async function checkDirectory(prisma: PrismaClient, directory: string, allowFall = false): Promise<Checked> {
  const { dataset, damaged, findings } = readDataset(resolve(directory));
  const last = await prisma.release.findFirst({ orderBy: { id: "desc" } });
  const incomplete = new Set(findings.map(({ file }) => file));
  const all = [...findings, ...checkDataset(dataset, last, { allowFall, incomplete, damaged })].sort((a, b) =>
    a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1,
  );
  return { dataset, findings: all };
}

/** Checks a folder and publishes it when nothing is found; returns the findings, or what was published. */
export async function publishDirectory(
  prisma: PrismaClient,
  directory: string,
  options: { allowFall?: boolean; progress?: Progress } = {},
): Promise<{ findings: Finding[]; published: Published | null }> {
  const { dataset, findings } = await checkDirectory(prisma, directory, options.allowFall);
  if (findings.length > 0) return { findings, published: null };
  return { findings, published: await publishRelease(prisma, dataset, options.progress) };
}
