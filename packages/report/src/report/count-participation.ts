import type { Catalogue } from "@toso/api/release";
import type { AreaScheme, PrismaClient, ReportStatus } from "@toso/prisma/client";
import { presentArea } from "./one-place.ts";
import type { ReportedArea } from "./reported-figure.ts";

/** How many reports of an area stand where, without drafts. */
export interface Participation {
  scheme: AreaScheme;
  code: string;
  /** A step at which no report stands is not in it. */
  counts: Partial<Record<ReportStatus, number>>;
  /** When one was handed in last. */
  newest: Date;
}

/** Counts the reports that were ever handed in by area, in the order of division and code, those of a province that the merger left as it was together; [] before the first. */
export async function countParticipation(prisma: PrismaClient, catalogue: Catalogue | undefined): Promise<Participation[]> {
  const rows = await prisma.report.groupBy({
    by: ["scheme", "code", "status"],
    where: { status: { not: "draft" }, handedInAt: { not: null } },
    _count: { _all: true },
    _max: { handedInAt: true },
    orderBy: [{ scheme: "asc" }, { code: "asc" }],
  });
  const placeOf = ({ scheme, code }: ReportedArea): ReportedArea => {
    const area = catalogue?.area(scheme, code);
    return area ? presentArea(catalogue!, area) : { scheme, code };
  };
  const places = Map.groupBy(
    rows.map((row) => ({ ...row, ...keyOf(placeOf(row)) })),
    ({ scheme, code }) => `${scheme} ${code}`,
  );
  const counted = [...places.values()].map((own) => ({
    ...keyOf(own[0]!),
    counts: Object.fromEntries(
      [...Map.groupBy(own, ({ status }) => status)].map(([status, all]) => [status, all.reduce((sum, { _count }) => sum + _count._all, 0)]),
    ),
    newest: new Date(Math.max(...own.map(({ _max }) => _max.handedInAt!.getTime()))),
  }));
  return counted.sort((one, other) => divisions.indexOf(one.scheme) - divisions.indexOf(other.scheme) || one.code.localeCompare(other.code));
}

const divisions: readonly AreaScheme[] = ["VN", "REGION", "VN63", "VN34"];
const keyOf = ({ scheme, code }: ReportedArea): ReportedArea => ({ scheme, code });

/** How long decisions take. */
export interface DecisionTimes {
  decided: number;
  medianDays: number;
  longestDays: number;
}

/** Measures the days from handing in, the last time, to acceptance or refusal, with one decimal; null before the first decision. */
export async function measureDecisionTimes(prisma: PrismaClient): Promise<DecisionTimes | null> {
  const [row] = await prisma.$queryRaw<{ decided: number; median: number | null; longest: number | null }[]>`
    SELECT count(*)::int AS decided, (percentile_cont(0.5) WITHIN GROUP (ORDER BY days))::float8 AS median, max(days)::float8 AS longest
    FROM (SELECT extract(epoch FROM "decidedAt" - "handedInAt") / 86400 AS days FROM "Report"
      WHERE status IN ('accepted', 'refused', 'published') AND "decidedAt" >= "handedInAt") decided`;
  if (!row || row.median === null || row.longest === null) return null;
  const inTenths = (days: number) => Math.round(days * 10) / 10;
  return { decided: row.decided, medianDays: inTenths(row.median), longestDays: inTenths(row.longest) };
}
