import { builder } from "./builder.ts";
import { DeskArea } from "./area.ts";
import { openReading } from "../report/open-reading.ts";
import { countParticipation, measureDecisionTimes, type DecisionTimes, type Participation } from "../report/count-participation.ts";

const ParticipationType = builder.objectRef<Participation>("Participation").implement({
  description: "Reports of one area by where they stand. Drafts are told to nobody.",
  fields: (t) => ({
    area: t.field({ type: DeskArea, description: "Area that the figures are of.", resolve: (row) => row }),
    waiting: t.int({ description: "Reports that wait for an editor.", resolve: ({ counts }) => counts.handed_in ?? 0 }),
    returned: t.int({ description: "Reports that were sent back and not handed in again.", resolve: ({ counts }) => counts.returned ?? 0 }),
    accepted: t.int({ description: "Reports whose figures come with the next release.", resolve: ({ counts }) => counts.accepted ?? 0 }),
    refused: t.int({ description: "Reports that were not taken.", resolve: ({ counts }) => counts.refused ?? 0 }),
    published: t.int({ description: "Reports whose figures stand in a release.", resolve: ({ counts }) => counts.published ?? 0 }),
    newest: t.field({ type: "DateTime", description: "When one was handed in last.", resolve: ({ newest }) => newest }),
  }),
});

builder.queryField("participation", (t) =>
  t.field({
    type: [ParticipationType],
    description:
      "What came in, for each area with something handed in, by division and code; a province that the merger left as it was is one, by its present code.",
    resolve: async (_root, _args, context) => countParticipation(context.prisma, (await openReading(context))?.catalogue),
  }),
);

const DecisionTimesType = builder.objectRef<DecisionTimes>("DecisionTimes").implement({
  description: "How long it takes from handing in, the last time where a report was returned, until a report is accepted or refused.",
  fields: (t) => ({
    decided: t.exposeInt("decided", { description: "Of how many reports." }),
    medianDays: t.exposeFloat("medianDays", { description: "Median in days, with one decimal." }),
    longestDays: t.exposeFloat("longestDays", { description: "The longest in days, with one decimal." }),
  }),
});

builder.queryField("decisionTimes", (t) =>
  t.field({
    type: DecisionTimesType,
    nullable: true,
    description: "How long decisions take; null before the first.",
    resolve: (_root, _args, { prisma }) => measureDecisionTimes(prisma),
  }),
);
