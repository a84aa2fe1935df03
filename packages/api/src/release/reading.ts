import type { GraphQLResolveInfo } from "graphql";
import type { Prisma, Release } from "@toso/prisma/client";
import type { Context } from "../context.ts";
import { nearest, refusal } from "../errors.ts";
import { loadObservations, type Observations } from "../observation/load-observations.ts";
import { endOfPeriod } from "../observation/period.ts";
import { readCatalogue, type Catalogue } from "./catalogue.ts";

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
  const asOf = args.asOf ? endOfPeriod(args.asOf) : null;
  const key = `${release.id} ${asOf}`;
  const catalogue = await context.catalogueOf(release);
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

/**
 * Returns the release of this version, or the current one for null; the same one during the whole request.
 * The current one may be the last that this process saw as such: `confirmRelease` makes sure of it before the answer leaves.
 */
export function findRelease(context: Context, version: string | null): Promise<Release> {
  const known = context.releases.get(version);
  if (known) return known;
  const finding = version === null ? findCurrent(context) : findVersion(context, version);
  context.releases.set(version, finding);
  return finding;
}

async function findCurrent(context: Context): Promise<Release> {
  const { prisma, lastSeen } = context;
  if (context.mayAssume && lastSeen.release) return (context.assumed = lastSeen.release);
  const release = await prisma.release.findFirst({ orderBy: { id: "desc" } });
  lastSeen.release = release;
  if (!release) throw refusal("NO_RELEASE", "Nothing has been published yet. Publish a dataset with: pnpm release:publish DIR");
  return release;
}

async function findVersion({ prisma }: Context, version: string): Promise<Release> {
  const release = await prisma.release.findUnique({ where: { version } });
  if (release) return release;
  const versions = (await prisma.release.findMany({ select: { version: true } })).map((known) => known.version);
  throw refusal("UNKNOWN_RELEASE", `There is no release "${version.slice(0, 40)}". The query releases lists them all.`, {
    given: version.slice(0, 40),
    nearest: nearest(version, versions),
  });
}

function observationsIn(context: Context, release: Release): Reading["observations"] {
  for (const reading of context.readings.values()) if (reading.release.id === release.id) return reading.observations;
  return loadObservations(context.prisma, release.id, (newest) => context.newest.add(newest));
}

function rootKey(info: GraphQLResolveInfo): string {
  let path = info.path;
  while (path.prev) path = path.prev;
  return String(path.key);
}
