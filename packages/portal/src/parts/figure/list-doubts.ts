import { formatValue } from "../format/number.ts";
import type { Lang } from "../../i18n/lang.ts";
import { words } from "../../i18n/words.ts";
import type { FigureParts } from "./figure.query.ts";
import { listMarks } from "./list-marks.ts";
import { decimalsOf } from "./write-value.ts";

/**
 * Lists what casts doubt on a figure in words for a sentence, gravest first: "sơ bộ", "các nguồn không thống nhất, từ 58,89% đến 66%"; [] for a plain or a missing one.
 * Without `withDate` how its date is known is left out, where the sentence says that already.
 */
export function listDoubts(figure: FigureParts, lang: Lang, { withDate = true } = {}): string[] {
  return listMarks(figure, lang)
    .filter(({ kind }) => withDate || (kind !== "dateEstimated" && kind !== "datePublished"))
    .map(({ kind, label }) => (kind === "disagreement" ? words(lang).figure.sourcesDisagree(writeRange(figure, lang)) : label));
}

/** Writes what sources of one date say: "từ 58,89% đến 66%"; empty where they agree. */
export function writeRange(figure: FigureParts, lang: Lang): string {
  if (!figure.disagreement) return "";
  const { lowest, highest } = figure.disagreement;
  const write = (decimals: number) =>
    [lowest, highest].map((value) => formatValue(value, figure.unit, Math.max(decimals, decimalsOf({ ...figure, value })), lang));
  // 86.97 against 87 would read as "from 87.0 to 87.0".
  const written = [0, 2, 4].map(write).find(([from, to]) => from !== to) ?? write(6);
  return words(lang).figure.range(written[0]!, written[1]!);
}
