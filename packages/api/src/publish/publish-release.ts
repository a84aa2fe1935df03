import type { Prisma, PrismaClient, Release } from "@toso/prisma/client";
import type { Progress } from "../database/show-progress.ts";
import type { Checked } from "./check/check-dataset.ts";
import type { Finding } from "./check/finding.ts";
import type { Dataset } from "./csv/read-dataset.ts";
import { announce, lockOutPublishers } from "../release/announce.ts";
import { isLater, listColumns } from "../tables/format.ts";
import { mostLines } from "./changes/describe-changes.ts";
import { findJumps } from "./changes/find-jumps.ts";
import { listChanges, type Changes } from "./changes/list-changes.ts";
import { checkVersion } from "./check-version.ts";
import { checksumOf } from "./checksum.ts";
import { describeCatalogue } from "./describe-catalogue.ts";
import { fixClassBreaks } from "./fix-class-breaks.ts";
import { compareObservations, storeObservations, type Difference } from "./store-observations.ts";

/** A release that was published, and how it differs from the one before. */
export interface Published extends Difference {
  release: Release;
  comparison: Comparison;
}

/** What a dataset changes against the last release, and what of it is worth a second look. */
export interface Comparison {
  changes: Changes;
  warnings: Finding[];
}

/** How much is told while a release is published or tried. */
export interface Telling {
  progress?: Progress;
  /** The most figures of each kind of change that are listed; null for all. */
  most?: number | null;
}

/** Thrown where a dataset does not fit the current release: its transaction is undone. */
export class ReleaseRefused extends Error {
  readonly finding: Finding;
  readonly comparison: Comparison;

  constructor(finding: Finding, comparison: Comparison) {
    super(`${finding.problem} ${finding.remedy}`);
    this.finding = finding;
    this.comparison = comparison;
  }
}

const transactionTimeouts = { maxWait: 60_000, timeout: 60 * 60_000 };

/**
 * Publishes a checked dataset as the next release, in one transaction: it is there whole or not at all, whenever the process dies.
 * Observations that did not change stay as they are; changed and dropped ones end with this release, and old releases still read them.
 * Throws ReleaseRefused where the version does not say what changed.
 */
export async function publishRelease(prisma: PrismaClient, checked: Checked, telling: Telling = {}): Promise<Published> {
  const [described] = checked.dataset["release.csv"];
  if (!described) throw new Error("The dataset names no release: release.csv has no row.");
  await announce(prisma, "publishing");
  try {
    return await prisma.$transaction((tx) => store(tx, checked, described, telling), transactionTimeouts);
  } finally {
    // Who listens finds out without it; were it thrown, it would hide why publishing failed, or that it did not.
    await announce(prisma, "ended").catch(() => undefined);
  }
}

async function store(tx: Prisma.TransactionClient, checked: Checked, described: Dataset["release.csv"][number], telling: Telling): Promise<Published> {
  const { dataset, observations, format } = checked;
  const { progress = () => {} } = telling;
  const { last, difference, ...comparison } = await compareWithLast(tx, checked, telling);
  const id = (last?.id ?? 0) + 1;
  const release = await tx.release.create({
    data: {
      id,
      version: described.version,
      date: described.date,
      summaryVi: described.summary_vi,
      summaryEn: described.summary_en,
      checksum: checksumOf(dataset, format, observations.sum),
      observationCount: observations.count,
      columns: listColumns(format),
    },
  });
  await storeCatalogue(tx, dataset, id, progress);
  await storeObservations(tx, id);
  progress("figures stored", observations.count, observations.count);
  await fixClassBreaks(tx, release);
  progress("map classes", 1, 1);
  await announce(tx, "published");
  return { release, ...difference, comparison };
}

/** Does all of publishing that may refuse a dataset, and undoes it. Returns what it would change; throws ReleaseRefused. */
export async function tryRelease(prisma: PrismaClient, checked: Checked, telling: Telling = {}): Promise<Comparison> {
  class Undone extends Error {}
  let tried: Comparison | undefined;
  try {
    await prisma.$transaction(async (tx) => {
      const { changes, warnings } = await compareWithLast(tx, checked, telling);
      tried = { changes, warnings };
      throw new Undone("Only tried.");
    }, transactionTimeouts);
  } catch (error) {
    if (!(error instanceof Undone)) throw error;
  }
  return tried!;
}

/** Locks out other publishers until the transaction ends, and compares the dataset with the current release, null before the first. */
async function compareWithLast(
  tx: Prisma.TransactionClient,
  checked: Checked,
  { progress = () => {}, most = mostLines }: Telling,
): Promise<Comparison & { last: Release | null; difference: Difference }> {
  const [described] = checked.dataset["release.csv"];
  // Two publishers at once would both count on from the same release.
  await lockOutPublishers(tx);
  const last = await tx.release.findFirst({ orderBy: { id: "desc" } });
  // Checked before, but another publisher may have been faster.
  if (last && !isLater(described!.version, last.version)) throw new Error(`Version ${described!.version} is not later than the last release ${last.version}.`);
  const difference = await compareObservations(tx, checked, progress);
  const changes = await listChanges(tx, checked.dataset, last, difference, most);
  const warnings = await findJumps(tx, {
    release: { date: described!.date, columns: listColumns(checked.format) },
    sources: new Map(checked.dataset["sources.csv"].map((source) => [source.id, source])),
  });
  const finding = last && checkVersion(checked, last, changes);
  if (finding) throw new ReleaseRefused(finding, { changes, warnings });
  return { last, difference, changes, warnings };
}

async function storeCatalogue(tx: Prisma.TransactionClient, dataset: Dataset, releaseId: number, progress: Progress): Promise<void> {
  const catalogue = describeCatalogue(dataset, releaseId);
  await tx.area.createMany({ data: catalogue.areas });
  await tx.lineage.createMany({ data: catalogue.lineages });
  await tx.border.createMany({ data: catalogue.borders });
  await tx.skill.createMany({ data: catalogue.skills });
  await tx.indicator.createMany({ data: catalogue.indicators });
  await tx.target.createMany({ data: catalogue.targets });
  await tx.rate.createMany({ data: catalogue.rates });
  await tx.source.createMany({ data: catalogue.sources });
  await tx.practice.createMany({ data: catalogue.practices });
  await tx.honour.createMany({ data: catalogue.honours });
  await tx.calendarEntry.createMany({ data: catalogue.calendar });
  await tx.criteriaSet.createMany({ data: catalogue.criteriaSets });
  await tx.criterion.createMany({ data: catalogue.criteria });
  await tx.platform.createMany({ data: catalogue.platforms });
  await tx.lesson.createMany({ data: catalogue.lessons });
  progress("catalogue", 1, 1);
}
