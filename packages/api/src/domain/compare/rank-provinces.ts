import type { Area } from "@toso/prisma/client";
import { refusal } from "../../errors.ts";
import { periodRange } from "../sum-members.ts";
import type { Reading } from "../../release/context.ts";
import { asShown } from "./as-shown.ts";
import { findCautions, type Caution } from "./find-cautions.ts";
import { liesOnBothSides } from "../merger-side.ts";
import { isKnown, measureArea, type Measure, type Measured } from "./measure.ts";

/** A province in a ranking. */
export interface Place {
  measured: Measured;
  /** 1 for the first; provinces that read the same share a rank, and the next rank counts them all (1, 2, 2, 4). Null without a figure, and for all where figures lie on both sides of the merger. */
  rank: number | null;
  /** How many other provinces share the rank. */
  tiedWith: number;
}

/** All provinces of a division by one measure, with the frame without which a rank means nothing. */
export interface Ranking {
  measure: Measure;
  provinceCount: number;
  provincesWithFigure: number;
  /** Ranked first, best first; those without a figure last, by code, where all places are asked for. */
  places: Place[];
  oldestPeriod: string | null;
  newestPeriod: string | null;
  cautions: Caution[];
}

/**
 * Ranks provinces by a measure in its own direction: the best first, or the highest where neither way is better. Among the 34 figures of both sides of the merger
 * have an order and no rank.
 * With `first` the places end with that one; provinces that tie for it all stay, and those without a figure have no place.
 * Throws BAD_COUNT for less than one place, NOT_COMPARABLE where the base differs by source, and NO_FIGURES where none of them has a figure.
 */
export async function rankProvinces(reading: Reading, measure: Measure, provinces: Area[], first: number | null = null): Promise<Ranking> {
  if (first !== null && first < 1)
    throw refusal("BAD_COUNT", `first: ${first} is no number of places. Ask for 1 or more, or leave it out for all.`, { given: first });
  if (!measure.comparable)
    throw refusal(
      "NOT_COMPARABLE",
      `Figures of ${measure.code} have a base that differs by source, so provinces are not ranked by them. Read each province by itself: { province(code: …) { figure(indicator: "${measure.code}") { value } } }.`,
      { given: measure.code },
    );
  const measured = await Promise.all(provinces.map((province) => measureArea(reading, province, measure)));
  refuseWithoutFigures(measure, measured);
  const known = measured.filter(isKnown);
  const divided = liesOnBothSides(
    reading.catalogue,
    provinces[0]?.scheme,
    known.map(({ figure }) => figure),
  );
  const places = placeAll(measure, measured).map((place) => (divided ? { ...place, rank: null, tiedWith: 0 } : place));
  return {
    measure,
    places: first === null ? places : places.filter(({ rank }) => rank !== null && rank <= first),
    provinceCount: measured.length,
    provincesWithFigure: known.length,
    ...periodRange(known.map(({ figure }) => figure)),
    cautions: findCautions(reading.catalogue, measure, measured),
  };
}

/** Refuses with NO_FIGURES where none of the areas has a value. */
export function refuseWithoutFigures({ code }: Measure, measured: Measured[]): void {
  if (measured.some(isKnown)) return;
  throw refusal(
    "NO_FIGURES",
    `No province asked for has a published figure of ${code} up to that day. The query { indicator(code: …) { provinceFigures { figure { value } } } } shows who has one.`,
    { given: code },
  );
}

/** Puts measured areas in their places, whatever the order they come in. */
function placeAll({ decimals, direction }: Measure, measured: Measured[]): Place[] {
  const sign = direction === "lower" ? -1 : 1;
  const byCode = (one: Measured, other: Measured) => (one.area.code < other.area.code ? -1 : 1);
  const shown = (one: { value: number }) => asShown(one.value, decimals);
  const known = measured.filter(isKnown).sort((one, other) => sign * (shown(other) - shown(one)) || byCode(one, other));
  const ranked = known.map((one): Place => {
    const better = known.filter((other) => sign * (shown(other) - shown(one)) > 0).length;
    const same = known.filter((other) => shown(other) === shown(one)).length;
    return { measured: one, rank: better + 1, tiedWith: same - 1 };
  });
  const missing = measured.filter((one) => !isKnown(one)).sort(byCode);
  return [...ranked, ...missing.map((one) => ({ measured: one, rank: null, tiedWith: 0 }))];
}
