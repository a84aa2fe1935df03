import type { Source } from "@toso/prisma/client";
import { builder } from "./builder.ts";
import type { Context, Reading } from "../release/context.ts";
import { unknownCode } from "../errors.ts";
import { resolveIndicator } from "../domain/resolve-indicator.ts";
import { samePlaces } from "../domain/find-figure.ts";
import { knownBy, whereKnownBy } from "../release/observation/known-by.ts";
import { whereInRelease } from "../release/observation/load-observations.ts";
import { resolveProvince, type Boundary } from "../domain/province/find-province.ts";
import { BoundaryEnum } from "./types/province.ts";
import { readPage, readerOf } from "./paging/read-page.ts";
import { openReading } from "../release/reading.ts";
import { totalCount } from "./paging/total-count.ts";
import { readingArgs } from "./reading-args.ts";
import { SourceKindEnum, SourceType } from "./types/source.ts";

const pageMaximum = 500;

/** Which sources a client asks for. */
interface Asked {
  kind?: Source["kind"] | null;
  province?: string | null;
  boundary?: Boundary | null;
  indicator?: string | null;
}

/** Returns the sources asked for, by code. Throws UNKNOWN_CODE for a province or indicator that is not there. */
async function findSources({ kind, province, boundary, indicator }: Asked, reading: Reading, prisma: Context["prisma"]): Promise<Source[]> {
  const { catalogue, release, asOf } = reading;
  const places = province != null ? samePlaces(reading, resolveProvince(catalogue, province, boundary ?? null)) : null;
  const indicatorCode = indicator != null ? resolveIndicator(catalogue, indicator).code : undefined;
  const ofKind = [...catalogue.sources.values()].filter((source) => !kind || source.kind === kind);
  if (!places && !indicatorCode) return ofKind;
  const found = await prisma.observation.groupBy({
    by: ["sourceCode"],
    where: {
      AND: [
        whereInRelease(release.id),
        whereKnownBy(knownBy(catalogue, asOf)),
        places ? { OR: places.map(({ scheme, code }) => ({ areaScheme: scheme, areaCode: code })) } : {},
      ],
      indicatorCode,
    },
  });
  const used = new Set(found.map(({ sourceCode }) => sourceCode));
  return ofKind.filter(({ code }) => used.has(code));
}

builder.queryFields((t) => ({
  sources: t.connection(
    {
      type: SourceType,
      extensions: { pageMaximum },
      description: `Publications that figures were taken from, by code; at most ${pageMaximum} a page.`,
      args: {
        kind: t.arg({ type: SourceKindEnum, description: "Only sources of this kind." }),
        province: t.arg.string({ description: "Only sources of figures that stand for this province, as in province(code:)." }),
        boundary: t.arg({ type: BoundaryEnum, description: "Division the province belongs to; when left out, the one that province names, or the 63." }),
        indicator: t.arg.string({ description: "Only sources of figures of this indicator." }),
        ...readingArgs(t.arg),
      },
      resolve: async (_root, args, context, info) => {
        const reading = await openReading(context, args, info);
        const sources = await findSources(args, reading, context.prisma);
        const reader = readerOf(sources, `source:${reading.release.id}`, ({ code }) => code);
        return { ...(await readPage(args, { ...reader, defaultSize: 100 })), count: sources.length };
      },
    },
    { name: "SourceConnection", description: "A page of sources.", fields: totalCount },
    { name: "SourceEdge", description: "A source with its cursor." },
  ),
  source: t.field({
    type: SourceType,
    nullable: true,
    description: "One publication.",
    args: { code: t.arg.string({ required: true, description: "Such as S012." }), ...readingArgs(t.arg) },
    resolve: async (_root, args, context, info) => {
      const { catalogue } = await openReading(context, args, info);
      const source = catalogue.sources.get(args.code);
      if (!source) throw unknownCode("source", args.code, catalogue.sources.keys(), "{ sources { nodes { code } } }");
      return source;
    },
  }),
}));
