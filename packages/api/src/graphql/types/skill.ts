import { builder } from "../builder.ts";
import { IndicatorType } from "./indicator.ts";
import { codeKey } from "../node/node-keys.ts";
import { idOf, NodeInterface } from "./node.ts";
import { readingOf } from "../../release/reading.ts";

export const SkillType = builder.prismaObject("Skill", {
  interfaces: [NodeInterface],
  fields: (t) => ({
    id: t.id(idOf("Skill", codeKey)),
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
