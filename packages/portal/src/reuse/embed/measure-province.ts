import { nameOf, type Lang } from "../../i18n/lang.ts";
import { nameProvince } from "../../i18n/name-province.ts";
import { words } from "../../i18n/words.ts";
import type { AddressedProvince } from "../../parts/layout/page-of-province.ts";
import { heightOfGrid, heightOfText, type ContentHeights } from "./lay-out-text.ts";
import { loadFramedProvince } from "./load-framed-province.ts";
import { heightOfFigure, heightOfMarkLegend, heightOfMissing, heightOfRate } from "./measure-figure.ts";

/** Widths of the columns that figures stand in, and the space between them, as figure.css has them. */
const leastColumn = 232;
const gap = { x: 24, y: 24 };

/** Gives the heights of what the frame of a province shows below its title. An unknown slug is thrown. */
export async function measureProvince(addressed: AddressedProvince, lang: Lang): Promise<ContentHeights> {
  const { within, figures, rates, missing, marks } = await loadFramedProvince(addressed, lang);
  const text = words(lang).embed;
  return (room, _, valueSize) => [
    heightOfText(text.provinceLead, room) - 8,
    within ? heightOfText(`${text.merged} ${nameProvince(lang, within)}.`, room) - 8 : 0,
    heightOfGrid(figures, room, leastColumn, gap, (figure, width) => heightOfFigure(figure, nameOf(lang, figure.indicator), lang, width, valueSize)),
    rates.length > 0 ? 8 + heightOfGrid(rates, room, leastColumn, gap, (rate, width) => heightOfRate(rate, lang, width)) : 0,
    ...missing.map((sentence) => heightOfMissing(sentence, room)),
    heightOfMarkLegend(marks, room),
  ];
}
