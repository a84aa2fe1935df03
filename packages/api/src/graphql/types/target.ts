import { builder } from "../builder.ts";
import { IndicatorType } from "./indicator.ts";
import { codeKey } from "../node/node-keys.ts";
import { idOf, NodeInterface } from "./node.ts";
import { ProvinceType } from "./province.ts";
import { readingOf } from "../../release/reading.ts";

export const ComparisonEnum = builder.enumType("Comparison", {
  description: "How a value is compared with the target value.",
  values: {
    AT_LEAST: { value: "at_least", description: "It must reach the value." },
    MORE_THAN: { value: "more_than", description: "It must be greater than the value." },
  } as const,
});

export const TargetType = builder.prismaObject("Target", {
  interfaces: [NodeInterface],
  fields: (t) => ({
    id: t.id(idOf("Target", codeKey)),
    code: t.exposeString("code"),
    indicator: t.field({
      type: IndicatorType,
      nullable: true,
      description: "Indicator with the same base, whose figures may be held against the target; null where none is published, see noIndicatorReason.",
      resolve: ({ indicatorCode }, _, context, info) => (indicatorCode ? readingOf(context, info).catalogue.indicators.get(indicatorCode) : null),
    }),
    year: t.exposeInt("year"),
    value: t.exposeFloat("value"),
    comparison: t.expose("comparison", { type: ComparisonEnum }),
    unit: t.exposeString("unit"),
    baseVi: t.exposeString("baseVi"),
    baseEn: t.exposeString("baseEn"),
    nameVi: t.exposeString("nameVi"),
    nameEn: t.exposeString("nameEn"),
    legalNumber: t.exposeString("legalNumber"),
    issuerVi: t.exposeString("issuerVi"),
    issuerEn: t.exposeString("issuerEn"),
    date: t.expose("date", { type: "Period" }),
    sourcePublisher: t.exposeString("sourcePublisher", { nullable: true }),
    sourceUrl: t.exposeString("sourceUrl", { nullable: true }),
    noIndicatorReasonVi: t.exposeString("noIndicatorReasonVi", { nullable: true }),
    noIndicatorReasonEn: t.exposeString("noIndicatorReasonEn", { nullable: true }),
    province: t.field({
      type: ProvinceType,
      nullable: true,
      description: "Province that set the target for itself; null for a target of the nation.",
      resolve: ({ areaScheme, areaCode }, _, context, info) =>
        areaScheme === "VN" ? null : (readingOf(context, info).catalogue.area(areaScheme, areaCode) ?? null),
    }),
  }),
});
