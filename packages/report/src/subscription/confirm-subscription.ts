import type { PrismaClient, Subscription } from "@toso/prisma/client";
import { unconfirmedMs } from "../limit/forget-expired.ts";
import { refuse } from "../refuse.ts";
import { hashToken } from "./subscribe.ts";

/** Finds what a secret that was sent to an address confirms; null for one that was never sent, is older than seven days, or whose subscription ended. */
export async function findConfirmable(prisma: PrismaClient, token: string): Promise<Subscription | null> {
  const found = await prisma.subscription.findUnique({ where: { confirmHash: hashToken(token) } });
  const isOld = found && !found.confirmedAt && Date.now() - found.createdAt.getTime() > unconfirmedMs;
  return isOld ? null : found;
}

/** Confirms an address by the secret that was sent to it, however often; it is told of releases after the current one. Throws NOT_FOUND for a secret that was never sent, is older than seven days, or whose subscription ended. */
export async function confirmSubscription(prisma: PrismaClient, token: string): Promise<Subscription> {
  const confirmHash = hashToken(token);
  const found = await findConfirmable(prisma, token);
  if (!found) throw refuse("NOT_FOUND", "This link has run out, or what it stands for has ended. Ask for a new one.");
  if (found.confirmedAt) return found;
  const release = await prisma.release.findFirst({ orderBy: { id: "desc" }, select: { version: true } });
  return prisma.subscription.update({ where: { confirmHash }, data: { confirmedAt: new Date(), lastRelease: release?.version ?? null } });
}
