import { isKnownBy, type KnownBy } from "./known-by.ts";
import { Prisma, type Area, type PrismaClient } from "@toso/prisma/client";
import { observationOrder } from "../../tables/observations.ts";
import { listOf, packed, isInRelease, unpackAll, type ReleaseObservation } from "./read-by-keys.ts";

/** Which observations of a release are asked for; all of them where a part is left out. */
export interface ObservationFilter {
  releaseId: number;
  areas: Pick<Area, "scheme" | "code">[] | null;
  scheme: Area["scheme"] | null;
  indicatorCodes: string[] | null;
  sourceCode: string | null;
  /** Bounds of the last day of the period, both among what is asked for; YYYY-MM-DD. */
  from: string | null;
  to: string | null;
  /** Only figures known by a day; null leaves none out. */
  known: KnownBy | null;
}

/** A part of the list: at most `limit` rows behind a row of it, or from the beginning; where `inverted` those before it, or from the end, the last one first. */
export interface ObservationPage {
  behind: number | null;
  limit: number;
  inverted: boolean;
}

const rowOf = (name: string) => Prisma.raw(observationOrder.map((column) => `${name}."${column}"`).join(", "));

/** Reads one page of the observations, by area, indicator, date and source, in one statement. */
export async function readObservations(
  prisma: PrismaClient,
  filter: ObservationFilter,
  { behind, limit, inverted }: ObservationPage,
): Promise<ReleaseObservation[]> {
  const direction = Prisma.raw(observationOrder.map((column) => `o."${column}" ${inverted ? "DESC" : "ASC"}`).join(", "));
  const beyond = Prisma.raw(inverted ? "<" : ">");
  const part = behind === null ? Prisma.empty : Prisma.sql`AND (${rowOf("o")}) ${beyond} (SELECT ${rowOf("c")} FROM "Observation" c WHERE c.id = ${behind})`;
  const [row] = await prisma.$queryRaw<[{ packed: string | null }]>`
    SELECT string_agg(${packed}, chr(30) ORDER BY ${direction}) AS packed FROM (
      SELECT * FROM "Observation" o WHERE ${matching(filter)} ${part}
      ORDER BY ${direction} LIMIT ${limit}
    ) o`;
  return unpackAll(row.packed);
}

/** Counts the observations, in one statement. */
export async function countObservations(prisma: PrismaClient, filter: ObservationFilter): Promise<number> {
  const [row] = await prisma.$queryRaw<[{ count: number }]>`SELECT count(*)::int AS count FROM "Observation" o WHERE ${matching(filter)}`;
  return row.count;
}

/** Returns whether one observation stands before another in the list, in one statement. */
export async function isBefore(prisma: PrismaClient, id: number, other: number): Promise<boolean> {
  const [row] = await prisma.$queryRaw<[{ before: boolean }]>`
    SELECT (${rowOf("a")}) < (${rowOf("b")}) AS before FROM "Observation" a, "Observation" b WHERE a.id = ${id} AND b.id = ${other}`;
  return row.before;
}

/** Returns whether an observation of this number is among those asked for. */
export async function isAmong(prisma: PrismaClient, filter: ObservationFilter, id: number): Promise<boolean> {
  const found = await prisma.$queryRaw<unknown[]>`SELECT 1 FROM "Observation" o WHERE o.id = ${id} AND ${matching(filter)}`;
  return found.length > 0;
}

function matching({ releaseId, areas, scheme, indicatorCodes, sourceCode, from, to, known }: ObservationFilter): Prisma.Sql {
  const conditions = [isInRelease(releaseId)];
  if (areas) {
    const ofSchemes = [...Map.groupBy(areas, (area) => area.scheme)].map(
      ([ofScheme, some]) =>
        Prisma.sql`(o."areaScheme" = ${ofScheme}::"AreaScheme" AND o."areaCode" = ANY(string_to_array(${listOf(some.map(({ code }) => code))}, chr(31))))`,
    );
    conditions.push(ofSchemes.length === 0 ? Prisma.sql`false` : Prisma.sql`(${Prisma.join(ofSchemes, " OR ")})`);
  } else if (scheme) conditions.push(Prisma.sql`o."areaScheme" = ${scheme}::"AreaScheme"`);
  if (indicatorCodes) conditions.push(Prisma.sql`o."indicatorCode" = ANY(string_to_array(${listOf(indicatorCodes)}, chr(31)))`);
  if (sourceCode !== null) conditions.push(Prisma.sql`o."sourceCode" = ${sourceCode}`);
  if (from) conditions.push(Prisma.sql`o."periodEnd" >= ${from}`);
  if (to) conditions.push(Prisma.sql`o."periodEnd" <= ${to}`);
  if (known) conditions.push(isKnownBy(known));
  return Prisma.join(conditions, " AND ");
}
