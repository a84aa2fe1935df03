import type { Prisma } from "@toso/prisma/client";

/** Removes the links that would sign an address in, and the mails to it that wait, but for those of what it follows. */
export async function forgetAddress(tx: Prisma.TransactionClient, email: string): Promise<void> {
  await tx.verification.deleteMany({ where: { value: { contains: JSON.stringify(email) } } });
  await tx.mail.deleteMany({ where: { recipient: email, NOT: { key: { startsWith: "change:" } } } });
}
