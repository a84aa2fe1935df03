import { builder } from "../builder.ts";
import { DirectionEnum, IndicatorType } from "./indicator.ts";
import { codeKey } from "../node/node-keys.ts";
import { idOf, NodeInterface } from "./node.ts";
import { MissingReasonEnum, ObsStatusEnum, QualifierEnum } from "./codes.ts";
import { FigureType } from "./figure.ts";
import { ProvinceType } from "./province.ts";
import { RateDefinitionType } from "../rate.ts";
import { RateType } from "./rate.ts";
import type { Measure, Measured } from "../../domain/compare/measure.ts";

export const MeasureType = builder.objectRef<Measure>("Measure");
builder.objectType(MeasureType, {
  description: "What provinces are compared by: an indicator, or a rate computed from two.",
  interfaces: [NodeInterface],
  fields: (t) => ({
    id: t.id(idOf("Measure", codeKey)),
    code: t.exposeString("code", { description: "Code of the indicator or rate." }),
    nameVi: t.string({ description: "Vietnamese name.", resolve: ({ indicator, rate }) => (indicator ?? rate)!.nameVi }),
    nameEn: t.string({ description: "English name.", resolve: ({ indicator, rate }) => (indicator ?? rate)!.nameEn }),
    unit: t.exposeString("unit", { description: "Unit of the values: count, percent, index or rate." }),
    decimals: t.exposeInt("decimals", { description: "Decimals to show; values that read the same are tied." }),
    direction: t.expose("direction", { type: DirectionEnum, description: "Which way is the better one." }),
    comparable: t.exposeBoolean("comparable", { description: "False where the base differs by source: then nothing is compared." }),
    indicator: t.field({ type: IndicatorType, nullable: true, description: "The indicator; null for a rate.", resolve: ({ indicator }) => indicator }),
    rate: t.field({ type: RateDefinitionType, nullable: true, description: "The rate; null for an indicator.", resolve: ({ rate }) => rate }),
  }),
});

export const MeasuredProvinceType = builder.objectRef<Measured>("MeasuredProvince");
builder.objectType(MeasuredProvinceType, {
  description: "A province with its value of a measure, and the figure or rate behind it.",
  fields: (t) => ({
    province: t.field({ type: ProvinceType, description: "The province.", resolve: ({ area }) => area }),
    value: t.exposeFloat("value", { nullable: true, description: "The value, not rounded; null where missing says why." }),
    period: t.expose("period", { type: "Period", nullable: true, description: "Date of the figure; of a rate, that of its numerator." }),
    obsStatus: t.expose("obsStatus", { type: ObsStatusEnum, description: "Observation status." }),
    qualifier: t.expose("qualifier", { type: QualifierEnum, nullable: true, description: "How the source words the number." }),
    missing: t.expose("missing", { type: MissingReasonEnum, nullable: true, description: "Why there is no value." }),
    figure: t.field({ type: FigureType, description: "The figure with its source; of a rate, its numerator.", resolve: ({ figure }) => figure }),
    rate: t.field({ type: RateType, nullable: true, description: "The rate with both its parts; null for an indicator.", resolve: ({ rate }) => rate }),
  }),
});
