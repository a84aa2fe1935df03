import type { Area } from "@toso/prisma/client";
import type { Reading } from "../../release/context.ts";
import { membersOnly, missingFigure, ownOnly, type Figure } from "../figure.ts";
import { findFigure } from "../find-figure.ts";
import { computeRate } from "../compute-rate.ts";
import type { Measure } from "../compare/measure.ts";
import { isSummable } from "../resolve-indicator.ts";
import { sumMembers } from "../sum-members.ts";
import { chooseLeadingSide, type Side } from "./choose-leading-side.ts";
import { haveOneName, isUnchanged, presentProvinceOf } from "./present-province.ts";

/** The figure of a province before July 2025 and the one since, with the side that leads. */
export interface PresentFigure {
  leads: Side;
  /** The figure of the old province; of one of the 34 the sum of the old ones. Null where the merger left the province as it was. */
  before: Figure | null;
  /** What was published for the present province itself; without a value where nothing was. */
  present: Figure;
}

/** Returns both figures of a province for an indicator, and which of them leads; each without a value says why. */
export async function findPresentFigure(reading: Reading, province: Area, indicatorCode: string): Promise<PresentFigure> {
  const { catalogue } = reading;
  if (isUnchanged(catalogue, province)) return { leads: "present", before: null, present: await findFigure(reading, province, indicatorCode) };
  const today = presentProvinceOf(catalogue, province);
  const [before, present] = await Promise.all([
    province.scheme === "VN34" ? sumOfOldProvinces(reading, province, indicatorCode) : findFigure(reading, province, indicatorCode),
    findPublished(reading, today, indicatorCode),
  ]);
  const hasPresentFigure = present.value !== null && isSinceMerger(reading);
  const facts = { isUnchanged: false, keepsName: haveOneName(province, today), hasPresentFigure };
  return { leads: chooseLeadingSide(facts), before, present };
}

/** Returns which side of a province leads for an indicator or a rate; of a rate the present one does where its numerator was published for the present province itself. */
export async function findLeadingSide(reading: Reading, province: Area, measure: Measure): Promise<Side> {
  if (!measure.rate) return (await findPresentFigure(reading, province, measure.code)).leads;
  const { catalogue } = reading;
  const unchanged = isUnchanged(catalogue, province);
  const today = presentProvinceOf(catalogue, province);
  const { value, numerator } = await computeRate(reading, today, measure.rate);
  const hasPresentFigure = value !== null && numerator.method !== "summed" && isSinceMerger(reading);
  return chooseLeadingSide({ isUnchanged: unchanged, keepsName: haveOneName(province, today), hasPresentFigure });
}

/** Returns true where the day asked for is one of the present provinces: an estimated year of one may stand at a day before that. */
function isSinceMerger({ asOf, catalogue: { divisionEnd } }: Reading): boolean {
  return asOf === null || divisionEnd === null || asOf > divisionEnd;
}

/** Returns the headline figure that was published for a province itself; where there is none, no sum takes its place. */
export async function findPublished(reading: Reading, province: Area, indicatorCode: string): Promise<Figure> {
  const figure = await findFigure(reading, province, indicatorCode);
  if (figure.value !== null && figure.method !== "summed") return figure;
  const key = { areaScheme: province.scheme, areaCode: province.code, indicatorCode, upTo: ownOnly };
  return missingFigure(key, figure.missing === "NOT_APPLICABLE" ? "NOT_APPLICABLE" : "NO_PUBLISHED_FIGURE");
}

/** Returns the sum of the old provinces that one of the 34 was made of, whatever it published itself; NOT_SUMMABLE where values do not add up. */
export async function sumOfOldProvinces(reading: Reading, province: Area, indicatorCode: string): Promise<Figure> {
  const { catalogue } = reading;
  const key = { areaScheme: province.scheme, areaCode: province.code, indicatorCode, upTo: membersOnly };
  const indicator = catalogue.indicators.get(indicatorCode)!;
  if (indicator.nationalOnly) return missingFigure(key, "NOT_APPLICABLE");
  if (!isSummable(indicator)) return missingFigure(key, "NOT_SUMMABLE");
  return sumMembers(key, await Promise.all(catalogue.membersOf(province).map((member) => findFigure(reading, member, indicatorCode))));
}
