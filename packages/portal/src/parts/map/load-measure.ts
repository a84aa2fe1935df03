import { ask } from "../../graphql/client.ts";
import type { FigureParts } from "../figure/figure.query.ts";
import { listSumMarks } from "../figure/list-marks.ts";
import { presentFigure, presentRate } from "../figure/present-figure.ts";
import { writeSumText } from "../figure/write-value.ts";
import { chooseText, nameOf, type Lang } from "../../i18n/lang.ts";
import { pathTo } from "../layout/path-to.ts";
import type { Boundary, ResultOf } from "../../graphql/graphql.ts";
import { indicatorMeasureQuery, rateMeasuresQuery } from "./measure.query.ts";
import type { Measure, MeasureCoverage } from "./measure.ts";
import { listWays, type Way } from "./list-ways.ts";
import { measureProvinces } from "./measure-provinces.ts";
import type { DrawingKind } from "./present-province.ts";

type RateMeasure = ResultOf<typeof rateMeasuresQuery>["rates"][number];
/** A division with where its provinces lead, in one language. */
type DivisionInWords = { boundary: Boundary; ways: Map<string, Way>; lang: Lang };
type IndicatorMeasure = NonNullable<ResultOf<typeof indicatorMeasureQuery>["indicator"]>;

/** The page of a measure in each division. */
const pageOf = { VN63: "indicator", VN34: "indicatorOf34" } as const;

/** Loads an indicator or a rate with the provinces of a division, in the words of one language, from the release of this build or the one named; an unknown code is thrown. */
export async function loadMeasure(code: string, lang: Lang, boundary: Boundary = "VN63", release?: string): Promise<Measure> {
  const [{ rates }, ways] = await Promise.all([ask(rateMeasuresQuery, { boundary }, release), listWays(boundary, lang)]);
  const division = { boundary, ways, lang };
  const rate = rates.find((one) => one.code === code);
  if (rate) return measureOfRate(rate, await askIndicator(rate.numerator.code, boundary, release), division);
  return measureOfIndicator(await askIndicator(code, boundary, release), division);
}

async function askIndicator(code: string, boundary: Boundary, release?: string): Promise<IndicatorMeasure> {
  const { indicator } = await ask(indicatorMeasureQuery, { code, boundary }, release);
  if (!indicator) throw new Error(`No indicator or rate has the code "${code}".`);
  return indicator;
}

function measureOfRate(rate: RateMeasure, numerator: IndicatorMeasure, { boundary, ways, lang }: DivisionInWords): Measure {
  const readings = rate.provinceRates.map((one) => ({
    province: one.province,
    figure: presentRate(one.rate, lang),
    rate: one.rate,
    missing: one.rate.missing,
  }));
  const numerators = rate.provinceRates.flatMap((one) => (one.rate.value === null ? [] : [one.rate.numerator]));
  return {
    boundary,
    code: rate.code,
    name: nameOf(lang, rate),
    definition: chooseText(lang, rate.formulaVi, rate.formulaEn),
    href: pathTo(lang, { name: pageOf[boundary], code: rate.code }),
    unit: "rate",
    decimals: rate.decimals,
    isRate: true,
    comparable: true,
    acrossMerger: rate.distribution.missing === "DIVISION_DIFFERS",
    seriesBreak: null,
    ...measureProvinces(readings, { kind: "classes", classBreaks: rate.classBreaks }, rate.code, lang, ways),
    coverage: { ...countCoverage(readings.length, numerators), national: null, sum: sumOf(numerator, lang) },
  };
}

function measureOfIndicator(indicator: IndicatorMeasure, { boundary, ways, lang }: DivisionInWords): Measure {
  const readings = indicator.provinceFigures.map((one) => ({
    province: one.province,
    figure: presentFigure(one.figure, lang),
    rate: null,
    missing: one.figure.missing,
  }));
  const figures = indicator.provinceFigures.map((one) => one.figure).filter((figure) => figure.value !== null);
  const { classBreaks } = indicator;
  return {
    boundary,
    code: indicator.code,
    name: nameOf(lang, indicator),
    definition: chooseText(lang, indicator.definitionVi, indicator.definitionEn),
    href: pathTo(lang, { name: pageOf[boundary], code: indicator.code }),
    unit: indicator.unit,
    decimals: indicator.decimals,
    isRate: false,
    comparable: indicator.comparable,
    acrossMerger: indicator.distribution?.missing === "DIVISION_DIFFERS",
    seriesBreak: indicator.seriesBreak,
    ...measureProvinces(readings, { kind: drawingOf(indicator, figures), classBreaks }, indicator.code, lang, ways),
    coverage: { ...countCoverage(readings.length, figures), national: indicator.nationalFigure, sum: sumOf(indicator, lang) },
  };
}

// Shading a count would only show which provinces are large, and shading what has no common base would mislead.
function drawingOf(indicator: IndicatorMeasure, figures: FigureParts[]): DrawingKind {
  if (!indicator.comparable) return "labels";
  if (indicator.unit === "count") return "circles";
  // Too few different values have no classes: the same value everywhere is one shade, a handful are written out.
  const isUniform = figures.length > 0 && figures.every(({ value }) => value === figures[0]!.value);
  return indicator.classBreaks.length > 0 || isUniform ? "classes" : "labels";
}

function countCoverage(provinceCount: number, figures: FigureParts[]): Omit<MeasureCoverage, "national" | "sum"> {
  const periods = figures
    .filter((figure) => figure.period !== null && figure.periodEnd !== null)
    .sort((one, other) => one.periodEnd!.localeCompare(other.periodEnd!))
    .map((figure) => figure.period!);
  return { provinceCount, withFigure: figures.length, oldestPeriod: periods[0] ?? null, newestPeriod: periods.at(-1) ?? null };
}

function sumOf(indicator: IndicatorMeasure, lang: Lang): MeasureCoverage["sum"] {
  const { reconciliation } = indicator;
  if (!reconciliation || reconciliation.nationalFigure.value === null) return null;
  return {
    indicatorName: nameOf(lang, indicator),
    total: writeSumText(reconciliation.sum, reconciliation.qualifier, lang),
    marks: listSumMarks(reconciliation, lang),
    provincesWithFigure: reconciliation.provincesWithFigure,
    share: reconciliation.share,
    national: reconciliation.nationalFigure,
  };
}
