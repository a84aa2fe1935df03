import type { Area } from "@toso/prisma/client";
import type { Catalogue } from "../../release/catalogue.ts";
import { findDisagreement } from "../find-disagreement.ts";
import { monthsApart } from "./months-apart.ts";
import { mergerSideOf, tellsMergerSides } from "../merger-side.ts";
import { isKnown, type Known, type Measure, type Measured } from "./measure.ts";

/** Why figures set beside each other are not quite alike. */
export type CautionKind =
  | "DIFFERENT_PERIODS"
  | "ACROSS_MERGER"
  | "DIFFERENT_DEFINITIONS"
  | "SOURCES_DISAGREE"
  | "LOW_RELIABILITY"
  | "PROVISIONAL"
  | "ESTIMATED"
  | "NOT_EXACT"
  | "PARTS_APART"
  | "DEPENDS_ON_SIZE";

/** A caution, with the areas whose figures call for it. */
export interface Caution {
  kind: CautionKind;
  areas: Area[];
  /** Whole months between the oldest and the newest figure, or the parts of a rate; null for other kinds. */
  monthsApart: number | null;
}

const yearInMonths = 12;

/** Returns the cautions under which these figures may be set beside each other, [] where nothing stands against it; areas without a value call for none. */
export function findCautions(catalogue: Catalogue, measure: Measure, measured: Measured[]): Caution[] {
  const known = measured.filter(isKnown);
  const ofAreas = (kind: CautionKind, applies: (one: Known) => boolean, monthsApart: number | null = null): Caution[] => {
    const areas = known.filter(applies).map(({ area }) => area);
    return areas.length > 0 ? [{ kind, areas, monthsApart }] : [];
  };
  if (known.length < 2) return [];
  const apart = monthsApart(known.map(({ periodEnd }) => periodEnd));
  const partsApart = Math.max(...known.map(({ rate }) => rate?.monthsApart ?? 0));
  return [
    ...(apart === null ? [] : ofAreas("DIFFERENT_PERIODS", () => true, apart)),
    ...(liesAcrossMerger(catalogue, measure, known) ? ofAreas("ACROSS_MERGER", ({ figure }) => mergerSideOf(catalogue, figure) === "after") : []),
    ...ofAreas("DIFFERENT_DEFINITIONS", ({ obsStatus }) => obsStatus === "D"),
    ...ofAreas("SOURCES_DISAGREE", ({ figure }) => findDisagreement(figure, figure.others ?? [], catalogue) !== null),
    ...ofAreas("LOW_RELIABILITY", ({ obsStatus }) => obsStatus === "U"),
    ...ofAreas("PROVISIONAL", ({ obsStatus }) => obsStatus === "P"),
    ...ofAreas("ESTIMATED", ({ obsStatus }) => obsStatus === "E"),
    ...ofAreas("NOT_EXACT", ({ qualifier }) => qualifier !== null && qualifier !== "exact"),
    ...ofAreas("PARTS_APART", ({ rate }) => (rate?.monthsApart ?? 0) > yearInMonths, partsApart),
    ...(measure.dependsOnSize ? ofAreas("DEPENDS_ON_SIZE", () => true) : []),
  ];
}

/** Returns true where counts that follow the division of the country, such as teams, were made before the merger in some provinces and after it in others. */
function liesAcrossMerger(catalogue: Catalogue, { indicator, rate }: Measure, known: Known[]): boolean {
  const counted = indicator ?? catalogue.indicators.get(rate!.numerator)!;
  if (!tellsMergerSides(catalogue) || counted.topic === "skills") return false;
  const sides = known.map(({ figure }) => mergerSideOf(catalogue, figure));
  return sides.includes("before") && sides.includes("after");
}
