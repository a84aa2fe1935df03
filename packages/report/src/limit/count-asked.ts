import { createHmac } from "node:crypto";
import type { PrismaClient } from "@toso/prisma/client";
import { refuse } from "../refuse.ts";

/** How often something may be asked for. */
export interface Limit {
  /** What is asked for, such as tip; with it a party is counted for each thing of its own. */
  what: string;
  /** How often within the window. */
  atMost: number;
  /** Length of the window, in seconds; it begins with the first time. */
  seconds: number;
}

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** What is limited; each is for one address of mail, one client, or all together. */
export const limits = {
  signInMails: { what: "sign-in mail", atMost: 3, seconds: 15 * minute },
  signInMailsOfDay: { what: "sign-in mail of a day", atMost: 10, seconds: day },
  signInsOfClient: { what: "sign-in of a client", atMost: 60, seconds: hour },
  tipsOfClient: { what: "tip of a client", atMost: 10, seconds: hour },
  tipsOfAll: { what: "tip of all", atMost: 1_000, seconds: day },
  subscriptionsOfClient: { what: "subscription of a client", atMost: 10, seconds: hour },
  subscriptionsOfAll: { what: "subscription of all", atMost: 2_000, seconds: day },
  subscriptionMails: { what: "subscription mail", atMost: 5, seconds: day },
} satisfies Record<string, Limit>;

/** Whom what is asked is counted for, and what hides who that is. */
export interface Counting {
  prisma: PrismaClient;
  secret: string;
}

/** Until when the parties that were refused are refused, in milliseconds, so that a flood costs the database nothing. */
const refusedUntil = new WeakMap<PrismaClient, Map<string, number>>();
/** How many are remembered; the others are looked up. */
const mostRemembered = 10_000;

function rememberedBy(prisma: PrismaClient): Map<string, number> {
  let remembered = refusedUntil.get(prisma);
  if (!remembered) refusedUntil.set(prisma, (remembered = new Map()));
  return remembered;
}

const keyOf = (secret: string, what: string, whom: string) => createHmac("sha256", secret).update(`${what}\0${whom}`).digest("base64url");
const secondsUntil = (end: number) => Math.max(1, Math.ceil((end - Date.now()) / 1000));

/** Counts that something is asked for by or for `whom`; returns 0 where that was within the limit, and else the seconds until the window ends. */
export async function countAsked({ prisma, secret }: Counting, { what, atMost, seconds }: Limit, whom: string): Promise<number> {
  const key = keyOf(secret, what, whom);
  const remembered = rememberedBy(prisma);
  const known = remembered.get(key) ?? 0;
  if (known > Date.now()) return secondsUntil(known);
  const now = new Date();
  const end = new Date(now.getTime() + seconds * 1000);
  // One statement: of many at once each is counted.
  const [row] = await prisma.$queryRaw<{ count: number; left: number }[]>`
    INSERT INTO "AskedCount" AS c ("key", "count", "expiresAt") VALUES (${key}, 1, ${end})
    ON CONFLICT ("key") DO UPDATE SET
      "count" = CASE WHEN c."expiresAt" <= ${now} THEN 1 ELSE LEAST(c."count" + 1, 1000000) END,
      "expiresAt" = CASE WHEN c."expiresAt" <= ${now} THEN ${end} ELSE c."expiresAt" END
    RETURNING "count", EXTRACT(EPOCH FROM "expiresAt" - ${now})::float8 AS "left"`;
  if (row!.count <= atMost) return 0;
  if (remembered.size >= mostRemembered) remembered.clear();
  const until = now.getTime() + row!.left * 1000;
  remembered.set(key, until);
  return secondsUntil(until);
}

const refuseFor = (seconds: number) => refuse("TOO_MANY", `That was asked for too often. Come back in ${Math.ceil(seconds / 60)} minutes.`, { seconds });

/** Throws TOO_MANY where a party is known to be refused; asks no database and counts nothing. */
export function refuseKnown({ prisma, secret }: Counting, ...all: [limit: Limit, whom: string][]): void {
  for (const [{ what }, whom] of all) {
    const known = rememberedBy(prisma).get(keyOf(secret, what, whom)) ?? 0;
    if (known > Date.now()) throw refuseFor(secondsUntil(known));
  }
}

/** Counts each of the limits for its party, in order, and throws TOO_MANY with the seconds to wait at the first that is exceeded. Who is known to be refused is counted nowhere. */
export async function limitAsked(counting: Counting, ...all: [limit: Limit, whom: string][]): Promise<void> {
  refuseKnown(counting, ...all);
  for (const [limit, whom] of all) {
    const seconds = await countAsked(counting, limit, whom);
    if (seconds > 0) throw refuseFor(seconds);
  }
}
