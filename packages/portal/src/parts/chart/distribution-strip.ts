import * as Plot from "@observablehq/plot";
import { chartDocument, tagged, toMarkup } from "./svg.ts";

/** One province in a strip: `value` in the unit of the indicator, `role` says how strongly it is drawn. */
export type StripPoint = {
  value: number;
  tooltip: string;
  role: "own" | "region" | "other";
  /** Slug of the province, by which a page finds its dot; left out where none does. */
  slug?: string;
  /** True for a figure that is provisional, of a differing definition or of low reliability: drawn hollow. */
  cautious: boolean;
};

export type StripOptions = {
  width: number;
  median: number | null;
  lowerQuartile: number | null;
  upperQuartile: number | null;
  medianLabel: string;
  /** The own province's value in words, drawn over its dot; empty where no province is emphasised. */
  ownLabel: string;
  format: (value: number) => string;
  sentence: string;
};

const radius = 4;

/** Draws every province of an indicator as one dot on a line of values, with the middle half as a band and the median as a rule. */
export function distributionStrip(points: StripPoint[], options: StripOptions): string {
  const { median, lowerQuartile, upperQuartile, width } = options;
  const own = points.find((point) => point.role === "own");
  const domain = paddedRange(points.map((point) => point.value));
  const height = (own ? 30 : 12) + tallestPile(points, domain, width) * (2 * radius + 1) + 44;
  const drawing = Plot.plot({
    document: chartDocument,
    width,
    height,
    marginLeft: 14,
    marginRight: 14,
    marginTop: own ? 26 : 8,
    marginBottom: 40,
    x: { domain, label: null },
    marks: [
      lowerQuartile !== null && upperQuartile !== null ? Plot.rect([0], { x1: lowerQuartile, x2: upperQuartile, className: "strip-band" }) : null,
      Plot.axisX({ ticks: Math.round(width / 90), tickFormat: options.format, tickSize: 4, className: "chart-axis" }),
      median !== null ? Plot.ruleX([median], { className: "strip-median" }) : null,
      Plot.dotX(points, Plot.dodgeY({ x: "value", r: radius, padding: 0.5, title: dotTitle, className: "strip-dots" })),
      median !== null ? label([median], options.medianLabel, domain, "strip-median-label", { frameAnchor: "bottom", dy: 36 }) : null,
      own ? Plot.ruleX([own.value], { className: "strip-own-rule" }) : null,
      own ? label([own.value], options.ownLabel, domain, "strip-own-label", { frameAnchor: "top", dy: -16 }) : null,
    ],
  });
  // A page of a province has some ten strips of 63 dots: half a unit is nothing to the eye, and a sixtieth of the page. A page that measures by its dots has them finer.
  const isMeasured = points.some(({ slug }) => slug !== undefined);
  return toMarkup(drawing, "chart-strip", options.sentence, isMeasured ? 10 : 2);
}

/** Text at a value, kept inside the frame by turning its anchor near either end. */
function label(values: number[], text: string, domain: [number, number], className: string, place: Plot.TextOptions): Plot.Text {
  const share = (values[0]! - domain[0]) / (domain[1] - domain[0]);
  const textAnchor = share < 0.25 ? "start" : share > 0.75 ? "end" : "middle";
  return Plot.text(values, { x: (value: number) => value, text: () => text, textAnchor, className, ...place });
}

function dotTitle(point: StripPoint): string {
  return tagged(
    `dot${point.role === "other" ? "" : ` dot-${point.role}`}${point.cautious ? " dot-cautious" : ""}${point.slug ? ` at-${point.slug}` : ""}`,
    point.tooltip,
  );
}

function paddedRange(values: number[]): [number, number] {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const padding = (high - low || Math.abs(high) || 1) * 0.03;
  return [low - padding, high + padding];
}

/** About how many dots stand above one another at the fullest place: decides how tall the strip must be. */
function tallestPile(points: StripPoint[], domain: [number, number], width: number): number {
  const scale = (width - 28) / (domain[1] - domain[0]);
  const places = points.map((point) => (point.value - domain[0]) * scale).sort((a, b) => a - b);
  const reach = 2 * radius;
  return Math.max(1, ...places.map((place) => places.filter((other) => other >= place && other < place + reach).length));
}
