import type { PrismaClient } from "@toso/prisma/client";

/** Ends a subscription by the secret in its mails: its address is removed, and mails to it that wait are not sent. Does nothing where there is none. */
export async function endSubscription(prisma: PrismaClient, token: string): Promise<void> {
  if (token === "" || token.length > 100 || token.includes("\0")) return;
  await prisma.$transaction(async (tx) => {
    const found = await tx.subscription.findUnique({ where: { endToken: token } });
    if (!found) return;
    await tx.subscription.deleteMany({ where: { id: found.id } });
    await tx.mail.deleteMany({ where: { key: { startsWith: `change:${found.id}:` } } });
  });
}
