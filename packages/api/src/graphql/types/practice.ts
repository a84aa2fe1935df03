import { builder } from "../builder.ts";
import { orderKey } from "../node/node-keys.ts";
import { idOf, NodeInterface } from "./node.ts";
import { ProvinceType } from "./province.ts";
import { readingOf } from "../../release/reading.ts";
import { SkillType } from "./skill.ts";

export const PracticeType = builder.prismaObject("Practice", {
  interfaces: [NodeInterface],
  fields: (t) => ({
    id: t.id(idOf("Practice", orderKey)),
    province: t.field({
      type: ProvinceType,
      description: "Province where it is done, of the division that it was done in.",
      resolve: ({ areaScheme, areaCode }, _, context, info) => readingOf(context, info).catalogue.area(areaScheme, areaCode)!,
    }),
    titleVi: t.exposeString("titleVi"),
    titleEn: t.exposeString("titleEn"),
    summaryVi: t.exposeString("summaryVi"),
    summaryEn: t.exposeString("summaryEn"),
    skill: t.field({
      type: SkillType,
      nullable: true,
      description: "Skill it serves; null where it serves all.",
      resolve: ({ skillCode }, _, context, info) => (skillCode ? readingOf(context, info).catalogue.skills.get(skillCode) : null),
    }),
    year: t.exposeString("year"),
    sourcePublisher: t.exposeString("sourcePublisher"),
    sourceUrl: t.exposeString("sourceUrl"),
  }),
});
