import type { Criterion } from "@toso/prisma/client";
import { readSteps } from "../../tables/read-steps.ts";

/** How a criterion stands: met, not met, the work not begun, or nothing known. */
export type CriterionStatus = "DONE" | "NOT_DONE" | "NOT_CARRIED_OUT" | "NO_INFORMATION";

/** What a criterion gives. */
export interface Score {
  status: CriterionStatus;
  /** Points, negative for a penalty; null without information or where no points are published. */
  points: number | null;
  /** Least and most that the criterion can still give: both are the points once something is known. */
  lowest: number;
  highest: number;
}

/** The part of a criterion that scoring needs. */
export type Rule = Pick<Criterion, "rule" | "maximum" | "fullAt" | "comparison" | "steps">;

/**
 * Scores one criterion by its value, null where nothing is known: that is no zero. A ratio gives maximum × value / full value, never more than the maximum;
 * steps, bonus and penalty give the points of the highest step reached; yes or no gives all or nothing.
 */
export function scoreValue(rule: Rule, value: number | null): Score {
  if (value === null) return unknownScore(rule);
  const points = pointsOf(rule, value);
  const status = isMet(rule, value, points) ? "DONE" : value === 0 ? "NOT_CARRIED_OUT" : "NOT_DONE";
  return known(status, points);
}

/** Scores one criterion by what is known of it without a value: met earns all points, anything else none; a penalty is taken unless met. */
export function scoreStatus(rule: Rule, status: CriterionStatus): Score {
  if (status === "NO_INFORMATION") return unknownScore(rule);
  if (rule.maximum === null) return known(status, null);
  if (rule.rule === "penalty") return known(status, status === "DONE" ? 0 : -rule.maximum);
  return known(status, status === "DONE" ? rule.maximum : 0);
}

function unknownScore({ rule, maximum }: Rule): Score {
  const most = maximum ?? 0;
  return { status: "NO_INFORMATION", points: null, lowest: rule === "penalty" ? -most : 0, highest: rule === "penalty" ? 0 : most };
}

function known(status: CriterionStatus, points: number | null): Score {
  return { status, points, lowest: points ?? 0, highest: points ?? 0 };
}

function pointsOf(rule: Rule, value: number): number | null {
  const { maximum } = rule;
  if (maximum === null) return null;
  switch (rule.rule) {
    case "ratio":
      return Math.min(maximum, Math.max(0, (maximum * value) / rule.fullAt!));
    case "yes_no":
      return reaches(rule, value) ? maximum : 0;
    case "steps":
    case "bonus":
      return Math.min(maximum, stepReached(rule, value));
    case "penalty":
      // Without this, no penalty would be written as minus zero.
      return 0 - Math.min(maximum, stepReached(rule, value));
  }
}

function isMet(rule: Rule, value: number, points: number | null): boolean {
  if (rule.fullAt !== null) return reaches(rule, value);
  return rule.rule === "penalty" ? points === 0 : points === rule.maximum;
}

const reaches = ({ comparison, fullAt }: Rule, value: number) => (comparison === "more_than" ? value > fullAt! : value >= fullAt!);
const stepReached = ({ steps }: Rule, value: number) => readSteps(steps).findLast(({ from }) => value >= from)?.points ?? 0;
