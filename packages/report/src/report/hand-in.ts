import type { DeskContext, SignedIn } from "../context.ts";
import { refuse } from "../refuse.ts";
import { findAccepted } from "./find-accepted.ts";
import { findFindings } from "./find-findings.ts";
import { isOpen } from "./finding.ts";
import { writeKept } from "./kept-reasons.ts";
import { openReading } from "./open-reading.ts";
import { writeNumber } from "./write-number.ts";
import { holdOwnArea } from "./start-report.ts";
import { atOffice, findReport, takeStep, type Change } from "./take-step.ts";

/** Hands a report in, its numbers in the one form in which they are kept from then on, and of its reasons those that keep a finding. Throws NOT_READY, with the findings, while one of them is an error or not kept with a reason; CONFLICT, WRONG_STEP, AREA_TAKEN and NOT_FOUND. */
export async function handIn(context: DeskContext, user: SignedIn, change: Change): Promise<void> {
  const { prisma } = context;
  const report = await findReport(prisma, user, change.id);
  const values = { where: { reportId: report.id }, orderBy: { place: "asc" as const } };
  const figures = await prisma.reportedValue.findMany(values);
  const reading = await openReading(context);
  const findings = await findFindings(reading, report, figures, await findAccepted(prisma, reading, report, report.id));
  await takeStep(prisma, {
    ...change,
    from: atOffice,
    to: "handed_in",
    user,
    reason: null,
    last: async (tx) => {
      await holdOwnArea(tx, report);
      if (findings.some(isOpen)) throw refuse("NOT_READY", "The report cannot be handed in yet: look at its findings.", { findings });
      // Evidence may have gone meanwhile, which changes no version.
      if (JSON.stringify(await tx.reportedValue.findMany(values)) !== JSON.stringify(figures))
        throw refuse("CONFLICT", "Somebody changed this report meanwhile. Read it again.", { version: change.version });
      for (const { place, indicatorCode, value: typed } of figures) {
        const value = writeNumber(typed, reading?.catalogue.indicators.get(indicatorCode)?.unit);
        // A reason that was given for another number would be read, and published, as one for this.
        const kept = writeKept(findings.flatMap((one) => (one.place === place && one.keptReason !== null ? { ...one, reason: one.keptReason } : [])));
        await tx.reportedValue.update({ where: { reportId_place: { reportId: report.id, place } }, data: { value, kept } });
      }
    },
  });
}
