import * as Plot from "@observablehq/plot";
import { chartDocument, tagged, toMarkup } from "./svg.ts";

/** One line: of a province, of the median of a region, or of the median of all. */
export type AreaLine = {
  kind: "province" | "region" | "country";
  /** Slug of a province or code of a region, by which a page finds the line. */
  key: string;
  tooltip: string;
  /** In order of time, each in pieces that may be joined: a piece ends where a year has no figure and at a break of method. Dates are YYYY-MM-DD. */
  pieces: { date: string; value: number }[][];
};

/** A day that divides the chart, with its word. */
export type DividingDay = { date: string; label: string; kind: "break" | "merger" };

export type LinesOptions = {
  width: number;
  height: number;
  ticks: { date: string; label: string }[];
  dividing: DividingDay[];
  /** False leaves out the names on hovering, for a drawing that nobody hovers over. */
  withTooltips: boolean;
  sentence: string;
  format: (value: number) => string;
};

type Point = { date: Date; value: number; piece: string; line: AreaLine; isAlone: boolean };

const kinds = ["province", "region", "country"] as const;
/** Radii of the dots of years that nothing joins. */
const radii = { province: 2, region: 3, country: 4 };
/** Units between the frame and the first and last year, so that a dot lies inside. */
const inset = 8;

/** Draws many areas over the same years: provinces thin, medians above them, a year that no line reaches as dots; lines and dots can be found by their classes, `at-ha-noi` and `of-RRD`. */
export function provinceLines(lines: AreaLine[], options: LinesOptions): string {
  const points = lines.flatMap((line) =>
    line.pieces.flatMap((piece, at) =>
      piece.map(({ date, value }): Point => ({ date: day(date), value, piece: `${line.kind} ${line.key} ${at}`, line, isAlone: piece.length === 1 })),
    ),
  );
  const titleOf =
    (shape: "line" | "dot") =>
    ({ line }: Point) =>
      tagged(`area-${shape} ${line.kind}-${shape} ${line.kind === "province" ? "at" : "of"}-${line.key}`, options.withTooltips ? line.tooltip : "");
  const [low, high] = [Math.min(...points.map(({ value }) => value)), Math.max(...points.map(({ value }) => value))];
  const days = options.ticks.map(({ date }) => day(date));
  const drawing = Plot.plot({
    document: chartDocument,
    width: options.width,
    height: options.height,
    marginLeft: Math.max(36, Math.max(...[low, high].map((value) => options.format(value).length)) * 7 + 14),
    marginRight: 18,
    marginTop: options.dividing.length > 0 ? 34 : 14,
    marginBottom: 28,
    x: { type: "utc", domain: [days[0]!, days.at(-1)!], inset },
    y: { domain: [low, high], nice: 5, label: null },
    marks: [
      Plot.axisY({ ticks: 5, tickFormat: options.format, tickSize: 0, className: "chart-axis", label: null }),
      Plot.gridY({ ticks: 5, className: "chart-grid" }),
      Plot.axisX(days, { tickFormat: (_: Date, at: number) => options.ticks[at]!.label, tickSize: 4, className: "chart-axis", label: null }),
      ...options.dividing.map(({ date, kind }) => Plot.ruleX([day(date)], { insetTop: -10, className: `time-${kind}` })),
      ...options.dividing.map(({ date, label, kind }) =>
        Plot.text([day(date)], {
          x: (at: Date) => at,
          text: () => label,
          frameAnchor: "top",
          dy: -22,
          textAnchor: sideOf(date, options.ticks),
          className: `time-${kind}-label`,
        }),
      ),
      ...kinds.flatMap((kind) => {
        const own = points.filter(({ line }) => line.kind === kind);
        return [
          Plot.line(
            own.filter(({ isAlone }) => !isAlone),
            { x: "date", y: "value", z: "piece", title: titleOf("line"), className: `${kind}-lines` },
          ),
          Plot.dot(
            own.filter(({ isAlone }) => isAlone),
            { x: "date", y: "value", r: radii[kind], title: titleOf("dot"), className: `${kind}-dots` },
          ),
        ];
      }),
    ],
  });
  return toMarkup(drawing, "chart-lines", options.sentence);
}

// A label near either end turns inwards.
function sideOf(date: string, ticks: LinesOptions["ticks"]): "start" | "middle" | "end" {
  const [from, to] = [Number(day(ticks[0]!.date)), Number(day(ticks.at(-1)!.date))];
  const share = (Number(day(date)) - from) / (to - from || 1);
  return share < 0.25 ? "start" : share > 0.75 ? "end" : "middle";
}

function day(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}
