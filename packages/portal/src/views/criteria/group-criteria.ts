import { chooseText, type Lang } from "../../i18n/lang.ts";
import type { CriterionParts } from "./criteria-set.query.ts";

/** A group of a criteria set with what belongs to it, in the order of the dataset. */
export type CriteriaGroup<Entry> = { code: string; name: string; entries: Entry[] };

/** Puts criteria, or entries that hold one each, under the groups of their set; no groups for no entries. */
export function groupCriteria<Entry>(entries: Entry[], criterionOf: (entry: Entry) => CriterionParts, lang: Lang): CriteriaGroup<Entry>[] {
  const groups = new Map<string, CriteriaGroup<Entry>>();
  for (const entry of entries) {
    const { groupCode, groupVi, groupEn } = criterionOf(entry);
    const group = groups.get(groupCode) ?? { code: groupCode, name: chooseText(lang, groupVi, groupEn), entries: [] };
    group.entries.push(entry);
    groups.set(groupCode, group);
  }
  return [...groups.values()];
}

/** Says whether a criterion stands outside of the total: a bonus on top of it or a penalty off it. */
export function isAdjustment({ rule }: Pick<CriterionParts, "rule">): boolean {
  return rule === "BONUS" || rule === "PENALTY";
}
