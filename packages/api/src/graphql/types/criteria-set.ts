import { builder } from "../builder.ts";
import { IndicatorType } from "./indicator.ts";
import { codeKey, criterionKey } from "../node/node-keys.ts";
import { idOf, NodeInterface } from "./node.ts";
import { RateDefinitionType } from "../rate.ts";
import { readingOf } from "../../release/reading.ts";
import { ComparisonEnum } from "./target.ts";
import { readResultSteps, readSteps, type CriterionStep, type ResultStep } from "../../tables/read-steps.ts";

const CriterionRuleEnum = builder.enumType("CriterionRule", {
  description: "How a criterion turns a value or an answer into points.",
  values: {
    RATIO: { value: "ratio", description: "Points in proportion to the value, all of them from fullAt on." },
    STEPS: { value: "steps", description: "Points by the step that the value reaches." },
    YES_NO: { value: "yes_no", description: "All points for yes, none for no." },
    BONUS: { value: "bonus", description: "Points on top of the total." },
    PENALTY: { value: "penalty", description: "Points taken off the total." },
  } as const,
});

const ResultKindEnum = builder.enumType("ResultKind", {
  description: "How the result of a criteria set is found.",
  values: {
    TOTAL_WITH_LABEL: { value: "total_with_label", description: "The points add up to a total, and the total has a label." },
    MANDATORY_PLUS_OPTIONAL: { value: "mandatory_plus_optional", description: "All mandatory criteria and a share of the optional ones must be met." },
    LEVELS: { value: "levels", description: "The result is one of several levels." },
  } as const,
});

const CriterionStepType = builder.objectRef<CriterionStep>("CriterionStep").implement({
  description: "A step of a criterion: from a value on, so many points.",
  fields: (t) => ({
    from: t.exposeFloat("from", { description: "Value that the step begins at." }),
    points: t.exposeFloat("points", { description: "Points that it gives or, for a penalty, takes." }),
  }),
});

export const ResultStepType = builder.objectRef<ResultStep>("ResultStep").implement({
  description: "A step of a result: from a total on, this label.",
  fields: (t) => ({
    from: t.exposeFloat("from", { description: "Total that the step begins at." }),
    labelVi: t.exposeString("labelVi", { description: "Vietnamese label." }),
    labelEn: t.exposeString("labelEn", { description: "English label." }),
  }),
});

export const CriterionType = builder.prismaObject("Criterion", {
  interfaces: [NodeInterface],
  fields: (t) => ({
    id: t.id(idOf("Criterion", criterionKey)),
    code: t.exposeString("code"),
    groupCode: t.exposeString("groupCode"),
    groupVi: t.exposeString("groupVi"),
    groupEn: t.exposeString("groupEn"),
    nameVi: t.exposeString("nameVi"),
    nameEn: t.exposeString("nameEn"),
    rule: t.expose("rule", { type: CriterionRuleEnum }),
    mandatory: t.exposeBoolean("mandatory"),
    maximum: t.exposeFloat("maximum", { nullable: true }),
    indicator: t.field({
      type: IndicatorType,
      nullable: true,
      description: "Indicator whose figure answers it; null where a rate or evidence does.",
      resolve: ({ measureCode }, _, context, info) => (measureCode ? readingOf(context, info).catalogue.indicators.get(measureCode) : null),
    }),
    rate: t.field({
      type: RateDefinitionType,
      nullable: true,
      description: "Rate that answers it; null where an indicator or evidence does.",
      resolve: ({ measureCode }, _, context, info) => (measureCode ? readingOf(context, info).catalogue.rates.get(measureCode) : null),
    }),
    fullAt: t.exposeFloat("fullAt", { nullable: true }),
    comparison: t.expose("comparison", { type: ComparisonEnum, nullable: true }),
    steps: t.field({
      type: [CriterionStepType],
      description: "Points by the value they begin at, ascending; below the first step there are none. Empty where the rule has no steps.",
      resolve: ({ steps }) => readSteps(steps),
    }),
    evidenceVi: t.exposeString("evidenceVi"),
    evidenceEn: t.exposeString("evidenceEn"),
  }),
});

export const CriteriaSetType = builder.prismaObject("CriteriaSet", {
  interfaces: [NodeInterface],
  fields: (t) => ({
    id: t.id(idOf("CriteriaSet", codeKey)),
    code: t.exposeString("code"),
    level: t.exposeString("level"),
    issuerVi: t.exposeString("issuerVi"),
    issuerEn: t.exposeString("issuerEn"),
    legalNumber: t.exposeString("legalNumber", { nullable: true }),
    date: t.expose("date", { type: "Period" }),
    aboutTheTeams: t.exposeBoolean("aboutTheTeams"),
    structureVi: t.exposeString("structureVi"),
    structureEn: t.exposeString("structureEn"),
    resultRuleVi: t.exposeString("resultRuleVi", { nullable: true }),
    resultRuleEn: t.exposeString("resultRuleEn", { nullable: true }),
    status: t.exposeString("status"),
    sourcePublisher: t.exposeString("sourcePublisher", { nullable: true }),
    sourceUrl: t.exposeString("sourceUrl", { nullable: true }),
    resultKind: t.expose("resultKind", { type: ResultKindEnum, nullable: true }),
    resultSteps: t.field({
      type: [ResultStepType],
      description: "Labels by the total they begin at, ascending; empty where the result has none or none are published.",
      resolve: ({ resultSteps }) => readResultSteps(resultSteps),
    }),
    optionalShare: t.exposeFloat("optionalShare", { nullable: true }),
    isSample: t.exposeBoolean("isSample"),
    emptyReasonVi: t.exposeString("emptyReasonVi", { nullable: true }),
    emptyReasonEn: t.exposeString("emptyReasonEn", { nullable: true }),
    criteria: t.field({
      type: [CriterionType],
      description: "Its criteria, in the order of the dataset; empty where none are published, see emptyReason.",
      resolve: ({ code }, _, context, info) => readingOf(context, info).catalogue.criteria.filter(({ setCode }) => setCode === code),
    }),
  }),
});
