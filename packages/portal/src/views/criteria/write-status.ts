import type { Lang } from "../../i18n/lang.ts";
import { words } from "../../i18n/words.ts";
import type { ScoredCriterion } from "./scorecard.query.ts";

/** Says how a criterion stands in the words of its rule: a penalty is taken off or not, and what gives points by degrees is not fully met rather than not met. */
export function writeStatus({ criterion, status }: ScoredCriterion, lang: Lang): string {
  const { statusWord: text, scoreStatus } = words(lang).criteria;
  if (status === "NO_INFORMATION") return scoreStatus.NO_INFORMATION.label;
  if (criterion.rule === "PENALTY") return status === "DONE" ? text.notTaken : text.taken;
  if (status === "DONE") return text.met;
  if (status === "NOT_CARRIED_OUT") return scoreStatus.NOT_CARRIED_OUT.label;
  return criterion.rule === "YES_NO" ? text.notMet : text.notFullyMet;
}
