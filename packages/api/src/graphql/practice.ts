import { builder } from "./builder.ts";
import { unknownCode } from "../errors.ts";
import { resolveProvince } from "../domain/province/find-province.ts";
import { openReading } from "../release/reading.ts";
import { readingArgs } from "./reading-args.ts";
import { BoundaryEnum } from "./types/province.ts";
import { PracticeType } from "./types/practice.ts";

builder.queryField("practices", (t) =>
  t.field({
    type: [PracticeType],
    description: "Ways of working of the teams that others can learn from.",
    args: {
      boundary: t.arg({ type: BoundaryEnum, description: "Only of this division." }),
      province: t.arg.string({ description: "Only of this province (of the 63 when no boundary is given): code, slug, ISO 3166-2 code or name." }),
      skill: t.arg.string({ description: "Only for this skill." }),
      ...readingArgs(t.arg),
    },
    resolve: async (_root, args, context, info) => {
      const { catalogue } = await openReading(context, args, info);
      if (args.skill != null && !catalogue.skills.has(args.skill)) throw unknownCode("skill", args.skill, catalogue.skills.keys(), "{ skills { code } }");
      const province = args.province != null ? resolveProvince(catalogue, args.province, args.boundary ?? null) : null;
      const scheme = province?.scheme ?? args.boundary;
      return catalogue.practices.filter(
        ({ areaScheme, areaCode, skillCode }) =>
          (!scheme || areaScheme === scheme) && (!province || areaCode === province.code) && (args.skill == null || skillCode === args.skill),
      );
    },
  }),
);
