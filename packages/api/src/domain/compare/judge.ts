import type { Area } from "@toso/prisma/client";
import type { Catalogue } from "../../release/catalogue.ts";
import { asShown } from "./as-shown.ts";
import { countsBeside, isAcrossMerger, liesAcrossBreak, type Placed } from "./counts-beside.ts";
import { dividingSideOf } from "../merger-side.ts";
import { findCautions, type Caution } from "./find-cautions.ts";
import { isKnown, type Measure, type Measured } from "./measure.ts";
import { fewestPeers, measureSpread, placeInSpread } from "./measure-spread.ts";

export { fewestPeers };

/** How a province compares with its peers. */
export type VerdictKind = "HIGHER" | "SIMILAR" | "LOWER";

/** Why no verdict is given. */
export type WithheldReason = "NOT_COMPARABLE" | "NO_OWN_FIGURE" | "NO_PEER_FIGURE" | "TOO_FEW_PEERS" | "DIVISION_DIFFERS";

/** A province against its peers by one measure. */
export interface Verdict {
  measure: Measure;
  own: Measured;
  peers: Measured[];
  /** Null where `withheld` says why. */
  standing: VerdictKind | null;
  withheld: WithheldReason | null;
  peersWithFigure: number;
  /** Median of the peers that count; null without one. */
  median: number | null;
  /** Median absolute deviation of the peers from their median; null without one. */
  deviation: number | null;
  /** How far from the median still counts as similar; null without a verdict. */
  tolerance: number | null;
  /** Own value less the median; null without either. */
  difference: number | null;
  /** Peers whose value reads the same as the province's own. */
  tiedWith: Area[];
  cautions: Caution[];
}

/**
 * Says whether a province lies higher than, similar to or lower than its peers. Similar is whatever lies within 1.4826 times the median absolute
 * deviation of the peers from their median, and never less than one unit of the last decimal shown. Figures on the other side of a break in the
 * series or of the merger of provinces do not count; without an own figure nothing says which side that is, so peers of both have no median.
 * Without a base in common, an own figure or three peers with one, the verdict is withheld and says why.
 */
export function judge(catalogue: Catalogue, measure: Measure, own: Measured, peers: Measured[]): Verdict {
  const seriesBreak = measure.indicator?.seriesBreak ?? null;
  const placeOf = ({ periodEnd, figure }: Measured): Placed => ({ periodEnd, side: dividingSideOf(catalogue, own.area.scheme, figure) });
  const comparable = peers.filter(isKnown).filter(({ periodEnd }) => !liesAcrossBreak(seriesBreak, own.periodEnd, periodEnd));
  const beside = comparable.filter((peer) => countsBeside(seriesBreak, placeOf(own), placeOf(peer)));
  const counted = isAcrossMerger(beside.map(placeOf)) ? [] : beside;
  const none = { measure, own, peers, peersWithFigure: counted.length, standing: null, tolerance: null, difference: null, tiedWith: [], cautions: [] };
  if (!measure.comparable) return { ...none, withheld: "NOT_COMPARABLE", median: null, deviation: null };
  const values = counted.map(({ value }) => value);
  const spread = measureSpread(values, measure.decimals);
  const [middle, deviation] = [spread?.median ?? null, spread?.deviation ?? null];
  const cautions = findCautions(catalogue, measure, [own, ...counted]);
  if (!isKnown(own)) return { ...none, withheld: "NO_OWN_FIGURE", median: middle, deviation, cautions };
  const tooFew = comparable.length >= fewestPeers && counted.length < comparable.length ? "DIVISION_DIFFERS" : "TOO_FEW_PEERS";
  if (spread === null) return { ...none, withheld: comparable.length > 0 ? "DIVISION_DIFFERS" : "NO_PEER_FIGURE", median: null, deviation: null, cautions };

  const difference = own.value - spread.median;
  const tiedWith = counted.filter(({ value }) => asShown(value, measure.decimals) === asShown(own.value, measure.decimals)).map(({ area }) => area);
  const placed = { ...none, median: middle, deviation, difference, tiedWith, cautions };
  if (counted.length < fewestPeers) return { ...placed, withheld: tooFew };
  return { ...placed, withheld: null, tolerance: spread.tolerance, standing: placeInSpread(own.value, spread) };
}
