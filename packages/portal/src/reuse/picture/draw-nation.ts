import { presentTime } from "../../parts/chart/present-time.ts";
import { listDoubts } from "../../parts/figure/list-doubts.ts";
import { presentFigure } from "../../parts/figure/present-figure.ts";
import { formatPeriod } from "../../parts/format/period.ts";
import type { IndicatorView } from "../../views/indicator/load-indicator.ts";
import { publisherOf, type Lang } from "../../i18n/lang.ts";
import { writeFigureText } from "../../parts/figure/write-value.ts";
import { words } from "../../i18n/words.ts";
import { colours, drawParagraph, drawText } from "./draw.ts";
import { chartStyleElement, chartWidth, drawTime } from "./draw-time.ts";
import { element, type Part } from "./element.ts";

const margin = 32;

/** Draws the figures of the nation: the newest large with its date, marks and source, all of them over time, and each in words. Gives the place below. */
export function drawNation({ national, facts }: IndicatorView, lang: Lang, top: number, width: number): { part: Part; bottom: number } {
  const text = words(lang);
  const newest = national[0];
  if (!newest) {
    const none = drawParagraph(text.indicator.national.none, margin, top + 6, width - 2 * margin, { size: 20, weight: 600, fill: colours.signal });
    return { part: none.part, bottom: none.bottom };
  }
  const chart = presentTime(national, facts?.seriesBreak ?? null, lang);
  const room = chart ? width - 2 * margin - chartWidth - 24 : width - 2 * margin;
  const presented = presentFigure(newest, lang);
  const parts: Part[] = [drawText(text.share.picture.nation, margin, top + 4, { size: 17, weight: 600 })];
  parts.push(drawText(presented.text, margin, top + 30, { size: 44, weight: 600, fill: colours.accentStrong }));
  let bottom = top + 92;
  const say = (words: string, weight: 400 | 600 = 400) => {
    const paragraph = drawParagraph(words, margin, bottom, room, { size: 14, weight, fill: weight === 600 ? colours.ink : colours.soft });
    parts.push(paragraph.part);
    bottom = paragraph.bottom + 4;
  };
  say([presented.periodInSentence, presented.source?.publisher].filter(Boolean).join(", "));
  for (const mark of presented.marks) say(mark.explanation);
  for (const note of presented.notes) say(note);
  if (national.length > 1) {
    bottom += 8;
    say(text.indicator.national.overTime, 600);
    for (const figure of national) {
      const { text: value, source } = presentFigure(figure, lang);
      say([`${formatPeriod(figure.period!, lang)}: ${value}`, source?.publisher, ...listDoubts(figure, lang)].filter(Boolean).join(", "));
    }
  }
  if (!chart) return { part: parts, bottom };
  const drawn = drawTime(chart, width - margin - chartWidth, top + 4);
  return { part: [element("defs", {}, chartStyleElement()), parts, drawn.part], bottom: Math.max(bottom, drawn.bottom) };
}

/** Draws the newest figure of the nation with its date, doubts and publisher, for beside a map; nothing where none is published. Gives the place below. */
export function drawNationFigure({ national }: IndicatorView, lang: Lang, left: number, top: number, width: number): { part: Part; bottom: number } {
  const nation = national[0];
  if (!nation) return { part: [], bottom: top };
  const said = [formatPeriod(nation.period!, lang), ...listDoubts(nation, lang), nation.source && publisherOf(lang, nation.source)].filter(Boolean).join(", ");
  const origin = drawParagraph(said, left, top + 60, width, { size: 13, fill: colours.soft });
  return {
    part: [
      drawText(words(lang).share.picture.nation, left, top, { size: 17, weight: 600 }),
      drawText(writeFigureText(nation, lang), left, top + 24, { size: 26, weight: 600, fill: colours.accentStrong }),
      origin.part,
    ],
    bottom: origin.bottom + 6,
  };
}
