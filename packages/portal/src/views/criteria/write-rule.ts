import { formatShort } from "../../parts/format/number.ts";
import type { Lang } from "../../i18n/lang.ts";
import { words } from "../../i18n/words.ts";
import type { CriterionParts } from "./criteria-set.query.ts";

/** Says in plain words how a criterion gives points: "tỷ lệ: đủ 20 điểm từ 100%"; says so where no points are published. */
export function writeRule(criterion: CriterionParts, lang: Lang): string {
  const text = words(lang).criteria.rule;
  const points = criterion.maximum === null ? null : formatShort(criterion.maximum, lang);
  const threshold = criterion.fullAt === null ? null : writeThreshold(criterion, lang);
  switch (criterion.rule) {
    case "RATIO":
      return text.ratio(points!, threshold!);
    case "YES_NO":
      return points === null ? text.yesNoWithoutPoints(threshold ?? text.met) : text.yesNo(points, threshold ?? text.met);
    case "STEPS":
      return text.steps(writeSteps(criterion, text.step, lang));
    case "BONUS":
      return text.bonus(writeSteps(criterion, text.bonusStep, lang));
    case "PENALTY":
      return text.penalty(writeSteps(criterion, text.penaltyStep, lang));
  }
}

/** Writes the value that earns all points with its quantity: "từ 10 tổ trên 10.000 dân", "trên 5 thành viên trên 100 dân". */
function writeThreshold(criterion: CriterionParts, lang: Lang): string {
  const text = words(lang).criteria;
  const value = writeValue(criterion, criterion.fullAt!, lang);
  const quantity = words(lang).figure.shortQuantity[(criterion.rate ?? criterion.indicator)?.code ?? ""]?.(value) ?? value;
  return text.comparison[criterion.comparison ?? "AT_LEAST"](quantity);
}

/** Lists the steps; a first step from 0 without points says nothing, because below the first step there are none anyway. */
function writeSteps(criterion: CriterionParts, step: (from: string, points: string, isNone: boolean) => string, lang: Lang): string {
  return criterion.steps
    .filter(({ from, points }, place) => !(place === 0 && from === 0 && points === 0))
    .map(({ from, points }) => step(writeValue(criterion, from, lang), formatShort(points, lang), points === 0))
    .join("; ");
}

function writeValue({ indicator }: CriterionParts, value: number, lang: Lang): string {
  const number = formatShort(value, lang);
  return indicator?.unit === "percent" ? `${number}%` : number;
}
