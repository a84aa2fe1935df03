import { parse } from "postcss";
import type { TimeDrawing } from "../../parts/chart/present-time.ts";
import chartStyle from "../../parts/chart/chart.css?raw";
import tokens from "../../styles/tokens.css?raw";
import { colours, drawParagraph } from "./draw.ts";
import { element, markup, type Part } from "./element.ts";

/** The width of a chart over time in drawing units. */
export const chartWidth = 360;

/** Gives the part of the site's style that charts over time need, with the values of its tokens, to stand in a drawing. */
export function chartStyleElement(): Part {
  return styleElement(chartStyle, /^\.(chart-(axis|grid|base)|time-|point)/);
}

/** Gives the rules of a style sheet whose selectors fit, with the values of the site's tokens and of those in `more`, to stand in a drawing; a token that is nowhere defined is thrown. */
export function styleElement(sheet: string, selectors: RegExp, more: Record<string, string> = {}): Part {
  const values = new Map<string, string>();
  parse(tokens).walkDecls(/^--/, ({ prop, value }) => void (values.has(prop) || values.set(prop, value)));
  for (const [name, value] of Object.entries(more)) values.set(name, value);
  const rules = parse(sheet).nodes.flatMap((node) => (node.type === "rule" && selectors.test(node.selector) ? [node] : []));
  const written = rules.map((rule) =>
    rule.toString().replace(/var\((--[\w-]+)\)/g, (_, name: string) => {
      const value = values.get(name);
      if (!value) throw new Error(`A drawing names ${name}, which tokens.css does not define.`);
      return value;
    }),
  );
  return element("style", {}, written.join("\n"));
}

/** Draws a chart over time with its name and the key of its sources and points, and gives the place below it. */
export function drawTime(chart: TimeDrawing, left: number, top: number): { part: Part; bottom: number } {
  const heading = drawParagraph(chart.name, left, top, chartWidth, { size: 15, weight: 600 }, 3);
  const [, height, inner] = /viewBox="0 0 \d+ (\d+)"[^>]*>(.*)<\/svg>$/s.exec(chart.markup) ?? [];
  if (!height || inner === undefined) throw new Error(`The chart of ${chart.indicatorCode} is no SVG with a view box.`);
  const drawing = element(
    "g",
    { transform: `translate(${left} ${heading.bottom + 4})`, "font-size": 12, "text-anchor": "middle", fill: colours.ink, color: colours.ink },
    markup(inner),
  );
  let bottom = heading.bottom + 4 + Number(height) + 4;
  const parts: Part[] = [heading.part, drawing];
  const symbolRoom = chart.keyed ? 20 : 0;
  for (const { publisher, symbol } of chart.sources) {
    const key = drawParagraph(publisher, left + symbolRoom, bottom, chartWidth - symbolRoom, { size: 12.5, fill: colours.soft });
    if (symbolRoom) parts.push(element("g", { transform: `translate(${left} ${bottom + 1})` }, markup(innerOf(symbol))));
    parts.push(key.part);
    bottom = key.bottom + 2;
  }
  for (const words of chart.hollow) {
    const key = drawParagraph(words, left + symbolRoom, bottom, chartWidth - symbolRoom, { size: 12.5, fill: colours.soft });
    parts.push(key.part);
    bottom = key.bottom + 2;
  }
  return { part: parts, bottom };
}

function innerOf(svg: string): string {
  return svg.replace(/^<svg[^>]*>/, "").replace(/<\/svg>$/, "");
}
