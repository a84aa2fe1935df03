import { AreaInterface } from "./types/area.ts";
import { builder } from "./builder.ts";
import { unknownCode } from "../errors.ts";
import { NodeInterface } from "./types/node.ts";
import { ProvinceType } from "./types/province.ts";
import type { Catalogue } from "../release/catalogue.ts";
import { openReading, readingOf } from "../release/reading.ts";
import { readingArgs } from "./reading-args.ts";

export const RegionType = builder.prismaObject("Area", {
  variant: "Region",
  interfaces: [NodeInterface, AreaInterface],
  description: "A socio-economic region: a group of provinces of the 63. Its counts are sums, given only where every province has a figure.",
  fields: (t) => ({
    provinces: t.field({
      type: [ProvinceType],
      description: "Its provinces, by code.",
      resolve: (region, _, context, info) => readingOf(context, info).catalogue.membersOf(region),
    }),
  }),
});

const regionsOf = ({ areas }: Catalogue) => areas.filter(({ scheme }) => scheme === "REGION").sort((one, other) => one.nameOrder - other.nameOrder);

builder.queryFields((t) => ({
  regions: t.field({
    type: [RegionType],
    description: "The six socio-economic regions, in the order of the statistics office.",
    args: readingArgs(t.arg),
    resolve: async (_root, args, context, info) => regionsOf((await openReading(context, args, info)).catalogue),
  }),
  region: t.field({
    type: RegionType,
    nullable: true,
    description: "One region.",
    args: { code: t.arg.string({ required: true, description: "Such as MRD." }), ...readingArgs(t.arg) },
    resolve: async (_root, args, context, info) => {
      const regions = regionsOf((await openReading(context, args, info)).catalogue);
      const region = regions.find(({ code, slug }) => code === args.code.toUpperCase() || slug === args.code);
      if (!region)
        throw unknownCode(
          "region",
          args.code,
          regions.flatMap(({ code, slug }) => [code, slug]),
          "{ regions { code nameVi } }",
        );
      return region;
    },
  }),
}));
