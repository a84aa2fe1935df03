import * as Plot from "@observablehq/plot";
import { chartDocument, tagged, toMarkup } from "./svg.ts";

/** One bar: `label` is the province, `note` its value and date in words, `cautious` a figure to be read with care. */
export type Bar = { label: string; value: number; note: string; tooltip: string; cautious: boolean };

const rowHeight = 20;

/** Draws one bar per province in the order given, from zero, with the value and its date written beside it. */
export function provinceBars(bars: Bar[], options: { width: number; sentence: string }): string {
  const drawing = Plot.plot({
    document: chartDocument,
    width: options.width,
    height: bars.length * rowHeight + 8,
    marginLeft: 122,
    // The words beside the longest bar stand in the margin.
    marginRight: 148,
    marginTop: 4,
    marginBottom: 4,
    x: { axis: null, domain: [0, Math.max(...bars.map((bar) => bar.value), Number.EPSILON)] },
    y: { domain: bars.map((bar) => bar.label), label: null, padding: 0.25 },
    marks: [
      Plot.axisY({ tickSize: 0, tickPadding: 6, className: "bar-names" }),
      Plot.barX(bars, { x: "value", y: "label", title: (bar: Bar) => tagged(bar.cautious ? "bar bar-cautious" : "bar", bar.tooltip) }),
      Plot.text(bars, { x: "value", y: "label", text: "note", textAnchor: "start", dx: 5, className: "bar-notes" }),
      Plot.ruleX([0], { className: "chart-base" }),
    ],
  });
  return toMarkup(drawing, "chart-bars", options.sentence);
}
