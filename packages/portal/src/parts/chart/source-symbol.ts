import * as Plot from "@observablehq/plot";
import { chartDocument, tagged, toMarkup } from "./svg.ts";

const drawn = new Map<Plot.SymbolType, string>();

/** Gives the shape of one source for the key of a chart over time; the words stand beside it, so the drawing itself is silent. */
export function sourceSymbol(symbol: Plot.SymbolType): string {
  const markup = drawn.get(symbol) ?? drawSymbol(symbol);
  drawn.set(symbol, markup);
  return markup;
}

function drawSymbol(symbol: Plot.SymbolType): string {
  const drawing = Plot.plot({
    document: chartDocument,
    width: 14,
    height: 14,
    margin: 0,
    axis: null,
    symbol: { type: "identity" },
    x: { domain: [-1, 1] },
    y: { domain: [-1, 1] },
    marks: [Plot.dot([0], { x: 0, y: 0, symbol: () => symbol, r: 4.5, title: () => tagged("point point-A", "") })],
  });
  return toMarkup(drawing, "chart-symbol", "").replace('role="img"', 'aria-hidden="true"').replace(' aria-label=""', "").replace('aria-label="" ', "");
}
