import type { FigureParts } from "../../parts/figure/figure.query.ts";
import { listDoubts } from "../../parts/figure/list-doubts.ts";
import { lowerFirst, nameFigureArea, writePeriodInSentence } from "../../parts/figure/write-sentence.ts";
import { presentFigure } from "../../parts/figure/present-figure.ts";
import { writeFigureText } from "../../parts/figure/write-value.ts";
import { nameOf, type Lang } from "../../i18n/lang.ts";
import { words } from "../../i18n/words.ts";

/**
 * Says in one or two plain sentences how many teams and members a province has, each with its date and what casts doubt on it; sources stand below it on the
 * page. What was found of neither is said once.
 */
export function writeLead(name: string, figures: FigureParts[], lang: Lang): string {
  const text = words(lang).province.lead;
  const known = figures.filter((figure) => figure.value !== null);
  const missing = figures.filter((figure) => figure.value === null);
  return [known.length > 0 ? text.has(name, writeQuantities(known, lang)) : "", ...writeMissing(missing, lang)].filter(Boolean).join(" ");
}

/** Says what the old provinces of a new one add up to, for those figures that are sums; empty where none is. */
export function writeSumLead(sums: (FigureParts | null)[], lang: Lang): string {
  const known = sums.filter((sum) => sum !== null).filter(({ value }) => value !== null);
  const [first] = known;
  return first ? words(lang).province.lead.sum(String(first.summedFrom?.memberCount), writeQuantities(known, lang)) : "";
}

function writeQuantities(known: FigureParts[], lang: Lang): string {
  const list = new Intl.ListFormat(lang);
  const dates = known.map((figure) => writeDate(figure, lang));
  // A date that both have is said once.
  if (known.length === 2 && dates[0] && dates.every((date) => date === dates[0]))
    return words(lang).province.lead.together(list.format(known.map((figure) => writeBareQuantity(figure, lang))), dates[0]);
  return list.format(known.map((figure) => writeQuantity(figure, lang)));
}

/** One sentence for all that lack a figure for the plain reason that none was found; one each for other reasons. */
function writeMissing(missing: FigureParts[], lang: Lang): string[] {
  const plain = missing.filter((figure) => (figure.missing ?? "NO_PUBLISHED_FIGURE") === "NO_PUBLISHED_FIGURE");
  const text = words(lang).figure;
  const [first] = plain;
  const names = new Intl.ListFormat(lang).format(plain.map(({ indicator }) => lowerFirst(nameOf(lang, indicator))));
  return [
    ...(first ? [text.none(nameFigureArea(first, lang), names, text.missing.NO_PUBLISHED_FIGURE)] : []),
    ...missing.filter((figure) => !plain.includes(figure)).map((figure) => presentFigure(figure, lang).sentence),
  ];
}

/** Writes a figure with its date and what casts doubt on it: "3.766 tổ (ngày 25/12/2025, theo ngày công bố)"; a sum with the dates of all its parts. */
function writeQuantity(figure: FigureParts, lang: Lang): string {
  return writeDated(writeBareQuantity(figure, lang), figure, lang);
}

function writeBareQuantity(figure: FigureParts, lang: Lang): string {
  const number = writeFigureText(figure, lang);
  return words(lang).figure.quantity[figure.indicator.code]?.(number) ?? number;
}

/** Writes a figure as writeQuantity does where what is counted stands beside it: "3.766 (ngày 25/12/2025, theo ngày công bố)". */
export function writeDatedValue(figure: FigureParts, lang: Lang): string {
  return writeDated(writeFigureText(figure, lang), figure, lang);
}

function writeDated(quantity: string, figure: FigureParts, lang: Lang): string {
  return words(lang).province.lead.quantity(quantity, writeDate(figure, lang));
}

function writeDate(figure: FigureParts, lang: Lang): string {
  return [writePeriodInSentence(figure, lang), ...listDoubts(figure, lang)].filter(Boolean).join(", ");
}
