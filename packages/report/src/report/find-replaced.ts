import type { Prisma } from "@toso/prisma/client";
import { findReportId } from "./report-address.ts";

/** Returns the id of the report whose figure stands in the place of this one of another report; null where none does. */
export type ReplacedBy = (reportId: string, figure: { indicatorCode: string; period: string }) => string | null;

/**
 * Finds which figures of reports that the current release has as sources were replaced by a report that their office handed in later: those that the current release has no longer from the one and has from the other. So the dataset says it,
 * whose rows may be corrected by hand too.
 */
export async function findReplaced(prisma: Prisma.TransactionClient): Promise<ReplacedBy> {
  const current = await prisma.release.findFirst({ orderBy: { id: "desc" }, select: { id: true } });
  if (!current) return () => null;
  const where = { releaseId: current.id };
  const sources = await prisma.source.findMany({ where: { ...where, url: { contains: "/bao-so-lieu/r" } }, select: { code: true, url: true } });
  const reportOf = new Map(sources.flatMap(({ code, url }) => ((id) => (id === null ? [] : [[code, id] as const]))(findReportId(url))));
  const [reports, standing, unchanged] = await Promise.all([
    prisma.report.findMany({
      where: { id: { in: [...reportOf.values()] }, status: { in: ["accepted", "published"] } },
      select: { id: true, officeId: true, scheme: true, code: true },
      orderBy: [{ handedInAt: "asc" }, { id: "asc" }],
    }),
    prisma.observation.findMany({
      where: { replacedReleaseId: null, sourceCode: { in: [...reportOf.keys()] } },
      select: { sourceCode: true, indicatorCode: true, period: true },
    }),
    prisma.lineage.findMany({ where: { ...where, change: "unchanged" } }),
  ]);
  const oldPlaceOf = new Map(unchanged.map((step) => [`${step.toScheme} ${step.toCode}`, `${step.fromScheme} ${step.fromCode}`]));
  const ownerOf = new Map(
    reports.map(({ id, officeId, scheme, code }) => {
      const place = `${scheme} ${code}`;
      return [id, `${officeId} ${oldPlaceOf.get(place) ?? place}`];
    }),
  );
  const order = new Map(reports.map(({ id }, at) => [id, at]));
  const from = Map.groupBy(standing, ({ indicatorCode, period }) => `${indicatorCode} ${period}`);
  return (id, { indicatorCode, period }) => {
    const owner = ownerOf.get(id);
    if (owner === undefined) return null;
    const same = (from.get(`${indicatorCode} ${period.trim()}`) ?? []).map(({ sourceCode }) => reportOf.get(sourceCode)!);
    if (same.includes(id)) return null;
    return same.find((other) => ownerOf.get(other) === owner && order.get(other)! > order.get(id)!) ?? null;
  };
}
