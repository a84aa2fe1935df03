import { builder } from "../builder.ts";
import { writeId } from "../node/node-id.ts";
import { NodeInterface } from "./node.ts";
import { findRelease } from "../../release/find-releases.ts";

export const ReleaseType = builder.prismaObject("Release", {
  interfaces: [NodeInterface],
  fields: (t) => ({
    id: t.id({
      description: "Names the release. Not to be taken apart; node(id:) gives the release again.",
      resolve: ({ version }) => writeId({ type: "Release", key: [], version, asOf: null }),
    }),
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
