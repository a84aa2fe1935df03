import type { Area, Indicator } from "@toso/prisma/client";
import type { Reading } from "../../release/context.ts";
import type { Figure } from "../figure.ts";
import { endsAfterMerger } from "../merger-side.ts";
import { findPublished, sumOfOldProvinces } from "../province/find-present-figure.ts";
import { isUnchanged } from "../province/present-province.ts";
import { crossesSeriesBreak } from "../series/crossings.ts";
import { findUnusualChange, type Implausible } from "./implausible.ts";

/** Counts by commune: the list of communes was drawn anew on the same day, so they fell everywhere and it says nothing that one did. */
const countedByCommune = new Set(["communes_covered", "commune_teams"]);

/**
 * Returns that a figure since the merger is far from what stood before it: from the province's own last figure, or, of one made of several, from the sum of the old ones where each has
 * one. Both numbers are told and no rate of the two, for they are of two sides of the merger: it is a question whether the number was read right, not a change of anything.
 */
export async function findFarFromBefore(reading: Reading, area: Area, indicator: Indicator, figure: Figure): Promise<Implausible[]> {
  const { catalogue } = reading;
  if (!endsAfterMerger(catalogue, figure) || countedByCommune.has(indicator.code)) return [];
  const before = { ...reading, asOf: catalogue.divisionEnd };
  const isMade = area.scheme === "VN34" && !isUnchanged(catalogue, area);
  if (isMade && indicator.unit !== "count") return [];
  const known = isMade ? await sumOfOldProvinces(before, area, indicator.code) : await findPublished(before, area, indicator.code);
  const parts = isMade ? (known.members ?? []) : [known];
  if (known.value === null || parts.some((part) => endsAfterMerger(catalogue, part) || !isOfOneMethod(indicator, part, figure))) return [];
  if (findUnusualChange(figure.value!, known.value) === null) return [];
  if (!isMade) return [{ code: "FAR_FROM_BEFORE_MERGER", details: { known: String(known.value), knownPeriod: known.period! } }];
  const periods = [...new Set(parts.map(({ period }) => period!))].sort();
  return [{ code: "FAR_FROM_OLD_PROVINCES", details: { known: String(known.value), provinces: String(parts.length), knownPeriods: periods.join(";") } }];
}

/**
 * Returns that a figure is far from the published one, where the merger lies between the two or may do so, as within an estimated year: which of the two sides that year is of nobody knows,
 * so it is no figure of before either. Both numbers are told, and no rate.
 */
export function findFarAcrossMerger(indicator: Indicator, known: Figure, figure: Figure): Implausible[] {
  if (known.value === null || countedByCommune.has(indicator.code) || !isOfOneMethod(indicator, known, figure)) return [];
  return findUnusualChange(figure.value!, known.value) === null
    ? []
    : [{ code: "FAR_ACROSS_MERGER", details: { known: String(known.value), knownPeriod: known.period! } }];
}

/** Returns true where two figures were counted by one method and one definition. */
export function isOfOneMethod(indicator: Indicator, one: Figure, other: Figure): boolean {
  return !crossesSeriesBreak(indicator, one, other) && (one.obsStatus === "D") === (other.obsStatus === "D");
}
