import type { Area } from "@toso/prisma/client";
import type { Reading } from "../../release/context.ts";
import type { Catalogue } from "../../release/catalogue.ts";
import { endOfPeriod } from "../../tables/period.ts";
import { missingFigure, type Figure } from "../figure.ts";
import { findDisagreement } from "../find-disagreement.ts";
import { observationsOf } from "../find-figure.ts";
import { findPublished } from "../province/find-present-figure.ts";
import { presentProvinceOf } from "../province/present-province.ts";
import { isCountedAnew } from "../series/crossings.ts";
import { findContradiction } from "./find-contradiction.ts";
import { findFarAcrossMerger, findFarFromBefore, isOfOneMethod } from "./find-far-from-before.ts";
import { findReplacedOwn, findSameDay, standsAt, type Others } from "./find-same-day.ts";
import { findUnusualChange, type GivenFigure, type Implausible } from "./implausible.ts";

/** Returns what is worth a second look in a number, beside what stands in a release, was accepted for the next or is handed in with it; `place` is its own among `others.all`. [] for nothing. */
export async function checkPlausibility(reading: Reading, area: Area, given: GivenFigure, place: number, others: Others): Promise<Implausible[]> {
  const { catalogue } = reading;
  const { indicator, value, period } = given;
  const figure = asFigure(area, given);
  const known = await findPublished(reading, area, indicator.code);
  const standing = await observationsOf(reading, area, indicator.code);
  // What the figure replaces will not stand beside it.
  const beside = standing.filter((one) => !(one.period === period && others.ownSources.has(one.sourceCode)));
  const disagreement = findDisagreement(figure, beside, catalogue);
  const replaced = findReplacedOwn(given, standing, others);
  const found: Implausible[] = [...findUnlikelyUnit(given, known), ...findSameDay(given, place, others), ...replaced];
  if (disagreement && !disagreement.explainedByRounding) {
    const [other] = disagreement.figures;
    found.push({ code: "DIFFERS_FROM_PUBLISHED", details: { known: String(other!.value), source: catalogue.sources.get(other!.sourceCode)?.publisher ?? "" } });
  } else if (replaced.length === 0) {
    const before = await findPublished({ ...reading, asOf: figure.periodEnd! }, area, indicator.code);
    const last = before.value === null ? known : before;
    const change = last.value === null ? null : findUnusualChange(value, last.value);
    if (last.value === null || isCountedAnew(catalogue, last, figure)) {
      const far = await findFarFromBefore(reading, area, indicator, figure);
      found.push(...(far.length > 0 ? far : findFarAcrossMerger(indicator, last, figure)));
    }
    // By two methods or by two definitions counts differ for other reasons than a slip of the hand.
    else if (change !== null && isOfOneMethod(indicator, last, figure))
      found.push({ code: "JUMP", details: { known: String(last.value), knownPeriod: last.period!, percent: String(Math.round(change * 1000) / 10) } });
  }
  // A year that is not over stands at today, as one of today does.
  if (known.period !== null && standsAt(known.period, others.today) > standsAt(period, others.today))
    found.push({ code: "OLDER_THAN_KNOWN", details: { knownPeriod: known.period } });
  found.push(...(await findContradiction(reading, area, given, others)));
  if (indicator.code === "communes_covered") {
    const communes = countCommunes(catalogue, area, figure.periodEnd!);
    if (communes !== null && value > communes)
      found.push({ code: "COVERAGE_OVER_100", details: { percent: String(Math.round((value / communes) * 1000) / 10), period } });
  }
  return found;
}

function asFigure(area: Area, { indicator, value, period, qualifier, definitionKept }: GivenFigure): Figure {
  return {
    ...missingFigure({ areaScheme: area.scheme, areaCode: area.code, indicatorCode: indicator.code, upTo: null }, "NO_PUBLISHED_FIGURE"),
    missing: null,
    value,
    period,
    periodEnd: endOfPeriod(period),
    periodBasis: "stated",
    qualifier,
    obsStatus: definitionKept ? "A" : "D",
    method: "reported",
  };
}

/** Returns that an index is below nought, and that a share may have been written as part of one: 0.85 where 85 % is meant. Where what stands is as small it is not asked. */
function findUnlikelyUnit({ indicator: { unit }, value }: GivenFigure, known: Figure): Implausible[] {
  if (unit === "percent")
    return value > 0 && value <= 1 && !(known.value !== null && known.value <= 1)
      ? [{ code: "MAY_BE_SHARE", details: { given: String(value), percent: String(Number((value * 100).toPrecision(12))) } }]
      : [];
  return unit !== "count" && value < 0 ? [{ code: "NEGATIVE_INDEX", details: {} }] : [];
}

/** Returns how many commune-level units an area had on a day: those of the list since July 2025, and before it those of April 2023. Null where the release does not say. */
function countCommunes(catalogue: Catalogue, area: Area, day: string): number | null {
  if (catalogue.divisionEnd === null || day <= catalogue.divisionEnd) return area.communes;
  const province = presentProvinceOf(catalogue, area);
  if (area.scheme === "VN63" && catalogue.twinOf(area) === undefined) return null;
  const { length } = catalogue.areas.filter(({ scheme, provinceCode }) => scheme === "VN3321" && provinceCode === province.code);
  return length === 0 ? null : length;
}
