import { builder } from "../builder.ts";
import { openReading } from "../release/reading.ts";
import { readingArgs } from "../release/reading-args.ts";

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
  }),
});

builder.queryField("criteriaSets", (t) =>
  t.prismaField({
    type: [CriteriaSetType],
    description:
      "Sets of criteria by which teams, communes or provinces are judged, with their legal standing. No issued national set for the teams has been found.",
    args: readingArgs(t.arg),
    resolve: async (query, _root, args, context, info) => {
      const { release } = await openReading(context, args, info);
      return context.prisma.criteriaSet.findMany({ ...query, where: { releaseId: release.id }, orderBy: { order: "asc" } });
    },
  }),
);
