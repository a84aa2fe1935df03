import type { PrismaClient } from "@toso/prisma/client";
import type { SignedIn } from "../context.ts";
import { transactionTimeouts } from "../report/take-step.ts";
import { needOtherEditor } from "./end-editor.ts";
import { forgetAddress } from "./forget-address.ts";

/** Removes a person with all sessions, keys, links and mails that wait. What they decided and handed in stays, without them. Throws LAST_EDITOR for the last one. */
export async function deleteAccount(prisma: PrismaClient, { id, role, email }: Pick<SignedIn, "id" | "role" | "email">): Promise<void> {
  await prisma.$transaction(async (tx) => {
    if (role === "editor") await needOtherEditor(tx, id);
    await tx.reportEvent.updateMany({ where: { userId: id }, data: { userId: null } });
    await tx.endedAccess.updateMany({ where: { userId: id }, data: { userId: null } });
    await tx.takenArea.updateMany({ where: { userId: id }, data: { userId: null } });
    await forgetAddress(tx, email);
    await tx.user.deleteMany({ where: { id } });
  }, transactionTimeouts);
}
