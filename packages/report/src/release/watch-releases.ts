import { watchCurrentRelease } from "@toso/api/release";
import type { Database } from "@toso/api/database";
import type { Logger } from "pino";
import type { Prisma, PrismaClient } from "@toso/prisma/client";
import { markPublished, type PublishedReport } from "./mark-published.ts";

/** What is done with a release once it is the current one. */
export interface WatchOptions {
  database: Pick<Database, "prisma" | "engine" | "listen">;
  log: Logger;
  /** Called in the transaction in which a report is marked as published. */
  tellOffice?: (tx: Prisma.TransactionClient, report: PublishedReport) => Promise<void>;
  /** Called after all reports are marked. */
  tellSubscribers?: (prisma: PrismaClient) => Promise<void>;
}

/** A watch over which release is current. */
export interface ReleaseWatch {
  /** Does now what is done with a new release, such as before the portal is built from it. */
  look(): Promise<void>;
  close(): Promise<void>;
}

/** Marks reports as published and tells who follows, at the start and whenever another release becomes the current one. What fails is written to the log and done with the next. */
export function watchReleases({ database, log, tellOffice, tellSubscribers }: WatchOptions): ReleaseWatch {
  let last: Promise<void> = Promise.resolve();
  const look = (): Promise<void> => {
    // One after the other, as two at once would do the same twice.
    last = last.then(async () => {
      await markPublished(database.prisma, tellOffice);
      await tellSubscribers?.(database.prisma);
    });
    const done = last;
    last = last.catch((error: unknown) => log.error({ err: error }, "What follows a release was not done"));
    return done;
  };
  const watch = watchCurrentRelease(database, log, (release) => {
    if (release) look().catch(() => undefined);
  });
  return {
    look,
    close: async () => {
      await watch.close();
      await last;
    },
  };
}
