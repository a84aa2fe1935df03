import { toXml } from "xast-util-to-xml";
import { drawOnPaper, onPaper } from "../../parts/map/palette.ts";
import { fontFamily, type Weight } from "./font.ts";
import { widthOf, wrapText } from "./measure-text.ts";
import { element, type Part } from "./element.ts";

/** The colours of words and lines in pictures, the same as on the pages. */
export const colours = {
  paper: "#fbfaf6",
  ink: onPaper["--map-ink"]!,
  soft: "#4a5756",
  line: "#d9d5c8",
  accent: "#0b5c5e",
  accentStrong: "#073f42",
  signal: "#8f4300",
} as const;

/** How words are set; `halo` puts them on a light outline, for words over a map. */
export type Setting = { size: number; weight?: Weight; fill?: string; anchor?: "start" | "middle" | "end"; halo?: boolean };

/** Draws one line of text with its baseline at `top + size`. */
export function drawText(text: string, left: number, top: number, setting: Setting): Part {
  const { size, weight = 400, fill = colours.ink, anchor = "start", halo = false } = setting;
  return element(
    "text",
    {
      x: round(left),
      y: round(top + size),
      "font-size": size,
      "font-weight": weight,
      fill,
      "text-anchor": anchor === "start" ? undefined : anchor,
      ...(halo ? { "paint-order": "stroke", stroke: "#ffffff", "stroke-width": 3, "stroke-linejoin": "round" } : {}),
    },
    text,
  );
}

/** Draws a paragraph of at most `most` lines and gives it with the place below it. */
export function drawParagraph(text: string, left: number, top: number, width: number, setting: Setting, most?: number): { part: Part; bottom: number } {
  const { size, weight = 400 } = setting;
  const lead = size * 1.35;
  const lines = wrapText(text, size, weight, width, most);
  return { part: lines.map((line, place) => drawText(line, left, top + place * lead, setting)), bottom: top + lines.length * lead };
}

/** Puts parts into an SVG document of its own that needs no other file; `name` and `description` are read out. */
export function writeDrawing(width: number, height: number, name: string, description: string, ...parts: Part[]): string {
  const tree = element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${round(width)} ${round(height)}`,
      width: round(width),
      height: round(height),
      role: "img",
      "font-family": `'${fontFamily}', 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif`,
    },
    element("title", {}, name),
    element("desc", {}, description),
    element("rect", { width: round(width), height: round(height), fill: colours.paper }),
    ...parts,
  );
  return drawOnPaper(toXml(tree as never, { allowDangerousXml: true, closeEmptyElements: true }));
}

/** Draws the mark and the name of the portal, and gives its width. */
export function drawBrand(name: string, left: number, top: number, size: number): { part: Part; width: number } {
  const box = size * 1.3;
  const at = (from: number, to: number) => ({ cx: round(left + (from / 32) * box), cy: round(top + (to / 32) * box), r: round(box / 8) });
  const dots = [at(16, 9), at(8.5, 21), at(23.5, 21)];
  const part = [
    element("rect", { x: left, y: top, width: round(box), height: round(box), rx: round(box * 0.19), fill: colours.accent }),
    element("path", { d: `M${dots.map(({ cx, cy }) => `${cx} ${cy}`).join("L")}Z`, fill: "none", stroke: "#ffffff", "stroke-width": round(box / 20) }),
    dots.map((dot) => element("circle", { ...dot, fill: "#ffffff" })),
    drawText(name, left + box + size * 0.35, top + size * 0.06, { size, weight: 600, fill: colours.accent }),
  ];
  return { part, width: box + size * 0.35 + widthOf(name, size, 600) };
}

/** Rounds a length to a tenth of a unit. */
export function round(length: number): number {
  return Math.round(length * 10) / 10;
}
