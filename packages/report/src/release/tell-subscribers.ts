import { countChanges, readRelease, readSegment, samePlaces, type ChangeFilter } from "@toso/api/release";
import type { Prisma, PrismaClient, Release } from "@toso/prisma/client";
import { asLanguage } from "../mail/page-paths.ts";
import type { ChangeNews } from "../mail/queue-change-mail.ts";
import { lockAddress } from "../subscription/lock-address.ts";
import { keysOfPlace } from "../report/one-place.ts";
import { listNews, mostListed, type Changes } from "./list-news.ts";
import { pairReplaced } from "./pair-replaced.ts";

/** What telling takes. */
export interface TellOptions {
  /** Where the portal is served, without a slash at the end. */
  site: string;
  /** Writes one mail down, in the transaction that says the subscriptions of an address were told. */
  queueChangeMail: (tx: Prisma.TransactionClient, news: ChangeNews, site: string) => Promise<void>;
}

type Reading = Awaited<ReturnType<typeof readRelease>>;

/** What changed for a subscription since the release that it was told of last. */
type Told = Changes & { lastRelease: string | null };

const nothing: Changes = { changes: [], total: 0 };

/**
 * Writes to each address one mail on what releases changed, for all that it follows, since the one it was told of last, and none where nothing changed. Whoever was told of the current release is not told again,
 * however often and by however many processes this is called.
 */
export async function tellSubscribers(prisma: PrismaClient, options: TellOptions): Promise<void> {
  const releases = await prisma.release.findMany({ orderBy: { id: "asc" } });
  const current = releases.at(-1);
  if (!current) return;
  const waiting = await prisma.subscription.findMany({
    where: { confirmedAt: { not: null }, OR: [{ lastRelease: null }, { lastRelease: { not: current.version } }] },
    orderBy: [{ email: "asc" }, { id: "asc" }],
  });
  if (waiting.length === 0) return;
  const reading = await readRelease(prisma, current);
  const known = new Map<string, Promise<Changes>>();
  const byAddress = new Map<string, Map<string, Told>>();
  for (const { id, email, follows, lastRelease } of waiting) {
    const since = releases.find(({ version }) => version === lastRelease);
    const key = `${follows} ${since?.id}`;
    // Many follow the same: it is read once.
    const read = known.get(key) ?? (since ? readChanges(prisma, reading, follows, since, releases) : Promise.resolve(nothing));
    known.set(key, read);
    const ofAddress = byAddress.get(email) ?? new Map<string, Told>();
    byAddress.set(email, ofAddress.set(id, { ...(await read), lastRelease }));
  }
  for (const [email, told] of byAddress) await tell(prisma, email, told, reading, options);
}

/** Reads what releases after one changed for what is followed, the newest first; nothing where the current release does not know it. */
async function readChanges(prisma: PrismaClient, reading: Reading, follows: string, since: Release, releases: Release[]): Promise<Changes> {
  const filter = filterOf(reading, follows);
  if (!filter) return nothing;
  const counts = await countChanges(prisma, since.id, reading.release.id, filter);
  const found: Changes = { changes: [], total: 0 };
  for (const release of releases.toReversed())
    for (const [kind, count] of counts.get(release.id) ?? []) {
      found.changes.push(...(await readSegment(prisma, { release, kind, after: null, inverted: false, limit: mostListed }, filter)));
      found.total += count;
    }
  const changes = pairReplaced(found.changes, reading.catalogue);
  return { changes, total: found.total - (found.changes.length - changes.length) };
}

function filterOf({ catalogue, ...reading }: Reading, follows: string): ChangeFilter | null {
  const [scheme, code] = follows.split(":");
  if (code === undefined) return catalogue.indicators.has(follows) ? { indicatorCode: follows } : null;
  const area = catalogue.area(scheme as "VN63", code);
  return area ? { areas: samePlaces({ catalogue, ...reading }, area) } : null;
}

/** Says that the subscriptions of an address were told of the current release, and writes the mail where there is something to tell; both or neither, and once. */
async function tell(prisma: PrismaClient, email: string, told: Map<string, Told>, reading: Reading, { site, queueChangeMail }: TellOptions): Promise<void> {
  const { version } = reading.release;
  await prisma.$transaction(async (tx) => {
    await lockAddress(tx, email);
    const follows = await tx.subscription.findMany({ where: { email, confirmedAt: { not: null } }, orderBy: [{ createdAt: "asc" }, { id: "asc" }] });
    // Another process may have told it of some since, and others may have ended.
    const due = follows.filter(({ id, lastRelease }) => told.get(id)?.lastRelease === lastRelease);
    if (due.length === 0) return;
    await tx.subscription.updateMany({ where: { id: { in: due.map(({ id }) => id) } }, data: { lastRelease: version } });
    const language = asLanguage(follows.at(-1)!.language);
    const followed = listNews(
      onePerPlace(due, reading.catalogue, ({ id }) => told.get(id)!.total).map(({ id, follows, endToken }) => ({ ...told.get(id)!, follows, endToken })),
      reading.catalogue,
      language,
    );
    if (followed.length === 0) return;
    const link = `${site}${language === "vi" ? "/thay-doi/" : "/en/changes/"}`;
    const endTokens = onePerPlace(follows, reading.catalogue, ({ endToken }) => Number(followed.some((one) => one.endToken === endToken)));
    await queueChangeMail(tx, { version, email, language, followed, endTokens: endTokens.map(({ endToken }) => endToken), link }, site);
  });
}

/** Leaves one subscription of each place in its order: who follows a province that the merger left as it was under both codes follows one, and ending either ends both. Of two it is the one of more `weight`. */
function onePerPlace<One extends { follows: string }>(all: readonly One[], catalogue: Reading["catalogue"], weight: (one: One) => number): One[] {
  const placeOf = ({ follows }: One) => {
    const [scheme, code] = follows.split(":");
    if (code === undefined) return follows;
    return keysOfPlace(catalogue, { scheme: scheme as "VN63", code })
      .map((key) => `${key.scheme}:${key.code}`)
      .sort()
      .join(" ");
  };
  return [...Map.groupBy(all, placeOf).values()].map(([first, ...others]) => others.reduce((best, one) => (weight(one) > weight(best) ? one : best), first!));
}
