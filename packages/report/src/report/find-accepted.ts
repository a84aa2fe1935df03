import { samePlaces, type Reading, type ReportedBefore } from "@toso/api/release";
import type { PrismaClient } from "@toso/prisma/client";
import { findReportId } from "./report-address.ts";
import type { ReportedArea } from "./reported-figure.ts";

/**
 * Finds what reports before the one of this id, null for none, brought for an area: figures that were accepted and that no release has yet, those accepted first before the others, and which sources of the release are
 * reports of the same office. A figure that its office corrected since is left out. Everybody may read them.
 */
export async function findAccepted(prisma: PrismaClient, reading: Reading | null, { scheme, code }: ReportedArea, id: string | null): Promise<ReportedBefore> {
  const area = reading?.catalogue.area(scheme, code);
  if (!reading || !area) return { accepted: [], ownSources: new Map() };
  const own = id === null ? null : await prisma.report.findUniqueOrThrow({ where: { id }, select: { officeId: true, decidedAt: true } });
  const places = samePlaces(reading, area).map((place) => ({ scheme: place.scheme, code: place.code }));
  const values = await prisma.reportedValue.findMany({
    where: { report: { status: "accepted", ...(id === null ? {} : { id: { not: id } }), OR: places } },
    select: {
      indicatorCode: true,
      value: true,
      period: true,
      qualifier: true,
      definitionKept: true,
      report: { select: { id: true, officeId: true, office: { select: { name: true } } } },
    },
    orderBy: [{ report: { decidedAt: "asc" } }, { reportId: "asc" }, { place: "asc" }],
  });
  // As collecting has it: of two of one office the one decided last.
  const last = new Map(values.map((value) => [`${value.report.officeId} ${value.indicatorCode} ${value.period}`, value]));
  return {
    accepted: [...last.values()].map(({ report, value, ...figure }) => ({
      ...figure,
      value: Number(value),
      office: report.office.name,
      ownReport: report.officeId === own?.officeId ? report.id : null,
    })),
    ownSources: own ? await findOwnSources(prisma, reading, own) : new Map(),
  };
}

/** Gives, by their codes, the sources of the release that are reports of an office; of a report that was decided on those decided before, for a later one is none that it replaces. */
async function findOwnSources(
  prisma: PrismaClient,
  { catalogue }: Reading,
  { officeId, decidedAt }: { officeId: string; decidedAt: Date | null },
): Promise<Map<string, string>> {
  const reportOf = new Map(
    [...catalogue.sources].flatMap(([code, { url }]) => ((report) => (report === null ? [] : [[code, report] as const]))(findReportId(url))),
  );
  if (reportOf.size === 0) return new Map();
  const where = { officeId, id: { in: [...reportOf.values()] }, ...(decidedAt && { decidedAt: { lt: decidedAt } }) };
  const own = new Set((await prisma.report.findMany({ where, select: { id: true } })).map((report) => report.id));
  return new Map([...reportOf].filter(([, report]) => own.has(report)));
}
