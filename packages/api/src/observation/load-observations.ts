import DataLoader from "dataloader";
import type { Observation, Prisma } from "@toso/prisma/client";
import type { FigureKey } from "./figure.ts";

/** Prisma filter for the observations that stand in a release. */
export function standingIn(releaseId: number) {
  return { addedReleaseId: { lte: releaseId }, OR: [{ replacedReleaseId: null }, { replacedReleaseId: { gt: releaseId } }] };
}

const nameOf = ({ areaScheme, areaCode, indicatorCode }: FigureKey) => `${areaScheme} ${areaCode} ${indicatorCode}`;

/**
 * Returns a loader that gives all observations of an area and indicator in a release, [] when there are none.
 * Everything asked for in one turn of the event loop is read in one SQL statement.
 */
export function loadObservations(prisma: Prisma.TransactionClient, releaseId: number): DataLoader<FigureKey, Observation[], string> {
  return new DataLoader<FigureKey, Observation[], string>(
    async (keys) => {
      const schemes = Map.groupBy(keys, ({ areaScheme }) => areaScheme);
      const rows = await prisma.observation.findMany({
        where: {
          AND: [
            standingIn(releaseId),
            {
              OR: [...schemes].map(([areaScheme, ofScheme]) => ({
                areaScheme,
                areaCode: { in: [...new Set(ofScheme.map(({ areaCode }) => areaCode))] },
                indicatorCode: { in: [...new Set(ofScheme.map(({ indicatorCode }) => indicatorCode))] },
              })),
            },
          ],
        },
      });
      const byKey = Map.groupBy(rows, nameOf);
      return keys.map((key) => byKey.get(nameOf(key)) ?? []);
    },
    { cacheKeyFn: nameOf },
  );
}
