import { builder } from "./builder.ts";
import { openReading } from "../release/reading.ts";
import { readingArgs } from "./reading-args.ts";
import { listMeasures } from "../domain/compare/measure.ts";
import { MeasureType } from "./types/measure.ts";

builder.queryField("measures", (t) =>
  t.field({
    type: [MeasureType],
    description:
      "What provinces are compared by where nothing is named: the rates, then every indicator that can be compared and does not grow with the size of a province.",
    args: readingArgs(t.arg),
    resolve: async (_root, args, context, info) => listMeasures((await openReading(context, args, info)).catalogue),
  }),
);
