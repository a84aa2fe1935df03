import type { Prisma, PrismaClient, Report, ReportStatus } from "@toso/prisma/client";
import type { SignedIn } from "../context.ts";
import { refuse } from "../refuse.ts";

/** Which change of a report is asked for. */
export interface Change {
  id: string;
  /** The version that was read before. */
  version: number;
}

/** A step of a report. */
export interface Step extends Change {
  from: readonly ReportStatus[];
  to: ReportStatus;
  user: SignedIn;
  reason: string | null;
  /** What is held in the same transaction before the report is. */
  first?: (tx: Prisma.TransactionClient) => Promise<void>;
  /** What is looked at in the same transaction, once nobody else can change the report; throws where the step must not be taken. */
  last?: (tx: Prisma.TransactionClient) => Promise<void>;
  /** Tells of the step, in the same transaction, once it is written down. */
  tell?: (tx: Prisma.TransactionClient) => Promise<void>;
}

/** How long a change may wait for another and take, in milliseconds: a file of ten megabytes or a busy server takes longer than what the client allows by itself. */
export const transactionTimeouts = { maxWait: 15_000, timeout: 30_000 };

/** Where a report can be read and changed by its office. */
export const atOffice: readonly ReportStatus[] = ["draft", "returned"];

/** Returns a report that this person may read; NOT_FOUND for one of another office, a draft before an editor, and one that is not there. */
export async function findReport(prisma: PrismaClient, user: SignedIn, id: string): Promise<Report> {
  const report = id.includes("\0") ? null : await prisma.report.findUnique({ where: { id } });
  const isSeen = report && (user.role === "editor" ? report.status !== "draft" : report.officeId === user.officeId);
  if (!isSeen) throw refuse("NOT_FOUND", "There is no such report.");
  return report;
}

/** Takes a step of a report and writes it down, both or neither. Throws CONFLICT where somebody was faster, and WRONG_STEP where the report stands elsewhere. */
export async function takeStep(prisma: PrismaClient, { user, reason, to, first, last, tell, ...step }: Step): Promise<void> {
  const report = await findReport(prisma, user, step.id);
  const now = new Date();
  const isDecision = to === "accepted" || to === "refused";
  await prisma.$transaction(async (tx) => {
    await first?.(tx);
    await changeReport(tx, step, { status: to, ...(to === "handed_in" ? { handedInAt: now } : {}), ...(isDecision ? { decidedAt: now } : {}) });
    await last?.(tx);
    const values = await tx.reportedValue.findMany({ where: { reportId: step.id }, orderBy: { place: "asc" }, omit: { reportId: true, place: true } });
    await tx.reportEvent.create({ data: { reportId: step.id, at: now, from: report.status, to, userId: user.id, role: user.role, reason, values } });
    await tell?.(tx);
  }, transactionTimeouts);
}

/**
 * Changes a report where it stands as it was read, in a transaction of the caller, which nobody else can come between from then on. Of two that read one version exactly one
 * goes through. Throws CONFLICT with the newest version for the other, WRONG_STEP with the status where the report is not at `from`, and NOT_FOUND.
 */
export async function changeReport(
  tx: Prisma.TransactionClient,
  { id, version, from }: Change & { from: readonly ReportStatus[] },
  data: Prisma.ReportUpdateManyMutationInput = {},
): Promise<void> {
  // A number that no column can hold is the version of nothing.
  const isVersion = version > 0 && version < 2 ** 31 - 1;
  const { count } = isVersion
    ? await tx.report.updateMany({ where: { id, version, status: { in: [...from] } }, data: { ...data, version: { increment: 1 } } })
    : { count: 0 };
  if (count === 1) return;
  const now = await tx.report.findUnique({ where: { id }, select: { version: true, status: true } });
  if (!now) throw refuse("NOT_FOUND", "There is no such report.");
  if (now.version !== version) throw refuse("CONFLICT", "Somebody changed this report meanwhile. Read it again.", { version: now.version });
  throw refuse("WRONG_STEP", `This cannot be done with a report that is ${now.status}.`, { status: now.status });
}
