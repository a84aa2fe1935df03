import { builder } from "./builder.ts";
import { openReading } from "../release/reading.ts";
import { readingArgs } from "./reading-args.ts";
import { PlatformType } from "./types/platform.ts";

builder.queryField("platforms", (t) =>
  t.field({
    type: [PlatformType],
    description: "National platforms that the teams teach people to use, in the order of the dataset; empty for releases before 3.0.0.",
    args: readingArgs(t.arg),
    resolve: async (_root, args, context, info) => (await openReading(context, args, info)).catalogue.platforms,
  }),
);
