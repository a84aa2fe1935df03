import { builder } from "../builder.ts";
import { openReading, readingOf } from "../release/reading.ts";
import { readingArgs } from "../release/reading-args.ts";
import { readResultSteps } from "./read-steps.ts";
import { CriterionType, ResultKindEnum, ResultStepType } from "./type.ts";

const CriteriaSetType = builder.prismaObject("CriteriaSet", {
  fields: (t) => ({
    code: t.exposeString("code"),
    level: t.exposeString("level"),
    issuerVi: t.exposeString("issuerVi"),
    issuerEn: t.exposeString("issuerEn"),
    legalNumber: t.exposeString("legalNumber", { nullable: true }),
    date: t.expose("date", { type: "Period" }),
    aboutTheTeams: t.exposeBoolean("aboutTheTeams"),
    structureVi: t.exposeString("structureVi"),
    structureEn: t.exposeString("structureEn"),
    resultRuleVi: t.exposeString("resultRuleVi", { nullable: true }),
    resultRuleEn: t.exposeString("resultRuleEn", { nullable: true }),
    status: t.exposeString("status"),
    sourcePublisher: t.exposeString("sourcePublisher", { nullable: true }),
    sourceUrl: t.exposeString("sourceUrl", { nullable: true }),
    resultKind: t.expose("resultKind", { type: ResultKindEnum, nullable: true }),
    resultSteps: t.field({
      type: [ResultStepType],
      description: "Labels by the total they begin at, ascending; empty where the result has none or none are published.",
      resolve: ({ resultSteps }) => readResultSteps(resultSteps),
    }),
    optionalShare: t.exposeFloat("optionalShare", { nullable: true }),
    isSample: t.exposeBoolean("isSample"),
    emptyReasonVi: t.exposeString("emptyReasonVi", { nullable: true }),
    emptyReasonEn: t.exposeString("emptyReasonEn", { nullable: true }),
    criteria: t.field({
      type: [CriterionType],
      description: "Its criteria, in the order of the dataset; empty where none are published, see emptyReason.",
      resolve: ({ code }, _, context, info) => readingOf(context, info).catalogue.criteria.filter(({ setCode }) => setCode === code),
    }),
  }),
});

builder.queryField("criteriaSets", (t) =>
  t.field({
    type: [CriteriaSetType],
    description:
      "Sets of criteria by which teams, communes or provinces are judged, with their legal standing. No issued national set for the teams has been found. A set with isSample is an example of our own, not official.",
    args: readingArgs(t.arg),
    resolve: async (_root, args, context, info) => [...(await openReading(context, args, info)).catalogue.criteriaSets.values()],
  }),
);
