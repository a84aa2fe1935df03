import { colours, drawText, round } from "./draw.ts";
import { element, type Part } from "./element.ts";

/** Draws the signs of a figure side by side around a point: "≠", "◆" as outlines, for not every font has them, and "?". */
export function drawSigns(signs: string, centreX: number, centreY: number): Part {
  const step = 11;
  const all = [...signs];
  return all.map((sign, place) => drawSign(sign, centreX + (place - (all.length - 1) / 2) * step, centreY));
}

function drawSign(sign: string, cx: number, cy: number): Part {
  const at = (dx: number, dy: number) => `${round(cx + dx)} ${round(cy + dy)}`;
  if (sign === "◆")
    return element("path", { d: `M${at(0, -5)}L${at(5, 0)}L${at(0, 5)}L${at(-5, 0)}Z`, fill: colours.ink, stroke: "#ffffff", "stroke-width": 1.2 });
  if (sign === "≠") {
    const d = `M${at(-4, -2)}L${at(4, -2)}M${at(-4, 2)}L${at(4, 2)}M${at(-2.2, 5)}L${at(2.2, -5)}`;
    return [
      element("path", { d, fill: "none", stroke: "#ffffff", "stroke-width": 4, "stroke-linecap": "round" }),
      element("path", { d, fill: "none", stroke: colours.ink, "stroke-width": 1.4, "stroke-linecap": "round" }),
    ];
  }
  return drawText(sign, cx, cy - 8, { size: 12, weight: 600, anchor: "middle", halo: true });
}
