import type { Prisma, PrismaClient } from "@toso/prisma/client";
import { findReplaced, type ReplacedBy } from "./find-replaced.ts";
import { findPublishers, type PublisherOf } from "./find-publishers.ts";
import { readKept } from "./kept-reasons.ts";

/** A figure of an accepted report, as everybody may read it. */
export interface AcceptedValue {
  indicatorCode: string;
  /** Plain: 1234.5. */
  value: string;
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  period: string;
  qualifier: "exact" | "about" | "more_than" | "nearly";
  definitionKept: boolean;
  note: string | null;
  evidenceUrl: string | null;
  /** Null too where the evidence is not for everybody. */
  evidenceId: string | null;
  /** Why findings of plausibility are kept. */
  kept: { code: string; reason: string }[];
  /** The later report of the same office whose figure stands in its place in the current release; null where none does. */
  replacedBy: string | null;
}

/** A report that was accepted, as everybody may read it: nothing of a person. */
export interface AcceptedReport {
  id: string;
  /** Name under which a release has its figures; that of the office today where none has. */
  office: string;
  scheme: "VN63" | "VN34";
  code: string;
  /** Moments as ISO 8601. */
  handedInAt: string;
  decidedAt: string;
  /** Version of the release that its figures came with; null before. */
  publishedIn: string | null;
  values: AcceptedValue[];
  /**
   * Evidence that is for everybody, the oldest first; `size` in bytes. Never its name, which may hold a person: who reads this makes pages that keep it once the office allows the document no more.
   */
  evidence: { id: string; size: number; uploadedAt: string }[];
}

const select = {
  id: true,
  scheme: true,
  code: true,
  handedInAt: true,
  decidedAt: true,
  publishedIn: true,
  office: { select: { name: true } },
  values: { orderBy: { place: "asc" } },
  // Never its bytes.
  evidence: { where: { isPublic: true }, select: { id: true, size: true, uploadedAt: true }, orderBy: [{ uploadedAt: "asc" }, { id: "asc" }] },
} as const satisfies Prisma.ReportSelect;

/** Lists the reports that were accepted, published or not, those decided last first; of the one with this id where one is given; [] for none. */
export async function listAcceptedReports(prisma: PrismaClient, id?: string): Promise<AcceptedReport[]> {
  const found = await prisma.report.findMany({
    where: { status: { in: ["accepted", "published"] }, ...(id === undefined ? {} : { id }) },
    select,
    orderBy: [{ decidedAt: "desc" }, { id: "asc" }],
  });
  const [replacedBy, publisherOf] = [await findReplaced(prisma), await findPublishers(prisma)];
  return found.map((report) => describe(report, replacedBy, publisherOf));
}

function describe(
  { office, scheme, handedInAt, decidedAt, values, evidence, ...report }: Prisma.ReportGetPayload<{ select: typeof select }>,
  replacedBy: ReplacedBy,
  publisherOf: PublisherOf,
): AcceptedReport {
  const open = new Set(evidence.map(({ id }) => id));
  return {
    ...report,
    office: publisherOf(report.id) ?? office.name,
    scheme: scheme as "VN63" | "VN34",
    handedInAt: handedInAt!.toISOString(),
    decidedAt: decidedAt!.toISOString(),
    values: values.map(({ reportId: _report, place: _place, evidenceId, kept, ...value }) => ({
      ...value,
      evidenceId: evidenceId !== null && open.has(evidenceId) ? evidenceId : null,
      kept: readKept(kept).map(({ code, reason }) => ({ code, reason })),
      replacedBy: replacedBy(report.id, value),
    })),
    evidence: evidence.map((one) => ({ ...one, uploadedAt: one.uploadedAt.toISOString() })),
  };
}
