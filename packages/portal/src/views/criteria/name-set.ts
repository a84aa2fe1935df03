import { chooseText, type Lang } from "../../i18n/lang.ts";
import { words } from "../../i18n/words.ts";
import type { CriteriaSet } from "./criteria-set.query.ts";

/** Names a criteria set, which has no title in the dataset, by its issuer, what it judges and its legal number; the sample by being one. */
export function nameOfSet(set: CriteriaSet, lang: Lang): string {
  const text = words(lang).criteria;
  if (set.isSample) return text.sampleName;
  return text.setName(chooseText(lang, set.issuerVi, set.issuerEn), text.setKind[set.level] ?? set.level, set.legalNumber);
}

/** Says what a set judges; a level without words stands as it is in the dataset. */
export function levelOf({ level }: CriteriaSet, lang: Lang): string {
  return words(lang).criteria.level[level] ?? level;
}
