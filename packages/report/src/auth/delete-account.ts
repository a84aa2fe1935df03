import type { PrismaClient } from "@toso/prisma/client";
import type { SignedIn } from "../context.ts";
import { forgetAddress } from "./forget-address.ts";

/** Removes a person with all sessions, keys, links and mails that wait. What they decided and handed in stays, without them. */
export async function deleteAccount(prisma: PrismaClient, { id, email }: SignedIn): Promise<void> {
  await prisma.$transaction(async (tx) => {
    await tx.reportEvent.updateMany({ where: { userId: id }, data: { userId: null } });
    await tx.endedAccess.updateMany({ where: { userId: id }, data: { userId: null } });
    await forgetAddress(tx, email);
    await tx.user.deleteMany({ where: { id } });
  });
}
