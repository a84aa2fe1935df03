import { formatPeriod, formatPeriodSpan } from "../format/period.ts";
import { chooseText, type Lang, nameOf, publisherOf } from "../../i18n/lang.ts";
import { words } from "../../i18n/words.ts";
import { pathToSource } from "../layout/path-to.ts";
import type { FigureParts, RateParts } from "./figure.query.ts";
import { writeRange } from "./list-doubts.ts";
import { listMarks, listRateMarks, type Mark } from "./list-marks.ts";
import { lowerFirst, writeFigureSentence, writePeriodInSentence, writeRateSentence } from "./write-sentence.ts";
import { writeFigureText, writeRateText } from "./write-value.ts";

/** Where a figure comes from, ready for a link; `url` is the page of the source, or its row on our page of sources. */
export type PresentedSource = { code: string; publisher: string; title: string; url: string; kind: string };

/** A figure or a rate in the words of one language; every page, card and map label is made from this. */
export type PresentedFigure = {
  /** The raw value for sorting and drawing; null when missing. */
  value: number | null;
  /** The value with its qualifier, or the short words for missing. */
  text: string;
  /** Why there is no value; null when there is one. */
  missing: string | null;
  /** The date for a table cell; null when missing. */
  period: string | null;
  /** The date for a sentence, "tháng 7/2023"; null when missing. */
  periodInSentence: string | null;
  /** The date as YYYY-MM-DD for sorting; null when missing. */
  periodEnd: string | null;
  marks: Mark[];
  /** What the compiler noted, what sources disagree on, what a sum is made of. */
  notes: string[];
  source: PresentedSource | null;
  sentence: string;
};

/** Puts a figure into the words of one language; a missing figure has a reason, no period and no marks. */
export function presentFigure(figure: FigureParts, lang: Lang): PresentedFigure {
  const isMissing = figure.value === null;
  return {
    value: figure.value,
    text: writeFigureText(figure, lang),
    missing: isMissing ? words(lang).figure.missing[figure.missing ?? "NO_PUBLISHED_FIGURE"] : null,
    period: isMissing ? null : writePeriod(figure, lang),
    periodInSentence: isMissing ? null : writePeriodInSentence(figure, lang),
    periodEnd: isMissing ? null : figure.periodEnd,
    marks: listMarks(figure, lang),
    notes: listNotes(figure, lang),
    source: presentSource(figure, lang),
    sentence: writeFigureSentence(figure, lang),
  };
}

/** Puts a rate into the words of one language; its period and source are those of the numerator. */
export function presentRate(rate: RateParts, lang: Lang): PresentedFigure {
  const isMissing = rate.value === null;
  return {
    value: rate.value,
    text: writeRateText(rate, lang),
    missing: isMissing ? words(lang).figure.missing[rate.missing ?? "NO_PUBLISHED_FIGURE"] : null,
    period: isMissing ? null : writePeriod(rate.numerator, lang),
    periodInSentence: isMissing ? null : writePeriodInSentence(rate.numerator, lang),
    periodEnd: isMissing ? null : rate.numerator.periodEnd,
    marks: listRateMarks(rate, lang),
    notes: isMissing ? [] : [...listNotes(rate.numerator, lang), ...listNotes(rate.denominator, lang, nameOf(lang, rate.denominator.indicator))],
    source: presentSource(rate.numerator, lang),
    sentence: writeRateSentence(rate, lang),
  };
}

/** Gives the source of a figure ready for a link; null for a missing figure and for a sum over several sources. */
export function presentSource(figure: FigureParts, lang: Lang): PresentedSource | null {
  const { source } = figure;
  if (!source || figure.value === null) return null;
  return {
    code: source.code,
    publisher: publisherOf(lang, source),
    title: source.title,
    url: source.url ?? pathToSource(lang, source.code),
    kind: words(lang).figure.sourceKind[source.kind],
  };
}

function writePeriod(figure: FigureParts, lang: Lang): string | null {
  const { oldestPeriod, newestPeriod } = figure.summedFrom ?? {};
  if (oldestPeriod && newestPeriod) return formatPeriodSpan(oldestPeriod, newestPeriod, lang);
  return figure.period && formatPeriod(figure.period, lang);
}

/** Lists the notes of a figure; `part` names it in the note on what it was added up from, where others stand beside it. */
function listNotes(figure: FigureParts, lang: Lang, part?: string): string[] {
  const text = words(lang).figure;
  const notes: string[] = [];
  const note = chooseText(lang, figure.noteVi, figure.noteEn);
  if (note && figure.value !== null) notes.push(note.endsWith(".") ? note : `${note}.`);
  if (figure.disagreement) {
    const range = writeRange(figure, lang);
    notes.push(text.disagreement(figure.disagreement.explainedByRounding ? `${range}; ${text.explainedByRounding}` : range));
  }
  if (figure.summedFrom) {
    const { membersWithFigure, memberCount } = figure.summedFrom;
    const from = (figure.value === null ? text.notSummed : text.summedFrom)(String(membersWithFigure), String(memberCount), figure.area.kind === "REGION");
    notes.push(part ? `${part}: ${lowerFirst(from)}` : from);
  }
  return notes;
}
