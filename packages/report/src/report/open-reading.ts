import { loadObservations, openCatalogues, type Reading } from "@toso/api/release";
import { onceARequest, type DeskContext } from "../context.ts";

const catalogueOf = openCatalogues();

/** Opens the current release for a request, the same one however often it asks; null before the first release. */
export const openReading = onceARequest(async ({ prisma }: Pick<DeskContext, "prisma">): Promise<Reading | null> => {
  const release = await prisma.release.findFirst({ orderBy: { id: "desc" } });
  if (!release) return null;
  return { release, asOf: null, catalogue: await catalogueOf(release, prisma), observations: loadObservations(prisma, release.id) };
});
