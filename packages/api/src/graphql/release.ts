import { builder } from "./builder.ts";
import { findRelease, openNewest } from "../release/find-releases.ts";
import { ReleaseType } from "./types/release.ts";

builder.queryFields((t) => ({
  release: t.field({
    type: ReleaseType,
    nullable: true,
    description: "One release; the current one when no version is given.",
    args: { version: t.arg.string({ description: "Such as 1.0.0." }) },
    resolve: (_root, { version }, context) => findRelease(context, version ?? null),
  }),
  releases: t.prismaField({
    type: [ReleaseType],
    description: "All releases, newest first.",
    resolve: async (query, _root, _args, context) => {
      await openNewest(context);
      const { currentRelease } = context;
      return context.prisma.release.findMany({
        ...query,
        where: currentRelease === undefined ? {} : { id: { lte: currentRelease?.id ?? 0 } },
        orderBy: { id: "desc" },
      });
    },
  }),
}));
