import { drawn } from "../element.ts";
import { heightOfLevel, heightOfLevels, layOutDots, listTicks, radius } from "./lay-out-dots.ts";
import { placeNames, stemGap } from "./place-names.ts";

/** A province on a strip; `mark` says that it is chosen, and in which role. */
export type StripProvince = { slug: string; value: number; label: string; tooltip: string; isCautious: boolean; mark: "me" | "chosen" | "peer" | null };

/** A line across a strip with its words below. */
export type StripLine = { value: number; label: string; className: string };

/** What a strip shows besides its provinces; `width` is that of the place it stands in, in pixels. */
export type StripOptions = { width: number; lines: StripLine[]; band: [low: number, high: number] | null; format: (value: number) => string; sentence: string };

const side = 8;
const rowHeight = 17;
const textSize = 12;
const font = `600 ${textSize}px system-ui, sans-serif`;

/** Draws every province of a measure as a dot on a line of values, those chosen with their names, which never meet; one unit is one pixel. */
export function drawStrip(provinces: StripProvince[], { width, lines, band, format, sentence }: StripOptions): SVGSVGElement {
  const values = [...provinces.map(({ value }) => value), ...lines.map(({ value }) => value)];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const air = (most - least || Math.abs(most) || 1) * 0.03;
  const xOf = (value: number) => side + radius + ((value - least + air) / (most - least + 2 * air)) * (width - 2 * (side + radius));
  const levels = layOutDots(provinces.map(({ value }) => xOf(value)));
  const named = provinces.flatMap((province, at) => (province.mark ? [{ province, level: levels[at]!, x: xOf(province.value) }] : []));
  const placed = placeNames(
    named.map(({ province, x }) => ({ x, width: measureText(province.label) })),
    width,
  );
  const top = Math.max(0, ...placed.map(({ row }) => row + 1)) * rowHeight + 6;
  const base = top + heightOfLevels(levels) + 2;
  const height = base + 22 + lines.length * rowHeight;
  const svg = drawn("svg", { class: "chart-drawing chart-strip live-strip", viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": sentence });

  if (band) svg.append(drawn("rect", { class: "live-band", x: xOf(band[0]), y: top, width: xOf(band[1]) - xOf(band[0]), height: base - top }));
  svg.append(drawn("line", { class: "live-axis", x1: 0, x2: width, y1: base, y2: base }));
  for (const tick of listTicks(least, most, width / 80)) {
    const x = xOf(tick);
    svg.append(drawn("line", { class: "live-axis", x1: x, x2: x, y1: base, y2: base + 4 }), textAt(format(tick), x, base + 17, width, "live-tick"));
  }
  for (const [at, { value, label, className }] of lines.entries()) {
    const line = drawn("line", { class: className, x1: xOf(value), x2: xOf(value), y1: top, y2: base });
    line.append(drawn("title", {}, label));
    svg.append(line, textAt(label, xOf(value), base + 17 + rowHeight * (at + 1), width, `${className}-label`));
  }
  const rest = provinces.flatMap((province, at) => (province.mark ? [] : [dotOf(province, xOf(province.value), base - heightOfLevel(levels[at]!))]));
  const flags = named.map(({ province, level, x }, at) => {
    const { row, isLeft } = placed[at]!;
    const y = top - 6 - row * rowHeight;
    return [
      drawn("line", { class: `strip-stem is-${province.mark!}`, x1: x, x2: x, y1: y - textSize + 2, y2: base - heightOfLevel(level) }),
      drawn(
        "text",
        { class: `strip-name is-${province.mark!}`, x: isLeft ? x - stemGap : x + stemGap, y, "text-anchor": isLeft ? "end" : "start" },
        province.label,
      ),
    ] as const;
  });
  svg.append(
    ...flags.map(([stem]) => stem),
    ...rest,
    ...named.map(({ province, level, x }) => dotOf(province, x, base - heightOfLevel(level))),
    ...flags.map(([, name]) => name),
  );
  return svg;
}

const roles = { me: "dot-chosen dot-me", chosen: "dot-chosen", peer: "dot-peer" };

function dotOf({ slug, tooltip, isCautious, mark }: StripProvince, x: number, y: number): SVGCircleElement {
  const dot = drawn("circle", {
    class: ["dot", isCautious ? "dot-cautious" : "", mark ? roles[mark] : "", `at-${slug}`].filter(Boolean).join(" "),
    cx: x.toFixed(1),
    cy: y.toFixed(1),
    r: mark ? radius + 1 : radius,
  });
  dot.append(drawn("title", {}, tooltip));
  return dot;
}

/** Text around a place, kept within the drawing. */
function textAt(text: string, x: number, y: number, width: number, className: string): SVGTextElement {
  const half = measureText(text) / 2;
  return drawn("text", { class: className, x: Math.min(width - half, Math.max(half, x)), y, "text-anchor": "middle" }, text);
}

let ruler: CanvasRenderingContext2D | null = null;

// The font of the page may be a little wider or narrower than that of the ruler.
const allowance = 1.08;

function measureText(text: string): number {
  ruler ??= document.createElement("canvas").getContext("2d");
  if (!ruler) return text.length * textSize * 0.6;
  const { fontFamily } = getComputedStyle(document.body);
  ruler.font = fontFamily ? `600 ${textSize}px ${fontFamily}` : font;
  return ruler.measureText(text).width * allowance;
}
