import { z } from "zod";
import { resultStepsForm, stepsForm } from "./read-steps.ts";
import { code, day, emptyOrForm, emptyOrOneOf, number, oneOf, optional, optionalCode, optionalNumber, period, text, year, yesOrNo } from "./cells.ts";

/** Columns of targets.csv. */
export const targetColumns = z.object({
  code,
  indicator: optionalCode,
  year,
  value: number,
  comparison: oneOf("at_least", "more_than"),
  unit: oneOf("percent"),
  base_vi: text,
  base_en: text,
  name_vi: text,
  name_en: text,
  legal_number: text,
  issuer_vi: text,
  issuer_en: text,
  date: day,
  source_publisher: optional,
  source_url: optional,
  no_indicator_reason_vi: optional,
  no_indicator_reason_en: optional,
});

/** Columns of criteria_sets.csv. */
export const criteriaSetColumns = z.object({
  code,
  level: oneOf("team", "commune", "province"),
  issuer_vi: text,
  issuer: text,
  legal_number: optional,
  date: period,
  about_the_teams: yesOrNo,
  structure_vi: text,
  structure_en: text,
  result_rule_vi: optional,
  result_rule_en: optional,
  status: emptyOrOneOf("announced", "issued", "in use", "sample"),
  source_publisher: optional,
  source_url: optional,
  result_kind: emptyOrOneOf("total_with_label", "mandatory_plus_optional", "levels"),
  result_steps: emptyOrForm(resultStepsForm, "the total each label begins at, such as 0:Chưa đạt|Not reached;50:Đạt|Reached"),
  optional_share: optionalNumber,
  is_sample: yesOrNo,
  empty_reason_vi: optional,
  empty_reason_en: optional,
});

/** Columns of criteria.csv. */
export const criterionColumns = z.object({
  set_code: code,
  code,
  group_code: code,
  group_vi: text,
  group_en: text,
  name_vi: text,
  name_en: text,
  rule: oneOf("ratio", "steps", "yes_no", "bonus", "penalty"),
  mandatory: yesOrNo,
  maximum: optionalNumber,
  indicator: optionalCode,
  full_at: optionalNumber,
  comparison: emptyOrOneOf("at_least", "more_than"),
  steps: emptyOrForm(stepsForm, "the value each number of points begins at, such as 1:0.5;3:1"),
  evidence_vi: text,
  evidence_en: text,
});
