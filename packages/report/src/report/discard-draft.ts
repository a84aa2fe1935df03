import type { PrismaClient } from "@toso/prisma/client";
import type { SignedIn } from "../context.ts";
import { refuse } from "../refuse.ts";
import { changeReport, findReport, transactionTimeouts, type Change } from "./take-step.ts";

/** Removes a draft that was never handed in, with its figures and evidence. Throws CONFLICT, WRONG_STEP and NOT_FOUND. */
export async function discardDraft(prisma: PrismaClient, user: SignedIn, change: Change): Promise<void> {
  const { id } = await findReport(prisma, user, change.id);
  await prisma.$transaction(async (tx) => {
    await changeReport(tx, { ...change, from: ["draft"] });
    // One that was taken back has steps, and those are never removed.
    if ((await tx.reportEvent.count({ where: { reportId: id } })) > 0)
      throw refuse("WRONG_STEP", "A report that was handed in once is kept, with its steps.", { status: "draft" });
    await tx.report.delete({ where: { id } });
  }, transactionTimeouts);
}
