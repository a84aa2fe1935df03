import type { Area, Indicator } from "@toso/prisma/client";
import { figureOf, missingFigure, ownOnly, sureness, type Figure } from "./figure.ts";
import { findFigure, observationsOf } from "./find-figure.ts";
import { daysApart } from "../tables/period.ts";
import { liesOnBothSides, mergerSideOf, type MergerSide } from "./merger-side.ts";
import { byHeadlineRule } from "./pick-headline.ts";
import { standingDaysIn } from "../tables/standing-day.ts";
import { periodRange } from "./sum-members.ts";
import type { Reading } from "../release/context.ts";

/** The sum of the provinces' headline figures beside the national figure. */
export interface Reconciliation {
  indicator: Indicator;
  provinceCount: number;
  provincesWithFigure: number;
  sum: number;
  /** Weakest status and wording of the figures in the sum; O and null where there are none. */
  obsStatus: Figure["obsStatus"];
  qualifier: Figure["qualifier"];
  nationalFigure: Figure;
  /** sum / national figure; null without a national figure. */
  share: number | null;
  oldestPeriod: string | null;
  newestPeriod: string | null;
  /** What was added up. */
  figures: Figure[];
}

/**
 * Sums the headline figures of the provinces of a division and sets them against the national figure whose date lies nearest to the day asked for (that of the
 * release when none is). Where they lie on both sides of the merger, only those of the side of the national figure are summed; without one, those of the side that more lie on.
 */
export async function reconcile(reading: Reading, indicator: Indicator, boundary: "VN63" | "VN34"): Promise<Reconciliation> {
  const provinces = reading.catalogue.areas.filter(({ scheme }) => scheme === boundary);
  const figures = await Promise.all(provinces.map((province) => findFigure(reading, province, indicator.code)));
  const nationalFigure = await nearestNationalFigure(reading, indicator.code);
  const published = figures.filter(({ value }) => value !== null);
  const known = liesOnBothSides(reading.catalogue, boundary, published) ? ofOneSide(reading, published, nationalFigure) : published;
  const sum = known.reduce((total, { value }) => total + value!, 0);
  return {
    indicator,
    provinceCount: provinces.length,
    provincesWithFigure: known.length,
    sum,
    ...sureness(known),
    nationalFigure,
    share: nationalFigure.value ? sum / nationalFigure.value : null,
    ...periodRange(known),
    figures: known,
  };
}

function ofOneSide({ catalogue }: Reading, known: Figure[], nationalFigure: Figure): Figure[] {
  const on = (side: MergerSide) => known.filter((figure) => mergerSideOf(catalogue, figure) === side);
  return on(mergerSideOf(catalogue, nationalFigure) ?? (on("after").length >= on("before").length ? "after" : "before"));
}

/** Returns the figure of the nation whose date lies nearest to the day asked for, or else to that of the release; the sum of the provinces never takes its place. */
export async function nearestNationalFigure(reading: Reading, indicatorCode: string): Promise<Figure> {
  const { catalogue } = reading;
  const nation = catalogue.area("VN", "VN") as Area;
  const day = reading.asOf ?? reading.release.date;
  const [byRule, standsAt] = [byHeadlineRule(catalogue), standingDaysIn(catalogue)];
  const [nearest] = (await observationsOf(reading, nation, indicatorCode)).toSorted(
    (one, other) => daysApart(standsAt(one), day) - daysApart(standsAt(other), day) || byRule(one, other),
  );
  return nearest ? figureOf(nearest) : missingFigure({ areaScheme: "VN", areaCode: "VN", indicatorCode, upTo: ownOnly }, "NO_PUBLISHED_FIGURE");
}
