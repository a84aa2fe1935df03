import { Prisma, type PrismaClient, type Release } from "@toso/prisma/client";
import { observationOrder } from "../../tables/observations.ts";
import type { ChangeFilter, ChangeKind, FigureChange } from "./change.ts";

/** Part of the list of changes: one kind of one release, from a figure on. */
export interface Segment {
  release: Release;
  kind: ChangeKind;
  /** Only figures behind this row, in the direction of `inverted`. */
  after: number | null;
  inverted: boolean;
  limit: number;
}

const sameFigure = Prisma.raw(observationOrder.map((name) => `n."${name}" = o."${name}"`).join(" AND "));
const isReplaced = (releaseId: Prisma.Sql) => Prisma.sql`EXISTS (SELECT 1 FROM "Observation" o WHERE ${sameFigure} AND o."replacedReleaseId" = ${releaseId})`;
const isReplacing = (releaseId: Prisma.Sql) => Prisma.sql`EXISTS (SELECT 1 FROM "Observation" n WHERE ${sameFigure} AND n."addedReleaseId" = ${releaseId})`;

function matching(row: "n" | "o", { indicatorCode, areas }: ChangeFilter): Prisma.Sql {
  const of = Prisma.raw(row);
  const conditions = [
    ...(indicatorCode != null ? [Prisma.sql`${of}."indicatorCode" = ${indicatorCode}`] : []),
    ...(areas
      ? [
          Prisma.sql`(${Prisma.join(
            areas.map(({ scheme, code }) => Prisma.sql`(${of}."areaScheme" = ${scheme}::"AreaScheme" AND ${of}."areaCode" = ${code})`),
            " OR ",
          )})`,
        ]
      : []),
  ];
  return conditions.length > 0 ? Prisma.sql`AND ${Prisma.join(conditions, " AND ")}` : Prisma.empty;
}

/** Counts the changes of each kind in the releases after `since` up to `until` (their ids), in one statement; a release without changes is not in the map. */
export async function countChanges(
  prisma: PrismaClient,
  since: number,
  until: number,
  filter: ChangeFilter = {},
): Promise<Map<number, Map<ChangeKind, number>>> {
  const rows = await prisma.$queryRaw<{ release: number; kind: ChangeKind; count: number }[]>`
    SELECT release, kind, count(*)::int AS count FROM (
      SELECT n."addedReleaseId" AS release, CASE WHEN ${isReplaced(Prisma.sql`n."addedReleaseId"`)} THEN 'corrected' ELSE 'added' END AS kind
      FROM "Observation" n WHERE n."addedReleaseId" > ${since} AND n."addedReleaseId" <= ${until} ${matching("n", filter)}
      UNION ALL
      SELECT o."replacedReleaseId", 'removed'
      FROM "Observation" o WHERE o."replacedReleaseId" > ${since} AND o."replacedReleaseId" <= ${until} ${matching("o", filter)}
        AND NOT ${isReplacing(Prisma.sql`o."replacedReleaseId"`)}
    ) changes GROUP BY release, kind`;
  const counts = new Map<number, Map<ChangeKind, number>>();
  for (const { release, kind, count } of rows) {
    if (filter.kinds && !filter.kinds.includes(kind)) continue;
    const ofRelease = counts.get(release) ?? new Map<ChangeKind, number>();
    counts.set(release, ofRelease.set(kind, count));
  }
  return counts;
}

/** Reads one segment of the list of changes, in the order figures were entered (backwards where inverted); [] when there is none. */
export async function readSegment(prisma: PrismaClient, { release, kind, after, inverted, limit }: Segment, filter: ChangeFilter): Promise<FigureChange[]> {
  const id = Prisma.sql`${release.id}`;
  const row = Prisma.raw(kind === "removed" ? "o" : "n");
  const behind = after === null ? Prisma.empty : inverted ? Prisma.sql`AND ${row}."id" < ${after}` : Prisma.sql`AND ${row}."id" > ${after}`;
  const order = Prisma.raw(inverted ? "DESC" : "ASC");
  const found = await prisma.$queryRaw<{ after: number | null; before: number | null }[]>(
    kind === "removed"
      ? Prisma.sql`SELECT NULL::int AS after, o."id" AS before FROM "Observation" o
          WHERE o."replacedReleaseId" = ${id} AND NOT ${isReplacing(id)} ${matching("o", filter)} ${behind} ORDER BY o."id" ${order} LIMIT ${limit}`
      : kind === "added"
        ? Prisma.sql`SELECT n."id" AS after, NULL::int AS before FROM "Observation" n
          WHERE n."addedReleaseId" = ${id} AND NOT ${isReplaced(id)} ${matching("n", filter)} ${behind} ORDER BY n."id" ${order} LIMIT ${limit}`
        : Prisma.sql`SELECT n."id" AS after, o."id" AS before FROM "Observation" n JOIN "Observation" o ON ${sameFigure} AND o."replacedReleaseId" = ${id}
          WHERE n."addedReleaseId" = ${id} ${matching("n", filter)} ${behind} ORDER BY n."id" ${order} LIMIT ${limit}`,
  );
  const ids = found.flatMap((pair) => [pair.after, pair.before]).filter((one) => one !== null);
  const rows = new Map((await prisma.observation.findMany({ where: { id: { in: ids } } })).map((observation) => [observation.id, observation]));
  return found.map((pair) => ({ kind, release, before: rows.get(pair.before!) ?? null, after: rows.get(pair.after!) ?? null }));
}
