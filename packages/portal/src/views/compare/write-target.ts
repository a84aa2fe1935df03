import { lowerFirst } from "../../parts/figure/write-sentence.ts";
import { listDoubts } from "../../parts/figure/list-doubts.ts";
import { writeFigureText } from "../../parts/figure/write-value.ts";
import { formatNumber } from "../../parts/format/number.ts";
import { formatPeriodInSentence } from "../../parts/format/period.ts";
import { chooseText, type Lang } from "../../i18n/lang.ts";
import { words } from "../../i18n/words.ts";
import type { TargetDistance } from "./targets.query.ts";

/** What a target aims at. */
export type Aim = { value: number; comparison: "AT_LEAST" | "MORE_THAN"; baseVi: string; baseEn: string; legalNumber: string };

/** Writes what a target aims at, of whom, and by which text: "ít nhất 80% người dân (Quyết định số 411/QĐ-TTg)". */
export function writeTarget({ value, comparison, baseVi, baseEn, legalNumber }: Aim, lang: Lang): string {
  const text = words(lang).compare.target;
  return text.of(writeAim({ value, comparison }, lang), lowerFirst(chooseText(lang, baseVi, baseEn)), legalNumber);
}

/** Writes the level a target aims at: "ít nhất 80%". */
export function writeAim({ value, comparison }: Pick<Aim, "value" | "comparison">, lang: Lang): string {
  const share = `${formatNumber(value, 0, lang)}%`;
  // Nothing lies above all.
  return value === 100 ? share : words(lang).compare.target.aim[comparison](share);
}

/** Writes the figure that stands beside a target, with its date and what casts doubt on it: "58% (tháng 9/2025, ngày ước tính)". */
export function writeMeasured({ measured: { figure } }: TargetDistance, lang: Lang): string {
  return words(lang).figure.part(writeFigureText(figure, lang), [formatPeriodInSentence(figure.period!, lang), ...listDoubts(figure, lang)].join(", "));
}

/** Writes how far a figure is from its target: "Đã đạt", or the points and, where their number is known, the people that are missing. */
export function writeDistance({ points, reached, more, measured }: TargetDistance, lang: Lang): string {
  const text = words(lang).compare.target;
  if (reached) return text.reached;
  const short = text.short(formatNumber(Math.abs(points!), measured.figure.indicator.decimals, lang));
  return more === null ? short : `${short}, ${text.people(formatNumber(more, 0, lang))}`;
}
