import { countChanges, readRelease, readSegment, samePlaces, type ChangeFilter, type FigureChange } from "@toso/api/release";
import type { Prisma, PrismaClient, Release, Subscription } from "@toso/prisma/client";
import { nameFollowed, writeChange } from "./write-change.ts";

/** What a release changed for what is followed, in the language of the subscription. */
export interface ChangeNews {
  version: string;
  name: string;
  /** Sentences, each a change. */
  changes: string[];
  /** Page to read on. */
  link: string;
}

/** What telling takes. */
export interface TellOptions {
  /** Where the portal is served, without a slash at the end. */
  site: string;
  /** Writes one mail down, in the transaction that says the subscription was told. */
  queueChangeMail: (tx: Prisma.TransactionClient, subscription: Subscription, news: ChangeNews, site: string) => Promise<void>;
}

type Reading = Awaited<ReturnType<typeof readRelease>>;

/** The most changes that a mail lists. */
const most = 20;

/**
 * Writes to each confirmed subscription one mail on what releases changed since the one it was told of last, and none where nothing changed for what it follows. Whoever was told
 * of the current release is not told again, however often and by however many processes this is called.
 */
export async function tellSubscribers(prisma: PrismaClient, { site, queueChangeMail }: TellOptions): Promise<void> {
  const releases = await prisma.release.findMany({ orderBy: { id: "asc" } });
  const current = releases.at(-1);
  if (!current) return;
  const waiting = await prisma.subscription.findMany({
    where: { confirmedAt: { not: null }, OR: [{ lastRelease: null }, { lastRelease: { not: current.version } }] },
    orderBy: [{ follows: "asc" }, { id: "asc" }],
  });
  if (waiting.length === 0) return;
  const reading = await readRelease(prisma, current);
  const known = new Map<string, Promise<FigureChange[]>>();
  for (const subscription of waiting) {
    const since = releases.find(({ version }) => version === subscription.lastRelease);
    const key = `${subscription.follows} ${since?.id}`;
    // Many follow the same: it is read once.
    const read = known.get(key) ?? (since ? readChanges(prisma, reading, subscription.follows, since, releases) : Promise.resolve([]));
    known.set(key, read);
    await tell(prisma, subscription, await read, reading, { site, queueChangeMail });
  }
}

/** Reads what releases after one changed for what is followed, the newest first; [] where the current release does not know it. */
async function readChanges(prisma: PrismaClient, reading: Reading, follows: string, since: Release, releases: Release[]): Promise<FigureChange[]> {
  const filter = filterOf(reading, follows);
  if (!filter) return [];
  const counts = await countChanges(prisma, since.id, reading.release.id, filter);
  const changes: FigureChange[] = [];
  for (const release of releases.toReversed())
    for (const [kind] of counts.get(release.id) ?? [])
      changes.push(...(await readSegment(prisma, { release, kind, after: null, inverted: false, limit: most + 1 }, filter)));
  return changes;
}

function filterOf({ catalogue, ...reading }: Reading, follows: string): ChangeFilter | null {
  const [scheme, code] = follows.split(":");
  if (code === undefined) return catalogue.indicators.has(follows) ? { indicatorCode: follows } : null;
  const area = catalogue.area(scheme as "VN63", code);
  return area ? { areas: samePlaces({ catalogue, ...reading }, area) } : null;
}

/** Says that a subscription was told of the current release, and writes the mail where there is something to tell; both or neither, and once. */
async function tell(
  prisma: PrismaClient,
  subscription: Subscription,
  changes: FigureChange[],
  reading: Reading,
  { site, queueChangeMail }: TellOptions,
): Promise<void> {
  const { id, follows, lastRelease, language: known } = subscription;
  const language = known === "en" ? "en" : "vi";
  const { version } = reading.release;
  await prisma.$transaction(async (tx) => {
    const { count } = await tx.subscription.updateMany({ where: { id, lastRelease }, data: { lastRelease: version } });
    if (count === 0 || changes.length === 0) return;
    const shown = changes.slice(0, most).map((change) => writeChange(change, follows, reading.catalogue, language));
    const link = `${site}${language === "vi" ? "/thay-doi/" : "/en/changes/"}`;
    const more = changes.length > most ? [language === "vi" ? "và những thay đổi khác" : "and more"] : [];
    await queueChangeMail(tx, subscription, { version, name: nameFollowed(follows, reading.catalogue, language), changes: [...shown, ...more], link }, site);
  });
}
