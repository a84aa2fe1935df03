import type { Prisma } from "@toso/prisma/client";

/** Has who tells an address and who ends what it follows wait for each other until the transaction ends: so no mail is written of what is being ended, and none is left behind. */
export async function lockAddress(tx: Prisma.TransactionClient, email: string): Promise<void> {
  await tx.$queryRaw`SELECT "id" FROM "Subscription" WHERE "email" = ${email} ORDER BY "id" FOR UPDATE`;
}
