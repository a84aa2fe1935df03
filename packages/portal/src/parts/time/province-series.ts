import { ask } from "../../graphql/client.ts";
import type { Boundary } from "../../graphql/graphql.ts";
import type { FigureParts, RateParts } from "../figure/figure.query.ts";
import { provinceSeriesQuery, ratesOnDayQuery } from "./series.query.ts";

/** A province with all figures of an indicator that were published for itself, in the order of the headline rule, best first; [] where there is none. */
export type ProvinceSeries = { code: string; slug: string; nameVi: string; nameEn: string; figures: FigureParts[] };

/** A rate of a province as it was known from a day (YYYY-MM-DD) on. */
export type RateStep = { day: string; rate: RateParts };

/** The counts that the rates are made of. The population is none of them: it is that of the year of the numerator, whatever day is asked for. */
const countsOfRates = ["teams", "members", "communes"];

const loaded = new Map<string, Promise<ProvinceSeries[]>>();

/** Loads every province of a division with all its figures of one indicator, each as it reads on the day from which on it leads; once for all pages and files of a build. */
export function loadProvinceSeries(code: string, boundary: Boundary): Promise<ProvinceSeries[]> {
  const key = `${boundary} ${code}`;
  const series = loaded.get(key) ?? readProvinceSeries(code, boundary);
  loaded.set(key, series);
  return series;
}

async function readProvinceSeries(code: string, boundary: Boundary): Promise<ProvinceSeries[]> {
  const { provinces } = await ask(provinceSeriesQuery, { code, boundary });
  return provinces.nodes.map(({ figure, ...province }) => {
    const { others, ...headline } = figure;
    const all = [headline as FigureParts, ...others].filter(({ value, standsOn, method }) => value !== null && standsOn !== null && method !== "SUMMED");
    return { ...province, figures: all.map((one) => onItsDay(one, all)) };
  });
}

/** What stands at a later day goes before a figure in the order: whenever this one leads, that is not known yet, and cannot disagree with it. */
function onItsDay(figure: FigureParts, all: FigureParts[]): FigureParts {
  const { disagreement } = figure;
  if (!disagreement) return figure;
  const isLater = (other: (typeof disagreement.figures)[number]) =>
    all.some(
      ({ source, period, value, standsOn }) =>
        source?.code === other.source?.code && period === other.period && value === other.value && standsOn! > figure.standsOn!,
    );
  const figures = disagreement.figures.filter((other) => !isLater(other));
  if (figures.length === disagreement.figures.length) return figure;
  const values = [figure.value!, ...figures.map(({ value }) => value!)];
  return {
    ...figure,
    disagreement: figures.length === 0 ? null : { ...disagreement, figures, lowest: Math.min(...values), highest: Math.max(...values) },
  };
}

/** Loads what a rate of a province was from each day on that brought a figure of its own for it, newest first; [] where there never was one. */
export async function loadRateSteps(rateCode: string, provinceCode: string, boundary: Boundary): Promise<RateStep[]> {
  const days = await daysOfCounts(provinceCode, boundary);
  const steps = await Promise.all(
    days.map(async (day) => {
      const { province } = await ask(ratesOnDayQuery, { code: provinceCode, boundary, day });
      const rate = Object.values(province!).find(({ definition }) => definition.code === rateCode);
      if (!rate) throw new Error(`No rate has the code "${rateCode}": series.query.ts leaves it out.`);
      return { day, rate };
    }),
  );
  return steps.filter(({ rate: { numerator } }) => numerator.value !== null && numerator.method !== "SUMMED").reverse();
}

async function daysOfCounts(provinceCode: string, boundary: Boundary): Promise<string[]> {
  const all = await Promise.all(countsOfRates.map((code) => loadProvinceSeries(code, boundary)));
  const days = all.flatMap((provinces) => provinces.find(({ code }) => code === provinceCode)!.figures.map(({ standsOn }) => standsOn!));
  return [...new Set(days)].sort();
}
