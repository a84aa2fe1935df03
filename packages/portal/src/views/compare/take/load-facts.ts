import { ask } from "../../../graphql/client.ts";
import type { Boundary } from "../../../graphql/graphql.ts";
import { buildContext } from "../../../../build/context.ts";
import type { FigureParts, RateParts } from "../../../parts/figure/figure.query.ts";
import { indicatorMeasureQuery, rateMeasuresQuery } from "../../../parts/map/measure.query.ts";
import { comparedMeasuresQuery } from "../compared.query.ts";
import { counts } from "../counts.ts";
import type { ComparedFact, Fact, FactsFile } from "./facts-file.ts";

/** Loads the figures that are compared among the provinces of a division as the dataset has them, from the release of this build. */
export async function loadFacts(boundary: Boundary): Promise<FactsFile> {
  const [{ measures }, { rates }] = await Promise.all([ask(comparedMeasuresQuery, {}), ask(rateMeasuresQuery, { boundary })]);
  const ofRates = rates.map(({ code, provinceRates }) => [code, bySlug(provinceRates, ({ rate }) => factOfRate(rate, boundary))] as const);
  const codes = [...counts, ...measures.map(({ code }) => code)].filter((code) => !rates.some((rate) => rate.code === code));
  const ofIndicators = await Promise.all(
    codes.map(async (code) => {
      const { indicator } = await ask(indicatorMeasureQuery, { code, boundary });
      return [code, bySlug(indicator?.provinceFigures ?? [], ({ figure }) => ({ ...factOf(figure, boundary), numerator: null, denominator: null }))] as const;
    }),
  );
  return {
    boundary,
    release: buildContext().release,
    codes: Object.fromEntries(rates[0]!.provinceRates.map(({ province }) => [province.slug, province.code])),
    parts: Object.fromEntries(rates.map(({ code, numerator, denominator, per }) => [code, { numerator: numerator.code, denominator: denominator.code, per }])),
    figures: Object.fromEntries([...ofRates, ...ofIndicators]),
  };
}

function bySlug<Reading extends { province: { slug: string } }>(readings: Reading[], factOf: (reading: Reading) => ComparedFact): Record<string, ComparedFact> {
  return Object.fromEntries(readings.map((reading) => [reading.province.slug, factOf(reading)]));
}

function factOfRate(rate: RateParts, boundary: Boundary): ComparedFact {
  const [numerator, denominator] = [factOf(rate.numerator, boundary), factOf(rate.denominator, boundary)];
  const { value, missing, qualifier, obsStatus } = rate;
  // The date of a rate is that of its numerator.
  return { ...numerator, value, missing, qualifier, obsStatus, side: value === null ? null : numerator.side, numerator, denominator };
}

function factOf(figure: FigureParts, boundary: Boundary): Fact {
  const { value, missing, period, periodBasis, qualifier, obsStatus, method, source, summedFrom } = figure;
  const oldest = summedFrom?.oldestPeriod ?? null;
  return {
    value,
    missing,
    period,
    since: value === null || oldest === period ? null : oldest,
    periodBasis,
    qualifier,
    obsStatus,
    method,
    source: source?.code ?? null,
    sourceUrl: source?.url ?? null,
    side: sideOf(figure, boundary),
  };
}

// The last day of the 63. A sum of old provinces was counted before, whatever the dates of its members.
const lastDayOf63 = "2025-06-30";

function sideOf({ value, method, periodEnd }: FigureParts, boundary: Boundary): Fact["side"] {
  if (value === null || periodEnd === null) return null;
  return (boundary === "VN34" && method === "SUMMED") || periodEnd <= lastDayOf63 ? "before" : "after";
}
