import type { FigureParts } from "../../parts/figure/figure.query.ts";
import { writeFigureText } from "../../parts/figure/write-value.ts";
import type { Lang } from "../../i18n/lang.ts";
import { words } from "../../i18n/words.ts";
import { listMappedYears } from "../../parts/time/mapped-years.ts";

/** The course of one measure of a province: the path of a line 88 wide and 24 high, from which year to which, and all of it in words. */
export type Trend = {
  path: string;
  first: string;
  last: string;
  sentence: string;
  /** Where a line stands across the gap that a new method makes, and what is said of it; null where there is none. */
  gap: { x: number; words: string } | null;
};

const [width, height, inset] = [88, 24, 2];

/**
 * Draws the small line beside a measure from its figures in the order of the headline rule, one a year; between years that do not follow each other, and across a break of method,
 * nothing is drawn. Null where the measure is not on the map year by year, or the province has figures of fewer than two of its years.
 */
export async function presentTrend(figures: FigureParts[], seriesBreak: string | null, lang: Lang): Promise<Trend | null> {
  const mapped = await listMappedYears(figures[0]!.indicator.code);
  const points = mapped.flatMap(({ year }) => {
    const figure = figures.find(({ value, period }) => value !== null && period?.startsWith(year));
    return figure ? [{ year: Number(year), value: figure.value!, text: writeFigureText(figure, lang) }] : [];
  });
  if (points.length < 2) return null;
  const values = points.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const [first, last] = [points[0]!.year, points.at(-1)!.year];
  const x = (year: number) => round(inset + ((year - first) / (last - first)) * (width - 2 * inset));
  const y = (value: number) => round(high === low ? height / 2 : height - inset - ((value - low) / (high - low)) * (height - 2 * inset));
  const breaks = Number(seriesBreak ?? Infinity);
  const path = points.map(({ year, value }, at) => {
    const before = points[at - 1];
    const isJoined = before && year - before.year === 1 && !(before.year < breaks && year >= breaks);
    // A step of no length is drawn as a dot: a year that nothing joins.
    return `${isJoined ? "L" : "M"}${x(year)} ${y(value)}${isJoined ? "" : "h0"}`;
  });
  const isBroken = first < breaks && last >= breaks;
  const before = points.findLast(({ year }) => year < breaks);
  const since = points.find(({ year }) => year >= breaks);
  const text = words(lang).time.trend;
  const sentence = text.sentence(points.map((point) => `${point.year}: ${point.text}`).join("; "));
  return {
    path: path.join(""),
    first: String(first),
    last: String(last),
    gap: isBroken ? { x: round((x(before!.year) + x(since!.year)) / 2), words: words(lang).chart.timeBreak(seriesBreak!) } : null,
    sentence: isBroken ? `${sentence} ${words(lang).chart.timeBreakSentence(seriesBreak!)}` : sentence,
  };
}

function round(value: number): number {
  return Math.round(value);
}
