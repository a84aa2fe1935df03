import { builder } from "../builder.ts";
import { codeKey } from "../node/node-keys.ts";
import { IndicatorType } from "./indicator.ts";
import { idOf, NodeInterface } from "./node.ts";
import { readingOf } from "../../release/reading.ts";
import { SkillType } from "./skill.ts";

export const PlatformType = builder.prismaObject("Platform", {
  interfaces: [NodeInterface],
  fields: (t) => ({
    id: t.id(idOf("Platform", codeKey)),
    code: t.exposeString("code"),
    nameVi: t.exposeString("nameVi"),
    nameEn: t.exposeString("nameEn"),
    operatorVi: t.exposeString("operatorVi"),
    operatorEn: t.exposeString("operatorEn"),
    summaryVi: t.exposeString("summaryVi"),
    summaryEn: t.exposeString("summaryEn"),
    url: t.exposeString("url", { nullable: true }),
    skill: t.field({
      type: SkillType,
      nullable: true,
      description: "Skill it serves; null where it serves none of the five alone.",
      resolve: ({ skillCode }, _, context, info) => (skillCode ? readingOf(context, info).catalogue.skills.get(skillCode) : null),
    }),
    indicators: t.field({
      type: [IndicatorType],
      description: "Indicators that tell of it, in the order they are shown.",
      resolve: ({ indicatorCodes }, _, context, info) => indicatorCodes.map((code) => readingOf(context, info).catalogue.indicators.get(code)!),
    }),
  }),
});
