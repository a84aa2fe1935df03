import * as Plot from "@observablehq/plot";
import { scaleLinear } from "d3-scale";
import { placeLabel, type LabelPlace } from "./place-label.ts";
import { chartDocument, tagged, toMarkup } from "./svg.ts";
import { joinable, thinned, type TimePoint } from "./time-point.ts";

export type TimeChartOptions = {
  width: number;
  /** How the value axis writes a number. */
  format: (value: number) => string;
  /** The largest value the axis must reach even if no point does, such as 100 for shares; null when the points decide. */
  reach: number | null;
  /** First day from which values may not be read together with earlier ones (YYYY-MM-DD), and the words at its rule. */
  seriesBreak: { from: string; label: string } | null;
  sentence: string;
};

const [marginRight, marginBottom, inset] = [16, 28, 20];

/** Draws the figures of one area over time, from zero: a line only joins figures of one definition on one side of a break. */
export function timeChart(points: TimePoint[], options: TimeChartOptions): string {
  const highest = Math.max(...points.map((point) => point.value), options.reach ?? 0) || 1;
  // Room for the longest number at the axis, at about seven units a sign.
  const marginLeft = Math.max(36, options.format(highest).length * 7 + 14);
  const onLine = points.filter((point) => point.onLine).sort((a, b) => a.date.localeCompare(b.date));
  const dates = onLine.map((point) => day(point.date));
  const span = Number(dates.at(-1)) - Number(dates[0]) || 1;
  const perUnit = (options.width - marginLeft - marginRight - 2 * inset) / span;
  const gap = Math.max(46, ...onLine.map((point) => Math.max(point.periodLabel.length, point.valueLabel.length) * 6.5 + 6));
  const spaced = thinned(onLine, (point) => (Number(day(point.date)) - Number(dates[0])) * perUnit, gap);
  const rule = breakDay(onLine, options.seriesBreak);
  const [height, marginTop] = rule ? [230, 46] : [210, 22];
  const y = scaleLinear([0, highest], [height - marginBottom, marginTop]).nice(4);
  const placeOf = (point: TimePoint) => ({ x: marginLeft + inset + (Number(day(point.date)) - Number(dates[0])) * perUnit, y: y(point.value) });
  // Labels keep to the frame, and to the base line where the axis has its words.
  const room = { points: onLine.map(placeOf), left: marginLeft, right: options.width, bottom: height - marginBottom };
  const drawing = Plot.plot({
    document: chartDocument,
    width: options.width,
    height,
    marginLeft,
    marginRight,
    marginTop,
    marginBottom,
    x: { type: "utc", domain: [dates[0]!, dates.at(-1)!], inset },
    y: { domain: [0, highest], nice: 4, label: null },
    symbol: { type: "identity" },
    marks: [
      Plot.axisY({ ticks: 4, tickFormat: options.format, tickSize: 0, className: "chart-axis", label: null }),
      Plot.gridY({ ticks: 4, className: "chart-grid" }),
      Plot.ruleY([0], { className: "chart-base" }),
      Plot.axisX(
        spaced.map((point) => day(point.date)),
        { tickFormat: (_: Date, i: number) => spaced[i]!.periodLabel, tickSize: 4, className: "chart-axis", label: null },
      ),
      rule ? Plot.ruleX([rule], { insetTop: -22, className: "time-break" }) : null,
      rule ? Plot.text([rule], { text: () => options.seriesBreak!.label, frameAnchor: "top", dy: -36, className: "time-break-label" }) : null,
      Plot.line(onLine, { x: (point: TimePoint) => day(point.date), y: "value", z: joinable(onLine, options.seriesBreak?.from), className: "time-line" }),
      Plot.dot(points, { x: (point: TimePoint) => day(point.date), y: "value", symbol: "symbol", r: 4.5, title: pointTitle, className: "time-points" }),
      ...valueLabels(spaced, (point) => placeLabel(placeOf(point), point.valueLabel.length * letter, room)),
    ],
  });
  return toMarkup(drawing, "chart-time", options.sentence);
}

/** About the width of a letter of a label, which is bold. */
const letter = 7;

// Labels that stand in the same way by their points share a mark, for each mark is a group in the page.
function valueLabels(points: TimePoint[], place: (point: TimePoint) => LabelPlace): Plot.Text[] {
  const alike = Map.groupBy(points, (point) => JSON.stringify(place(point)));
  return [...alike].map(([key, own]) => {
    const { anchor, dx, dy } = JSON.parse(key) as LabelPlace;
    return Plot.text(own, { x: (point: TimePoint) => day(point.date), y: "value", text: "valueLabel", textAnchor: anchor, dx, dy, className: "time-values" });
  });
}

function pointTitle(point: TimePoint): string {
  return tagged(`point point-${point.obsStatus}${point.isDateEstimated ? " point-dated" : ""}`, point.tooltip);
}

/** Midway between the last figure before the break and the first after it; null when the figures do not reach across it. */
function breakDay(points: TimePoint[], seriesBreak: TimeChartOptions["seriesBreak"]): Date | null {
  if (!seriesBreak) return null;
  const before = points.filter((point) => point.date < seriesBreak.from).at(-1);
  const after = points.find((point) => point.date >= seriesBreak.from);
  return before && after ? new Date((Number(day(before.date)) + Number(day(after.date))) / 2) : null;
}

function day(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}
