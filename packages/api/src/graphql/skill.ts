import { builder } from "./builder.ts";
import { unknownCode } from "../errors.ts";
import { PracticeType } from "./types/practice.ts";
import { openReading, readingOf } from "../release/reading.ts";
import { readingArgs } from "./reading-args.ts";
import { SkillType } from "./types/skill.ts";

builder.prismaObjectFields(SkillType, (t) => ({
  practices: t.field({
    type: [PracticeType],
    description: "Practices that serve the skill.",
    resolve: ({ code }, _, context, info) => readingOf(context, info).catalogue.practices.filter(({ skillCode }) => skillCode === code),
  }),
}));

builder.queryFields((t) => ({
  skills: t.field({
    type: [SkillType],
    description: "The five basic digital skills that the teams teach, in their official order.",
    args: readingArgs(t.arg),
    resolve: async (_root, args, context, info) => [...(await openReading(context, args, info)).catalogue.skills.values()],
  }),
  skill: t.field({
    type: SkillType,
    nullable: true,
    description: "One skill.",
    args: { code: t.arg.string({ required: true, description: "Such as online_payment." }), ...readingArgs(t.arg) },
    resolve: async (_root, args, context, info) => {
      const { catalogue } = await openReading(context, args, info);
      const skill = catalogue.skills.get(args.code);
      if (!skill) throw unknownCode("skill", args.code, catalogue.skills.keys(), "{ skills { code } }");
      return skill;
    },
  }),
}));
