import type { OwnReport, Reading, ReportedBefore } from "@toso/api/release";
import type { PrismaClient } from "@toso/prisma/client";
import { keysOfPlace } from "./one-place.ts";
import { findReportId } from "./report-address.ts";
import type { ReportedArea } from "./reported-figure.ts";
import { atOffice } from "./take-step.ts";

/**
 * Finds what reports beside the one of this id, null for none, brought for an area: figures that were accepted and that no release has yet, those handed in first before the others, which everybody may read; those of its
 * own office that wait for a decision; and which sources of the release are reports of its office. A figure that its office corrected since is left out.
 */
export async function findAccepted(prisma: PrismaClient, reading: Reading | null, { scheme, code }: ReportedArea, id: string | null): Promise<ReportedBefore> {
  if (!reading?.catalogue.area(scheme, code)) return { accepted: [], ownUndecided: [], ownSources: new Map() };
  const own = id === null ? null : await prisma.report.findUniqueOrThrow({ where: { id }, select: { officeId: true, status: true, handedInAt: true } });
  const isLater = ({ handedInAt }: { handedInAt: Date | null }) => own !== null && !atOffice.includes(own.status) && handedInAt! > own.handedInAt!;
  const values = await prisma.reportedValue.findMany({
    where: {
      report: {
        AND: [
          { OR: keysOfPlace(reading.catalogue, { scheme, code }) },
          { OR: [{ status: "accepted" }, ...(own ? [{ status: "handed_in" as const, officeId: own.officeId }] : [])] },
        ],
        ...(id === null ? {} : { id: { not: id } }),
      },
    },
    select: {
      indicatorCode: true,
      value: true,
      period: true,
      qualifier: true,
      definitionKept: true,
      report: { select: { id: true, officeId: true, status: true, handedInAt: true, office: { select: { name: true } } } },
    },
    orderBy: [{ report: { handedInAt: "asc" } }, { reportId: "asc" }, { place: "asc" }],
  });
  // As collecting has it: of two of one office the one handed in last.
  const lastOf = (status: "accepted" | "handed_in") =>
    [
      ...new Map(
        values.filter(({ report }) => report.status === status).map((value) => [`${value.report.officeId} ${value.indicatorCode} ${value.period}`, value]),
      ).values(),
    ].map(({ report, value, ...figure }) => ({
      ...figure,
      value: Number(value),
      office: report.office.name,
      own: report.officeId === own?.officeId ? { id: report.id, isLater: isLater(report) } : null,
    }));
  return {
    accepted: lastOf("accepted"),
    ownUndecided: lastOf("handed_in"),
    ownSources: own && id !== null ? await findOwnSources(prisma, reading, { id, officeId: own.officeId }, isLater) : new Map(),
  };
}

/** Gives, by their codes, the sources of the release that are other reports of the office of this one. */
async function findOwnSources(
  prisma: PrismaClient,
  { catalogue }: Reading,
  { id, officeId }: { id: string; officeId: string },
  isLater: (report: { handedInAt: Date | null }) => boolean,
): Promise<Map<string, OwnReport>> {
  const reportOf = new Map(
    [...catalogue.sources].flatMap(([code, { url }]) => ((report) => (report === null || report === id ? [] : [[code, report] as const]))(findReportId(url))),
  );
  if (reportOf.size === 0) return new Map();
  const own = await prisma.report.findMany({ where: { officeId, id: { in: [...reportOf.values()] } }, select: { id: true, handedInAt: true } });
  const found = new Map(own.map((report) => [report.id, { id: report.id, isLater: isLater(report) }]));
  return new Map([...reportOf].flatMap(([code, report]) => ((one) => (one ? [[code, one] as const] : []))(found.get(report))));
}
