import type { Area } from "@toso/prisma/client";
import { comparePeriods, type PeriodComparison } from "../domain/series/compare-periods.ts";
import { findSeries, type SeriesPoint } from "../domain/series/find-series.ts";
import { listYears, type YearOfFigures } from "../domain/series/list-years.ts";
import { figureOf } from "../domain/figure.ts";
import { resolveIndicator } from "../domain/resolve-indicator.ts";
import { readingOf } from "../release/reading.ts";
import { builder } from "./builder.ts";
import { boundaryArg } from "./province-args.ts";
import { AreaInterface } from "./types/area.ts";
import { CautionKindEnum } from "./types/caution.ts";
import { FigureType } from "./types/figure.ts";
import { IndicatorType } from "./types/indicator.ts";

const SeriesPointType = builder.objectRef<SeriesPoint>("SeriesPoint");
builder.objectType(SeriesPointType, {
  description: "One date of a series: the headline figure of that date, and what lies between it and the date before.",
  fields: (t) => ({
    figure: t.field({ type: FigureType, description: "The headline figure of that date.", resolve: ({ figure }) => figure }),
    others: t.field({
      type: [FigureType],
      description: "The other figures of the same date, in the order of the headline rule: each source has its point.",
      resolve: ({ others }) => others.map((other) => figureOf(other)),
    }),
    seriesBreakBefore: t.expose("seriesBreakBefore", {
      type: "Period",
      nullable: true,
      description: "Date since which the indicator is measured another way, where it lies between this figure and the one before: draw no line across it.",
    }),
    mergerBefore: t.exposeBoolean("mergerBefore", {
      description:
        "True where the merger of provinces of 1 July 2025 lies between this figure and the one before, or where one of them is a sum of old provinces and the other was counted for the new one.",
    }),
  }),
});

const UncomparedReasonEnum = builder.enumType("UncomparedReason", {
  description: "Why the figures of two periods are not compared.",
  values: {
    NO_FIGURE: { description: "One of the periods has no figure." },
    NOT_COMPARABLE: { description: "The base differs by source." },
    SERIES_BREAK: { description: "The indicator began to be measured another way between them; seriesBreak of the indicator says when." },
    DIVISION_DIFFERS: { description: "The merger of provinces of 1 July 2025 lies between them, and what is counted was reorganised with it." },
    DEFINITION_DIFFERS: { description: "One of the figures was counted by another definition." },
  } as const,
});

const PeriodComparisonType = builder.objectRef<PeriodComparison>("PeriodComparison");
builder.objectType(PeriodComparisonType, {
  description: "What became of an indicator in an area from one period to another.",
  fields: (t) => ({
    indicator: t.field({ type: IndicatorType, description: "What is measured.", resolve: ({ indicator }) => indicator }),
    from: t.field({ type: FigureType, description: "The headline figure of the earlier period.", resolve: ({ from }) => from }),
    to: t.field({ type: FigureType, description: "The headline figure of the later period.", resolve: ({ to }) => to }),
    difference: t.exposeFloat("difference", {
      nullable: true,
      description: "Later value less the earlier one, in the unit of the indicator; null where uncompared says why.",
    }),
    relative: t.exposeFloat("relative", {
      nullable: true,
      description: "The difference as a share of the earlier value: 0.1 is a tenth more. Null without a difference and where the earlier value is 0.",
    }),
    uncompared: t.expose("uncompared", { type: UncomparedReasonEnum, nullable: true, description: "Why there is no difference; null where there is one." }),
    cautions: t.expose("cautions", { type: [CautionKindEnum], description: "What must be said beside the difference; empty where there is none." }),
  }),
});

const indicatorArg = { required: true, description: "Code of the indicator." } as const;

builder.interfaceFields(AreaInterface, (t) => ({
  series: t.field({
    type: [SeriesPointType],
    description:
      "The figures of an indicator over time, one a date by the headline rule, oldest first; empty where there is none. A region and a merged province, and the nation where it has no figure of its own, have sums of whole members of one date.",
    extensions: { rowsRead: 10 },
    args: { indicator: t.arg.string(indicatorArg) },
    resolve: (area, { indicator }, context, info) => {
      const reading = readingOf(context, info);
      return findSeries(reading, area as Area, resolveIndicator(reading.catalogue, indicator));
    },
  }),
  change: t.field({
    type: PeriodComparisonType,
    description:
      "What became of an indicator between two periods, by the headline figure of each: years, months or days. Refused with BAD_RANGE unless from ends before to begins.",
    args: {
      indicator: t.arg.string(indicatorArg),
      from: t.arg({ type: "Period", required: true, description: "The earlier period, such as 2024." }),
      to: t.arg({ type: "Period", required: true, description: "The later period, such as 2025." }),
    },
    resolve: (area, { indicator, from, to }, context, info) => {
      const reading = readingOf(context, info);
      return comparePeriods(reading, area as Area, resolveIndicator(reading.catalogue, indicator), from, to);
    },
  }),
}));

const PeriodOfFiguresType = builder.objectRef<YearOfFigures>("PeriodOfFigures");
builder.objectType(PeriodOfFiguresType, {
  description: "A year that provinces have figures of.",
  fields: (t) => ({
    period: t.expose("period", { type: "Period", description: "The year, as provinceFigures takes it." }),
    provinceCount: t.exposeInt("provinceCount", { description: "Provinces of the division." }),
    provincesWithFigure: t.exposeInt("provincesWithFigure", { description: "Provinces with a figure of that year." }),
    enoughForMap: t.exposeBoolean("enoughForMap", {
      description: "True where a map of that year says something: 40 of the 63 provinces have a figure of it, or as large a part of the 34.",
    }),
  }),
});

builder.prismaObjectField(IndicatorType, "periods", (t) =>
  t.field({
    type: [PeriodOfFiguresType],
    description: "The years that provinces have figures of, oldest first, each with how many have one; empty for what exists for the nation alone.",
    extensions: { rowsRead: 63 },
    args: boundaryArg(t.arg),
    resolve: (indicator, { boundary }, context, info) => listYears(readingOf(context, info), indicator, boundary),
  }),
);
