import type { GraphQLResolveInfo } from "graphql";
import type { Observation } from "@toso/prisma/client";
import { AreaInterface } from "./area.ts";
import { builder } from "../builder.ts";
import type { Context, Reading } from "../../release/context.ts";
import { IndicatorType } from "./indicator.ts";
import { writeId } from "../node/node-id.ts";
import { changeKey } from "../node/node-keys.ts";
import { NodeInterface } from "./node.ts";
import { FigureMethodEnum, ObsStatusEnum, PeriodBasisEnum, QualifierEnum } from "./codes.ts";
import { previousRelease } from "../../release/previous-release.ts";
import { readBelow, readingFrom, readingOf } from "../../release/reading.ts";
import { ReleaseType } from "./release.ts";
import { SourceType } from "./source.ts";
import { changedColumns, type FigureChange } from "../../release/change/change.ts";

export const ChangeKindEnum = builder.enumType("ChangeKind", {
  description: "What a release did to a figure or to a row of its tables.",
  values: {
    ADDED: { value: "added", description: "It was not there before." },
    CORRECTED: { value: "corrected", description: "It is the same figure or row, and says something else." },
    REMOVED: { value: "removed", description: "It is no longer there; releases before still have it." },
  } as const,
});

const ChangedFigureType = builder.objectRef<Observation>("ChangedFigure");
builder.objectType(ChangedFigureType, {
  description: "A figure as it stood on one side of a change.",
  fields: (t) => ({
    value: t.exposeFloat("value", { description: "The number, in the unit of the indicator." }),
    qualifier: t.expose("qualifier", { type: QualifierEnum, description: "How the source words the number." }),
    obsStatus: t.expose("obsStatus", { type: ObsStatusEnum, description: "Observation status." }),
    method: t.expose("method", { type: FigureMethodEnum, description: "How the value came about." }),
    periodBasis: t.expose("periodBasis", { type: PeriodBasisEnum, description: "Where the date comes from." }),
    noteVi: t.exposeString("noteVi", { nullable: true, description: "Remark in Vietnamese." }),
    noteEn: t.exposeString("noteEn", { nullable: true, description: "Remark in English." }),
  }),
});

/** Opens the release that names what the figure is about, for all that is asked about it: of a removed figure the release before. */
async function readingOfChange(context: Context, { kind, release }: FigureChange, info: GraphQLResolveInfo): Promise<Reading> {
  const described = kind === "removed" ? (await previousRelease(context, release))! : release;
  const reading = await readingFrom(context, described, null);
  if (reading !== readingOf(context, info)) readBelow(context, reading, info);
  return reading;
}

const figureOfChange = ({ before, after }: FigureChange) => (after ?? before)!;

export const FigureChangeType = builder.objectRef<FigureChange>("FigureChange");
builder.objectType(FigureChangeType, {
  description: "A figure that a release added, corrected or removed. A corrected one has the same area, indicator, date and source.",
  interfaces: [NodeInterface],
  fields: (t) => ({
    id: t.id({
      description: "Names the change. Not to be taken apart; node(id:) gives the change again.",
      resolve: (change) => writeId({ type: "FigureChange", key: changeKey(change), version: change.release.version, asOf: null }),
    }),
    kind: t.expose("kind", { type: ChangeKindEnum, description: "What happened to it." }),
    release: t.field({ type: ReleaseType, description: "Release that made the change.", resolve: ({ release }) => release }),
    area: t.field({
      type: AreaInterface,
      description: "Area, as that release has it; of a removed figure, as the release before has it.",
      resolve: async (change, _, context, info) => {
        const { areaScheme, areaCode } = figureOfChange(change);
        return (await readingOfChange(context, change, info)).catalogue.area(areaScheme, areaCode)!;
      },
    }),
    indicator: t.field({
      type: IndicatorType,
      description: "Indicator, as that release has it; of a removed figure, as the release before has it.",
      resolve: async (change, _, context, info) =>
        (await readingOfChange(context, change, info)).catalogue.indicators.get(figureOfChange(change).indicatorCode)!,
    }),
    period: t.field({ type: "Period", description: "Date the figure is true for.", resolve: (change) => figureOfChange(change).period }),
    source: t.field({
      type: SourceType,
      description: "Where it was published.",
      resolve: async (change, _, context, info) => (await readingOfChange(context, change, info)).catalogue.sources.get(figureOfChange(change).sourceCode)!,
    }),
    before: t.field({ type: ChangedFigureType, nullable: true, description: "As it stood before; null where it was added.", resolve: ({ before }) => before }),
    after: t.field({ type: ChangedFigureType, nullable: true, description: "As it stands since; null where it was removed.", resolve: ({ after }) => after }),
    columns: t.stringList({ description: "Columns of observations.csv in which a corrected figure differs; empty otherwise.", resolve: changedColumns }),
  }),
});
