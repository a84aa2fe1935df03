import type { Area } from "@toso/prisma/client";
import type { Reading } from "../../release/context.ts";
import { figureOf, missingFigure, type Figure } from "../figure.ts";
import { findFigure, isMadeOfMembers, observationsOf } from "../find-figure.ts";
import { communesIndicator } from "../communes.ts";
import { orderByRule } from "../pick-headline.ts";
import { isSummable } from "../resolve-indicator.ts";
import { sumMembers } from "../sum-members.ts";
import type { Span } from "./span.ts";

/**
 * Returns the headline figure of an area among those of some dates that are known by the day of the reading; nothing is carried forward from another date.
 * Without one of its own, a region, the nation and a merged province get the sum of whole members of the same dates where values add up.
 * There is always a figure: one without a value says why.
 */
export async function findInSpan(reading: Reading, area: Area, indicatorCode: string, span: Span): Promise<Figure> {
  const { catalogue, asOf } = reading;
  const indicator = catalogue.indicators.get(indicatorCode)!;
  const key = { areaScheme: area.scheme, areaCode: area.code, indicatorCode, upTo: span.name };
  if (indicator.nationalOnly && area.scheme !== "VN") return missingFigure(key, "NOT_APPLICABLE");
  if (indicatorCode === communesIndicator && area.communes !== null) {
    const communes = await findFigure(reading, area, indicatorCode);
    return communes.value !== null && span.holds({ period: communes.period!, periodEnd: communes.periodEnd! })
      ? { ...communes, upTo: span.name }
      : missingFigure(key, "NO_PUBLISHED_FIGURE");
  }
  const [headline, ...others] = orderByRule((await observationsOf(reading, area, indicatorCode)).filter(span.holds), catalogue, asOf);
  if (headline) return figureOf(headline, others, span.name);
  if (!isMadeOfMembers(catalogue, area, indicatorCode)) return missingFigure(key, "NO_PUBLISHED_FIGURE");
  if (!isSummable(indicator)) return missingFigure(key, area.scheme === "REGION" ? "NOT_SUMMABLE" : "NO_PUBLISHED_FIGURE");
  const members = await Promise.all(catalogue.membersOf(area).map((member) => findInSpan(reading, member, indicatorCode, span)));
  return sumMembers(key, members);
}
