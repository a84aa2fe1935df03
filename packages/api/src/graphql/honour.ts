import { builder } from "./builder.ts";
import { resolveProvince } from "../domain/province/find-province.ts";
import { BoundaryEnum } from "./types/province.ts";
import { openReading } from "../release/reading.ts";
import { readingArgs } from "./reading-args.ts";
import { HonourType } from "./types/honour.ts";

builder.queryField("honours", (t) =>
  t.field({
    type: [HonourType],
    description:
      "Prizes and public praise for provinces, with what they were given for. No national list of provinces honoured for their teams has been found.",
    args: {
      boundary: t.arg({ type: BoundaryEnum, description: "Only of this division." }),
      province: t.arg.string({ description: "Only of this province (of the 63 when no boundary is given): code, slug, ISO 3166-2 code or name." }),
      ...readingArgs(t.arg),
    },
    resolve: async (_root, args, context, info) => {
      const { catalogue } = await openReading(context, args, info);
      const province = args.province != null ? resolveProvince(catalogue, args.province, args.boundary ?? null) : null;
      const scheme = province?.scheme ?? args.boundary;
      return catalogue.honours.filter(({ areaScheme, areaCode }) => (!scheme || areaScheme === scheme) && (!province || areaCode === province.code));
    },
  }),
);
