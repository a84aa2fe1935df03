import type { Area, Indicator } from "@toso/prisma/client";
import { builder } from "./builder.ts";
import { unknownCode } from "../errors.ts";
import { findFigure, readFigures } from "../domain/find-figure.ts";
import { liesOnBothSides } from "../domain/merger-side.ts";
import { periodRange } from "../domain/sum-members.ts";
import { FigureType } from "./types/figure.ts";
import { chooseProvinces } from "../domain/province/choose-provinces.ts";
import { boundaryArg, provinceArgs } from "./province-args.ts";
import { ProvinceType } from "./types/province.ts";
import { ReconciliationType } from "./reconciliation.ts";
import { reconcile } from "../domain/reconcile.ts";
import { openReading, readingOf } from "../release/reading.ts";
import { readingArgs } from "./reading-args.ts";
import { SkillType } from "./types/skill.ts";
import { isSummable, resolveIndicator } from "../domain/resolve-indicator.ts";
import { DistributionType } from "./types/distribution.ts";
import { summariseDistribution } from "../domain/summarise-distribution.ts";
import { IndicatorFigureType, IndicatorType, TopicEnum } from "./types/indicator.ts";

builder.objectType(IndicatorFigureType, {
  description: "An indicator with the headline figure of an area.",
  fields: (t) => ({
    indicator: t.field({ type: IndicatorType, description: "What is measured.", resolve: ({ indicator }) => indicator }),
    figure: t.field({
      type: FigureType,
      description: "The headline figure.",
      resolve: ({ area, indicator }, _, context, info) => findFigure(readingOf(context, info), area, indicator.code),
    }),
  }),
});

const ProvinceFigureType = builder.objectRef<{ area: Area; indicator: Indicator }>("ProvinceFigure");
builder.objectType(ProvinceFigureType, {
  description: "A province with its headline figure.",
  fields: (t) => ({
    province: t.field({ type: ProvinceType, description: "The province.", resolve: ({ area }) => area }),
    figure: t.field({
      type: FigureType,
      description: "Its headline figure.",
      resolve: ({ area, indicator }, _, context, info) => findFigure(readingOf(context, info), area, indicator.code),
    }),
  }),
});

builder.prismaObjectFields(IndicatorType, (t) => ({
  skill: t.field({
    type: SkillType,
    nullable: true,
    description: "Skill it measures.",
    resolve: ({ skillCode }, _, context, info) => (skillCode ? readingOf(context, info).catalogue.skills.get(skillCode) : null),
  }),
  base: t.field({
    type: IndicatorType,
    nullable: true,
    description: "The count that a percentage is of; null where that count is not published.",
    resolve: ({ baseCode }, _, context, info) => (baseCode ? readingOf(context, info).catalogue.indicators.get(baseCode) : null),
  }),
  nationalFigure: t.field({
    type: FigureType,
    description: "Headline figure of the nation.",
    resolve: (indicator, _, context, info) => findFigure(readingOf(context, info), readingOf(context, info).catalogue.area("VN", "VN")!, indicator.code),
  }),
  provinceFigures: t.field({
    type: [ProvinceFigureType],
    description: "Every province with its headline figure, those without one too, by code.",
    args: provinceArgs(t.arg),
    resolve: async (indicator, args, context, info) => {
      const reading = readingOf(context, info);
      const areas = chooseProvinces(reading.catalogue, args);
      await readFigures(reading, areas, indicator.code);
      return areas.map((area) => ({ area, indicator }));
    },
  }),
  distribution: t.field({
    extensions: { rowsRead: 63 },
    type: DistributionType,
    nullable: true,
    description: "Five-number summary over the provinces with a figure; null where the base differs by source, for those must not be compared.",
    args: provinceArgs(t.arg),
    resolve: async (indicator, args, context, info) => {
      if (!indicator.comparable || indicator.nationalOnly) return null;
      const reading = readingOf(context, info);
      const areas = chooseProvinces(reading.catalogue, args);
      const figures = await Promise.all(areas.map((area) => findFigure(reading, area, indicator.code)));
      return summariseDistribution(figures, periodRange(figures), liesOnBothSides(reading.catalogue, areas[0]?.scheme, figures));
    },
  }),
  reconciliation: t.field({
    extensions: { rowsRead: 63 },
    type: ReconciliationType,
    nullable: true,
    description: "Sum of the provinces against the national figure; null where values do not add up.",
    args: boundaryArg(t.arg),
    resolve: (indicator, { boundary }, context, info) => (isSummable(indicator) ? reconcile(readingOf(context, info), indicator, boundary) : null),
  }),
}));

builder.queryFields((t) => ({
  indicators: t.field({
    type: [IndicatorType],
    description: "What is measured, in the order of the dataset.",
    args: {
      topic: t.arg({ type: TopicEnum, description: "Only indicators of this part of the subject." }),
      skill: t.arg.string({ description: "Only indicators of this skill." }),
      foundation: t.arg.boolean({ description: "Only, or all but, indicators that stand under all skills." }),
      ...readingArgs(t.arg),
    },
    resolve: async (_root, args, context, info) => {
      const { catalogue } = await openReading(context, args, info);
      if (args.skill != null && !catalogue.skills.has(args.skill)) throw unknownCode("skill", args.skill, catalogue.skills.keys(), "{ skills { code } }");
      return [...catalogue.indicators.values()].filter(
        ({ topic, skillCode, foundation }) =>
          (!args.topic || topic === args.topic) &&
          (args.skill == null || skillCode === args.skill) &&
          (args.foundation == null || foundation === args.foundation),
      );
    },
  }),
  indicator: t.field({
    type: IndicatorType,
    nullable: true,
    description: "One indicator.",
    args: { code: t.arg.string({ required: true, description: "Such as teams." }), ...readingArgs(t.arg) },
    resolve: async (_root, args, context, info) => {
      return resolveIndicator((await openReading(context, args, info)).catalogue, args.code);
    },
  }),
}));
