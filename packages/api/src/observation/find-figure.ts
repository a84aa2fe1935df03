import type { Area, Observation } from "@toso/prisma/client";
import { isSummable } from "../indicator/resolve-indicator.ts";
import type { Reading } from "../release/reading.ts";
import { figureOf, missingFigure, type Figure, type FigureKey } from "./figure.ts";
import { pickHeadline } from "./pick-headline.ts";
import { sumMembers } from "./sum-members.ts";

/** Indicator that is no observation but a column of the list of areas. */
export const communesIndicator = "communes";
const communesPeriod = "2023-04";

/** A question may come to the same figure by many ways; it is found once for each reading. */
const foundIn = new WeakMap<Reading, Map<string, Promise<Figure>>>();

/**
 * Returns the headline figure of an area for an indicator by the headline rule, up to `asOf` (YYYY-MM-DD, null for the latest).
 * Without an observation of its own, a region, the nation and a merged province get the sum of whole members where values add up.
 * There is always a figure: one without a value says why.
 */
export function findFigure(reading: Reading, area: Area, indicatorCode: string, asOf: string | null = reading.asOf): Promise<Figure> {
  const known = foundIn.get(reading) ?? new Map<string, Promise<Figure>>();
  foundIn.set(reading, known);
  const key = `${area.scheme} ${area.code} ${indicatorCode} ${asOf}`;
  const figure = known.get(key) ?? pickOrSum(reading, area, indicatorCode, asOf);
  known.set(key, figure);
  return figure;
}

async function pickOrSum(reading: Reading, area: Area, indicatorCode: string, asOf: string | null): Promise<Figure> {
  const { catalogue } = reading;
  const key: FigureKey = { areaScheme: area.scheme, areaCode: area.code, indicatorCode };
  const indicator = catalogue.indicators.get(indicatorCode)!;
  if (indicator.nationalOnly && area.scheme !== "VN") return missingFigure(key, "NOT_APPLICABLE");
  if (indicatorCode === communesIndicator && area.communes !== null) return communesOf(key, area.communes);

  const picked = pickHeadline(await observationsOf(reading, area, indicatorCode), (code) => catalogue.sources.get(code)!.kind, asOf);
  if (picked) return figureOf(picked.headline, picked.others);

  const members = catalogue.membersOf(area);
  const standsAlone = members.length === 0 || (area.scheme === "VN34" && catalogue.twinOf(area) !== undefined && indicatorCode !== communesIndicator);
  if (standsAlone) return missingFigure(key, "NO_PUBLISHED_FIGURE");
  if (!isSummable(indicator)) return missingFigure(key, area.scheme === "REGION" ? "NOT_SUMMABLE" : "NO_PUBLISHED_FIGURE");
  return sumMembers(key, await Promise.all(members.map((member) => findFigure(reading, member, indicatorCode, asOf))));
}

/** Returns every observation of the area for the indicator; a province that the merger left unchanged has its figures under both codes. */
export async function observationsOf(reading: Reading, area: Area, indicatorCode: string): Promise<Observation[]> {
  const lists = await Promise.all(
    samePlaces(reading, area).map(({ scheme, code }) => reading.observations.load({ areaScheme: scheme, areaCode: code, indicatorCode })),
  );
  return lists.flat();
}

/** Returns the area and, where the merger left it unchanged, its twin of the other division. */
export function samePlaces(reading: Reading, area: Area): Area[] {
  const twin = reading.catalogue.twinOf(area);
  return twin ? [area, twin] : [area];
}

function communesOf(key: FigureKey, communes: number): Figure {
  return {
    ...missingFigure(key, "NO_PUBLISHED_FIGURE"),
    missing: null,
    value: communes,
    period: communesPeriod,
    periodEnd: "2023-04-30",
    periodBasis: "stated",
    qualifier: "exact",
    obsStatus: "A",
    method: "reported",
  };
}
