import type { Area, CriteriaSet, Criterion } from "@toso/prisma/client";
import { refusal, unknownCode } from "../../errors.ts";
import { measureArea, resolveMeasure, type Measured } from "../compare/measure.ts";
import type { Reading } from "../../release/context.ts";
import { findResult, type Result, type Scored } from "./find-result.ts";
import { scoreStatus, scoreValue, type CriterionStatus } from "./score-criterion.ts";

/** What a province says of a criterion that no published figure answers. */
export interface Answer {
  criterion: string;
  status: CriterionStatus;
  /** A value for the rule; the status alone decides where there is none. */
  value?: number | null;
  evidence?: string | null;
  sourceUrl?: string | null;
}

/** A criterion with its score and what the score rests on. */
export interface ScoredCriterion extends Scored {
  /** The published value; null where the criterion names no indicator. */
  measured: Measured | null;
  /** The answer of the caller; null where a published value decides or nothing was answered. */
  answer: Answer | null;
}

/** A province by a criteria set. */
export interface Scorecard {
  set: CriteriaSet;
  area: Area;
  criteria: ScoredCriterion[];
  result: Result;
}

/**
 * Scores a province by a set from its published figures, and by the caller's answers where a criterion names no indicator.
 * Throws UNKNOWN_CODE for a set or criterion that is not there, NO_CRITERIA for a set without published rules, and BAD_ANSWER for an answer
 * to what a published figure answers or for one given twice.
 */
export async function scoreSet(reading: Reading, area: Area, code: string, answers: Answer[]): Promise<Scorecard> {
  const { catalogue } = reading;
  const set = catalogue.criteriaSets.get(code);
  if (!set) throw unknownCode("criteria set", code, catalogue.criteriaSets.keys(), "{ criteriaSets { code } }");
  const criteria = catalogue.criteria.filter(({ setCode }) => setCode === code);
  if (criteria.length === 0) throw refusal("NO_CRITERIA", `${code} has no published rules to score by: ${set.emptyReasonEn}`, { given: code });
  const byCriterion = indexAnswers(criteria, answers);
  const scored = await Promise.all(criteria.map((criterion) => scoreCriterion(reading, area, criterion, byCriterion.get(criterion.code) ?? null)));
  return { set, area, criteria: scored, result: findResult(set, scored) };
}

function indexAnswers(criteria: Criterion[], answers: Answer[]): Map<string, Answer> {
  const byCode = new Map(criteria.map((criterion) => [criterion.code, criterion]));
  const index = new Map<string, Answer>();
  for (const answer of answers) {
    const criterion = byCode.get(answer.criterion);
    if (!criterion) throw unknownCode("criterion", answer.criterion, byCode.keys(), "{ criteriaSets { criteria { code } } }");
    if (criterion.measureCode)
      throw refusal("BAD_ANSWER", `${answer.criterion} is answered by the published figure of ${criterion.measureCode}. Leave its answer out.`, {
        given: answer.criterion,
      });
    if (index.has(answer.criterion)) throw refusal("BAD_ANSWER", `${answer.criterion} is answered twice. Answer it once.`, { given: answer.criterion });
    index.set(answer.criterion, answer);
  }
  return index;
}

async function scoreCriterion(reading: Reading, area: Area, criterion: Criterion, answer: Answer | null): Promise<ScoredCriterion> {
  if (!criterion.measureCode) {
    const hasValue = answer?.value != null && answer.status !== "NO_INFORMATION";
    return {
      criterion,
      answer,
      measured: null,
      score: hasValue ? scoreValue(criterion, answer.value!) : scoreStatus(criterion, answer?.status ?? "NO_INFORMATION"),
    };
  }
  const measured = await measureArea(reading, area, resolveMeasure(reading.catalogue, criterion.measureCode));
  return { criterion, answer: null, measured, score: scoreValue(criterion, measured.value) };
}
