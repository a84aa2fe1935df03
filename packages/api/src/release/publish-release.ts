import type { Observation, Prisma, PrismaClient, Release } from "@toso/prisma/client";
import { isLater } from "../dataset/check-release.ts";
import type { Dataset } from "../dataset/read-dataset.ts";
import { standingIn } from "../observation/load-observations.ts";
import { checksumOf, describeCatalogue, describeObservations, type ObservationRow } from "./describe-catalogue.ts";
import { fixClassBreaks } from "./fix-class-breaks.ts";

/** What a release changed against the one before. */
export interface Published {
  release: Release;
  added: number;
  replaced: number;
  unchanged: number;
}

/** Told after each step of publishing, with the rows done so far. */
export type Progress = (step: string, done: number, total: number) => void;

const lockName = 63_34;
const chunk = 500;
const patience = { maxWait: 60_000, timeout: 30 * 60_000 };

/**
 * Publishes a checked dataset as the next release, in one transaction: it is there whole or not at all, whenever the process dies.
 * Observations that did not change stay as they are; changed and dropped ones end with this release, and old releases still read them.
 */
export async function publishRelease(prisma: PrismaClient, dataset: Dataset, progress: Progress = () => {}): Promise<Published> {
  const [described] = dataset["release.csv"];
  if (!described) throw new Error("The dataset names no release: release.csv has no row.");
  return prisma.$transaction(async (tx) => {
    // Two publishers at once would both count on from the same release.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${lockName}::bigint)`;
    const last = await tx.release.findFirst({ orderBy: { id: "desc" } });
    // Checked before, but another publisher may have been faster.
    if (last && !isLater(described.version, last.version)) throw new Error(`Version ${described.version} is not later than the last release ${last.version}.`);
    const id = (last?.id ?? 0) + 1;
    const rows = describeObservations(dataset);
    const release = await tx.release.create({
      data: {
        id,
        version: described.version,
        date: described.date,
        summaryVi: described.summary_vi,
        summaryEn: described.summary_en,
        checksum: checksumOf(dataset),
        observationCount: rows.length,
      },
    });
    await storeCatalogue(tx, dataset, id, progress);

    const standing = new Map((last ? await tx.observation.findMany({ where: standingIn(last.id) }) : []).map((row) => [nameOf(row), row]));
    const fresh: ObservationRow[] = [];
    for (const row of rows) {
      const known = standing.get(nameOf(row));
      if (known && isSame(known, row)) standing.delete(nameOf(row));
      else fresh.push(row);
    }
    const ended = [...standing.values()].map((row) => row.id);
    for (let at = 0; at < ended.length; at += chunk) {
      await tx.observation.updateMany({ where: { id: { in: ended.slice(at, at + chunk) } }, data: { replacedReleaseId: id } });
    }
    for (let at = 0; at < fresh.length; at += chunk) {
      await tx.observation.createMany({ data: fresh.slice(at, at + chunk).map((row) => ({ ...row, addedReleaseId: id })) });
      progress("figures", Math.min(at + chunk, fresh.length), fresh.length);
    }
    await fixClassBreaks(tx, release);
    progress("map classes", 1, 1);
    return { release, added: fresh.length, replaced: ended.length, unchanged: rows.length - fresh.length };
  }, patience);
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
  await tx.criteriaSet.createMany({ data: catalogue.criteriaSets });
  await tx.criterion.createMany({ data: catalogue.criteria });
  progress("catalogue", 1, 1);
}

type Named = Pick<Observation, "areaScheme" | "areaCode" | "indicatorCode" | "period" | "sourceCode">;
const nameOf = (row: Named) => [row.areaScheme, row.areaCode, row.indicatorCode, row.period, row.sourceCode].join(" ");

function isSame(known: Observation, row: ObservationRow): boolean {
  return (Object.keys(row) as (keyof ObservationRow)[]).every((column) => known[column as keyof Observation] === (row[column] ?? null));
}
