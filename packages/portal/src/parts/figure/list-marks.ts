import type { Lang } from "../../i18n/lang.ts";
import { words } from "../../i18n/words.ts";
import type { FigureParts, RateParts } from "./figure.query.ts";

/** What casts doubt on a figure or its date; the names are keys of the dictionary. */
export type MarkKind = keyof ReturnType<typeof words>["figure"]["marks"];

/** One mark as a reader meets it: a short word beside the number and a sentence that explains it. */
export type Mark = { kind: MarkKind; label: string; explanation: string };

/** Lists the marks of a figure, gravest first; an empty list for a plain or a missing figure. */
export function listMarks(figure: FigureParts, lang: Lang): Mark[] {
  if (figure.value === null) return [];
  const kinds: MarkKind[] = [...statusMarks(figure.obsStatus)];
  if (figure.disagreement && !figure.disagreement.explainedByRounding) kinds.push("disagreement");
  if (figure.method === "SUMMED") kinds.push("sum");
  if (figure.method === "DERIVED") kinds.push("derived");
  // A sum bears the date of its newest member; what is known of it is said by the least certain date among all.
  const basis = figure.summedFrom?.periodBasis ?? figure.periodBasis;
  if (basis === "ESTIMATED") kinds.push("dateEstimated");
  if (basis === "PUBLICATION") kinds.push("datePublished");
  return kinds.map((kind) => describeMark(kind, lang));
}

/** Lists the marks of a rate: those of its numerator and of its denominator, each once. That the denominator alone was added up is said in a note, or the mark would be read as of the rate. */
export function listRateMarks(rate: RateParts, lang: Lang): Mark[] {
  if (rate.value === null) return [];
  const marks = [
    ...statusMarks(rate.obsStatus).map((kind) => describeMark(kind, lang)),
    ...listMarks(rate.numerator, lang),
    ...listMarks(rate.denominator, lang).filter(({ kind }) => kind !== "sum"),
  ];
  return [...new Map(marks.map((mark) => [mark.kind, mark])).values()];
}

/** Lists the mark of a sum over figures: that of the weakest status among them; an empty list where all are plain. */
export function listSumMarks({ obsStatus }: Pick<FigureParts, "obsStatus">, lang: Lang): Mark[] {
  return statusMarks(obsStatus).map((kind) => describeMark(kind, lang));
}

/** Gives the words of one mark in the language of the page. */
function describeMark(kind: MarkKind, lang: Lang): Mark {
  return { kind, ...words(lang).figure.marks[kind] };
}

function statusMarks(status: FigureParts["obsStatus"]): MarkKind[] {
  if (status === "P") return ["provisional"];
  if (status === "D") return ["definition"];
  if (status === "U") return ["unreliable"];
  if (status === "E") return ["estimated"];
  return [];
}
