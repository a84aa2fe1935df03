import type { PrismaClient } from "@toso/prisma/client";
import type { Log } from "../desk.ts";

/** How long an address that was never confirmed is kept, in milliseconds. */
export const unconfirmedMs = 7 * 24 * 3_600_000;

/** Removes what has run out: links, sessions, counts, proofs, and subscriptions that nobody confirmed within seven days, with their addresses. */
export async function forgetExpired(prisma: PrismaClient, now: Date = new Date()): Promise<void> {
  const expired = { where: { expiresAt: { lte: now } } };
  await prisma.verification.deleteMany(expired);
  await prisma.session.deleteMany(expired);
  await prisma.askedCount.deleteMany(expired);
  await prisma.usedProof.deleteMany(expired);
  await prisma.subscription.deleteMany({ where: { confirmedAt: null, createdAt: { lte: new Date(now.getTime() - unconfirmedMs) } } });
}

const hourMs = 3_600_000;

/** Removes what has run out, once an hour until it is stopped. */
export function keepForgetting(prisma: PrismaClient, log: Log): { stop(): void } {
  const timer = setInterval(() => {
    forgetExpired(prisma).catch((error: unknown) => log.warn({ err: error }, "What has run out could not be removed: it is tried again in an hour"));
  }, hourMs);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
