import type { Area } from "@toso/prisma/client";
import { builder } from "./builder.ts";
import { boundaryArg } from "./province-args.ts";
import { ProvinceType } from "./types/province.ts";
import { openReading } from "../release/reading.ts";
import { readingArgs } from "./reading-args.ts";
import { CautionType } from "./types/caution.ts";
import { compareProvinces, type MeasureComparison } from "../domain/compare/compare-provinces.ts";
import { listMeasures, resolveMeasures } from "../domain/compare/measure.ts";
import { MeasuredProvinceType, MeasureType } from "./types/measure.ts";
import { resolveProvinces } from "../domain/compare/resolve-provinces.ts";

/** Provinces that can be set beside each other. */
const comparedProvinces = { minimum: 2, maximum: 6 };

interface ProvinceComparison {
  provinces: Area[];
  measures: MeasureComparison[];
}

const MeasureComparisonType = builder.objectRef<MeasureComparison>("MeasureComparison");
builder.objectType(MeasureComparisonType, {
  description: "Some provinces side by side by one measure. They are in the order asked for, not ranked.",
  fields: (t) => ({
    measure: t.field({ type: MeasureType, description: "What is set side by side.", resolve: ({ measure }) => measure }),
    provinces: t.field({
      type: [MeasuredProvinceType],
      description: "Each province with its value, those without one too.",
      resolve: ({ measured }) => measured,
    }),
    provincesWithFigure: t.exposeInt("provincesWithFigure", { description: "Provinces with a value." }),
    comparable: t.boolean({
      description: "False where the base differs by source: then each value is read by itself.",
      resolve: ({ measure }) => measure.comparable,
    }),
    lowest: t.exposeFloat("lowest", { nullable: true, description: "Lowest of the values; null where they cannot be compared or fewer than two have one." }),
    highest: t.exposeFloat("highest", { nullable: true, description: "Highest of the values; null where they cannot be compared or fewer than two have one." }),
    cautions: t.field({ type: [CautionType], description: "What must be said beside the values.", resolve: ({ cautions }) => cautions }),
  }),
});

const ProvinceComparisonType = builder.objectRef<ProvinceComparison>("ProvinceComparison");
builder.objectType(ProvinceComparisonType, {
  description: "Two to six provinces of one division, side by side.",
  fields: (t) => ({
    provinces: t.field({ type: [ProvinceType], description: "The provinces, in the order asked for.", resolve: ({ provinces }) => provinces }),
    measures: t.field({ type: [MeasureComparisonType], description: "Measure by measure.", resolve: ({ measures }) => measures }),
  }),
});

builder.queryField("comparison", (t) =>
  t.field({
    type: ProvinceComparisonType,
    description:
      "Sets two to six provinces side by side. Refused with TOO_FEW_PROVINCES, TOO_MANY_PROVINCES, DUPLICATE_PROVINCE, UNKNOWN_CODE, MIXED_SCHEMES, and NO_FIGURES for a measure that no province of the division has.",
    args: {
      provinces: t.arg.stringList({ required: true, description: "Codes, slugs, ISO 3166-2 codes or names; a division may be named before, as in VN63:48." }),
      measures: t.arg.stringList({
        description:
          "Codes of indicators or rates; when left out, the rates and every indicator that can be compared and does not grow with the size of a province.",
      }),
      ...boundaryArg(t.arg),
      ...readingArgs(t.arg),
    },
    resolve: async (_root, args, context, info) => {
      const reading = await openReading(context, args, info);
      const provinces = resolveProvinces(reading.catalogue, args.provinces, args.boundary, comparedProvinces);
      const named = resolveMeasures(reading.catalogue, args.measures);
      return {
        provinces,
        measures: await Promise.all(
          (named ?? listMeasures(reading.catalogue)).map((measure) => compareProvinces(reading, measure, provinces, named !== undefined)),
        ),
      };
    },
  }),
);
