import type { Prisma, PrismaClient } from "@toso/prisma/client";
import { findReportId } from "../report/report-address.ts";

/** A report whose figures stand in a release. */
export interface PublishedReport {
  id: string;
  /** Version of the first release that has it as a source. */
  version: string;
}

/**
 * Marks each accepted report as published whose page is a source of the current release, with a step in its log; `tell` is called in the same transaction, so that both happen or neither.
 * However often and by however many processes it is called, a report is marked once. Returns what was marked by this call, [] where there is nothing new.
 */
export async function markPublished(
  prisma: PrismaClient,
  tell: (tx: Prisma.TransactionClient, report: PublishedReport) => Promise<void> = async () => {},
): Promise<PublishedReport[]> {
  const waiting = await prisma.report.findMany({ where: { status: "accepted" }, select: { id: true } });
  if (waiting.length === 0) return [];
  const firstVersions = await findReleased(prisma);
  const marked: PublishedReport[] = [];
  for (const { id } of waiting) {
    const version = firstVersions.get(id);
    if (version && (await mark(prisma, { id, version }, tell))) marked.push({ id, version });
  }
  return marked;
}

/** Gives the reports whose pages are sources of the current release, each with the version of the first release that it was a source of. */
async function findReleased(prisma: PrismaClient): Promise<Map<string, string>> {
  const current = await prisma.release.findFirst({ orderBy: { id: "desc" }, select: { id: true } });
  const sources = await prisma.source.findMany({
    where: { url: { contains: "/bao-so-lieu/r" } },
    select: { url: true, releaseId: true, release: { select: { version: true } } },
    orderBy: { releaseId: "asc" },
  });
  const isCurrent = new Set(sources.filter(({ releaseId }) => releaseId === current?.id).map(({ url }) => findReportId(url)));
  const first = new Map<string, string>();
  for (const { url, release } of sources) {
    const id = findReportId(url);
    if (id !== null && isCurrent.has(id) && !first.has(id)) first.set(id, release.version);
  }
  return first;
}

/** Marks one report; returns false where another process did so before. */
async function mark(
  prisma: PrismaClient,
  report: PublishedReport,
  tell: (tx: Prisma.TransactionClient, report: PublishedReport) => Promise<void>,
): Promise<boolean> {
  return prisma.$transaction(async (tx) => {
    const { count } = await tx.report.updateMany({
      where: { id: report.id, status: "accepted" },
      data: { status: "published", publishedIn: report.version, version: { increment: 1 } },
    });
    if (count === 0) return false;
    await tx.reportEvent.create({ data: { reportId: report.id, from: "accepted", to: "published" } });
    await tell(tx, report);
    return true;
  });
}
