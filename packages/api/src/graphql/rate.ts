import type { Area, Rate } from "@toso/prisma/client";
import { builder } from "./builder.ts";
import { DistributionType } from "./types/distribution.ts";
import { summariseDistribution } from "../domain/summarise-distribution.ts";
import { DirectionEnum, IndicatorType } from "./types/indicator.ts";
import { codeKey, rateKey } from "./node/node-keys.ts";
import { idOf, NodeInterface } from "./types/node.ts";
import { MissingReasonEnum, ObsStatusEnum, QualifierEnum } from "./types/codes.ts";
import { liesOnBothSides } from "../domain/merger-side.ts";
import { periodRange } from "../domain/sum-members.ts";
import { FigureType } from "./types/figure.ts";
import { chooseProvinces } from "../domain/province/choose-provinces.ts";
import { provinceArgs } from "./province-args.ts";
import { ProvinceType } from "./types/province.ts";
import { openReading, readingOf } from "../release/reading.ts";
import { readingArgs } from "./reading-args.ts";
import { computeRate } from "../domain/compute-rate.ts";
import { RateType } from "./types/rate.ts";

const ProvinceRateType = builder.objectRef<{ area: Area; rate: Rate }>("ProvinceRate");

/** GraphQL type of the formula of a rate. */
export const RateDefinitionType = builder.prismaObject("Rate", {
  name: "RateDefinition",
  interfaces: [NodeInterface],
  fields: (t) => ({
    id: t.id(idOf("RateDefinition", codeKey)),
    code: t.exposeString("code"),
    nameVi: t.exposeString("nameVi"),
    nameEn: t.exposeString("nameEn"),
    formulaVi: t.exposeString("formulaVi"),
    formulaEn: t.exposeString("formulaEn"),
    per: t.exposeInt("per"),
    decimals: t.exposeInt("decimals"),
    direction: t.expose("direction", { type: DirectionEnum }),
    classBreaks: t.exposeFloatList("classBreaks"),
    numerator: t.field({
      type: IndicatorType,
      description: "Indicator of the numerator.",
      resolve: ({ numerator }, _, context, info) => readingOf(context, info).catalogue.indicators.get(numerator)!,
    }),
    denominator: t.field({
      type: IndicatorType,
      description: "Indicator of the denominator.",
      resolve: ({ denominator }, _, context, info) => readingOf(context, info).catalogue.indicators.get(denominator)!,
    }),
    provinceRates: t.field({
      type: [ProvinceRateType],
      description: "Every province with its rate, those without one too, by code.",
      args: provinceArgs(t.arg),
      resolve: (rate, args, context, info) => chooseProvinces(readingOf(context, info).catalogue, args).map((area) => ({ area, rate })),
    }),
    distribution: t.field({
      extensions: { rowsRead: 63 },
      type: DistributionType,
      description: "Five-number summary over the provinces with a rate; the periods are those of the numerators.",
      args: provinceArgs(t.arg),
      resolve: async (rate, args, context, info) => {
        const reading = readingOf(context, info);
        const areas = chooseProvinces(reading.catalogue, args);
        const rates = await Promise.all(areas.map((area) => computeRate(reading, area, rate)));
        const numerators = rates.filter(({ value }) => value !== null).map(({ numerator }) => numerator);
        return summariseDistribution(rates, periodRange(numerators), liesOnBothSides(reading.catalogue, areas[0]?.scheme, numerators));
      },
    }),
  }),
});

builder.objectType(ProvinceRateType, {
  description: "A province with its rate.",
  fields: (t) => ({
    province: t.field({ type: ProvinceType, description: "The province.", resolve: ({ area }) => area }),
    rate: t.field({
      type: RateType,
      description: "Its rate.",
      resolve: ({ area, rate }, _, context, info) => computeRate(readingOf(context, info), area, rate),
    }),
  }),
});

builder.objectType(RateType, {
  description: "A rate computed from two headline figures, never without them and their dates.",
  interfaces: [NodeInterface],
  fields: (t) => ({
    id: t.id(idOf("Rate", rateKey)),
    definition: t.field({ type: RateDefinitionType, description: "Formula and name.", resolve: ({ rate }) => rate }),
    value: t.exposeFloat("value", { nullable: true, description: "numerator / denominator × per, not rounded; null where missing says why." }),
    obsStatus: t.expose("obsStatus", { type: ObsStatusEnum, description: "The weaker status of the two figures." }),
    qualifier: t.expose("qualifier", { type: QualifierEnum, nullable: true, description: "Wording that the rate takes over from its figures." }),
    missing: t.expose("missing", { type: MissingReasonEnum, nullable: true, description: "Why there is no value." }),
    numerator: t.field({ type: FigureType, description: "Numerator.", resolve: ({ numerator }) => numerator }),
    denominator: t.field({
      type: FigureType,
      description: "Denominator. The population is that of the numerator's year, else the latest before it, else the earliest after it.",
      resolve: ({ denominator }) => denominator,
    }),
    monthsApart: t.exposeInt("monthsApart", { nullable: true, description: "Whole months between the dates of the two figures." }),
  }),
});

builder.queryField("rates", (t) =>
  t.field({
    type: [RateDefinitionType],
    description: "The rates that are computed for every area.",
    args: readingArgs(t.arg),
    resolve: async (_root, args, context, info) => [...(await openReading(context, args, info)).catalogue.rates.values()],
  }),
);
