import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { PrismaClient } from "@toso/prisma/client";
import type { Progress } from "../database/show-progress.ts";
import { isLater } from "../tables/format.ts";
import type { Finding } from "./check/finding.ts";
import { publishDirectory } from "./publish-directory.ts";
import type { Published } from "./publish-release.ts";

/** A dataset of the history that could not be published, with what is wrong. */
export class HistoryRefused extends Error {
  readonly directory: string;
  readonly findings: Finding[];

  constructor(directory: string, findings: Finding[]) {
    super(`The dataset in ${directory} is not right.`);
    this.directory = directory;
    this.findings = findings;
  }
}

/**
 * Publishes the datasets of earlier releases in the order of their versions, each from the folder of `directory` that is named by its version, as far as they are later than what the database has:
 * so a new database knows what the newest release changed, and one that is in use stays as it is. Returns what was published, [] where there is nothing new; `warn` is told
 * what is worth a second look in it. Throws HistoryRefused.
 */
export async function publishHistory(
  prisma: PrismaClient,
  directory: string,
  { warn, ...options }: { progress?: Progress; warn?: (finding: Finding) => void } = {},
): Promise<Published[]> {
  const versions = existsSync(directory) ? readdirSync(directory).filter((name) => /^\d+\.\d+\.\d+$/.test(name)) : [];
  const last = await prisma.release.findFirst({ orderBy: { id: "desc" } });
  const later = versions.filter((version) => !last || isLater(version, last.version)).sort((one, other) => (isLater(one, other) ? 1 : -1));
  const published: Published[] = [];
  for (const version of later) {
    const outcome = await publishDirectory(prisma, join(directory, version), { ...options, allowFall: true });
    if (!outcome.published) throw new HistoryRefused(join(directory, version), outcome.findings);
    if (warn) outcome.warnings.forEach(warn);
    published.push(outcome.published);
  }
  return published;
}
