import type { Prisma } from "@toso/prisma/client";
import type { SignedIn } from "../context.ts";
import { refuse } from "../refuse.ts";
import { holdOwnArea } from "./start-report.ts";
import { atOffice } from "./take-step.ts";

/** Keeps a report where it is until the transaction ends, while evidence comes or goes, which changes no version. Throws WRONG_STEP where it is not with its office, AREA_TAKEN where that does not have the area any more, and NOT_FOUND for that of another office. */
export async function holdReport(tx: Prisma.TransactionClient, id: string, user?: SignedIn): Promise<void> {
  await tx.report.updateMany({ where: { id, status: { in: [...atOffice] } }, data: { updatedAt: new Date() } });
  const report = await tx.report.findUnique({ where: { id }, select: { status: true, officeId: true, scheme: true, code: true } });
  if (!report || (user && report.officeId !== user.officeId)) throw refuse("NOT_FOUND", "There is no such report.");
  if (!atOffice.includes(report.status))
    throw refuse("WRONG_STEP", `Nothing is added to or taken from a report that is ${report.status}.`, { status: report.status });
  await holdOwnArea(tx, report);
}
