import { Mendable } from "@toso/api/errors";
import type { PrismaClient } from "@toso/prisma/client";

/** What collecting by a command answers, whichever process does it. */
export interface ToldCollected {
  /** What was collected, a line each. */
  lines: string[];
  /** Version that the dataset says of itself now; null where nothing was changed. */
  version: string | null;
  /** Why nothing was collected, where whoever keeps the dataset can mend it; else null. */
  refused: string | null;
}

/** Collects accepted reports into the dataset of a folder, which is named by its absolute path, and says what came of it. */
export async function tellCollected(prisma: PrismaClient, options: { directory: string; site: string }): Promise<ToldCollected> {
  // Only now: a process that serves loads nothing of what collects until somebody asks for it.
  const { collectReports } = await import("../release/collect-reports.ts");
  try {
    const collected = await collectReports(prisma, options);
    if (!collected) return { lines: [], version: null, refused: null };
    const { reports, replaced, version } = collected;
    return {
      lines: [
        ...reports.map(({ sourceId, office, areaVi, values }) => `${sourceId}  ${office.name}: ${values.length} figures of ${areaVi}`),
        ...replaced.map(
          ({ before, after }) =>
            `${after.source_id} replaces ${before.source_id}: ${after.area_scheme} ${after.area_code} ${after.indicator} ${after.period}, ${before.value} → ${after.value}`,
        ),
      ],
      version,
      refused: null,
    };
  } catch (error) {
    if (error instanceof Mendable) return { lines: [], version: null, refused: error.message };
    throw error;
  }
}
