import type { Area, Indicator, Rate } from "@toso/prisma/client";
import { unknownCode } from "../../errors.ts";
import type { Figure, FigureStatus, MissingReason } from "../figure.ts";
import { findFigure } from "../find-figure.ts";
import { computeRate, type ComputedRate } from "../compute-rate.ts";
import type { Catalogue } from "../../release/catalogue.ts";
import type { Reading } from "../../release/context.ts";

/** What provinces are compared by: an indicator, or a rate computed from two of them. */
export interface Measure {
  code: string;
  /** Unit of the values: count, percent, index or rate. */
  unit: string;
  decimals: number;
  direction: Indicator["direction"];
  /** False where the base differs by source: then nothing is compared. */
  comparable: boolean;
  /** True for a count that adds up: a larger province has more of it. */
  dependsOnSize: boolean;
  indicator: Indicator | null;
  rate: Rate | null;
}

/** A measure of one area, with the figure or the rate behind it. */
export interface Measured {
  area: Area;
  value: number | null;
  obsStatus: FigureStatus;
  qualifier: Figure["qualifier"];
  missing: MissingReason | null;
  /** Of a rate, the date of its numerator. */
  period: string | null;
  periodEnd: string | null;
  /** The figure, or the numerator of the rate. */
  figure: Figure;
  rate: ComputedRate | null;
}

/** Returns the measure of an indicator. */
export function measureOfIndicator(indicator: Indicator): Measure {
  const { code, unit, decimals, direction, comparable, aggregation } = indicator;
  return { code, unit, decimals, direction, comparable, dependsOnSize: unit === "count" && aggregation === "sum", indicator, rate: null };
}

/** Returns the measure of a rate. */
export function measureOfRate(rate: Rate): Measure {
  const { code, decimals, direction } = rate;
  return { code, unit: "rate", decimals, direction, comparable: true, dependsOnSize: false, indicator: null, rate };
}

/** Returns the measure with this code of an indicator or a rate; throws UNKNOWN_CODE with the nearest ones. */
export function resolveMeasure({ indicators, rates }: Catalogue, code: string): Measure {
  const indicator = indicators.get(code);
  if (indicator) return measureOfIndicator(indicator);
  const rate = rates.get(code);
  if (rate) return measureOfRate(rate);
  throw unknownCode("indicator or rate", code, [...indicators.keys(), ...rates.keys()], "{ indicators { code } rates { code } }");
}

/** Returns what provinces are compared by when nothing is named: the rates, then every indicator that can be compared and does not grow with the size of a province. */
export function listMeasures({ indicators, rates }: Catalogue): Measure[] {
  const fair = [...indicators.values()].filter(({ comparable, nationalOnly, topic }) => comparable && !nationalOnly && topic !== "context");
  return [...[...rates.values()].map(measureOfRate), ...fair.map(measureOfIndicator).filter(({ dependsOnSize }) => !dependsOnSize)];
}

/** Measures an area up to the day of the reading, or up to `asOf` (null for the latest); a value that is missing says why. */
export async function measureArea(reading: Reading, area: Area, measure: Measure, asOf: string | null = reading.asOf): Promise<Measured> {
  if (measure.rate) {
    const rate = await computeRate({ ...reading, asOf }, area, measure.rate);
    const { value, obsStatus, qualifier, missing, numerator } = rate;
    const [period, periodEnd] = value === null ? [null, null] : [numerator.period, numerator.periodEnd];
    return { area, value, obsStatus, qualifier, missing, period, periodEnd, figure: numerator, rate };
  }
  const figure = await findFigure(reading, area, measure.code, asOf);
  const { value, obsStatus, qualifier, missing, period, periodEnd } = figure;
  return { area, value, obsStatus, qualifier, missing, period, periodEnd, figure, rate: null };
}

/** A measured area that has a value. */
export type Known = Measured & { value: number; periodEnd: string };

/** Returns true where an area has a value. */
export function isKnown(measured: Measured): measured is Known {
  return measured.value !== null && measured.periodEnd !== null;
}

/** Returns the measures of these codes, each once however often it is named; undefined when no codes are given. Throws UNKNOWN_CODE. */
export function resolveMeasures(catalogue: Catalogue, given: readonly string[] | null | undefined): Measure[] | undefined {
  return given ? [...new Set(given)].map((code) => resolveMeasure(catalogue, code)) : undefined;
}
