import type { Area } from "@toso/prisma/client";
import { AreaInterface } from "./types/area.ts";
import { builder } from "./builder.ts";
import type { Context, Reading } from "../release/context.ts";
import { refusal } from "../errors.ts";
import { resolveIndicator } from "../domain/resolve-indicator.ts";
import { IndicatorType } from "./types/indicator.ts";
import { figureKey } from "./node/node-keys.ts";
import { idOf, NodeInterface } from "./types/node.ts";
import { badCursor, type PageArgs } from "./paging/page.ts";
import { readPage } from "./paging/read-page.ts";
import { ReleaseType } from "./types/release.ts";
import { readingOf } from "../release/reading.ts";
import { SourceType } from "./types/source.ts";
import { figureOf, type Figure } from "../domain/figure.ts";
import { FigureType } from "./types/figure.ts";
import { FigureMethodEnum, MissingReasonEnum, ObsStatusEnum, PeriodBasisEnum, QualifierEnum } from "./types/codes.ts";
import { findDisagreement, type Disagreement } from "../domain/find-disagreement.ts";
import { observationsOf, samePlaces } from "../domain/find-figure.ts";
import { knownBy, whereKnownBy } from "../release/observation/known-by.ts";
import { whereInRelease } from "../release/observation/load-observations.ts";
import { endOfPeriod, monthsBetween, startOfPeriod } from "../tables/period.ts";
import { standingDayOf } from "../domain/series/crossings.ts";
import { orderByRule } from "../domain/pick-headline.ts";
import type { ReleaseObservation } from "../release/observation/read-by-keys.ts";
import { leastCertainBasis, periodRange } from "../domain/sum-members.ts";

const pageMaximum = 500;

const DisagreementType = builder.objectRef<Disagreement>("Disagreement");
const SumType = builder.objectRef<Figure[]>("Sum");

/** Returns the observations beside a figure, best by the headline rule first. */
function othersOf(reading: Reading, figure: Figure): ReleaseObservation[] | Promise<ReleaseObservation[]> {
  // A population of another year has been picked up to another day than the one asked for.
  if (figure.others && (figure.observationId === null || figure.upTo === reading.asOf)) return figure.others;
  const area = reading.catalogue.area(figure.areaScheme, figure.areaCode)!;
  const observations = observationsOf(reading, area, figure.indicatorCode);
  const { asOf } = reading;
  const choose = (all: readonly ReleaseObservation[]) =>
    orderByRule(
      all.filter(({ id }) => id !== figure.observationId),
      reading.catalogue,
      asOf,
    );
  return observations instanceof Promise ? observations.then(choose) : choose(observations);
}

/** Returns what `use` makes of the observations beside a figure; at once where they have been read. */
function withOthers<Made>(reading: Reading, figure: Figure, use: (others: ReleaseObservation[]) => Made): Made | Promise<Made> {
  const others = othersOf(reading, figure);
  return others instanceof Promise ? others.then(use) : use(others);
}

builder.objectType(FigureType, {
  description:
    "A number for one area and indicator, never without its date, its source and how sure it is. Where there is none, value is null, obsStatus is O or M, and missing says why.",
  interfaces: [NodeInterface],
  fields: (t) => ({
    id: t.id(idOf("Figure", figureKey)),
    indicator: t.field({
      type: IndicatorType,
      description: "What is measured.",
      resolve: (figure, _, context, info) => readingOf(context, info).catalogue.indicators.get(figure.indicatorCode)!,
    }),
    area: t.field({
      type: AreaInterface,
      description: "Where.",
      resolve: (figure, _, context, info) => readingOf(context, info).catalogue.area(figure.areaScheme, figure.areaCode)!,
    }),
    value: t.exposeFloat("value", { nullable: true, description: "The number, in the unit; null only with status O or M." }),
    unit: t.string({
      description: "Unit of the value: count, percent or index.",
      resolve: (figure, _, context, info) => readingOf(context, info).catalogue.indicators.get(figure.indicatorCode)!.unit,
    }),
    period: t.expose("period", { type: "Period", nullable: true, description: "Date the figure is true for; of a sum, that of its newest member." }),
    periodEnd: t.expose("periodEnd", { type: "Period", nullable: true, description: "Last day of the period." }),
    standsOn: t.field({
      type: "Period",
      nullable: true,
      description:
        "Day at which it stands where figures are put in order: the last day of the period (the first of an estimated one), but never later than its source was published nor the day of the release. In a release before 3.0.0, and of a sum, the last day of the period. Null for a missing figure.",
      resolve: (figure, _, context, info) => standingDayOf(readingOf(context, info).catalogue, figure),
    }),
    periodBasis: t.expose("periodBasis", { type: PeriodBasisEnum, nullable: true, description: "Where the date comes from." }),
    qualifier: t.expose("qualifier", { type: QualifierEnum, nullable: true, description: "How the source words the number." }),
    obsStatus: t.expose("obsStatus", { type: ObsStatusEnum, description: "Observation status." }),
    method: t.expose("method", { type: FigureMethodEnum, nullable: true, description: "How the value came about." }),
    source: t.field({
      type: SourceType,
      nullable: true,
      description:
        "Where it was published; null for a missing figure, for a sum (its members have sources) and for the number of communes (from the list of areas).",
      resolve: (figure, _, context, info) => (figure.sourceCode ? readingOf(context, info).catalogue.sources.get(figure.sourceCode) : null),
    }),
    noteVi: t.exposeString("noteVi", { nullable: true, description: "Remark in Vietnamese." }),
    noteEn: t.exposeString("noteEn", { nullable: true, description: "Remark in English." }),
    ageInMonths: t.int({
      nullable: true,
      description: "Whole months from the end of the period to the day asked for, or else to the day of the release; 0 where the period runs beyond it.",
      resolve: ({ periodEnd }, _, context, info) => {
        const { asOf, release } = readingOf(context, info);
        return periodEnd === null ? null : Math.max(0, monthsBetween(periodEnd, asOf ?? release.date));
      },
    }),
    missing: t.expose("missing", { type: MissingReasonEnum, nullable: true, description: "Why there is no value; null where there is one." }),
    disagreement: t.field({
      type: DisagreementType,
      nullable: true,
      description:
        "Figures of the same period, or of other sources that stand at the same day, that give another value; null where sources agree or there is only one.",
      resolve: (figure, _, context, info) =>
        withOthers(readingOf(context, info), figure, (others) => findDisagreement(figure, others, readingOf(context, info).catalogue)),
    }),
    others: t.field({
      type: [FigureType],
      description: "Every other figure of this area and indicator up to the day asked for, in the order of the headline rule.",
      resolve: (figure, _, context, info) => withOthers(readingOf(context, info), figure, (others) => others.map((other) => figureOf(other))),
    }),
    summedFrom: t.field({
      type: SumType,
      nullable: true,
      description: "Members behind a sum, or behind one that could not be made.",
      resolve: ({ members }) => members,
    }),
    release: t.field({ type: ReleaseType, description: "Release that was read.", resolve: (_figure, _, context, info) => readingOf(context, info).release }),
    addedIn: t.prismaField({
      type: ReleaseType,
      nullable: true,
      description: "Release that brought the figure in; null for a sum or a missing figure.",
      resolve: (query, { addedReleaseId }, _, context) =>
        addedReleaseId === null ? null : context.prisma.release.findUnique({ ...query, where: { id: addedReleaseId } }),
    }),
  }),
});

builder.objectType(DisagreementType, {
  description: "Sources that give different values for one date.",
  fields: (t) => ({
    figures: t.field({ type: [FigureType], description: "The other figures of that date.", resolve: ({ figures }) => figures.map((other) => figureOf(other)) }),
    lowest: t.exposeFloat("lowest", { description: "Smallest of the values, the headline's included." }),
    highest: t.exposeFloat("highest", { description: "Largest of the values, the headline's included." }),
    explainedByRounding: t.exposeBoolean("explainedByRounding", { description: "True where words such as “more than” explain the difference." }),
  }),
});

builder.objectType(SumType, {
  description: "The members of a sum.",
  fields: (t) => ({
    memberCount: t.int({ description: "Members that the area is made of.", resolve: (members) => members.length }),
    membersWithFigure: t.int({ description: "Members that have a figure.", resolve: (members) => members.filter(({ value }) => value !== null).length }),
    oldestPeriod: t.field({
      type: "Period",
      nullable: true,
      description: "Date of the oldest figure.",
      resolve: (members) => periodRange(members).oldestPeriod,
    }),
    newestPeriod: t.field({
      type: "Period",
      nullable: true,
      description: "Date of the newest figure.",
      resolve: (members) => periodRange(members).newestPeriod,
    }),
    periodBasis: t.field({
      type: PeriodBasisEnum,
      nullable: true,
      description: "Where the least certain of their dates comes from.",
      resolve: (members) => leastCertainBasis(members),
    }),
    figures: t.field({ type: [FigureType], description: "Figure of each member, those without a value too.", resolve: (members) => members }),
  }),
});

const cursorOf = (id: number) => Buffer.from(`observation:${id}`).toString("base64url");

/** Reads one page of the observations of an area; see the field `observations`. */
async function listObservations(
  context: Context,
  reading: Reading,
  area: Area,
  args: PageArgs & { indicator?: string | null; from?: string | null; to?: string | null },
) {
  const { indicator, from, to } = args;
  if (indicator != null) resolveIndicator(reading.catalogue, indicator);
  if (from && to && startOfPeriod(from) > endOfPeriod(to))
    throw refusal("BAD_RANGE", `from ${from} lies after to ${to}. Give the earlier date as from.`, { from, to });
  const where = {
    AND: [
      whereInRelease(reading.release.id),
      whereKnownBy(knownBy(reading.catalogue, reading.asOf)),
      { OR: samePlaces(reading, area).map(({ scheme, code }) => ({ areaScheme: scheme, areaCode: code })) },
    ],
    ...(indicator != null ? { indicatorCode: indicator } : {}),
    periodEnd: { ...(from ? { gte: startOfPeriod(from) } : {}), ...(to ? { lte: endOfPeriod(to) } : {}) },
  };
  const idOf = async (cursor: string): Promise<number> => {
    const id = Number(/^observation:(\d{1,9})$/.exec(Buffer.from(cursor, "base64url").toString())?.[1] ?? NaN);
    const known = Number.isNaN(id) ? null : await context.prisma.observation.findFirst({ where: { ...where, id }, select: { id: true } });
    if (!known) throw badCursor(cursor);
    return id;
  };
  const by = (order: "asc" | "desc") => [{ indicatorCode: order }, { periodEnd: order }, { sourceCode: order }, { id: order }];
  const page = await readPage<Figure>(args, {
    defaultSize: 100,
    cursorOf: (figure) => cursorOf(figure.observationId!),
    isBefore: async (...cursors) => {
      const [id, other] = [await idOf(cursors[0]), await idOf(cursors[1])];
      const [first] = await context.prisma.observation.findMany({ where: { id: { in: [id, other] } }, orderBy: by("asc"), select: { id: true } });
      return id !== other && first?.id === id;
    },
    read: async ({ cursor, inverted, limit }) => {
      const rows = await context.prisma.observation.findMany({
        where,
        take: limit,
        orderBy: by(inverted ? "desc" : "asc"),
        ...(cursor !== null ? { cursor: { id: await idOf(cursor) }, skip: 1 } : {}),
      });
      return rows.map((row) => figureOf(row));
    },
  });
  return { ...page, count: () => context.prisma.observation.count({ where }) };
}

builder.interfaceField(AreaInterface, "observations", (t) =>
  t.connection(
    {
      type: FigureType,
      // A page takes statements of its own, and each area has one: it takes as long as reading so many rows elsewhere.
      extensions: { pageMaximum, rowsRead: 2000 },
      description: `Every figure of the area, by indicator and then oldest first; at most ${pageMaximum} a page.`,
      args: {
        indicator: t.arg.string({ description: "Only this indicator." }),
        from: t.arg({ type: "Period", description: "Only figures from the first day of this date on." }),
        to: t.arg({ type: "Period", description: "Only figures up to the last day of this date." }),
      },
      resolve: (area, args, context, info) => listObservations(context, readingOf(context, info), area, args),
    },
    {
      name: "AreaObservationsConnection",
      description: "A page of figures of one area.",
      fields: (c) => ({
        totalCount: c.int({
          description: "Number of figures on all pages.",
          resolve: (connection) => (connection as unknown as { count: () => Promise<number> }).count(),
        }),
      }),
    },
    { name: "AreaObservationsEdge", description: "A figure with its cursor." },
  ),
);
