import type { Area } from "@toso/prisma/client";
import { builder } from "./builder.ts";
import { resolveIndicator } from "../domain/resolve-indicator.ts";
import { IndicatorType } from "./types/indicator.ts";
import { MissingReasonEnum, ObsStatusEnum, QualifierEnum } from "./types/codes.ts";
import { FigureType } from "./types/figure.ts";
import { boundaryArg } from "./province-args.ts";
import { ProvinceType } from "./types/province.ts";
import { RateDefinitionType } from "./rate.ts";
import { RateType } from "./types/rate.ts";
import { openReading, readingOf } from "../release/reading.ts";
import { readingArgs } from "./reading-args.ts";
import { rateGroup, sumGroup, type GroupRate, type GroupSum } from "../domain/compare/group-figures.ts";
import { resolveProvinces } from "../domain/compare/resolve-provinces.ts";

const mostMembers = 63;

const GroupSumType = builder.objectRef<GroupSum>("GroupSum");
builder.objectType(GroupSumType, {
  description: "A count added up over a group of provinces.",
  fields: (t) => ({
    indicator: t.field({ type: IndicatorType, description: "What is counted.", resolve: ({ indicator }) => indicator }),
    value: t.exposeFloat("value", { nullable: true, description: "Sum over all members; null where missing says why." }),
    missing: t.expose("missing", { type: MissingReasonEnum, nullable: true, description: "Why there is no sum over all members." }),
    obsStatus: t.expose("obsStatus", { type: ObsStatusEnum, description: "Weakest status of the figures behind the sum." }),
    qualifier: t.expose("qualifier", { type: QualifierEnum, nullable: true, description: "Wording that the sum takes over from its figures." }),
    valueOfKnown: t.exposeFloat("valueOfKnown", {
      nullable: true,
      description:
        "Sum over the members that have a figure, whatever the others have; null where none has, or where they lie on both sides of the merger of 2025. Print it with membersWithFigure.",
    }),
    obsStatusOfKnown: t.expose("obsStatusOfKnown", {
      type: ObsStatusEnum,
      description: "Weakest status of the figures behind valueOfKnown; O where there is none.",
    }),
    qualifierOfKnown: t.expose("qualifierOfKnown", {
      type: QualifierEnum,
      nullable: true,
      description: "Wording that valueOfKnown takes over from its figures.",
    }),
    membersWithFigure: t.exposeInt("membersWithFigure", { description: "Members with a figure." }),
    memberCount: t.int({ description: "Members.", resolve: ({ members }) => members.length }),
    oldestPeriod: t.expose("oldestPeriod", { type: "Period", nullable: true, description: "Date of the oldest figure." }),
    newestPeriod: t.expose("newestPeriod", { type: "Period", nullable: true, description: "Date of the newest figure." }),
    figures: t.field({ type: [FigureType], description: "Figure of each member, those without a value too.", resolve: ({ members }) => members }),
  }),
});

const GroupRateType = builder.objectRef<GroupRate>("GroupRate");
builder.objectType(GroupRateType, {
  description: "A rate computed anew over a group from the sums of its parts; never an average of rates.",
  fields: (t) => ({
    definition: t.field({ type: RateDefinitionType, description: "Formula and name.", resolve: ({ rate }) => rate }),
    value: t.exposeFloat("value", {
      nullable: true,
      description: "Sum of numerators / sum of denominators × per over all members; null where missing says why.",
    }),
    missing: t.expose("missing", {
      type: MissingReasonEnum,
      nullable: true,
      description: "Why there is no rate over all members: one or all have none, or they lie on both sides of the merger of 2025.",
    }),
    valueOfKnown: t.exposeFloat("valueOfKnown", {
      nullable: true,
      description:
        "The same over the members that have both parts; null where none has, or where they lie on both sides of the merger of 2025. Print it with membersWithRate.",
    }),
    obsStatus: t.expose("obsStatus", {
      type: ObsStatusEnum,
      description: "Weakest status of the rates of the members that have both parts; O where none has.",
    }),
    qualifier: t.expose("qualifier", { type: QualifierEnum, nullable: true, description: "Wording taken over from the rates of the same members." }),
    numerator: t.exposeFloat("numerator", { description: "Sum of the numerators of the members that have both parts; 0 where valueOfKnown is null." }),
    denominator: t.exposeFloat("denominator", { description: "Sum of the denominators of the same members; 0 where valueOfKnown is null." }),
    membersWithRate: t.exposeInt("membersWithRate", { description: "Members that have both parts." }),
    memberCount: t.int({ description: "Members.", resolve: ({ members }) => members.length }),
    rates: t.field({ type: [RateType], description: "Rate of each member, those without a value too.", resolve: ({ members }) => members }),
  }),
});

const GroupType = builder.objectRef<Area[]>("Group");
builder.objectType(GroupType, {
  description: "A list of provinces taken together.",
  fields: (t) => ({
    provinces: t.field({ type: [ProvinceType], description: "The members, in the order asked for.", resolve: (provinces) => provinces }),
    sum: t.field({
      type: GroupSumType,
      description: "A count added up over the members. Refused with UNKNOWN_CODE and NOT_SUMMABLE.",
      args: { indicator: t.arg.string({ required: true, description: "Code of an indicator whose values add up." }) },
      resolve: (provinces, { indicator: code }, context, info) => {
        const reading = readingOf(context, info);
        return sumGroup(reading, provinces, resolveIndicator(reading.catalogue, code));
      },
    }),
    rates: t.field({
      type: [GroupRateType],
      description: "Every rate, computed anew over the members.",
      resolve: (provinces, _, context, info) => {
        const reading = readingOf(context, info);
        return Promise.all([...reading.catalogue.rates.values()].map((rate) => rateGroup(reading, provinces, rate)));
      },
    }),
  }),
});

builder.queryField("group", (t) =>
  t.field({
    type: GroupType,
    description:
      "Any provinces of one division taken together: sums of counts, rates computed anew, and how many members have a figure. Refused as comparison is.",
    args: {
      provinces: t.arg.stringList({ required: true, description: `One to ${mostMembers} codes, slugs or ISO 3166-2 codes.` }),
      ...boundaryArg(t.arg),
      ...readingArgs(t.arg),
    },
    resolve: async (_root, args, context, info) => {
      const { catalogue } = await openReading(context, args, info);
      return resolveProvinces(catalogue, args.provinces, args.boundary, { minimum: 1, maximum: mostMembers });
    },
  }),
);
