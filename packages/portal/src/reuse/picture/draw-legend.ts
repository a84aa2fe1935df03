import type { Lang } from "../../i18n/lang.ts";
import { words } from "../../i18n/words.ts";
import type { Measure } from "../../parts/map/measure.ts";
import { circleColour, circleOpacity, hatch, notApplicableColour, plainBorderColour, plainColour, provisionalBorderColour } from "../../parts/map/palette.ts";
import { largestRadius } from "../../parts/map/present-province.ts";
import { listSigns, writeLegendCircles, writeLegendClasses } from "../../parts/map/write-legend.ts";
import { writeShared } from "../../parts/map/write-shared.ts";
import { drawParagraph, drawText } from "./draw.ts";
import { drawSigns } from "./draw-sign.ts";
import { element, type Part } from "./element.ts";

const size = 14;

/** Draws the legend of a map from `top` down, with what the map shows and no more, and gives the place below it. */
export function drawLegend(measure: Measure, lang: Lang, left: number, top: number, width: number): { part: Part; bottom: number } {
  const text = words(lang).map;
  const drawings = measure.provinces.map(({ drawing }) => drawing);
  const parts: Part[] = [drawText(text.legend, left, top, { size: 17, weight: 600 })];
  let bottom = top + 30;
  const add = (words: string, picture: Part, indent: number, height = 22) => {
    const { part, bottom: below } = drawParagraph(words, left + indent, bottom + (height - size * 1.35) / 2, width - indent, { size });
    parts.push(picture, part);
    bottom = Math.max(bottom + height, below) + 4;
  };
  const swatch = (fill: string) => element("rect", { x: left + 0.5, y: bottom + 2.5, width: 27, height: 17, rx: 2, fill, stroke: plainBorderColour });

  const shared = writeShared(measure, lang);
  if (shared) add(shared, [], 0);
  const circles = writeLegendCircles(measure, lang);
  if (circles.length > 0) add(text.circles, [], 0);
  for (const { radius, label } of circles) {
    const height = Math.max(22, 2 * radius + 2);
    const circle = { cx: left + largestRadius, cy: bottom + height / 2, r: radius };
    add(label, element("circle", { ...circle, fill: circleColour, "fill-opacity": circleOpacity }), 2 * largestRadius + 10, height);
  }
  for (const { fill, label } of writeLegendClasses(measure, lang)) add(label, swatch(fill), 38);
  if (measure.scale.kind !== "classes") add(text.hasFigure, swatch(plainColour), 38);
  if (drawings.some(({ fill }) => fill === hatch)) add(text.noFigure, swatch(hatch), 38);
  if (drawings.some(({ fill }) => fill === notApplicableColour)) add(text.notApplicable, swatch(notApplicableColour), 38);
  if (drawings.some(({ hollow }) => hollow))
    add(text.zero, element("circle", { cx: left + 14, cy: bottom + 11, r: 3.5, fill: "none", stroke: circleColour }), 38);
  if (drawings.some(({ dash }) => dash)) {
    const dotted = { fill: "none", stroke: provisionalBorderColour, "stroke-dasharray": "1.5 2" };
    add(text.provisional, element("rect", { x: left + 1, y: bottom + 3, width: 26, height: 16, ...dotted }), 38);
  }
  for (const { sign, key } of listSigns(measure)) add(text[key], drawSigns(sign, left + 14, bottom + 11), 38);
  if (!measure.comparable) add(text.notComparable, [], 0);
  add(text.islandsNote, [], 0);
  return { part: parts, bottom };
}
