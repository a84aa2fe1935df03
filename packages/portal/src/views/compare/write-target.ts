import { lowerFirst } from "../../parts/figure/write-sentence.ts";
import { formatNumber } from "../../parts/format/number.ts";
import { chooseText, type Lang } from "../../i18n/lang.ts";
import { words } from "../../i18n/words.ts";

/** What a target aims at. */
export type Aim = { value: number; comparison: "AT_LEAST" | "MORE_THAN"; baseVi: string; baseEn: string; legalNumber: string };

/** Writes what a target aims at, of whom, and by which text: "ít nhất 80% người dân (Quyết định số 411/QĐ-TTg)". */
export function writeTarget({ value, comparison, baseVi, baseEn, legalNumber }: Aim, lang: Lang): string {
  const text = words(lang).compare.target;
  return text.of(text.aim[comparison](`${formatNumber(value, 0, lang)}%`), lowerFirst(chooseText(lang, baseVi, baseEn)), legalNumber);
}
