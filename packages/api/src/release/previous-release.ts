import type { Release } from "@toso/prisma/client";
import type { Context } from "./context.ts";

const lists = new WeakMap<Context, Promise<Map<number, Release>>>();

/** Returns all releases by id, read once per request. */
export function releasesById(context: Context): Promise<Map<number, Release>> {
  const known = lists.get(context);
  if (known) return known;
  const reading = context.prisma.release.findMany({ orderBy: { id: "asc" } }).then((releases) => new Map(releases.map((release) => [release.id, release])));
  lists.set(context, reading);
  return reading;
}

/** Returns the release before this one; null for the first. */
export async function previousRelease(context: Context, { id }: Release): Promise<Release | null> {
  return (await releasesById(context)).get(id - 1) ?? null;
}
