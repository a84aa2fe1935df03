import { builder } from "./builder.ts";
import { MeasuredProvinceType } from "./types/measure.ts";
import { resolveInDivision } from "../domain/compare/resolve-provinces.ts";
import { boundaryArg } from "./province-args.ts";
import { ProvinceType } from "./types/province.ts";
import { openReading } from "../release/reading.ts";
import { readingArgs } from "./reading-args.ts";
import type { Result } from "../domain/criteria/find-result.ts";
import { scoreSet, type Scorecard, type ScoredCriterion } from "../domain/criteria/score-set.ts";
import { CriteriaSetType, CriterionType, ResultStepType } from "./types/criteria-set.ts";

const CriterionStatusEnum = builder.enumType("CriterionStatus", {
  description: "How a criterion stands.",
  values: {
    DONE: { description: "Met." },
    NOT_DONE: { description: "Begun, and not met." },
    NOT_CARRIED_OUT: { description: "Not begun: a measured zero, or said to be so." },
    NO_INFORMATION: { description: "Nothing is known. That is not zero." },
  } as const,
});

const CriterionAnswerInput = builder.inputType("CriterionAnswer", {
  description: "What a province says of a criterion that no published figure answers. It is used for this answer alone and not kept.",
  fields: (t) => ({
    criterion: t.string({ required: true, description: "Code of the criterion." }),
    status: t.field({ type: CriterionStatusEnum, required: true, description: "How it stands." }),
    value: t.float({ description: "A value for its rule; without one the status decides." }),
    evidence: t.string({ description: "What shows it." }),
    sourceUrl: t.string({ description: "Where to read it." }),
  }),
});

const ScoredCriterionType = builder.objectRef<ScoredCriterion>("ScoredCriterion");
builder.objectType(ScoredCriterionType, {
  description: "A criterion with its score and what the score rests on.",
  fields: (t) => ({
    criterion: t.field({ type: CriterionType, description: "The criterion.", resolve: ({ criterion }) => criterion }),
    status: t.field({ type: CriterionStatusEnum, description: "How it stands.", resolve: ({ score }) => score.status }),
    points: t.float({
      nullable: true,
      description: "Points, negative for a penalty; null without information or where no points are published.",
      resolve: ({ score }) => score.points,
    }),
    measured: t.field({
      type: MeasuredProvinceType,
      nullable: true,
      description: "The published value with its source; null where the criterion names no indicator.",
      resolve: ({ measured }) => measured,
    }),
    evidence: t.string({ nullable: true, description: "Evidence of the answer given.", resolve: ({ answer }) => answer?.evidence ?? null }),
    sourceUrl: t.string({ nullable: true, description: "Source of the answer given.", resolve: ({ answer }) => answer?.sourceUrl ?? null }),
  }),
});

const ResultType = builder.objectRef<Result>("CriteriaResult");
builder.objectType(ResultType, {
  description: "What the scores of a set come to. What is not known stays open: it is never taken for zero.",
  fields: (t) => ({
    total: t.exposeFloat("total", { nullable: true, description: "Points of the criteria with information; null where the set has no points." }),
    lowest: t.exposeFloat("lowest", { nullable: true, description: "Total with the least that criteria without information can give." }),
    highest: t.exposeFloat("highest", { nullable: true, description: "Total with the most that they can give." }),
    maximum: t.exposeFloat("maximum", { nullable: true, description: "All points but bonus and penalty." }),
    label: t.field({
      type: ResultStepType,
      nullable: true,
      description: "Label or level of the total; null where the set has none, or where missing information decides.",
      resolve: ({ label }) => label,
    }),
    passed: t.exposeBoolean("passed", {
      nullable: true,
      description:
        "True where all mandatory criteria and the share of optional ones are met; null where the set does not ask so, or where missing information decides.",
    }),
    withInformation: t.exposeInt("withInformation", { description: "Criteria with information." }),
    mandatoryCount: t.exposeInt("mandatoryCount", { description: "Mandatory criteria, bonus and penalty aside." }),
    mandatoryDone: t.exposeInt("mandatoryDone", { description: "Mandatory criteria that are met." }),
    optionalCount: t.exposeInt("optionalCount", { description: "Optional criteria, bonus and penalty aside." }),
    optionalDone: t.exposeInt("optionalDone", { description: "Optional criteria that are met." }),
  }),
});

const ScorecardType = builder.objectRef<Scorecard>("Scorecard");
builder.objectType(ScorecardType, {
  description: "A province by a criteria set. A sample set is an example to try: it is not official and ranks nobody.",
  fields: (t) => ({
    set: t.field({ type: CriteriaSetType, description: "The set.", resolve: ({ set }) => set }),
    province: t.field({ type: ProvinceType, description: "The province.", resolve: ({ area }) => area }),
    criteria: t.field({ type: [ScoredCriterionType], description: "Each criterion with its score.", resolve: ({ criteria }) => criteria }),
    result: t.field({ type: ResultType, description: "What the scores come to.", resolve: ({ result }) => result }),
  }),
});

builder.queryField("scorecard", (t) =>
  t.field({
    type: ScorecardType,
    description:
      "Scores a province by a criteria set. Refused with UNKNOWN_CODE, MIXED_SCHEMES, BAD_ANSWER, and NO_CRITERIA for a set whose rules are not published.",
    extensions: { rowsRead: 20 },
    args: {
      set: t.arg.string({ required: true, description: "Code of the set." }),
      province: t.arg.string({ required: true, description: "Code, slug, ISO 3166-2 code or name, as in province(code:)." }),
      answers: t.arg({ type: [CriterionAnswerInput], description: "What the province says of criteria that no published figure answers." }),
      ...boundaryArg(t.arg),
      ...readingArgs(t.arg),
    },
    resolve: async (_root, args, context, info) => {
      const reading = await openReading(context, args, info);
      return scoreSet(reading, resolveInDivision(reading.catalogue, args.province, args.boundary), args.set, args.answers ?? []);
    },
  }),
);
