import type { Prisma } from "@toso/prisma/client";
import type { DeskContext, SignedIn } from "../context.ts";
import { keysOfPlace } from "./one-place.ts";
import { openReading } from "./open-reading.ts";
import { findReport, takeStep, type Change, type Step } from "./take-step.ts";

/**
 * Accepts a report that was handed in, and tells of it. What else waits for a decision on the same area counts as changed from then on: a page that an
 * editor has open does not show what was accepted here, so what is decided there is a CONFLICT and is looked at anew. Throws CONFLICT, WRONG_STEP and NOT_FOUND.
 */
export async function acceptReport(context: DeskContext & { user: SignedIn }, change: Change, reason: string | null, tell: Step["tell"]): Promise<void> {
  const { prisma, user } = context;
  const report = await findReport(prisma, user, change.id);
  const where: Prisma.ReportWhereInput = { status: "handed_in", OR: keysOfPlace((await openReading(context))?.catalogue, report) };
  let others: string[] = [];
  await takeStep(prisma, {
    ...change,
    from: ["handed_in"],
    to: "accepted",
    user,
    reason,
    first: async (tx) => {
      const waiting = (await tx.report.findMany({ where, select: { id: true } })).map(({ id }) => id);
      // In one order: two editors who accept two of them at once wait for each other, and neither for ever.
      await tx.$queryRaw`SELECT "id" FROM "Report" WHERE "id" = ANY(${waiting}) ORDER BY "id" FOR UPDATE`;
      others = waiting.filter((id) => id !== change.id);
    },
    // Not through the client, which would write down that its office changed it now.
    last: async (tx) => void (await tx.$executeRaw`UPDATE "Report" SET "version" = "version" + 1 WHERE "id" = ANY(${others}) AND "status" = 'handed_in'`),
    tell,
  });
}
