import { builder } from "./builder.ts";
import { readKept, type KeptReason } from "../report/kept-reasons.ts";

/** How a source words a number. */
export const Qualifier = builder.enumType("Qualifier", {
  description: "How a number is worded.",
  values: {
    EXACT: { value: "exact", description: "The exact number." },
    ABOUT: { value: "about", description: "About this number." },
    MORE_THAN: { value: "more_than", description: "More than this number." },
    NEARLY: { value: "nearly", description: "Nearly this number." },
  } as const,
});

const KeptFinding = builder.objectRef<KeptReason>("KeptFinding").implement({
  description: "A finding of plausibility that is kept.",
  fields: (t) => ({
    code: t.exposeString("code", { description: "Code of the finding." }),
    reason: t.exposeString("reason", { description: "Why it is kept." }),
    about: t.exposeString("about", {
      nullable: true,
      description: "What the reason was given for: it keeps the finding that says the same. Null where it keeps none.",
    }),
  }),
});

builder.prismaObject("ReportedValue", {
  description: "A figure of a report.",
  fields: (t) => ({
    indicatorCode: t.exposeString("indicatorCode", { description: "Code of the indicator." }),
    value: t.exposeString("value", { description: "The number as it was typed, with a point before decimals where it is one." }),
    period: t.exposeString("period", { description: "Date the figure is true for, as it was typed: YYYY, YYYY-MM or YYYY-MM-DD where it is one." }),
    qualifier: t.expose("qualifier", { type: Qualifier, description: "How the office words the number." }),
    definitionKept: t.exposeBoolean("definitionKept", {
      description: "Whether the definition of the indicator was followed; else the figure is published with status D.",
    }),
    note: t.exposeString("note", { nullable: true, description: "What was counted instead, where the definition was not followed; else a remark." }),
    evidenceUrl: t.exposeString("evidenceUrl", { nullable: true, description: "Public address where the number can be read; null where evidence is a file." }),
    evidenceId: t.exposeID("evidenceId", { nullable: true, description: "Evidence that was uploaded; null where it is an address." }),
    kept: t.field({
      type: [KeptFinding],
      description: "Findings of plausibility that are kept, with the reason.",
      select: { kept: true },
      resolve: ({ kept }) => readKept(kept),
    }),
  }),
});

const KeptFindingInput = builder.inputType("KeptFindingInput", {
  description: "A finding of plausibility that is kept.",
  fields: (t) => ({
    code: t.string({ required: true, description: "Code of the finding." }),
    reason: t.string({ required: true, description: "Why it is kept, at most 1,000 characters." }),
    about: t.string({
      description: "What the finding says that the reason was given for: it keeps no other. Left out, the reason is given for the figure that it comes with.",
    }),
  }),
});

export const ReportedValueInput = builder.inputType("ReportedValueInput", {
  description: "A figure of a report, as it was typed: right or not, it is kept, and findings say what is wrong.",
  fields: (t) => ({
    indicatorCode: t.string({ required: true, description: "Code of the indicator." }),
    value: t.string({ required: true, description: "The number, with a point before decimals and nothing between thousands." }),
    period: t.string({ required: true, description: "Date the figure is true for: YYYY, YYYY-MM or YYYY-MM-DD." }),
    qualifier: t.field({ type: Qualifier, required: true, description: "How the office words the number." }),
    definitionKept: t.boolean({ required: true, description: "Whether the definition of the indicator was followed." }),
    note: t.string({ description: "What was counted instead, or a remark, at most 1,000 characters." }),
    evidenceUrl: t.string({ description: "Public address where the number can be read, at most 500 characters." }),
    evidenceId: t.id({ description: "Evidence of this report that was uploaded." }),
    kept: t.field({ type: [KeptFindingInput], required: true, description: "Findings of plausibility that are kept, with the reason." }),
  }),
});
