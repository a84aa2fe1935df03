import type { Qualifier, Report } from "@toso/prisma/client";
import type { DeskContext, SignedIn } from "../context.ts";
import { refuse } from "../refuse.ts";
import { checkText } from "./check-text.ts";
import { findAccepted } from "./find-accepted.ts";
import { findFindings } from "./find-findings.ts";
import { writeKept, type KeptReason } from "./kept-reasons.ts";
import { openReading } from "./open-reading.ts";
import { writeText } from "./read-cell.ts";
import { holdOwnArea } from "./start-report.ts";
import { atOffice, changeReport, findReport, transactionTimeouts, type Change } from "./take-step.ts";

/** A figure as the form sends it. */
export interface GivenValue {
  indicatorCode: string;
  value: string;
  period: string;
  qualifier: Qualifier;
  definitionKept: boolean;
  note?: string | null;
  evidenceUrl?: string | null;
  evidenceId?: string | null;
  /** `about` is that of the finding that the reason was given for; where it is left out, that of the finding on the figure as it comes. */
  kept: readonly { code: string; reason: string; about?: string | null }[];
}

/** The most figures of a report. */
export const mostValues = 200;
const mostKept = 20;
/** The most characters of a text that is kept at all: what is longer than it may be is a finding, so that nothing typed is lost. */
const longestKept = 10_000;

/** Keeps what was typed in the place of what a report held, right or not: findings say what is wrong. Throws BAD_ARGUMENT, CONFLICT, WRONG_STEP and AREA_TAKEN. */
export async function saveValues(context: DeskContext, user: SignedIn, change: Change, values: readonly GivenValue[]): Promise<void> {
  checkValues(values);
  const { prisma } = context;
  const report = await findReport(prisma, user, change.id);
  const { id } = report;
  const reasons = await bindReasons(context, report, values);
  await prisma.$transaction(async (tx) => {
    await changeReport(tx, { ...change, from: atOffice });
    await holdOwnArea(tx, report);
    const evidence = new Set((await tx.evidence.findMany({ where: { reportId: id }, select: { id: true } })).map((one) => one.id));
    values.forEach(({ evidenceId }, place) => {
      if (evidenceId && !evidence.has(evidenceId))
        throw refuse("BAD_ARGUMENT", "This evidence is not there, or belongs to another report.", { field: `values.${place}.evidenceId` });
    });
    await tx.reportedValue.deleteMany({ where: { reportId: id } });
    await tx.reportedValue.createMany({
      data: values.map(({ indicatorCode, value, period, qualifier, definitionKept, ...rest }, place) => ({
        reportId: id,
        place,
        indicatorCode,
        value: value.trim(),
        period: period.trim(),
        qualifier,
        definitionKept,
        note: orNull(rest.note),
        evidenceUrl: orNull(rest.evidenceUrl),
        evidenceId: orNull(rest.evidenceId),
        kept: writeKept(reasons[place]!),
      })),
    });
  }, transactionTimeouts);
}

/** Returns the reasons of each figure with what they are given for; what keeps nothing yet is given for nothing. */
async function bindReasons(context: DeskContext, report: Report, values: readonly GivenValue[]): Promise<KeptReason[][]> {
  const isLoose = values.some(({ kept }) => kept.some(({ about }) => !about));
  const reading = isLoose ? await openReading(context) : null;
  const plain = values.map((value) => ({ ...value, note: value.note ?? null, evidenceUrl: null, evidenceId: null, kept: {} }));
  const findings = isLoose ? await findFindings(reading, report, plain, await findAccepted(context.prisma, reading, report, report.id)) : [];
  return values.map(({ kept }, at) =>
    kept.map(({ code, reason, about }) => ({ code, reason, about: about || (findings.find((one) => one.place === at && one.code === code)?.about ?? null) })),
  );
}

const orNull = (text: string | null | undefined) => writeText(text ?? "") || null;

/** Refuses values that cannot be kept: BAD_ARGUMENT with the field, such as values.3.note. */
export function checkValues(values: readonly GivenValue[]): void {
  if (values.length > mostValues) throw refuse("BAD_ARGUMENT", `A report has at most ${mostValues} figures.`, { field: "values", maximum: mostValues });
  values.forEach(({ indicatorCode, value, period, note, evidenceUrl, evidenceId, kept }, place) => {
    const check = (field: string, text: string | null | undefined, most: number) => checkText(`values.${place}.${field}`, text, most);
    check("indicatorCode", indicatorCode, 100);
    check("value", value, longestKept);
    check("period", period, 100);
    check("note", note, longestKept);
    check("evidenceUrl", evidenceUrl, longestKept);
    check("evidenceId", evidenceId, 100);
    if (kept.length > mostKept)
      throw refuse("BAD_ARGUMENT", `A figure has at most ${mostKept} findings that are kept.`, { field: `values.${place}.kept`, maximum: mostKept });
    kept.forEach(({ code, reason, about }, at) => {
      check(`kept.${at}.code`, code, 100);
      check(`kept.${at}.reason`, reason, longestKept);
      check(`kept.${at}.about`, about, 100);
    });
  });
}
