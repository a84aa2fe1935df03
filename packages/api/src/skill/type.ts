import { builder } from "../builder.ts";
import { IndicatorType } from "../indicator/type.ts";
import { readingOf } from "../release/reading.ts";

export const SkillType = builder.prismaObject("Skill", {
  fields: (t) => ({
    code: t.exposeString("code"),
    order: t.exposeInt("order"),
    nameVi: t.exposeString("nameVi"),
    nameEn: t.exposeString("nameEn"),
    emptyReasonVi: t.exposeString("emptyReasonVi", { nullable: true }),
    emptyReasonEn: t.exposeString("emptyReasonEn", { nullable: true }),
    indicators: t.field({
      type: [IndicatorType],
      description: "Indicators that measure the skill, with their national and provincial figures; empty where none is published.",
      resolve: ({ code }, _, context, info) => [...readingOf(context, info).catalogue.indicators.values()].filter(({ skillCode }) => skillCode === code),
    }),
  }),
});
