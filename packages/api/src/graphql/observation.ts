import { builder } from "./builder.ts";
import { refusal, unknownCode } from "../errors.ts";
import { resolveIndicator } from "../domain/resolve-indicator.ts";
import { badCursor } from "./paging/page.ts";
import type { Boundary } from "../domain/province/find-province.ts";
import { resolveArea } from "../domain/province/resolve-area.ts";
import { BoundaryEnum } from "./types/province.ts";
import { readPage } from "./paging/read-page.ts";
import type { Reading } from "../release/context.ts";
import { openReading } from "../release/reading.ts";
import { readingArgs } from "./reading-args.ts";
import { figureOf, type Figure } from "../domain/figure.ts";
import { samePlaces } from "../domain/find-figure.ts";
import { endOfPeriod, startOfPeriod } from "../tables/period.ts";
import { knownBy } from "../release/observation/known-by.ts";
import { countObservations, isAmong, isBefore, readObservations, type ObservationFilter } from "../release/observation/read-observations.ts";
import { FigureType } from "./types/figure.ts";

const pageMaximum = 1000;

/** Which observations a client asks for. */
interface Asked {
  areas?: string[] | null;
  boundary?: Boundary | null;
  indicators?: string[] | null;
  source?: string | null;
  from?: string | null;
  to?: string | null;
}

/** Returns what is asked for as the statements take it; throws UNKNOWN_CODE, and BAD_RANGE where `from` lies after `to`. */
function filterOf(reading: Reading, { areas, boundary, indicators, source, from, to }: Asked): ObservationFilter {
  const { catalogue, release, asOf } = reading;
  if (from && to && startOfPeriod(from) > endOfPeriod(to))
    throw refusal("BAD_RANGE", `from ${from} lies after to ${to}. Give the earlier date as from.`, { from, to });
  if (source != null && !catalogue.sources.has(source)) throw unknownCode("source", source, catalogue.sources.keys(), "{ sources { nodes { code } } }");
  return {
    releaseId: release.id,
    areas: areas ? areas.flatMap((given) => samePlaces(reading, resolveArea(catalogue, given, boundary ?? "VN63"))) : null,
    scheme: boundary ?? null,
    indicatorCodes: indicators ? indicators.map((code) => resolveIndicator(catalogue, code).code) : null,
    sourceCode: source ?? null,
    from: from ? startOfPeriod(from) : null,
    to: to ? endOfPeriod(to) : null,
    known: knownBy(catalogue, asOf),
  };
}

// A row that stands in two releases has another place in each list.
const cursorOf = (releaseId: number, { observationId }: Figure) => Buffer.from(`observation:${releaseId}:${observationId}`).toString("base64url");
const idIn = (releaseId: number, cursor: string): number | null => {
  const [, ofRelease, id] = /^observation:(\d{1,9}):(\d{1,9})$/.exec(Buffer.from(cursor, "base64url").toString()) ?? [];
  return Number(ofRelease) === releaseId ? Number(id) : null;
};

builder.queryField("observations", (t) =>
  t.connection(
    {
      type: FigureType,
      nullable: true,
      // A page takes up to three statements of its own: as long as reading so many rows elsewhere.
      extensions: { pageMaximum, rowsRead: 5000 },
      description: `Published figures of many areas and indicators at once, by area, indicator, date and source; at most ${pageMaximum} a page. Sums and missing figures are not among them.`,
      args: {
        areas: t.arg.stringList({
          description:
            "Only of these areas: VN, a region such as MRD, a province as in province(code:), or any area after its scheme, such as VN34:48. A province that the merger left unchanged has its figures under both codes.",
        }),
        boundary: t.arg({
          type: BoundaryEnum,
          description: "Division that provinces in areas belong to, the 63 when left out; without areas, only figures that are listed under this division.",
        }),
        indicators: t.arg.stringList({ description: "Only of these indicators." }),
        source: t.arg.string({ description: "Only from this source, such as S012." }),
        from: t.arg({ type: "Period", description: "Only figures from the first day of this date on." }),
        to: t.arg({ type: "Period", description: "Only figures up to the last day of this date." }),
        ...readingArgs(t.arg),
      },
      resolve: async (_root, { areas, boundary, indicators, source, from, to, release, asOf, ...page }, context, info) => {
        const reading = await openReading(context, { release, asOf }, info);
        const filter = filterOf(reading, { areas, boundary, indicators, source, from, to });
        const { prisma } = context;
        const placeOf = async (cursor: string): Promise<number> => {
          const id = idIn(reading.release.id, cursor);
          if (id === null || !(await isAmong(prisma, filter, id))) throw badCursor(cursor);
          return id;
        };
        const read = await readPage<Figure>(page, {
          defaultSize: 100,
          cursorOf: (figure) => cursorOf(reading.release.id, figure),
          isBefore: async (cursor, other) => isBefore(prisma, await placeOf(cursor), await placeOf(other)),
          read: async ({ cursor, inverted, limit }) => {
            const behind = cursor === null ? null : await placeOf(cursor);
            return (await readObservations(prisma, filter, { behind, inverted, limit })).map((row) => figureOf(row));
          },
        });
        return { ...read, count: () => countObservations(prisma, filter) };
      },
    },
    {
      name: "ObservationConnection",
      description: "A page of figures.",
      fields: (c) => ({
        totalCount: c.int({
          description: "Number of figures on all pages.",
          resolve: (connection) => (connection as unknown as { count: () => Promise<number> }).count(),
        }),
      }),
    },
    { name: "ObservationEdge", description: "A figure with its cursor." },
  ),
);
