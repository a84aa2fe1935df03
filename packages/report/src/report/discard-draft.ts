import type { PrismaClient } from "@toso/prisma/client";
import type { SignedIn } from "../context.ts";
import { changeReport, findReport, transactionTimeouts, type Change } from "./take-step.ts";

/** Removes a draft that was never handed in, with its figures and evidence. Throws CONFLICT, WRONG_STEP and NOT_FOUND. */
export async function discardDraft(prisma: PrismaClient, user: SignedIn, change: Change): Promise<void> {
  const { id } = await findReport(prisma, user, change.id);
  await prisma.$transaction(async (tx) => {
    await changeReport(tx, { ...change, from: ["draft"] });
    await tx.report.delete({ where: { id } });
  }, transactionTimeouts);
}
