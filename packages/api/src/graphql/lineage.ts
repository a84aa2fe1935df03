import { builder } from "./builder.ts";
import { resolveProvince } from "../domain/province/find-province.ts";
import { BoundaryEnum } from "./types/province.ts";
import { openReading } from "../release/reading.ts";
import { readingArgs } from "./reading-args.ts";
import { LineageType } from "./types/lineage.ts";

builder.queryField("lineage", (t) =>
  t.field({
    type: [LineageType],
    description: "The dated steps from the 63 provinces to the 34: all of them, or those of one province of either division.",
    args: {
      code: t.arg.string({ description: "Only of this province: code, slug, ISO 3166-2 code or name." }),
      boundary: t.arg({ type: BoundaryEnum, defaultValue: "VN63", required: true, description: "Division the code belongs to." }),
      ...readingArgs(t.arg),
    },
    resolve: async (_root, args, context, info) => {
      const { catalogue } = await openReading(context, args, info);
      if (args.code == null) return catalogue.lineages;
      const { scheme, code } = resolveProvince(catalogue, args.code, args.boundary);
      return catalogue.lineages.filter((step) => (step.fromScheme === scheme && step.fromCode === code) || (step.toScheme === scheme && step.toCode === code));
    },
  }),
);
