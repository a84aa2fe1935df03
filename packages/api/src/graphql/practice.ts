import { builder } from "./builder.ts";
import { unknownCode } from "../errors.ts";
import { resolveProvince } from "../domain/province/find-province.ts";
import { openReading } from "../release/reading.ts";
import { readingArgs } from "./reading-args.ts";
import { PracticeType } from "./types/practice.ts";

builder.queryField("practices", (t) =>
  t.prismaField({
    type: [PracticeType],
    description: "Ways of working of the teams that others can learn from.",
    args: {
      province: t.arg.string({ description: "Only of this province of the 63: code, slug, ISO 3166-2 code or name." }),
      skill: t.arg.string({ description: "Only for this skill." }),
      ...readingArgs(t.arg),
    },
    resolve: async (query, _root, args, context, info) => {
      const { release, catalogue } = await openReading(context, args, info);
      if (args.skill != null && !catalogue.skills.has(args.skill)) throw unknownCode("skill", args.skill, catalogue.skills.keys(), "{ skills { code } }");
      const areaCode = args.province != null ? resolveProvince(catalogue, args.province, "VN63").code : undefined;
      return context.prisma.practice.findMany({
        ...query,
        where: { releaseId: release.id, areaCode, skillCode: args.skill ?? undefined },
        orderBy: { order: "asc" },
      });
    },
  }),
);
