import { formatShort } from "../../parts/format/number.ts";
import { chooseText, type Lang } from "../../i18n/lang.ts";
import { words } from "../../i18n/words.ts";
import type { CriteriaSet } from "./criteria-set.query.ts";
import { isAdjustment } from "./group-criteria.ts";
import type { Scorecard, ScoredCriterion } from "./scorecard.query.ts";
import { writeSigned } from "./write-points.ts";

/** What a scorecard comes to, in the words of one language; a line that has nothing to say is left out. */
export type WrittenResult = {
  lines: { label: string; value: string; detail: string }[];
  /** The label of the total; null where there is none. */
  label: string | null;
  /** Why there is no label, or why it holds although something is unknown; null where all is known. */
  verdict: string | null;
};

/** Writes the points of the criteria, bonus and penalty apart, the total, the range while something is unknown, and the label or why there is none. */
export function writeResult(set: CriteriaSet, { criteria, result }: Scorecard, lang: Lang): WrittenResult {
  const text = words(lang).criteria.result;
  const label = result.label && chooseText(lang, result.label.labelVi, result.label.labelEn);
  const isOpen = result.withInformation < criteria.length;
  return {
    lines: result.total === null ? [] : writeLines(criteria, result, lang),
    label,
    verdict: !label ? writeVerdict(set, result, lang) : isOpen ? text.labelSafe : null,
  };
}

function writeLines(criteria: ScoredCriterion[], result: Scorecard["result"], lang: Lang): WrittenResult["lines"] {
  const text = words(lang).criteria.result;
  const points = (value: number) => formatShort(value, lang);
  const ofRule = (holds: (scored: ScoredCriterion) => boolean) => {
    const some = criteria.filter(holds);
    const known = some.filter((scored) => scored.points !== null);
    const sum = known.reduce((total, scored) => total + scored.points!, 0);
    return { count: some.length, known: known.length, sum, detail: known.length < some.length ? text.known(String(known.length), String(some.length)) : "" };
  };
  const main = ofRule(({ criterion }) => !isAdjustment(criterion));
  const bonus = ofRule(({ criterion }) => criterion.rule === "BONUS");
  const penalty = ofRule(({ criterion }) => criterion.rule === "PENALTY");
  const isOpen = result.withInformation < criteria.length;
  return [
    { label: text.main, value: text.of(points(main.sum), points(result.maximum ?? 0)), detail: main.detail },
    ...[
      { ...bonus, label: text.bonus },
      { ...penalty, label: text.penalty },
    ]
      .filter(({ count }) => count > 0)
      .map(({ label, known, sum, detail }) => ({ label, value: known > 0 ? writeSigned(sum, lang) : text.unknown, detail: known > 0 ? detail : "" })),
    { label: isOpen ? text.totalKnown : text.total, value: points(result.total!), detail: "" },
    ...(isOpen ? [{ label: text.range, value: text.between(points(result.lowest!), points(result.highest!)), detail: text.rangeMeans }] : []),
  ];
}

function writeVerdict(set: CriteriaSet, result: Scorecard["result"], lang: Lang): string {
  const text = words(lang).criteria.result;
  if (result.passed !== null) {
    const counts = [result.mandatoryDone, result.mandatoryCount, result.optionalDone, result.optionalCount].map(String) as [string, string, string, string];
    return (result.passed ? text.passed : text.notPassed)(...counts);
  }
  if (result.total === null) return text.noPoints;
  return set.resultSteps.length === 0 ? text.noLabels : text.labelOpen;
}
