import { formatAge } from "../../parts/format/age.ts";
import { formatPeriodInSentence } from "../../parts/format/period.ts";
import type { FigureParts, RateParts } from "../../parts/figure/figure.query.ts";
import type { Mark } from "../../parts/figure/list-marks.ts";
import { presentFigure, presentRate, presentSource } from "../../parts/figure/present-figure.ts";
import { writePart } from "../../parts/figure/write-sentence.ts";
import { nameOf, type Lang } from "../../i18n/lang.ts";
import { words } from "../../i18n/words.ts";
import { countLines, heightOfGrid, heightOfText, type Run } from "./lay-out-text.ts";

/** Height of a line of small words, in pixels, and what a pill in it adds. */
const smallLine = 21;
const pillExtra = 0.25;
const rateValueSize = 22;

/** Gives the height of a figure as `BigFigure` shows it in a frame, in pixels; `valueSize` is that of its number. */
export function heightOfFigure(figure: FigureParts, label: string, lang: Lang, width: number, valueSize: number): number {
  const presented = presentFigure(figure, lang);
  const head = 15 + heightOfText(label, width, { size: 16, weight: 600 });
  if (presented.missing) return head + heightOfMissing(presented.missing, width) + heightOfNotes(presented.notes, width);
  const period = figure.summedFrom ? presented.period : figure.period && formatPeriodInSentence(figure.period, lang);
  const origin = [{ text: period ?? "" }, ...pillsOf(presented.marks), { text: presented.source?.publisher ?? "" }];
  return (
    head +
    heightOfText(presented.text, width, { size: valueSize, weight: 600, lead: 1.2 }) +
    4 +
    heightOfRuns(origin, width) +
    heightOfNotes(presented.notes, width)
  );
}

/** Gives the height of a rate as `RateFigure` shows it in a frame, in pixels; of one without a value nothing is shown. */
export function heightOfRate(rate: RateParts, lang: Lang, width: number): number {
  const text = words(lang).figure;
  const presented = presentRate(rate, lang);
  const parts = [
    { name: text.numerator, figure: rate.numerator },
    { name: text.denominator, figure: rate.denominator },
  ].map(({ name, figure }) => {
    const said: Run[] = [{ text: writePart(figure, lang) }, { text: presentSource(figure, lang)?.publisher ?? "" }];
    // Beside its name as long as both have room in one line.
    return countLines([{ text: `${name}:` }, ...said], width) === 1 ? smallLine : smallLine + countLines(said, width) * smallLine;
  });
  return (
    13 +
    heightOfText(nameOf(lang, rate.definition), width, { size: 16, weight: 600 }) +
    heightOfText(presented.text, width, { size: rateValueSize, weight: 600, lead: 1.2 }) +
    4 +
    heightOfRuns(pillsOf(presented.marks), width) +
    8 +
    parts.reduce((sum, height) => sum + height, 0) +
    (rate.monthsApart ? heightOfNotes([text.monthsApart(formatAge(rate.monthsApart, lang))], width) : 0) +
    heightOfNotes(presented.notes, width)
  );
}

/** Gives the height of the words for what is missing, with the hatched sign before them. */
export function heightOfMissing(text: string, width: number): number {
  return countLines([{ text: "▨" }, { text }], width) * smallLine;
}

/** Gives the height of the explanations of marks, each once. */
export function heightOfMarkLegend(marks: Mark[], width: number): number {
  const once = [...new Map(marks.map((mark) => [mark.kind, mark])).values()];
  if (once.length === 0) return 0;
  return heightOfGrid(once, width, 304, { x: 24, y: 8 }, (mark, column) => {
    const pill: Run = { text: mark.label, size: 12, pill: true };
    const line = smallLine + pillExtra;
    return countLines([pill, { text: mark.explanation }], column - 8) === 1 ? line : line + 8 + heightOfText(mark.explanation, column);
  });
}

function pillsOf(marks: Mark[]): Run[] {
  return marks.map(({ label }) => ({ text: label, size: 12, pill: true }));
}

function heightOfRuns(runs: Run[], width: number): number {
  return countLines(runs, width) * (smallLine + (runs.some(({ pill }) => pill) ? pillExtra : 0));
}

function heightOfNotes(notes: string[], width: number): number {
  return notes.reduce((sum, note) => sum + 4 + heightOfText(note, width), 0);
}
