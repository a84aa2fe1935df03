import type { GraphQLResolveInfo } from "graphql";
import type { Prisma, Release } from "@toso/prisma/client";
import type { Context } from "../context.ts";
import { loadObservations, type Observations } from "../observation/load-observations.ts";
import { endOfPeriod } from "../observation/period.ts";
import { readCatalogue, type Catalogue } from "./catalogue.ts";
import { findRelease } from "./find-releases.ts";

/** What one root field reads: a release, a day to look back from, and the figures fetched so far. */
export interface Reading {
  release: Release;
  /** YYYY-MM-DD; null asks for the latest figures. */
  asOf: string | null;
  catalogue: Catalogue;
  observations: Observations;
}

/** Opens a release outside a request, such as while it is published or written as files: the latest figures, with observations of its own. */
export async function readRelease(prisma: Prisma.TransactionClient, release: Release): Promise<Reading> {
  return { release, asOf: null, catalogue: await readCatalogue(prisma, release), observations: loadObservations(prisma, release.id) };
}

/** Arguments that every root field takes. */
export interface ReadingArgs {
  release?: string | null;
  asOf?: string | null;
}

/**
 * Opens the release that a root field names (the current one when it names none) for that field and everything below it.
 * Root fields of one request share what they read. Throws UNKNOWN_RELEASE, or NO_RELEASE before anything was published.
 */
export async function openReading(context: Context, args: ReadingArgs, info: GraphQLResolveInfo): Promise<Reading> {
  const release = await findRelease(context, args.release ?? null);
  // Half a release, or none of it, would look like missing figures.
  if (release.id > context.newestOnServer) throw new Error(`Release ${release.version} was asked of ${context.server?.name}, which is not known to have it.`);
  const asOf = args.asOf ? endOfPeriod(args.asOf) : null;
  const key = `${release.id} ${asOf}`;
  const catalogue = await context.catalogueOf(release, context.prisma);
  let reading = context.readings.get(key);
  if (!reading) {
    reading = { release, asOf, catalogue, observations: observationsIn(context, release) };
    context.readings.set(key, reading);
  }
  context.readingOfRoot.set(rootKey(info), reading);
  return reading;
}

/** Returns the reading that the root field above this one opened. */
export function readingOf({ readingOfRoot }: Context, info: GraphQLResolveInfo): Reading {
  // With one reading there is nothing to tell apart; this runs for every field.
  if (readingOfRoot.size === 1) for (const only of readingOfRoot.values()) return only;
  return readingOfRoot.get(rootKey(info))!;
}

function observationsIn(context: Context, release: Release): Reading["observations"] {
  for (const reading of context.readings.values()) if (reading.release.id === release.id) return reading.observations;
  return loadObservations(context.prisma, release.id);
}

function rootKey(info: GraphQLResolveInfo): string {
  let path = info.path;
  while (path.prev) path = path.prev;
  return String(path.key);
}
