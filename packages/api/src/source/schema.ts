import { builder } from "../builder.ts";
import { unknownCode } from "../errors.ts";
import { readPage, readerOf } from "../read-page.ts";
import { totalCount } from "../total-count.ts";
import { openReading } from "../release/reading.ts";
import { readingArgs } from "../release/reading-args.ts";
import { SourceKindEnum, SourceType } from "./type.ts";

const pageMaximum = 500;

builder.queryFields((t) => ({
  sources: t.connection(
    {
      type: SourceType,
      extensions: { pageMaximum },
      description: `Publications that figures were taken from, by code; at most ${pageMaximum} a page.`,
      args: { kind: t.arg({ type: SourceKindEnum, description: "Only sources of this kind." }), ...readingArgs(t.arg) },
      resolve: async (_root, args, context, info) => {
        const { release, catalogue } = await openReading(context, args, info);
        const sources = [...catalogue.sources.values()].filter(({ kind }) => !args.kind || kind === args.kind);
        const reader = readerOf(sources, `source:${release.id}`, ({ code }) => code);
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
