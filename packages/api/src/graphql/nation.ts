import { AreaInterface } from "./types/area.ts";
import { builder } from "./builder.ts";
import { NodeInterface } from "./types/node.ts";
import { boundaryArg } from "./province-args.ts";
import { openReading, readingOf } from "../release/reading.ts";
import { readingArgs } from "./reading-args.ts";

const NationType = builder.prismaObject("Area", {
  variant: "Nation",
  interfaces: [NodeInterface, AreaInterface],
  description: "Viet Nam as a whole.",
  fields: (t) => ({
    provinceCount: t.int({
      description: "Number of provinces of a division.",
      args: boundaryArg(t.arg),
      resolve: (_nation, { boundary }, context, info) => readingOf(context, info).catalogue.areas.filter(({ scheme }) => scheme === boundary).length,
    }),
  }),
});

builder.queryField("nation", (t) =>
  t.field({
    type: NationType,
    description: "Viet Nam as a whole.",
    args: readingArgs(t.arg),
    resolve: async (_root, args, context, info) => (await openReading(context, args, info)).catalogue.area("VN", "VN")!,
  }),
);
