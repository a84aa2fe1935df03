import type { Area } from "@toso/prisma/client";
import type { Catalogue } from "../release/catalogue.ts";
import { isSince } from "../tables/format.ts";
import { isAcrossMerger } from "./compare/counts-beside.ts";
import type { Figure } from "./figure.ts";
import { communesIndicator } from "./communes.ts";

/** Side of the merger of provinces that a figure was counted on. */
export type MergerSide = "before" | "after";

type Sided = Pick<Figure, "areaScheme" | "indicatorCode" | "value" | "periodEnd" | "method">;

/** Returns true where a release says of a comparison that its figures lie on both sides of the merger; earlier ones keep what was cited from them. */
export function tellsMergerSides({ release }: Pick<Catalogue, "release">): boolean {
  return isSince("3.1.0", release);
}

/** Returns true for a figure whose period ends after the last day of the 63 provinces; false where it has no date, and where no area says when that was. */
export function endsAfterMerger({ divisionEnd }: Pick<Catalogue, "divisionEnd">, { periodEnd }: Pick<Figure, "periodEnd">): boolean {
  return divisionEnd !== null && periodEnd !== null && periodEnd > divisionEnd;
}

/** Returns true for a yearly count that goes on across mergers, such as the population; the number of communes does not. */
export function goesOnAcrossMergers({ indicators }: Pick<Catalogue, "indicators">, indicatorCode: string): boolean {
  return indicators.get(indicatorCode)?.topic === "context" && indicatorCode !== communesIndicator;
}

/**
 * Returns the side of the merger that a figure was counted on: that of the last day of its period, but the sum of old provinces under a new one was counted
 * before, whatever the dates of its members. Null without a value, where no area says when the merger was, and for what goes on across it.
 */
export function mergerSideOf(catalogue: Catalogue, figure: Sided): MergerSide | null {
  if (figure.value === null || catalogue.divisionEnd === null || goesOnAcrossMergers(catalogue, figure.indicatorCode)) return null;
  if (figure.areaScheme === "VN34" && figure.method === "summed") return "before";
  return endsAfterMerger(catalogue, figure) ? "after" : "before";
}

/**
 * Returns true where figures of provinces of one division are set beside each other that were counted on both sides of the merger, so that they are neither
 * added up nor judged. That happens among the 34 alone: each of the 63 is one territory throughout, also an unchanged one with a figure of later. Releases before 3.1.0 say it of none.
 */
export function liesOnBothSides(catalogue: Catalogue, division: Area["scheme"] | undefined, figures: readonly Sided[]): boolean {
  return isAcrossMerger(figures.map((figure) => ({ side: dividingSideOf(catalogue, division, figure) })));
}

/** Returns the side of the merger of a figure where the merger divides those of its division, as among the 34; null elsewhere, and in releases before 3.1.0. */
export function dividingSideOf(catalogue: Catalogue, division: Area["scheme"] | undefined, figure: Sided): MergerSide | null {
  return division === "VN34" && tellsMergerSides(catalogue) ? mergerSideOf(catalogue, figure) : null;
}
