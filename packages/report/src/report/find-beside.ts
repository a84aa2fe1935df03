import {
  fewestPeers,
  findPeers,
  findPublished,
  liesOnBothSides,
  measureSpread,
  ratioCap,
  type AcceptedFigure,
  type PeerGroup,
  type Reading,
} from "@toso/api/release";
import type { Area, Indicator } from "@toso/prisma/client";
import { findKnown, type KnownValue } from "./find-known.ts";

/** What stands beside a figure that was handed in. */
export interface BesideValue {
  indicatorCode: string;
  known: KnownValue | null;
  /** What was accepted for the area in other reports and no release has yet. */
  waiting: AcceptedFigure[];
  /** Null where too few peers have a figure, or where values have no base in common. */
  peers: PeerSpread | null;
}

/** How the figures of peers spread. */
export interface PeerSpread {
  count: number;
  lowest: number;
  median: number;
  highest: number;
  groupVi: string;
  groupEn: string;
}

const factor = { vi: String(ratioCap).replace(".", ","), en: String(ratioCap) };
/** Groups of peers, of which the first with enough figures is taken. */
const groups = [
  { strategy: "SIMILAR_POPULATION", vi: `có dân số hơn kém không quá ${factor.vi} lần`, en: `whose population differs by a factor of at most ${factor.en}` },
  { strategy: "SAME_REGION", vi: "cùng vùng kinh tế - xã hội", en: "of the same socio-economic region" },
] as const;
const mostPeers = 20;

/** Returns what stands beside each indicator: the known figure of the area, what was accepted and waits for a release, and how those of its peers spread. Indicators that the release does not have come with none of them. */
export function findBeside(
  reading: Reading | null,
  area: Area | undefined,
  indicatorCodes: readonly string[],
  accepted: readonly AcceptedFigure[],
): Promise<BesideValue[]> {
  return Promise.all(
    [...new Set(indicatorCodes)].map(async (indicatorCode) => {
      const indicator = reading?.catalogue.indicators.get(indicatorCode);
      if (!reading || !area || !indicator) return { indicatorCode, known: null, waiting: [], peers: null };
      return {
        indicatorCode,
        known: await findKnown(reading, area, indicatorCode),
        waiting: accepted.filter((figure) => figure.indicatorCode === indicatorCode),
        peers: indicator.comparable ? await findSpread(reading, area, indicator) : null,
      };
    }),
  );
}

async function findSpread(reading: Reading, area: Area, indicator: Indicator): Promise<PeerSpread | null> {
  for (const { strategy, vi, en } of groups) {
    const spread = await spreadOf(reading, await findPeers(reading, area, strategy, mostPeers), indicator);
    if (spread) return { ...spread, groupVi: vi, groupEn: en };
  }
  return null;
}

async function spreadOf(reading: Reading, { area, peers }: PeerGroup, indicator: Indicator): Promise<Omit<PeerSpread, "groupVi" | "groupEn"> | null> {
  const figures = await Promise.all(peers.map((peer) => findPublished(reading, peer.area, indicator.code)));
  const known = figures.filter(({ value }) => value !== null);
  if (known.length < fewestPeers || liesOnBothSides(reading.catalogue, area.scheme, known)) return null;
  const values = known.map(({ value }) => value!);
  return { count: values.length, lowest: Math.min(...values), median: measureSpread(values, indicator.decimals)!.median, highest: Math.max(...values) };
}
