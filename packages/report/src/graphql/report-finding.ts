import { builder } from "./builder.ts";
import type { ReportFinding } from "../report/finding.ts";

const FindingSeverity = builder.enumType("FindingSeverity", {
  description: "What a finding asks for.",
  values: {
    ERROR: { description: "Must be put right before the report is handed in." },
    PLAUSIBILITY: { description: "May be right: it is put right, or kept with a reason." },
  } as const,
});

const FindingDetail = builder.objectRef<ReportFinding["details"][number]>("FindingDetail").implement({
  description: "A number or name that a finding is about.",
  fields: (t) => ({
    name: t.exposeString("name", { description: "What it is, such as known." }),
    value: t.exposeString("value", { description: "Numbers with a point before decimals." }),
  }),
});

/** A finding on a report. */
export const ReportFindingType = builder.objectRef<ReportFinding>("ReportFinding").implement({
  description: "One thing that is wrong with a report, or worth a second look. The same checks hold for a release.",
  fields: (t) => ({
    code: t.exposeString("code", { description: "What it is; sentences in other languages are written by it." }),
    severity: t.field({ type: FindingSeverity, description: "What it asks for.", resolve: ({ severity }) => severity }),
    indicatorCode: t.exposeString("indicatorCode", { nullable: true, description: "Indicator of the figure; null where the whole report is meant." }),
    period: t.exposeString("period", { nullable: true, description: "Date of the figure, as it was typed; null where the whole report is meant." }),
    place: t.exposeInt("place", { nullable: true, description: "Place of the figure in the report, from 0; null where the whole report is meant." }),
    field: t.exposeString("field", { nullable: true, description: "Field of the figure, as in ReportedValueInput; null where the whole report is meant." }),
    message: t.exposeString("message", { description: "What is wrong, in English." }),
    remedy: t.exposeString("remedy", { description: "What to do about it, in English." }),
    details: t.field({ type: [FindingDetail], description: "Numbers and names that it is about.", resolve: ({ details }) => details }),
    about: t.exposeString("about", {
      nullable: true,
      description:
        "What a reason to keep it is given for, which comes with the reason: another text as soon as the figure, or what is said of it, is another. Null for an error.",
    }),
    keptReason: t.exposeString("keptReason", { nullable: true, description: "Why it is kept; null for one that is not." }),
  }),
});
