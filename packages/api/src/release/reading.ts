import type { Context, Reading } from "./context.ts";
import type { GraphQLResolveInfo } from "graphql";
import type { Prisma, Release } from "@toso/prisma/client";
import { loadObservations, whereInRelease } from "./observation/load-observations.ts";
import { refusal } from "../errors.ts";
import { endOfPeriod, startOfPeriod } from "../tables/period.ts";
import { readCatalogue, type Catalogue } from "./catalogue.ts";
import { findRelease } from "./find-releases.ts";

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
 * Root fields of one request share what they read. Throws UNKNOWN_RELEASE, NO_RELEASE before anything was published, and NO_FIGURES for a day before its first figure.
 */
export async function openReading(context: Context, args: ReadingArgs, info: GraphQLResolveInfo): Promise<Reading> {
  const release = await findRelease(context, args.release ?? null);
  const reading = await readingFrom(context, release, args.asOf ? endOfPeriod(args.asOf) : null);
  if (reading.asOf !== null) await refuseBeforeFirst(context, reading, reading.asOf);
  context.readingOfRoot.set(rootKey(info), reading);
  return reading;
}

/** Period of the earliest figure of a release, asked for where a day is given alone; null where there is none. */
const firstPeriods = new WeakMap<Catalogue, Promise<string | null>>();

function findFirstPeriod({ prisma }: Context, { catalogue, release }: Reading): Promise<string | null> {
  const known = firstPeriods.get(catalogue);
  if (known) return known;
  const asked = prisma.observation.aggregate({ where: whereInRelease(release.id), _min: { period: true } }).then(({ _min }) => _min.period);
  firstPeriods.set(catalogue, asked);
  // Asked for again at the next question.
  asked.catch(() => firstPeriods.delete(catalogue));
  return asked;
}

// A page of nulls would look as if nothing had ever been published.
async function refuseBeforeFirst(context: Context, reading: Reading, asOf: string): Promise<void> {
  const firstPeriod = await findFirstPeriod(context, reading);
  if (firstPeriod === null || asOf >= startOfPeriod(firstPeriod)) return;
  throw refusal(
    "NO_FIGURES",
    `${asOf} lies before the first figure of release ${reading.release.version}, which is of ${firstPeriod}. Give a later day as asOf.`,
    { given: asOf, nearest: [firstPeriod] },
  );
}

/** Returns the reading of a release up to a day (YYYY-MM-DD; null for the latest figures), the same one however often a request asks for it. */
export async function readingFrom(context: Context, release: Release, asOf: string | null): Promise<Reading> {
  // Half a release, or none of it, would look like missing figures.
  if (release.id > context.newestOnServer) throw new Error(`Release ${release.version} was asked of ${context.server?.name}, which is not known to have it.`);
  const key = `${release.id} ${asOf}`;
  const catalogue = await context.catalogueOf(release, context.prisma);
  let reading = context.readings.get(key);
  if (!reading) {
    reading = { release, asOf, catalogue, observations: observationsIn(context, release) };
    context.readings.set(key, reading);
  }
  return reading;
}

/** Has everything below this field of the answer, or below one row of its list, read from `reading`, whatever the root field above it reads. */
export function readBelow({ readingsBelow }: Context, reading: Reading, { path }: Pick<GraphQLResolveInfo, "path">, row?: number): void {
  const keys = row === undefined ? keysOf(path) : [...keysOf(path), row];
  readingsBelow.set(keys.join("/"), reading);
}

/** Returns the reading that the field above this one was told to read from, or that its root field opened. */
export function readingOf({ readings, readingOfRoot, readingsBelow }: Context, info: GraphQLResolveInfo): Reading {
  // With one reading there is nothing to tell apart; this runs for every field.
  if (readings.size === 1) for (const only of readings.values()) return only;
  return (readingsBelow.size > 0 ? nearestBelow(readingsBelow, info) : undefined) ?? readingOfRoot.get(rootKey(info))!;
}

function nearestBelow(readingsBelow: Context["readingsBelow"], { path }: GraphQLResolveInfo): Reading | undefined {
  let nearest: Reading | undefined;
  let place = "";
  for (const key of keysOf(path)) {
    place = place === "" ? String(key) : `${place}/${key}`;
    nearest = readingsBelow.get(place) ?? nearest;
  }
  return nearest;
}

function keysOf(path: GraphQLResolveInfo["path"]): (string | number)[] {
  const keys: (string | number)[] = [];
  for (let at: typeof path | undefined = path; at; at = at.prev) keys.push(at.key);
  return keys.reverse();
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
