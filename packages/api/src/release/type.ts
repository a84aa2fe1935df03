import { builder } from "../builder.ts";
import { findRelease } from "./find-releases.ts";

export const ReleaseType = builder.prismaObject("Release", {
  fields: (t) => ({
    version: t.exposeString("version"),
    date: t.exposeString("date"),
    summaryVi: t.exposeString("summaryVi"),
    summaryEn: t.exposeString("summaryEn"),
    checksum: t.exposeString("checksum"),
    observationCount: t.exposeInt("observationCount"),
    isCurrent: t.boolean({
      description: "True for the newest release.",
      resolve: async ({ id }, _, context) => (await findRelease(context, null)).id === id,
    }),
  }),
});
