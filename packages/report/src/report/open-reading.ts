import { loadObservations, openCatalogues, type Reading } from "@toso/api/release";
import type { DeskContext } from "../context.ts";

type Asking = Pick<DeskContext, "prisma">;

const catalogueOf = openCatalogues();
const opened = new WeakMap<Asking, Promise<Reading | null>>();

/** Opens the current release for a request, the same one however often it asks; null before the first release. */
export function openReading(context: Asking): Promise<Reading | null> {
  let reading = opened.get(context);
  if (!reading) opened.set(context, (reading = open(context)));
  return reading;
}

async function open({ prisma }: Asking): Promise<Reading | null> {
  const release = await prisma.release.findFirst({ orderBy: { id: "desc" } });
  if (!release) return null;
  return { release, asOf: null, catalogue: await catalogueOf(release, prisma), observations: loadObservations(prisma, release.id) };
}
