import type { PrismaClient } from "@toso/prisma/client";
import type { Catalogue } from "../release/catalogue.ts";
import { whereInRelease } from "../release/observation/load-observations.ts";
import { endOfPeriod, startOfPeriod } from "../tables/period.ts";

/** What the descriptions of a release folder say of the dataset besides its files. */
export interface DatasetFacts {
  version: string;
  /** Day of the release, YYYY-MM-DD. */
  date: string;
  summaryVi: string;
  summaryEn: string;
  /** Release before this one; null for the first. */
  previousVersion: string | null;
  /** First and last day that a figure stands for, YYYY-MM-DD; null for a release without figures. */
  covers: { from: string; to: string } | null;
  /** Where figures come from, by code. */
  sources: { title: string; publisher: string; url: string | null }[];
}

/**
 * Gathers the facts from a catalogue, the periods of the release's figures (YYYY, YYYY-MM or YYYY-MM-DD, in any order, repeated or not)
 * and the version of the release before (null for the first). `covers` is null without periods.
 */
export function gatherFacts(
  { release, sources }: Pick<Catalogue, "release" | "sources">,
  periods: Iterable<string>,
  previousVersion: string | null,
): DatasetFacts {
  let covers = null as DatasetFacts["covers"];
  for (const period of periods) {
    const [from, to] = [startOfPeriod(period), endOfPeriod(period)];
    covers = { from: covers && covers.from < from ? covers.from : from, to: covers && covers.to > to ? covers.to : to };
  }
  return {
    version: release.version,
    date: release.date,
    summaryVi: release.summaryVi,
    summaryEn: release.summaryEn,
    previousVersion,
    covers,
    sources: [...sources.values()].map(({ title, publisher, url }) => ({ title, publisher, url })),
  };
}

/** Reads the facts of a release from the database by its catalogue: the periods of the figures that stand in it, and the release before. */
export async function readDatasetFacts(prisma: PrismaClient, catalogue: Catalogue): Promise<DatasetFacts> {
  const { id } = catalogue.release;
  const [periods, previous] = await Promise.all([
    prisma.observation.groupBy({
      by: ["period"],
      where: whereInRelease(id),
    }),
    prisma.release.findFirst({ where: { id: { lt: id } }, orderBy: { id: "desc" } }),
  ]);
  return gatherFacts(
    catalogue,
    periods.map(({ period }) => period),
    previous?.version ?? null,
  );
}
