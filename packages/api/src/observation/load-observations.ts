import DataLoader from "dataloader";
import type { Prisma } from "@toso/prisma/client";
import type { FigureKey } from "./figure.ts";
import { readStanding, type Seen, type Standing } from "./read-standing.ts";

/** The observations of a release that a request has read so far. */
export interface Observations {
  /** Returns all observations of an area and indicator, [] when there are none: at once where they have been read, else from one statement for all that is asked for in one turn of the event loop. */
  of(key: FigureKey): readonly Standing[] | Promise<readonly Standing[]>;
}

/** Prisma filter for the observations that stand in a release. */
export function standingIn(releaseId: number) {
  return { addedReleaseId: { lte: releaseId }, OR: [{ replacedReleaseId: null }, { replacedReleaseId: { gt: releaseId } }] };
}

const nameOf = ({ areaScheme, areaCode, indicatorCode }: FigureKey) => `${areaScheme} ${areaCode} ${indicatorCode}`;

/** Opens the observations of a release; `tell` hears of each statement which release was the newest when it ran. */
export function loadObservations(prisma: Prisma.TransactionClient, releaseId: number, tell: (newest: Seen["newest"]) => void = () => {}): Observations {
  const read = new Map<string, Standing[]>();
  const loader = new DataLoader<FigureKey, readonly Standing[], string>(
    async (keys) => {
      const { newest, observations } = await readStanding(prisma, releaseId, keys);
      tell(newest);
      for (const key of keys) read.set(nameOf(key), []);
      for (const observation of observations) read.get(nameOf(observation))?.push(observation);
      return keys.map((key) => read.get(nameOf(key))!);
    },
    { cacheKeyFn: nameOf },
  );
  return { of: (key) => read.get(nameOf(key)) ?? loader.load(key) };
}
