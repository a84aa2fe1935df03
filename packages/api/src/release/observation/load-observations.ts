import type { Prisma } from "@toso/prisma/client";
import type { FigureKey } from "./read-by-keys.ts";
import { readByKeys, type ReleaseObservation } from "./read-by-keys.ts";

/** The observations of a release that a request has read so far. */
export interface Observations {
  /** Returns all observations of an area and indicator, [] when there are none: at once where they have been read, else after the next statement, which reads all that is asked for in one turn of the event loop. */
  of(key: FigureKey): readonly ReleaseObservation[] | Promise<readonly ReleaseObservation[]>;
  /** Reads what has not been read of all these; nothing is returned, and null instead of a promise where there is nothing to wait for. */
  read(keys: Iterable<FigureKey>): Promise<void> | null;
}

/** Prisma filter for the observations that stand in a release. */
export function whereInRelease(releaseId: number) {
  return { addedReleaseId: { lte: releaseId }, OR: [{ replacedReleaseId: null }, { replacedReleaseId: { gt: releaseId } }] };
}

const nameOf = ({ areaScheme, areaCode, indicatorCode }: FigureKey) => `${areaScheme} ${areaCode} ${indicatorCode}`;

/** What one statement will read. */
interface Batch {
  keys: Map<string, FigureKey>;
  done: Promise<void>;
}

/** Opens the observations of a release. */
export function loadObservations(prisma: Prisma.TransactionClient, releaseId: number): Observations {
  const found = new Map<string, ReleaseObservation[]>();
  // Kept where a statement failed, too: whoever asks again in this request gets its error.
  const asked = new Map<string, Batch>();
  let next: Batch | null = null;

  const run = async (keys: Batch["keys"]) => {
    await endOfTurn();
    next = null;
    const observations = await readByKeys(prisma, releaseId, [...keys.values()]);
    // What was not asked for may have been read before: it must not be listed twice.
    const read = new Map([...keys.keys()].map((name): [string, ReleaseObservation[]] => [name, []]));
    for (const observation of observations) read.get(nameOf(observation))?.push(observation);
    for (const [name, ofKey] of read) found.set(name, ofKey);
  };
  const ask = (name: string, key: FigureKey): Batch => {
    let batch = asked.get(name);
    if (!batch) {
      if (!next) {
        const keys = new Map<string, FigureKey>();
        next = { keys, done: run(keys) };
      }
      batch = next;
      batch.keys.set(name, key);
      asked.set(name, batch);
    }
    return batch;
  };

  return {
    of: (key) => {
      const name = nameOf(key);
      return found.get(name) ?? ask(name, key).done.then(() => found.get(name)!);
    },
    read: (keys) => {
      const batches = new Set<Batch>();
      for (const key of keys) {
        const name = nameOf(key);
        if (!found.has(name)) batches.add(ask(name, key));
      }
      if (batches.size === 0) return null;
      return Promise.all([...batches].map(({ done }) => done)).then(() => {});
    },
  };
}

/** Waits until everything that can go on without the database has done so. */
function endOfTurn(): Promise<void> {
  return new Promise((resolve) => Promise.resolve().then(() => process.nextTick(resolve)));
}
