import { builder } from "../builder.ts";
import { findRelease } from "./reading.ts";
import { ReleaseType } from "./type.ts";

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
    resolve: (query, _root, _args, context) => context.prisma.release.findMany({ ...query, orderBy: { id: "desc" } }),
  }),
}));
