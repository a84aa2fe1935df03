import { builder } from "./builder.ts";
import { Scheme } from "./area.ts";
import { ReportedValueInput } from "./reported-value.ts";
import type { DeskContext, SignedIn } from "../context.ts";
import { queueReportMail, type ToldStep } from "../mail/queue-report-mail.ts";
import { acceptReport } from "../report/accept-report.ts";
import { readReason, readRemark } from "../report/check-text.ts";
import { discardDraft } from "../report/discard-draft.ts";
import { handIn } from "../report/hand-in.ts";
import { saveValues } from "../report/save-values.ts";
import { holdOwnArea, startReport } from "../report/start-report.ts";
import { findReport, takeStep, type Change } from "../report/take-step.ts";

const idDescription = "Id of the report.";
const versionDescription = "The version that was read. Throws CONFLICT where it is not the newest.";

builder.mutationField("startReport", (t) =>
  t.withAuth({ reporter: true }).prismaField({
    type: "Report",
    description: "Begins a report for an area of one's office, or returns the one that is being written or was returned.",
    args: {
      scheme: t.arg({ type: Scheme, required: true, description: "Division of the area." }),
      code: t.arg.string({ required: true, description: "Code of the area." }),
    },
    resolve: async (query, _root, { scheme, code }, { prisma, user }) => {
      const id = await startReport(prisma, user, scheme, code);
      return prisma.report.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);

builder.mutationField("saveReport", (t) =>
  t.withAuth({ reporter: true }).prismaField({
    type: "Report",
    description: "Keeps the figures of a report in the place of those it had, right or not, while it is a draft or was returned.",
    args: {
      id: t.arg.id({ required: true, description: idDescription }),
      version: t.arg.int({ required: true, description: versionDescription }),
      values: t.arg({ type: [ReportedValueInput], required: true, description: "All its figures, at most 200." }),
    },
    resolve: async (query, _root, { id, version, values }, context) => {
      await saveValues(context, context.user, { id, version }, values);
      return context.prisma.report.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);

builder.mutationField("discardDraft", (t) =>
  t.withAuth({ reporter: true }).boolean({
    description: "Removes a draft that was never handed in, with its evidence. Throws WRONG_STEP for one that was taken back: its steps are kept.",
    args: {
      id: t.arg.id({ required: true, description: idDescription }),
      version: t.arg.int({ required: true, description: versionDescription }),
    },
    resolve: async (_root, change, { prisma, user }) => {
      await discardDraft(prisma, user, change);
      return true;
    },
  }),
);

builder.mutationField("handIn", (t) =>
  t.withAuth({ reporter: true }).prismaField({
    type: "Report",
    description: "Hands a report in. Throws NOT_READY, with the findings, while one of them is an error or a finding of plausibility that no reason keeps.",
    args: {
      id: t.arg.id({ required: true, description: idDescription }),
      version: t.arg.int({ required: true, description: versionDescription }),
    },
    resolve: async (query, _root, change, context) => {
      await handIn(context, context.user, change);
      return context.prisma.report.findUniqueOrThrow({ ...query, where: { id: change.id } });
    },
  }),
);

builder.mutationField("takeBack", (t) =>
  t.withAuth({ reporter: true }).prismaField({
    type: "Report",
    description:
      "Takes a report back that was handed in, while no editor has decided: it is a draft again, and its steps so far stay in the log. Throws AREA_TAKEN where the office does not have the area any more.",
    args: {
      id: t.arg.id({ required: true, description: idDescription }),
      version: t.arg.int({ required: true, description: versionDescription }),
    },
    resolve: async (query, _root, change, { prisma, user }) => {
      const report = await findReport(prisma, user, change.id);
      // As a draft of an area that was taken it could not be handed in again: it stays where an editor decides.
      await takeStep(prisma, { ...change, from: ["handed_in"], to: "draft", user, reason: null, last: (tx) => holdOwnArea(tx, report) });
      return prisma.report.findUniqueOrThrow({ ...query, where: { id: change.id } });
    },
  }),
);

/** Takes the step of an editor on a report that was handed in, and writes to its office. */
async function decide(
  { prisma, user, site }: DeskContext & { user: SignedIn },
  change: Change,
  to: Exclude<ToldStep, "published" | "accepted">,
  reason: string | null,
): Promise<void> {
  await takeStep(prisma, { ...change, from: ["handed_in"], to, user, reason, tell: (tx) => queueReportMail(tx, change.id, to, site) });
}

for (const [name, to, description] of [
  ["returnReport", "returned", "Sends a report back that was handed in: its office may change it and hand it in again."],
  ["refuseReport", "refused", "Refuses a report that was handed in. It ends there."],
] as const)
  builder.mutationField(name, (t) =>
    t.withAuth({ editor: true }).prismaField({
      type: "Report",
      description,
      args: {
        id: t.arg.id({ required: true, description: idDescription }),
        version: t.arg.int({ required: true, description: versionDescription }),
        reason: t.arg.string({ required: true, description: "Why, at most 1,000 characters; its office reads it." }),
      },
      resolve: async (query, _root, { reason, ...change }, context) => {
        await decide(context, change, to, readReason(reason));
        return context.prisma.report.findUniqueOrThrow({ ...query, where: { id: change.id } });
      },
    }),
  );

builder.mutationField("acceptReport", (t) =>
  t.withAuth({ editor: true }).prismaField({
    type: "Report",
    description:
      "Accepts a report that was handed in: its figures come with the next release. Others that wait for a decision on the same area count as changed from then on.",
    args: {
      id: t.arg.id({ required: true, description: idDescription }),
      version: t.arg.int({ required: true, description: versionDescription }),
      reason: t.arg.string({ description: "A word to its office, at most 1,000 characters." }),
    },
    resolve: async (query, _root, { reason, ...change }, context) => {
      await acceptReport(context, change, readRemark("reason", reason, 1_000), (tx) => queueReportMail(tx, change.id, "accepted", context.site));
      return context.prisma.report.findUniqueOrThrow({ ...query, where: { id: change.id } });
    },
  }),
);
