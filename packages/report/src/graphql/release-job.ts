import { builder } from "./builder.ts";
import { refuse } from "../refuse.ts";
import type { ReleaseJob } from "../release/release-job.ts";

const ReleaseStep = builder.enumType("ReleaseStep", {
  description: "Where a release stands that an editor has started.",
  values: {
    COLLECTING: { description: "Accepted reports become rows of the dataset." },
    CHECKING: { description: "The dataset is checked." },
    PUBLISHING: { description: "It becomes a release." },
    BUILDING: { description: "The portal is built from it." },
    DONE: { description: "Released." },
    FAILED: { description: "It went no further; the message says why." },
  } as const,
});

const ReleaseJobType = builder.objectRef<ReleaseJob>("ReleaseJob").implement({
  description: "A release that an editor has started.",
  fields: (t) => ({
    step: t.field({ type: ReleaseStep, description: "Where it stands.", resolve: ({ step }) => step }),
    done: t.exposeInt("done", { nullable: true, description: "How much of the step is done; null where that is not known." }),
    total: t.exposeInt("total", { nullable: true, description: "Of how much." }),
    message: t.exposeString("message", {
      nullable: true,
      description: "Why it failed, line by line; null else, and for a fault of ours, which stands in the log.",
    }),
    version: t.exposeString("version", { nullable: true, description: "Version of the release; null before it is known." }),
    startedAt: t.expose("startedAt", { type: "DateTime", description: "When it was started." }),
  }),
});

builder.queryField("releaseJob", (t) =>
  t.withAuth({ editor: true }).field({
    type: ReleaseJobType,
    nullable: true,
    description:
      "The release under way or else the last one since the service was started; null before the first. Throws NOT_FOUND where the dataset is not kept on the server.",
    resolve: (_root, _args, { releases }) => needReleases(releases).current,
  }),
);

builder.mutationField("startRelease", (t) =>
  t.withAuth({ editor: true }).field({
    type: ReleaseJobType,
    description:
      "Collects accepted reports, checks and publishes the dataset and builds the portal; where that is under way, returns it. Throws NOT_FOUND where the dataset is not kept on the server.",
    resolve: (_root, _args, { releases }) => needReleases(releases).start(),
  }),
);

function needReleases<Releases>(releases: Releases | null | undefined): Releases {
  if (!releases) throw refuse("NOT_FOUND", "The dataset is not kept on this server: collect, check and publish it from the command line.");
  return releases;
}
