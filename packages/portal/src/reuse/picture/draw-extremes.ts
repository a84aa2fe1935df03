import type { Lang } from "../../i18n/lang.ts";
import { words } from "../../i18n/words.ts";
import type { Mark } from "../../parts/figure/list-marks.ts";
import type { MeasuredProvince } from "../../parts/map/measure.ts";
import type { IndicatorView } from "../../views/indicator/load-indicator.ts";
import { formatValue } from "../../parts/format/number.ts";
import { colours, drawParagraph, drawText } from "./draw.ts";
import { drawSigns } from "./draw-sign.ts";
import type { Part } from "./element.ts";
import { findExtremes } from "./find-extremes.ts";
import { widthOf } from "./measure-text.ts";

/** Marks that no sign stands for. */
const written = new Set(["provisional", "estimated"]);
const size = 14;
const line = 21;
/** Most provinces that are named at each end. */
const most = 5;

/** Lists the highest and lowest provinces with their values, five each or as many as there is room for down to `lowest`; nothing where they may not be ordered. Gives the place below. */
export function drawExtremes(view: IndicatorView, lang: Lang, left: number, top: number, width: number, lowest = Infinity): { part: Part; bottom: number } {
  const { picture, card } = words(lang).share;
  const heads = 2 * 28 + line;
  const count = Math.min(most, Math.floor((lowest - top - heads) / (2 * line)));
  const extremes = count > 0 ? findExtremes(view, count) : null;
  if (!extremes) return { part: [], bottom: top };
  const parts: Part[] = [];
  let bottom = top;
  const list = (heading: string, provinces: MeasuredProvince[]) => {
    parts.push(drawText(heading, left, bottom, { size: 15, weight: 600 }));
    bottom += 24;
    for (const { name, figure, drawing } of provinces) {
      const value = [figure.text, ...listStatusMarks(figure.marks)].join(", ");
      parts.push(drawText(name, left, bottom, { size, fill: colours.ink }));
      parts.push(drawText(value, left + width, bottom, { size, weight: 600, fill: colours.accentStrong, anchor: "end" }));
      // The signs that stand on the map too, and that its legend explains.
      if (drawing.signs) parts.push(drawSigns(drawing.signs, left + width - widthOf(value, size, 600) - 12, bottom + size * 0.65));
      bottom += line;
    }
    bottom += 4;
  };
  list(picture.highest, extremes.highest);
  list(picture.lowest, extremes.lowest);
  const { unit, decimals } = view.measure;
  const median = drawParagraph(`${card.median(String(extremes.count))}: ${formatValue(extremes.median, unit, decimals, lang)}`, left, bottom, width, {
    size,
    fill: colours.soft,
  });
  return { part: [parts, median.part], bottom: median.bottom };
}

function listStatusMarks(marks: Mark[]): string[] {
  return marks.filter(({ kind }) => written.has(kind)).map(({ label }) => label);
}
