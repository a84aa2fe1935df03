import { builder } from "../builder.ts";
import { unknownCode } from "../errors.ts";
import { badCursor } from "../page.ts";
import { openReading } from "../release/reading.ts";
import { readingArgs } from "../release/reading-args.ts";
import { SourceKindEnum, SourceType } from "./type.ts";

const pageMaximum = 500;

builder.queryFields((t) => ({
  sources: t.prismaConnection(
    {
      type: SourceType,
      cursor: "releaseId_code",
      defaultSize: 100,
      extensions: { pageMaximum },
      description: `Publications that figures were taken from, by code; at most ${pageMaximum} a page.`,
      args: { kind: t.arg({ type: SourceKindEnum, description: "Only sources of this kind." }), ...readingArgs(t.arg) },
      resolve: async (query, _root, args, context, info) => {
        const { release, catalogue } = await openReading(context, args, info);
        const isAsked = (source?: { kind: string }) => source !== undefined && (!args.kind || source.kind === args.kind);
        const cursor = query.cursor?.releaseId_code;
        if (cursor && (cursor.releaseId !== release.id || !isAsked(catalogue.sources.get(cursor.code)))) throw badCursor(args.after ?? args.before ?? "");
        return context.prisma.source.findMany({
          ...query,
          where: { releaseId: release.id, ...(args.kind ? { kind: args.kind } : {}) },
          orderBy: { code: "asc" },
        });
      },
      totalCount: async (_root, args, context, info) => {
        const { catalogue } = await openReading(context, args, info);
        return [...catalogue.sources.values()].filter(({ kind }) => !args.kind || kind === args.kind).length;
      },
    },
    { name: "SourceConnection", description: "A page of sources." },
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
