import { ask } from "../../graphql/client.ts";
import type { Boundary } from "../../graphql/graphql.ts";
import type { FigureParts } from "../../parts/figure/figure.query.ts";
import type { Lang } from "../../i18n/lang.ts";
import { codeInPath } from "../../parts/layout/path-to.ts";
import { directionOf } from "../../parts/map/direction-of.ts";
import type { Measure } from "../../parts/map/measure.ts";
import { measureOnce } from "./measure-once.ts";
import { indicatorListQuery } from "./indicator-list.query.ts";
import { indicatorPageQuery, rateSpreadQuery, type IndicatorFacts, type RateFacts } from "./indicator-page.query.ts";

/** What the page of an indicator or of a rate shows; a rate has no facts of an indicator and no national figures. */
export type IndicatorView = {
  measure: Measure;
  facts: IndicatorFacts | null;
  direction: RateFacts["direction"];
  /** Null where provinces may not be compared. */
  spread: RateFacts["distribution"] | null;
  /** National figures of all dates, newest first; empty for a rate and where none is published. */
  national: FigureParts[];
};

/** Lists the address part of every indicator and rate page with the code behind it. */
export async function listIndicatorPages(): Promise<{ params: { code: string }; props: { code: string } }[]> {
  const { indicators, rates } = await ask(indicatorListQuery, {});
  return [...indicators, ...rates].map(({ code }) => ({ params: { code: codeInPath(code) }, props: { code } }));
}

/** Lists the same of those that provinces have figures of, for their pages of the 34. */
export async function listIndicatorsOf34(): Promise<{ params: { code: string }; props: { code: string } }[]> {
  const { indicators, rates } = await ask(indicatorListQuery, {});
  return [...indicators.filter(({ nationalOnly }) => !nationalOnly), ...rates].map(({ code }) => ({ params: { code: codeInPath(code) }, props: { code } }));
}

/** Loads an indicator or a rate by its code with the provinces of a division, from the release of this build or the one named; an unknown code is thrown. */
export async function loadIndicator(code: string, lang: Lang, release?: string, boundary: Boundary = "VN63"): Promise<IndicatorView> {
  const [measure, { rates }] = await Promise.all([measureOnce(code, lang, boundary, release), ask(rateSpreadQuery, { boundary }, release)]);
  const rate = rates.find((one) => one.code === code);
  if (rate) return { measure, facts: null, direction: rate.direction, spread: rate.distribution, national: [] };
  const { indicator, nation } = await ask(indicatorPageQuery, { code, boundary }, release);
  if (!indicator) throw new Error(`No indicator or rate has the code "${code}".`);
  const { figure } = nation;
  return {
    measure,
    facts: indicator,
    direction: directionOf(indicator),
    spread: indicator.distribution,
    // A sum of provinces is no published national figure: it stands under the reconciliation.
    national: figure.value === null || figure.method === "SUMMED" ? [] : [figure, ...figure.others],
  };
}
