import type { FigureParts } from "../figure/figure.query.ts";
import { writeFigureText } from "../figure/write-value.ts";
import { formatPeriod, formatPeriodSpan } from "../format/period.ts";
import { type Lang, nameOf, publisherOf } from "../../i18n/lang.ts";
import { nameArea } from "../../i18n/name-province.ts";
import { words } from "../../i18n/words.ts";
import { keepDrawing } from "./keep-drawing.ts";
import { writeTick } from "./present-strip.ts";
import { sourceSymbol } from "./source-symbol.ts";
import { timeChart } from "./time-chart.ts";
import { sourceSymbols, type TimePoint } from "./time-point.ts";

/** Counted otherwise, or not sure enough to be the reason of a rise or fall: no line joins such a figure to others. */
const apart = new Set(["D", "U"]);

/** A chart over time, ready for the page. */
export type TimeDrawing = {
  indicatorCode: string;
  name: string;
  /** The indicator and the area, for where the chart stands alone. */
  title: string;
  /** First and last date of the figures: "6/2023 – 9/2024". */
  dates: string;
  markup: string;
  /** True where each source has a shape of its own, which a key then has to tell. */
  keyed: boolean;
  /** The sources in order of first appearance, each with its shape; one entry when all figures are from one source. */
  sources: { code: string; publisher: string; symbol: string }[];
  /** What hollow and dashed points mean, for those that occur. */
  hollow: string[];
  comparable: boolean;
};

/**
 * Draws the figures of one indicator and area over time. `figures` come newest first, within one date in the order of the
 * headline rule. Figures of fewer than two dates make no chart: the answer is null. Sources have shapes of their own unless there are more than can be told
 * apart, or the chart stands without a key (`withKey`).
 */
export function presentTime(figures: FigureParts[], seriesBreak: string | null, lang: Lang, { withKey = true } = {}): TimeDrawing | null {
  const known = figures.filter((figure) => figure.value !== null && figure.standsOn !== null);
  if (new Set(known.map((figure) => figure.standsOn)).size < 2) return null;
  const text = words(lang).chart;
  const { indicator, area, unit } = known[0]!;
  const sources = [...new Map(known.toReversed().flatMap(({ source }) => (source ? [[source.code, source]] : []))).values()];
  const keyed = withKey && sources.length > 1 && sources.length <= sourceSymbols.length;
  const symbolOf = (code: string | undefined) => (keyed && sourceSymbols[sources.findIndex((source) => source.code === code)]) || "circle";
  const headlines = new Set(known.filter((figure, i) => known.findIndex((other) => other.standsOn === figure.standsOn) === i));
  const points = known.map((figure): TimePoint => {
    const valueLabel = writeFigureText(figure, lang);
    const period = formatPeriod(figure.period!, lang);
    return {
      date: figure.standsOn!,
      periodLabel: shortPeriod(figure.period!, lang),
      value: figure.value!,
      valueLabel,
      obsStatus: figure.obsStatus,
      isDateEstimated: figure.periodBasis === "ESTIMATED",
      // Where bases differ by source, each source is a definition of its own.
      definition: !indicator.comparable ? (figure.source?.code ?? "") : apart.has(figure.obsStatus) ? `${figure.obsStatus} ${figure.noteVi ?? ""}` : "",
      symbol: symbolOf(figure.source?.code),
      onLine: headlines.has(figure),
      tooltip: text.tooltipSource(text.valueAt(valueLabel, period), figure.source ? publisherOf(lang, figure.source) : ""),
    };
  });
  const newest = points[0]!;
  const oldest = points.findLast((point) => point.onLine)!;
  const crosses = seriesBreak !== null && oldest.date < `${seriesBreak}-01-01` && newest.date >= `${seriesBreak}-01-01`;
  const sentence = [
    text.timeSentence(
      nameOf(lang, indicator),
      nameArea(lang, area),
      String(points.length),
      text.valueAt(oldest.valueLabel, oldest.periodLabel),
      text.valueAt(newest.valueLabel, newest.periodLabel),
    ),
    crosses ? text.timeBreakSentence(seriesBreak) : "",
  ];
  const options = {
    width: 360,
    // A share of 0.2 % could not be read on an axis up to 100 %.
    reach: unit === "percent" && Math.max(...points.map(({ value }) => value)) >= 10 ? 100 : null,
    seriesBreak: seriesBreak ? { from: `${seriesBreak}-01-01`, label: text.timeBreak(seriesBreak) } : null,
    sentence: sentence.filter(Boolean).join(" "),
  };
  return {
    indicatorCode: indicator.code,
    name: nameOf(lang, indicator),
    title: `${nameOf(lang, indicator)}, ${nameArea(lang, area)}`,
    dates: formatPeriodSpan(known.at(-1)!.period!, known[0]!.period!, lang),
    keyed,
    markup: keepDrawing("time", [points, options, unit, lang], () => timeChart(points, { ...options, format: (value) => writeTick(value, unit, lang) })),
    sources: sources.map((source) => ({ code: source.code, publisher: publisherOf(lang, source), symbol: sourceSymbol(symbolOf(source.code)) })),
    hollow: [
      ...(["P", "D", "U", "E"] as const).filter((status) => known.some((figure) => figure.obsStatus === status)).map((status) => text.hollow[status]),
      ...(points.some(({ isDateEstimated }) => isDateEstimated) ? [text.hollowDate] : []),
    ],
    comparable: indicator.comparable,
  };
}

/** Keeps labels under a time axis short: days become "5/2023" or "May 2023". */
function shortPeriod(period: string, lang: Lang): string {
  if (period.length === 4) return period;
  const [year, month] = period.split("-");
  if (lang === "vi") return `${Number(month)}/${year}`;
  return new Intl.DateTimeFormat("en-GB", { month: "short", year: "numeric", timeZone: "UTC" }).format(Date.UTC(Number(year), Number(month) - 1));
}
