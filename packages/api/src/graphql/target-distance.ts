import { builder } from "./builder.ts";
import { IndicatorType } from "./types/indicator.ts";
import { FigureType } from "./types/figure.ts";
import { boundaryArg } from "./province-args.ts";
import { ProvinceType } from "./types/province.ts";
import { openReading, readingOf } from "../release/reading.ts";
import { readingArgs } from "./reading-args.ts";
import { TargetType } from "./types/target.ts";
import { findDistances, type TargetDistance } from "../domain/compare/distance-to-target.ts";
import { resolveMeasure } from "../domain/compare/measure.ts";
import { MeasuredProvinceType, MeasureType } from "./types/measure.ts";
import { resolveInDivision } from "../domain/compare/resolve-provinces.ts";
import { workOutEffort, type Effort } from "../domain/compare/what-it-would-take.ts";

const TargetDistanceType = builder.objectRef<TargetDistance>("TargetDistance");
builder.objectType(TargetDistanceType, {
  description: "How far a province is from an official target with the same base as its indicator.",
  fields: (t) => ({
    target: t.field({ type: TargetType, description: "The target.", resolve: ({ target }) => target }),
    measured: t.field({ type: MeasuredProvinceType, description: "The province with its value.", resolve: ({ measured }) => measured }),
    points: t.exposeFloat("points", { nullable: true, description: "Own value less the target, in percentage points." }),
    reached: t.exposeBoolean("reached", { nullable: true, description: "True where the value reaches the target." }),
    base: t.field({
      type: FigureType,
      nullable: true,
      description: "The count that the percentage is of; null where none is published.",
      resolve: ({ base }) => base,
    }),
    more: t.exposeInt("more", {
      nullable: true,
      description:
        "So many more people reach the target with that base: plain arithmetic, no forecast. 0 where it is reached; null without value or base, and where one is of before and the other of after the merger of 2025.",
    }),
  }),
});

builder.prismaObjectField(ProvinceType, "targetDistances", (t) =>
  t.field({
    type: [TargetDistanceType],
    description: "Distance to each official target that has an indicator with the same base. Other targets are compared with no figure.",
    resolve: (area, _, context, info) => findDistances(readingOf(context, info), area),
  }),
);

const UncountedReasonEnum = builder.enumType("UncountedReason", {
  description: "Why it cannot be counted what a level would take.",
  values: {
    NO_OWN_FIGURE: { description: "The province has no figure." },
    NO_PEER_FIGURE: { description: "The peer has no figure." },
    NO_BASE_FIGURE: { description: "The count that the value is a share of is not published." },
    DIVISION_DIFFERS: {
      description: "What would be compared lies on both sides of the merger of provinces of 1 July 2025, where teams and communes were counted anew.",
    },
  } as const,
});

const EffortType = builder.objectRef<Effort>("Effort");
builder.objectType(EffortType, {
  description: "What it would take to reach a level: plain arithmetic on published figures, no forecast.",
  fields: (t) => ({
    measure: t.field({ type: MeasureType, description: "What is raised.", resolve: ({ measure }) => measure }),
    own: t.field({ type: MeasuredProvinceType, description: "The province.", resolve: ({ own }) => own }),
    target: t.field({ type: TargetType, nullable: true, description: "The target whose level is the goal.", resolve: ({ target }) => target }),
    peer: t.field({ type: MeasuredProvinceType, nullable: true, description: "The peer whose level is the goal.", resolve: ({ peer }) => peer }),
    level: t.exposeFloat("level", { nullable: true, description: "The level, in the unit of the measure." }),
    counted: t.field({
      type: IndicatorType,
      nullable: true,
      description: "What is counted; null for a percentage, whose base says it.",
      resolve: ({ counted }) => counted,
    }),
    base: t.field({ type: FigureType, nullable: true, description: "Number below the line; null for a count.", resolve: ({ base }) => base }),
    present: t.exposeFloat("present", { nullable: true, description: "Number counted now; of a percentage worked out from value and base, rounded down." }),
    needed: t.exposeFloat("needed", { nullable: true, description: "Smallest whole number with which the level is reached." }),
    more: t.exposeFloat("more", { nullable: true, description: "needed minus present; 0 where the level is reached." }),
    formula: t.exposeString("formula", { nullable: true, description: "The arithmetic with its numbers." }),
    uncounted: t.expose("uncounted", { type: UncountedReasonEnum, nullable: true, description: "Why it cannot be counted." }),
  }),
});

builder.queryField("whatItWouldTake", (t) =>
  t.field({
    type: EffortType,
    description:
      "How many more teams, members or people bring a province to a level. Refused with BAD_LEVEL unless exactly one of level, target and peer is given, and with UNKNOWN_CODE, MIXED_SCHEMES, NOT_COMPARABLE and BASE_DIFFERS.",
    extensions: { rowsRead: 20 },
    args: {
      province: t.arg.string({ required: true, description: "Code, slug, ISO 3166-2 code or name, as in province(code:)." }),
      measure: t.arg.string({ required: true, description: "Code of a rate or an indicator." }),
      level: t.arg.float({ description: "A level of your own, in the unit of the measure." }),
      target: t.arg.string({ description: "Code of a target for that indicator." }),
      peer: t.arg.string({ description: "Another province of the division, whose level is the goal." }),
      ...boundaryArg(t.arg),
      ...readingArgs(t.arg),
    },
    resolve: async (_root, args, context, info) => {
      const reading = await openReading(context, args, info);
      const { catalogue } = reading;
      const peer = args.peer != null ? resolveInDivision(catalogue, args.peer, args.boundary) : null;
      return workOutEffort(reading, resolveInDivision(catalogue, args.province, args.boundary), resolveMeasure(catalogue, args.measure), {
        level: args.level,
        target: args.target,
        peer,
      });
    },
  }),
);
