import { builder } from "./builder.ts";
import { FigureType } from "./types/figure.ts";
import { boundaryArg } from "./province-args.ts";
import { ProvinceType } from "./types/province.ts";
import { openReading, readingOf } from "../release/reading.ts";
import { readingArgs } from "./reading-args.ts";
import { findPeers, mostPeers, pointsCap, ratioCap, type Peer, type PeerGroup } from "../domain/compare/find-peers.ts";
import { judge } from "../domain/compare/judge.ts";
import { listMeasures, measureArea, resolveMeasures } from "../domain/compare/measure.ts";
import { resolveInDivision } from "../domain/compare/resolve-provinces.ts";
import { VerdictType } from "./types/verdict.ts";

const PeerStrategyEnum = builder.enumType("PeerStrategy", {
  description: "In which way peers are like a province.",
  values: {
    SAME_REGION: { description: "Provinces of the same socio-economic region, the nearest in population first. Of the 63 only: new provinces cross regions." },
    SIMILAR_POPULATION: { description: `Provinces whose population differs by a factor of at most ${ratioCap}.` },
    SIMILAR_DENSITY: { description: `Provinces whose inhabitants per square kilometre differ by a factor of at most ${ratioCap}.` },
    SIMILAR_INTERNET_ACCESS: { description: `Provinces whose share of households with Internet differs by at most ${pointsCap} percentage points.` },
    SHARED_BORDER: { description: "Provinces with a border in common on land, the longest first." },
  } as const,
});

const NoPeersReasonEnum = builder.enumType("NoPeersReason", {
  description: "Why a province has no peers by a strategy.",
  values: {
    NO_REGION: { description: "New provinces cross regions and belong to none." },
    NO_OWN_FIGURE: { description: "The province has no figure of the property that is compared." },
    NONE_WITHIN_CAP: { description: "No other province is near enough." },
    NO_NEIGHBOUR: { description: "No other province has a border with it." },
  } as const,
});

const PeerType = builder.objectRef<Peer>("Peer");
builder.objectType(PeerType, {
  description: "A peer with the numbers that make it one.",
  fields: (t) => ({
    province: t.field({ type: ProvinceType, description: "The peer.", resolve: ({ area }) => area }),
    ownValue: t.exposeFloat("ownValue", {
      nullable: true,
      description: "What was compared, of the province: inhabitants, inhabitants per square kilometre, or percent of households. Null for a shared border.",
    }),
    peerValue: t.exposeFloat("peerValue", { nullable: true, description: "The same of the peer." }),
    ratio: t.exposeFloat("ratio", { nullable: true, description: "Larger value / smaller value, never below 1; null where differences are compared." }),
    difference: t.exposeFloat("difference", {
      nullable: true,
      description: "Peer's value less the province's own, in percentage points; null where ratios are compared.",
    }),
    borderKm: t.exposeFloat("borderKm", {
      nullable: true,
      description: "Length of the common border in kilometres, measured on simplified boundaries; null for other strategies.",
    }),
    ownFigure: t.field({ type: FigureType, nullable: true, description: "Figure behind the province's value.", resolve: ({ ownFigure }) => ownFigure }),
    peerFigure: t.field({ type: FigureType, nullable: true, description: "Figure behind the peer's value.", resolve: ({ peerFigure }) => peerFigure }),
  }),
});

const PeerGroupType = builder.objectRef<PeerGroup>("PeerGroup");
builder.objectType(PeerGroupType, {
  description: "The peers of a province by one strategy. They are those of the release: asOf does not move them.",
  fields: (t) => ({
    province: t.field({ type: ProvinceType, description: "The province.", resolve: ({ area }) => area }),
    strategy: t.expose("strategy", { type: PeerStrategyEnum, description: "In which way they are alike." }),
    cap: t.exposeFloat("cap", { nullable: true, description: "Largest ratio, or difference in points, that still makes a peer; null where none applies." }),
    considered: t.exposeInt("considered", { description: "Other provinces with what the strategy needs." }),
    peers: t.field({ type: [PeerType], description: "The peers, nearest first; empty where none says why.", resolve: ({ peers }) => peers }),
    none: t.expose("none", { type: NoPeersReasonEnum, nullable: true, description: "Why there is no peer; null where there is one." }),
    verdicts: t.field({
      type: [VerdictType],
      description: "How the province compares with these peers by each measure.",
      args: {
        measures: t.arg.stringList({
          description:
            "Codes of indicators or rates; when left out, the rates and every indicator that can be compared and does not grow with the size of a province.",
        }),
      },
      resolve: ({ area, peers }, args, context, info) => {
        const reading = readingOf(context, info);
        const measures = resolveMeasures(reading.catalogue, args.measures) ?? listMeasures(reading.catalogue);
        return Promise.all(
          measures.map(async (measure) => {
            const [own, ...others] = await Promise.all([area, ...peers.map((peer) => peer.area)].map((one) => measureArea(reading, one, measure)));
            return judge(reading.catalogue, measure, own!, others);
          }),
        );
      },
    }),
  }),
});

builder.queryField("peers", (t) =>
  t.field({
    type: PeerGroupType,
    description: "Provinces that are like one, each with the reason in numbers. Refused with UNKNOWN_CODE, MIXED_SCHEMES and BAD_COUNT.",
    // It is compared with all of its division.
    extensions: { rowsRead: 200 },
    args: {
      province: t.arg.string({ required: true, description: "Code, slug, ISO 3166-2 code or name, as in province(code:)." }),
      strategy: t.arg({ type: PeerStrategyEnum, required: true, description: "In which way they are alike." }),
      count: t.arg.int({ required: true, defaultValue: 5, description: `At most so many, 1 to ${mostPeers}.` }),
      ...boundaryArg(t.arg),
      ...readingArgs(t.arg),
    },
    resolve: async (_root, args, context, info) => {
      const reading = await openReading(context, args, info);
      return findPeers(reading, resolveInDivision(reading.catalogue, args.province, args.boundary), args.strategy, args.count);
    },
  }),
);
