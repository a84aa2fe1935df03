import type { Prisma, PrismaClient } from "@toso/prisma/client";

/** The channel of PostgreSQL's NOTIFY on which publishers speak. */
export const channel = "toso_release";

/** The advisory lock that one publisher at a time holds until its transaction ends. */
export const publishingLock = 63_34;

/**
 * Tells all processes how publishing goes. `publishing`: from now on ask the database which release is current; `published`, sent inside the
 * transaction, arrives with its commit; `ended`: nothing more comes, whether it was published or not.
 */
export async function announce(prisma: PrismaClient | Prisma.TransactionClient, what: "publishing" | "published" | "ended"): Promise<void> {
  await prisma.$executeRaw`SELECT pg_notify(${channel}, ${what})`;
}

/** Waits until nobody publishes, and keeps publishers waiting until the transaction ends. */
export async function lockOutPublishers(tx: Prisma.TransactionClient): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${publishingLock}::bigint)`;
}
