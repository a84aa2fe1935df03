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
      // Also of a release that was named: the answer is not kept for good.
      extensions: { changes: true },
      resolve: async ({ id }, _, context) => (await findRelease(context, null)).id === id,
    }),
  }),
});
