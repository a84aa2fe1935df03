import type { Area } from "@toso/prisma/client";
import { isSummable } from "./resolve-indicator.ts";
import { communesIndicator } from "./communes.ts";
import type { Reading } from "../release/context.ts";
import { figureOf, missingFigure, type Figure, type FigureSought } from "./figure.ts";
import { endOfPeriod } from "../tables/period.ts";
import { pickHeadline } from "./pick-headline.ts";
import type { ReleaseObservation } from "../release/observation/read-by-keys.ts";
import { sumMembers } from "./sum-members.ts";

const communesPeriod = "2023-04";
const communesPeriodEnd = endOfPeriod(communesPeriod);

/** A question may come to the same figure by many ways; it is found once for each reading. */
const foundIn = new WeakMap<Reading, Map<string, Figure | Promise<Figure>>>();

/**
 * Returns the headline figure of an area for an indicator by the headline rule, up to `asOf` (YYYY-MM-DD, null for the latest).
 * Without an observation of its own, a region, the nation and a merged province get the sum of whole members where values add up.
 * There is always a figure: one without a value says why. It comes at once, without a promise, where its observations have been read.
 */
export function findFigure(reading: Reading, area: Area, indicatorCode: string, asOf: string | null = reading.asOf): Figure | Promise<Figure> {
  let known = foundIn.get(reading);
  if (!known) foundIn.set(reading, (known = new Map()));
  const key = `${area.scheme} ${area.code} ${indicatorCode} ${asOf}`;
  const found = known.get(key);
  if (found) return found;
  const figure = pickOrSum(reading, area, indicatorCode, asOf);
  known.set(key, figure);
  return figure instanceof Promise ? figure.then((picked) => (known.set(key, picked), picked)) : figure;
}

function pickOrSum(reading: Reading, area: Area, indicatorCode: string, asOf: string | null): Figure | Promise<Figure> {
  const { catalogue } = reading;
  const key: FigureSought = { areaScheme: area.scheme, areaCode: area.code, indicatorCode, upTo: asOf };
  const indicator = catalogue.indicators.get(indicatorCode)!;
  if (indicator.nationalOnly && area.scheme !== "VN") return missingFigure(key, "NOT_APPLICABLE");
  if (indicatorCode === communesIndicator && area.communes !== null)
    return asOf !== null && asOf < communesPeriodEnd ? missingFigure(key, "NO_PUBLISHED_FIGURE") : communesOf(key, area.communes);

  const observations = observationsOf(reading, area, indicatorCode);
  const choose = (all: readonly ReleaseObservation[]) => {
    const picked = pickHeadline(all, catalogue, asOf);
    return picked ? figureOf(picked.headline, picked.others, asOf) : sumOrMissing(reading, area, key, asOf);
  };
  return observations instanceof Promise ? observations.then(choose) : choose(observations);
}

/** Returns the figure of an area that has no observation of its own. */
function sumOrMissing(reading: Reading, area: Area, key: FigureSought, asOf: string | null): Figure | Promise<Figure> {
  const { catalogue } = reading;
  const { indicatorCode } = key;
  const members = catalogue.membersOf(area);
  const standsAlone = members.length === 0 || (area.scheme === "VN34" && catalogue.twinOf(area) !== undefined && indicatorCode !== communesIndicator);
  if (standsAlone) return missingFigure(key, "NO_PUBLISHED_FIGURE");
  if (!isSummable(catalogue.indicators.get(indicatorCode)!)) return missingFigure(key, area.scheme === "REGION" ? "NOT_SUMMABLE" : "NO_PUBLISHED_FIGURE");
  return Promise.all(members.map((member) => findFigure(reading, member, indicatorCode, asOf))).then((figures) => sumMembers(key, figures));
}

/**
 * Reads the observations behind the figures of these areas, so that each of them then comes at once: a promise for each costs more than the figure.
 * Returns null where there is nothing to wait for.
 */
export function readFigures(reading: Reading, areas: Area[], indicatorCode: string): Promise<void> | null {
  if (reading.catalogue.indicators.get(indicatorCode)!.nationalOnly) return null;
  const places = areas.filter(({ communes }) => indicatorCode !== communesIndicator || communes === null).flatMap((area) => samePlaces(reading, area));
  return reading.observations.read(places.map(({ scheme, code }) => ({ areaScheme: scheme, areaCode: code, indicatorCode })));
}

/** Returns every observation of the area for the indicator; a province that the merger left unchanged has its figures under both codes. */
export function observationsOf(reading: Reading, area: Area, indicatorCode: string): readonly ReleaseObservation[] | Promise<readonly ReleaseObservation[]> {
  const of = ({ scheme, code }: Area) => reading.observations.of({ areaScheme: scheme, areaCode: code, indicatorCode });
  const twin = reading.catalogue.twinOf(area);
  if (!twin) return of(area);
  const [own, ofTwin] = [of(area), of(twin)];
  if (own instanceof Promise || ofTwin instanceof Promise) return Promise.all([own, ofTwin]).then((lists) => lists.flat());
  return [...own, ...ofTwin];
}

/** Returns the area and, where the merger left it unchanged, its twin of the other division. */
export function samePlaces(reading: Reading, area: Area): Area[] {
  const twin = reading.catalogue.twinOf(area);
  return twin ? [area, twin] : [area];
}

function communesOf(key: FigureSought, communes: number): Figure {
  return {
    ...missingFigure(key, "NO_PUBLISHED_FIGURE"),
    missing: null,
    value: communes,
    period: communesPeriod,
    periodEnd: communesPeriodEnd,
    periodBasis: "stated",
    qualifier: "exact",
    obsStatus: "A",
    method: "reported",
  };
}
