import { toXml } from "xast-util-to-xml";
import { wrapText, widthOf } from "../../reuse/picture/measure-text.ts";
import { element, type Part } from "../../reuse/picture/element.ts";

/** Parts of a drawing with its height in units. */
export type Drawing = { parts: Part[]; height: number };

/** Height of the text of drawings in units, and the distance of its lines. */
export const textSize = 13;
export const lineHeight = 17;

/** Draws one line of text with its baseline at `y`. */
export function drawLabel(
  text: string,
  x: number,
  y: number,
  { anchor = "start", kind = "" }: { anchor?: "start" | "middle" | "end"; kind?: string } = {},
): Part {
  return element("text", { x: round(x), y: round(y), class: `story-text ${kind}`.trim(), "text-anchor": anchor === "start" ? undefined : anchor }, text);
}

/** Draws a text in lines no wider than `width`, the first baseline at `y`, and gives the baseline after the last one. */
export function drawLines(text: string, x: number, y: number, width: number, kind = ""): { parts: Part[]; bottom: number } {
  const lines = wrapText(text, textSize, kind.includes("strong") ? 600 : 400, width);
  return { parts: lines.map((line, at) => drawLabel(line, x, y + at * lineHeight, { kind })), bottom: y + lines.length * lineHeight };
}

/** Draws a point with words that are shown on hovering and read by its name. */
export function drawPoint(x: number, y: number, radius: number, kind: string, title?: string): Part {
  return element("circle", { cx: round(x), cy: round(y), r: radius, class: kind }, ...(title ? [element("title", {}, title)] : []));
}

/** Draws a straight line. */
export function drawLine(from: [number, number], to: [number, number], kind: string): Part {
  return element("path", { d: `M${round(from[0])} ${round(from[1])}L${round(to[0])} ${round(to[1])}`, class: kind });
}

/** Gives the width of a text as drawings set it. */
export function measureLabel(text: string, isStrong = false): number {
  return widthOf(text, textSize, isStrong ? 600 : 400);
}

/** Moves labels apart that would lie closer than a line, from the top on; gives a place for each in the given order. */
export function spreadLabels(places: number[], gap = lineHeight): number[] {
  const order = places.map((place, at) => ({ place, at })).toSorted((one, other) => one.place - other.place);
  const spread: number[] = [];
  let above = -Infinity;
  for (const { place, at } of order) {
    above = Math.max(place, above + gap);
    spread[at] = above;
  }
  return spread;
}

/** Writes a drawing as an SVG for a page. Parts that are links stay reachable: such a drawing is a group, any other one picture. */
export function writeSvg({ parts, height }: Drawing, width: number, spoken: string, isLinked: boolean): string {
  const tree = element(
    "svg",
    {
      class: "chart-drawing story-drawing",
      viewBox: `0 0 ${width} ${Math.round(height)}`,
      role: isLinked ? "group" : "img",
      "aria-label": spoken,
    },
    ...parts,
  );
  return toXml(tree as never, { allowDangerousXml: true, closeEmptyElements: true });
}

/** Rounds a length to a tenth of a unit. */
export function round(length: number): number {
  return Math.round(length * 10) / 10;
}

/** Defines the hatch for what nobody published; `name` tells it from that of any other drawing of the page. */
export function drawHatch(name: string): Part {
  return element(
    "defs",
    {},
    element(
      "pattern",
      { id: name, width: 6, height: 6, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
      element("rect", { width: 6, height: 6, class: "story-hatch-ground" }),
      element("path", { d: "M0 0V6", class: "story-hatch-line" }),
    ),
  );
}
