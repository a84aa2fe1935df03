import type { PrismaClient } from "@toso/prisma/client";
import { findReportId } from "./report-address.ts";

/** Returns the name under which the figures of a report were published; null where no release has it. */
export type PublisherOf = (reportId: string) => string | null;

/** Finds under which names reports were published: what a release says of its source stays, whatever the office is called since. Of several releases the last one that has the report says it. */
export async function findPublishers(prisma: PrismaClient): Promise<PublisherOf> {
  // Each release lists all sources anew, so one row is read for each address, and a report has two where the site moved.
  const sources = await prisma.$queryRaw<{ url: string; publisher: string; releaseId: number }[]>`
    SELECT DISTINCT ON ("url") "url", "publisher", "releaseId" FROM "Source" WHERE "url" LIKE '%/bao-so-lieu/r%' ORDER BY "url", "releaseId" DESC`;
  const last = sources.toSorted((one, other) => one.releaseId - other.releaseId);
  const publishers = new Map(last.map(({ url, publisher }) => [findReportId(url), publisher]));
  return (id) => publishers.get(id) ?? null;
}
