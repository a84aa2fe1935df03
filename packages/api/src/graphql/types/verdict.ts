import { builder } from "../builder.ts";
import { ProvinceType } from "./province.ts";
import { CautionType } from "./caution.ts";
import { fewestPeers, type Verdict } from "../../domain/compare/judge.ts";
import { MeasuredProvinceType, MeasureType } from "./measure.ts";

const StandingEnum = builder.enumType("Standing", {
  description: "How a province compares with its peers.",
  values: {
    HIGHER: { description: "Above the median of the peers by more than the tolerance. The direction of the measure says whether that is good." },
    SIMILAR: { description: "Within the tolerance around the median of the peers." },
    LOWER: { description: "Below the median of the peers by more than the tolerance." },
  } as const,
});

const WithheldReasonEnum = builder.enumType("WithheldReason", {
  description: "Why no verdict is given.",
  values: {
    NOT_COMPARABLE: { description: "The base differs by source." },
    NO_OWN_FIGURE: { description: "The province has no figure." },
    NO_PEER_FIGURE: { description: "No peer has a figure." },
    TOO_FEW_PEERS: { description: `Fewer than ${fewestPeers} peers have a figure.` },
    DIVISION_DIFFERS: {
      description: `Too few peers have a figure of the same side of the merger of 1 July 2025 as the province: of one side only are teams counted alike.`,
    },
  } as const,
});

export const VerdictType = builder.objectRef<Verdict>("Verdict");
builder.objectType(VerdictType, {
  description:
    "A province against its peers by one measure. Similar is within 1.4826 × median absolute deviation of the peers from their median, and never less than one unit of the last decimal shown.",
  fields: (t) => ({
    measure: t.field({ type: MeasureType, description: "What is compared.", resolve: ({ measure }) => measure }),
    own: t.field({ type: MeasuredProvinceType, description: "The province.", resolve: ({ own }) => own }),
    peers: t.field({ type: [MeasuredProvinceType], description: "The peers, those without a value too.", resolve: ({ peers }) => peers }),
    standing: t.expose("standing", { type: StandingEnum, nullable: true, description: "Higher, similar or lower; null where withheld says why." }),
    withheld: t.expose("withheld", { type: WithheldReasonEnum, nullable: true, description: "Why no verdict is given; null where one is." }),
    peerCount: t.int({ description: "Peers.", resolve: ({ peers }) => peers.length }),
    peersWithFigure: t.exposeInt("peersWithFigure", {
      description: "Peers with a figure on the same side of any break in the series and of the merger of 2025: those that count.",
    }),
    median: t.exposeFloat("median", { nullable: true, description: "Median of the peers that count." }),
    deviation: t.exposeFloat("deviation", { nullable: true, description: "Median absolute deviation of the peers from their median." }),
    tolerance: t.exposeFloat("tolerance", { nullable: true, description: "How far from the median still counts as similar; null without a verdict." }),
    difference: t.exposeFloat("difference", { nullable: true, description: "Own value less the median, in the unit of the measure." }),
    tiedWith: t.field({ type: [ProvinceType], description: "Peers whose value reads the same as the province's own.", resolve: ({ tiedWith }) => tiedWith }),
    cautions: t.field({ type: [CautionType], description: "What must be said beside the verdict.", resolve: ({ cautions }) => cautions }),
  }),
});
