import { copyStyled } from "./copy-styled.ts";
import { inLightScheme } from "./light-scheme.ts";
import { svgElement, writeLines } from "./write-lines.ts";

/** What stands above and below a saved chart. */
export type ChartWords = {
  title: string;
  /** Sources, dates, release and licence, a paragraph each. */
  foot: string[];
  /** Public address of the page. */
  address: string;
  siteName: string;
};

/** A chart as a drawing of its own, with its size in units. */
export type ComposedChart = { drawing: SVGElement; width: number; height: number };

const margin = 28;
const narrowest = 480;
const widest = 1000;
/** A small chart may fill the picture, but its words shall not be larger than the title. */
const largestScale = 1.4;

/**
 * Puts a chart of the page into a drawing of its own on a light ground: its title above; below it the key that stands beside the chart in the page, where it
 * comes from, and the address. `key` are the entries of the key; their symbols are drawn, or the shape that the style sheet gives to an empty element.
 */
export function composeChart(chart: SVGSVGElement, key: HTMLElement[], words: ChartWords): ComposedChart {
  return inLightScheme(() => {
    const root = getComputedStyle(document.documentElement);
    const colour = (token: string) => root.getPropertyValue(token).trim();
    const { width: chartWidth, height: chartHeight } = chart.viewBox.baseVal;
    const width = Math.min(widest, Math.max(narrowest, chartWidth + 2 * margin));
    const room = width - 2 * margin;
    const scale = Math.min(largestScale, room / chartWidth);
    const family = getComputedStyle(document.body).fontFamily;
    const parts: SVGElement[] = [];
    let bottom = 22;
    const say = (text: string, size: number, weight: number, fill: string, left = margin) => {
      const lines = writeLines(text, left, bottom, width - margin - left, { size, weight, fill, family });
      parts.push(lines.part);
      bottom = lines.bottom;
    };
    say(words.title, 22, 600, colour("--ink"));
    bottom += 10;
    const copy = copyStyled(chart);
    for (const name of ["x", "y", "width", "height"]) copy.removeAttribute(name);
    const { x: left, y: top } = chart.viewBox.baseVal;
    copy.removeAttribute("viewBox");
    const placed = svgElement("g", { transform: `translate(${margin - left * scale} ${bottom - top * scale}) scale(${scale})` });
    // Parts of the drawing inherit what its root had.
    const group = svgElement("g", {});
    for (const { name, value } of copy.attributes) if (name !== "xmlns" && name !== "preserveAspectRatio") group.setAttribute(name, value);
    group.append(...copy.childNodes);
    placed.append(group);
    parts.push(placed);
    bottom += chartHeight * scale + 12;
    for (const entry of key) {
      const symbol = drawSymbol(entry, margin, bottom);
      if (symbol) parts.push(symbol);
      say(entry.innerText.trim(), 13, 400, colour("--ink-soft"), symbol ? margin + 22 : margin);
      bottom += 3;
    }
    bottom += 8;
    parts.push(svgElement("path", { d: `M${margin} ${bottom}H${width - margin}`, stroke: colour("--line-strong") }));
    bottom += 10;
    for (const paragraph of words.foot) {
      say(paragraph, 12.5, 400, colour("--ink-soft"));
      bottom += 3;
    }
    bottom += 4;
    say(words.siteName, 15, 600, colour("--accent"));
    say(words.address, 13, 600, colour("--accent"));
    const height = Math.ceil(bottom + 20);
    const drawing = svgElement("svg", { viewBox: `0 0 ${width} ${height}`, width, height, role: "img", "font-family": family });
    const title = svgElement("title", {});
    title.textContent = words.title;
    const description = svgElement("desc", {});
    description.textContent = chart.getAttribute("aria-label") ?? "";
    drawing.append(title, description, svgElement("rect", { width, height, fill: colour("--paper") }), ...parts);
    return { drawing, width, height };
  });
}

/** Draws what an entry of a key shows beside its words, 14 units high; null where it has words alone. */
function drawSymbol(entry: HTMLElement, left: number, top: number): SVGElement | null {
  const svg = entry.querySelector("svg");
  if (svg) {
    const { x, y, width, height } = svg.viewBox.baseVal;
    const scale = 14 / (height || 14);
    const placed = svgElement("g", { transform: `translate(${left - x * scale} ${top + 2 - y * scale}) scale(${Math.min(scale, 20 / (width || 14))})` });
    const copy = copyStyled(svg);
    const group = svgElement("g", {});
    for (const { name, value } of copy.attributes) if (!/^(xmlns|viewBox|width|height)$/.test(name)) group.setAttribute(name, value);
    group.append(...copy.childNodes);
    placed.append(group);
    return placed;
  }
  const shape = [...entry.children].find((child) => child instanceof HTMLElement && child.textContent === "");
  if (!shape) return null;
  const style = getComputedStyle(shape);
  const isRound = style.borderRadius === "50%";
  const border = Number.parseFloat(style.borderTopWidth) || 0;
  const [width, height] = isRound ? [12, 12] : [16, 12];
  return svgElement("rect", {
    x: left + border / 2,
    y: top + 3,
    width: width - border,
    height: height - border,
    rx: isRound ? 6 : 0,
    fill: style.backgroundColor,
    stroke: border > 0 ? style.borderTopColor : "none",
    "stroke-width": border,
  });
}
