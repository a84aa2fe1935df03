import type { CriteriaSet, Criterion } from "@toso/prisma/client";
import { readResultSteps, type ResultStep } from "../../tables/read-steps.ts";
import type { Score } from "./score-criterion.ts";

/** A criterion with its score. */
export interface Scored<Of extends Pick<Criterion, "mandatory" | "maximum" | "rule"> = Criterion> {
  criterion: Of;
  score: Score;
}

/** What the scores of a set come to. What is not known is left open, never taken for zero. */
export interface Result {
  /** Points of the criteria with information; null where the set has no points. */
  total: number | null;
  /** Totals with the least and the most that the others can still give. */
  lowest: number | null;
  highest: number | null;
  /** All points but bonus and penalty; null where the set has none. */
  maximum: number | null;
  /** Label or level of the total; null where none is defined, or where missing information decides. */
  label: ResultStep | null;
  /** All mandatory criteria met, and the share of optional ones; null where the set asks for neither, or where missing information decides. */
  passed: boolean | null;
  withInformation: number;
  mandatoryCount: number;
  mandatoryDone: number;
  optionalCount: number;
  optionalDone: number;
}

type SetRule = Pick<CriteriaSet, "resultKind" | "resultSteps" | "optionalShare">;
type Scorable = Scored<Pick<Criterion, "mandatory" | "maximum" | "rule">>;

/** Finds the result of a set by its kind: a total with a label, all mandatory and a share of the optional criteria, or a level. */
export function findResult({ resultKind, resultSteps, optionalShare }: SetRule, scored: Scorable[]): Result {
  const withPoints = scored.filter(({ criterion }) => criterion.maximum !== null);
  const sum = (pick: (score: Score) => number) => (withPoints.length === 0 ? null : withPoints.reduce((total, { score }) => total + pick(score), 0));
  const isAdjustment = ({ rule }: Pick<Criterion, "rule">) => rule === "bonus" || rule === "penalty";
  const counted = scored.filter(({ criterion }) => !isAdjustment(criterion));
  const mandatory = counted.filter(({ criterion }) => criterion.mandatory);
  const optional = counted.filter(({ criterion }) => !criterion.mandatory);
  const [lowest, highest] = [sum((score) => score.lowest), sum((score) => score.highest)];
  return {
    total: sum(({ points }) => points ?? 0),
    lowest,
    highest,
    maximum:
      withPoints.length === 0
        ? null
        : withPoints.filter(({ criterion }) => !isAdjustment(criterion)).reduce((total, { criterion }) => total + criterion.maximum!, 0),
    label: resultKind === "mandatory_plus_optional" || lowest === null ? null : sameLabel(readResultSteps(resultSteps), lowest, highest!),
    passed: resultKind === "mandatory_plus_optional" ? hasPassed(mandatory, optional, optionalShare ?? 0) : null,
    withInformation: scored.filter(({ score }) => score.status !== "NO_INFORMATION").length,
    mandatoryCount: mandatory.length,
    mandatoryDone: countDone(mandatory),
    optionalCount: optional.length,
    optionalDone: countDone(optional),
  };
}

const countDone = (scored: Scorable[]) => scored.filter(({ score }) => score.status === "DONE").length;
const countUnknown = (scored: Scorable[]) => scored.filter(({ score }) => score.status === "NO_INFORMATION").length;

function sameLabel(steps: ResultStep[], lowest: number, highest: number): ResultStep | null {
  const reached = (total: number) => steps.findLast(({ from }) => total >= from) ?? null;
  return reached(lowest) === reached(highest) ? reached(lowest) : null;
}

function hasPassed(mandatory: Scorable[], optional: Scorable[], share: number): boolean | null {
  const needed = (optional.length * share) / 100;
  const passes = (unknownAreDone: boolean) =>
    countDone(mandatory) + (unknownAreDone ? countUnknown(mandatory) : 0) === mandatory.length &&
    countDone(optional) + (unknownAreDone ? countUnknown(optional) : 0) >= needed;
  if (mandatory.length + optional.length === 0) return null;
  return passes(false) === passes(true) ? passes(false) : null;
}
