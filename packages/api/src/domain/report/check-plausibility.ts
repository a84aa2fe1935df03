import type { Area, Indicator } from "@toso/prisma/client";
import type { Reading } from "../../release/context.ts";
import type { Catalogue } from "../../release/catalogue.ts";
import { endOfPeriod } from "../../tables/period.ts";
import { missingFigure, type Figure } from "../figure.ts";
import { findDisagreement } from "../find-disagreement.ts";
import { observationsOf } from "../find-figure.ts";
import { findPublished } from "../province/find-present-figure.ts";
import { presentProvinceOf } from "../province/present-province.ts";
import { crossesSeriesBreak, isCountedAnew } from "../series/crossings.ts";

/** What may be right and is worth a second look in a figure that is handed in. */
export type PlausibilityCode = "JUMP" | "FEWER_MEMBERS_THAN_TEAMS" | "COVERAGE_OVER_100" | "DIFFERS_FROM_PUBLISHED" | "OLDER_THAN_KNOWN";

/** One such thing, with the numbers and names that it is about. */
export interface Implausible {
  code: PlausibilityCode;
  details: Record<string, string>;
}

/** A number that is handed in for an area. */
export interface GivenFigure {
  indicator: Indicator;
  value: number;
  period: string;
  qualifier: NonNullable<Figure["qualifier"]>;
  definitionKept: boolean;
}

/** More than this share of what was known before is a jump. */
const usualChange = 0.3;

/** Returns what is worth a second look in a number, beside what stands in a release and the others that are handed in with it; [] for nothing. */
export async function checkPlausibility(reading: Reading, area: Area, given: GivenFigure, all: readonly GivenFigure[]): Promise<Implausible[]> {
  const { catalogue } = reading;
  const { indicator, value, period } = given;
  const figure = asFigure(area, given);
  const known = await findPublished(reading, area, indicator.code);
  const disagreement = findDisagreement(figure, [...(await observationsOf(reading, area, indicator.code))], catalogue);
  const found: Implausible[] = [];
  if (disagreement && !disagreement.explainedByRounding) {
    const [other] = disagreement.figures;
    found.push({ code: "DIFFERS_FROM_PUBLISHED", details: { known: String(other!.value), source: catalogue.sources.get(other!.sourceCode)?.publisher ?? "" } });
  } else {
    const before = await findPublished({ ...reading, asOf: figure.periodEnd! }, area, indicator.code);
    const beside = before.value === null ? known : before;
    const change = beside.value ? (value - beside.value) / Math.abs(beside.value) : 0;
    if (Math.abs(change) > usualChange && isOneSeries(catalogue, indicator, beside, figure))
      found.push({ code: "JUMP", details: { known: String(beside.value), knownPeriod: beside.period!, percent: String(Math.round(change * 1000) / 10) } });
  }
  if (known.periodEnd !== null && known.periodEnd > figure.periodEnd!) found.push({ code: "OLDER_THAN_KNOWN", details: { knownPeriod: known.period! } });
  if (indicator.code === "members" || (indicator.code === "teams" && !all.some(({ indicator: other }) => other.code === "members")))
    found.push(...(await findFewMembers(reading, area, given, all)));
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

/** Counts on both sides of the merger, by two methods or by two definitions differ for other reasons than a slip of the hand. */
function isOneSeries(catalogue: Catalogue, indicator: Indicator, one: Figure, other: Figure): boolean {
  return !crossesSeriesBreak(indicator, one, other) && !isCountedAnew(catalogue, one, other) && (one.obsStatus === "D") === (other.obsStatus === "D");
}

async function findFewMembers(reading: Reading, area: Area, { indicator, value, period }: GivenFigure, all: readonly GivenFigure[]): Promise<Implausible[]> {
  const code = indicator.code === "members" ? "teams" : "members";
  const given = all.find((one) => one.indicator.code === code && one.period === period);
  const published = given ? null : await findPublished({ ...reading, asOf: endOfPeriod(period) }, area, code);
  const other = given?.value ?? published?.value ?? null;
  if (other === null) return [];
  const [members, teams] = indicator.code === "members" ? [value, other] : [other, value];
  return members < teams ? [{ code: "FEWER_MEMBERS_THAN_TEAMS", details: { members: String(members), teams: String(teams) } }] : [];
}

/** Returns how many commune-level units an area had on a day: those of the list since July 2025, and before it those of April 2023. Null where the release does not say. */
function countCommunes(catalogue: Catalogue, area: Area, day: string): number | null {
  if (catalogue.divisionEnd === null || day <= catalogue.divisionEnd) return area.communes;
  const province = presentProvinceOf(catalogue, area);
  if (area.scheme === "VN63" && catalogue.twinOf(area) === undefined) return null;
  const { length } = catalogue.areas.filter(({ scheme, provinceCode }) => scheme === "VN3321" && provinceCode === province.code);
  return length === 0 ? null : length;
}
