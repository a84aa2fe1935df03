import type { Area } from "@toso/prisma/client";
import { refusal } from "../../errors.ts";
import type { Figure } from "../figure.ts";
import { findFigure } from "../find-figure.ts";
import { areaKm2Of } from "../province/area-km2.ts";
import type { Reading } from "../../release/context.ts";
import { sharedBorderKm } from "./shared-border.ts";

/** In which way peers are like a province. */
export type PeerStrategy = "SAME_REGION" | "SIMILAR_POPULATION" | "SIMILAR_DENSITY" | "SIMILAR_INTERNET_ACCESS" | "SHARED_BORDER";

/** Why there are no peers. */
export type NoPeersReason = "NO_REGION" | "NO_OWN_FIGURE" | "NONE_WITHIN_CAP" | "NO_NEIGHBOUR";

/** One peer with the numbers that make it one. */
export interface Peer {
  area: Area;
  /** The property of the province and of the peer that was compared: inhabitants, inhabitants per square kilometre, percent. Null for a shared border. */
  ownValue: number | null;
  peerValue: number | null;
  /** Larger of the two values over the smaller, never below 1; null where differences are compared. */
  ratio: number | null;
  /** Peer's value less the province's own, in percentage points; null where ratios are compared. */
  difference: number | null;
  borderKm: number | null;
  /** The figures behind the two values. */
  ownFigure: Figure | null;
  peerFigure: Figure | null;
}

/** A province's peers by one strategy, nearest first. */
export interface PeerGroup {
  area: Area;
  strategy: PeerStrategy;
  /** Largest ratio or difference that still makes a peer; null where none applies. */
  cap: number | null;
  /** Provinces of the division that could be looked at: those with the figures that the strategy needs. */
  considered: number;
  peers: Peer[];
  none: NoPeersReason | null;
}

/** Populations and densities may differ by this factor. */
export const ratioCap = 1.5;
/** Shares of households with Internet may differ by so many percentage points. */
export const pointsCap = 5;
/** Most peers that can be asked for. */
export const mostPeers = 20;
const internetAccess = "households_internet_pct";

type Property = { area: Area; value: number | null; figure: Figure };

/**
 * Returns at most `count` peers of a province, nearest first. Peers are those of the release: `asOf` does not move them.
 * Where there is none, `none` says why. Throws BAD_COUNT outside 1 to 20.
 */
export async function findPeers(reading: Reading, area: Area, strategy: PeerStrategy, count: number): Promise<PeerGroup> {
  if (count < 1 || count > mostPeers)
    throw refusal("BAD_COUNT", `count: ${count} is no number of peers. Ask for 1 to ${mostPeers}.`, { given: count, maximum: mostPeers });
  const others = reading.catalogue.areas.filter(({ scheme, code }) => scheme === area.scheme && code !== area.code);
  const group = (found: Omit<PeerGroup, "area" | "strategy">): PeerGroup => ({ area, strategy, ...found, peers: found.peers.slice(0, count) });
  const measure = (of: (reading: Reading, one: Area) => Promise<Property>, among = others) =>
    Promise.all([of(reading, area), Promise.all(among.map((other) => of(reading, other)))]);
  switch (strategy) {
    case "SHARED_BORDER":
      return group(findNeighbours(reading, area, others));
    case "SIMILAR_INTERNET_ACCESS":
      return group(byDifference(...(await measure(shareOf))));
    case "SIMILAR_POPULATION":
      return group(byRatio(ratioCap, ...(await measure(populationOf))));
    case "SIMILAR_DENSITY":
      return group(byRatio(ratioCap, ...(await measure(densityOf))));
    case "SAME_REGION": {
      // New provinces cross regions, and a region of one's own making would be no reason.
      if (area.regionCode === null) return group({ cap: null, considered: 0, peers: [], none: "NO_REGION" });
      const ofRegion = others.filter(({ regionCode }) => regionCode === area.regionCode);
      return group(byRatio(null, ...(await measure(populationOf, ofRegion))));
    }
  }
}

function findNeighbours(reading: Reading, area: Area, others: Area[]): Omit<PeerGroup, "area" | "strategy"> {
  const peers = others
    .map((other) => ({ other, borderKm: sharedBorderKm(reading.catalogue, area, other) }))
    .filter(({ borderKm }) => borderKm > 0)
    .sort((one, other) => other.borderKm - one.borderKm || byCode(one.other, other.other))
    .map(({ other, borderKm }): Peer => ({ ...nothing, area: other, borderKm }));
  return { cap: null, considered: others.length, peers, none: peers.length === 0 ? "NO_NEIGHBOUR" : null };
}

const nothing: Omit<Peer, "area"> = { ownValue: null, peerValue: null, ratio: null, difference: null, borderKm: null, ownFigure: null, peerFigure: null };
const byCode = (one: Area, other: Area) => (one.code < other.code ? -1 : 1);

function byRatio(cap: number | null, own: Property, others: Property[]): Omit<PeerGroup, "area" | "strategy"> {
  return choose(
    own,
    others,
    cap,
    (ownValue, peerValue) => ({ ratio: Math.max(ownValue, peerValue) / Math.min(ownValue, peerValue), difference: null }),
    ({ ratio }) => ratio!,
  );
}

function byDifference(own: Property, others: Property[]): Omit<PeerGroup, "area" | "strategy"> {
  return choose(
    own,
    others,
    pointsCap,
    (ownValue, peerValue) => ({ ratio: null, difference: peerValue - ownValue }),
    ({ difference }) => Math.abs(difference!),
  );
}

/** Keeps the others within the cap, nearest first. */
function choose(
  own: Property,
  others: Property[],
  cap: number | null,
  compare: (own: number, peer: number) => Pick<Peer, "ratio" | "difference">,
  distance: (peer: Peer) => number,
) {
  const known = others.filter(({ value }) => value !== null);
  if (own.value === null) return { cap, considered: known.length, peers: [], none: "NO_OWN_FIGURE" as const };
  const peers = known
    .map(({ area, value, figure }): Peer => ({
      ...nothing,
      area,
      ownValue: own.value,
      peerValue: value,
      ...compare(own.value!, value!),
      ownFigure: own.figure,
      peerFigure: figure,
    }))
    .filter((peer) => cap === null || distance(peer) <= cap)
    .sort((one, other) => distance(one) - distance(other) || byCode(one.area, other.area));
  return { cap, considered: known.length, peers, none: peers.length === 0 ? ("NONE_WITHIN_CAP" as const) : null };
}

async function populationOf(reading: Reading, area: Area): Promise<Property> {
  const figure = await findFigure(reading, area, "population", null);
  return { area, value: figure.value === 0 ? null : figure.value, figure };
}

async function densityOf(reading: Reading, area: Area): Promise<Property> {
  const { value, figure } = await populationOf(reading, area);
  const km2 = areaKm2Of(reading.catalogue, area);
  return { area, value: value === null || km2 === null || km2 === 0 ? null : value / km2, figure };
}

async function shareOf(reading: Reading, area: Area): Promise<Property> {
  const figure = await findFigure(reading, area, internetAccess, null);
  return { area, value: figure.value, figure };
}
