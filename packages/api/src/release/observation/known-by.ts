import { Prisma } from "@toso/prisma/client";
import { listOf } from "./read-by-keys.ts";
import { keepsFirstEdition, latestStandingDay, type Bounds } from "../../tables/standing-day.ts";

/** Which figures of a release are known by a day, said so that a statement can ask for them: those that stand at it or before. */
export interface KnownBy {
  /** YYYY-MM-DD. */
  day: string;
  /** True where an estimated period counts by its first day. */
  estimatedByFirstDay: boolean;
  /** Codes of the sources whose every figure stands at that day or before. */
  sources: string[];
}

/** Returns which figures of a release are known by a day; null where all are: none is asked for, or it is not before that of the release. */
export function knownBy({ release, sources }: Bounds, day: string | null): KnownBy | null {
  if (day === null) return null;
  if (keepsFirstEdition(release)) return { day, estimatedByFirstDay: false, sources: [] };
  if (day >= release.date) return null;
  return {
    day,
    estimatedByFirstDay: true,
    sources: [...sources].filter(([, { published }]) => latestStandingDay(published, release.date) <= day).map(([code]) => code),
  };
}

/** Returns the Prisma filter for the observations known by a day; an empty one where all are. */
export function whereKnownBy(known: KnownBy | null): Prisma.ObservationWhereInput {
  if (!known) return {};
  const { day, sources } = known;
  if (!known.estimatedByFirstDay) return { periodEnd: { lte: day } };
  // Of an estimated period the first day counts, and as a text "2026" stands before "2026-01-01" and behind "2025-12-31".
  return {
    OR: [{ periodBasis: "estimated", period: { lte: day } }, { periodBasis: { not: "estimated" }, periodEnd: { lte: day } }, { sourceCode: { in: sources } }],
  };
}

/** Returns the same condition for the table `o` of a statement written by hand. */
export function isKnownBy({ day, sources, estimatedByFirstDay }: KnownBy): Prisma.Sql {
  if (!estimatedByFirstDay) return Prisma.sql`(o."periodEnd" <= ${day})`;
  return Prisma.sql`(CASE o."periodBasis" WHEN 'estimated' THEN o.period ELSE o."periodEnd" END <= ${day} OR o."sourceCode" = ANY(string_to_array(${listOf(sources)}, chr(31))))`;
}
