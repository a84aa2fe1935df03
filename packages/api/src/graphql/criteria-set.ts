import { builder } from "./builder.ts";
import { openReading } from "../release/reading.ts";
import { readingArgs } from "./reading-args.ts";
import "./scorecard.ts";
import { CriteriaSetType } from "./types/criteria-set.ts";

builder.queryField("criteriaSets", (t) =>
  t.field({
    type: [CriteriaSetType],
    description:
      "Sets of criteria by which teams, communes or provinces are judged, with their legal standing. No issued national set for the teams has been found. A set with isSample is an example of our own, not official.",
    args: readingArgs(t.arg),
    resolve: async (_root, args, context, info) => [...(await openReading(context, args, info)).catalogue.criteriaSets.values()],
  }),
);
