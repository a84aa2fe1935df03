import { builder } from "./builder.ts";
import { resolveIndicator } from "../domain/resolve-indicator.ts";
import { IndicatorType } from "./types/indicator.ts";
import { openReading, readingOf } from "../release/reading.ts";
import { readingArgs } from "./reading-args.ts";
import { TargetType } from "./types/target.ts";

builder.prismaObjectFields(IndicatorType, (t) => ({
  targets: t.field({
    type: [TargetType],
    description: "Targets of the nation with the base of the indicator, by year; empty where there is none.",
    resolve: ({ code }, _, context, info) =>
      readingOf(context, info).catalogue.targets.filter(({ areaScheme, indicatorCode }) => areaScheme === "VN" && indicatorCode === code),
  }),
}));

builder.queryField("targets", (t) =>
  t.field({
    type: [TargetType],
    description:
      "Targets of the nation, each with the people or households it is a share of; those that a province set for itself are its own targets. A target without an indicator says why none may be held against it.",
    args: { indicator: t.arg.string({ description: "Only targets of this indicator, such as epayment_adult_pct." }), ...readingArgs(t.arg) },
    resolve: async (_root, { indicator, ...args }, context, info) => {
      const { catalogue } = await openReading(context, args, info);
      if (indicator != null) resolveIndicator(catalogue, indicator);
      return catalogue.targets.filter(({ areaScheme, indicatorCode }) => areaScheme === "VN" && (indicator == null || indicatorCode === indicator));
    },
  }),
);
