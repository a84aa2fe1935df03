import { builder } from "../builder.ts";
import { MissingReasonEnum, ObsStatusEnum, QualifierEnum } from "./codes.ts";
import type { Distribution } from "../../domain/summarise-distribution.ts";

export const DistributionType = builder.objectRef<Distribution>("Distribution");

builder.objectType(DistributionType, {
  description:
    "Five-number summary of the provinces with a figure. It averages nothing: each number is a province's own, or lies between two neighbours in order.",
  fields: (t) => ({
    provinceCount: t.exposeInt("provinceCount", { description: "Provinces looked at." }),
    provincesWithFigure: t.exposeInt("provincesWithFigure", { description: "Provinces with a figure." }),
    lowest: t.exposeFloat("lowest", { nullable: true, description: "Lowest value." }),
    lowerQuartile: t.exposeFloat("lowerQuartile", { nullable: true, description: "A quarter of the provinces lie at or below it." }),
    median: t.exposeFloat("median", { nullable: true, description: "Half of the provinces lie at or below it." }),
    upperQuartile: t.exposeFloat("upperQuartile", { nullable: true, description: "Three quarters of the provinces lie at or below it." }),
    highest: t.exposeFloat("highest", { nullable: true, description: "Highest value." }),
    missing: t.expose("missing", {
      type: MissingReasonEnum,
      nullable: true,
      description: "Why there are no numbers: no province has a figure, or they lie on both sides of the merger of 2025; null where there are.",
    }),
    obsStatus: t.expose("obsStatus", { type: ObsStatusEnum, description: "Weakest status of the figures summarised; O where there are none." }),
    qualifier: t.expose("qualifier", { type: QualifierEnum, nullable: true, description: "Wording that the summary takes over from its figures." }),
    oldestPeriod: t.expose("oldestPeriod", { type: "Period", nullable: true, description: "Date of the oldest figure." }),
    newestPeriod: t.expose("newestPeriod", { type: "Period", nullable: true, description: "Date of the newest figure." }),
  }),
});
