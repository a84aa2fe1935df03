import { readResultSteps, readSteps } from "../../tables/read-steps.ts";
import { baseDiffers } from "./check-targets.ts";
import type { Dataset } from "../csv/read-dataset.ts";
import type { Report } from "./report-findings.ts";

type Criterion = Dataset["criteria.csv"][number];
type CriteriaSet = Dataset["criteria_sets.csv"][number];

/** Checks criteria sets and their criteria: known codes, rules that can be worked out, and a reason in both languages for exactly the sets without criteria. */
export function checkCriteria(dataset: Dataset, report: Report): void {
  const { known, unknown, unique, incomplete } = report;
  unique("criteria_sets.csv", dataset["criteria_sets.csv"], "code", (row) => row.code);
  unique("criteria.csv", dataset["criteria.csv"], "code", (row) => `${row.set_code} ${row.code}`);

  const filled = new Set(dataset["criteria.csv"].map((criterion) => criterion.set_code));
  for (const set of dataset["criteria_sets.csv"]) {
    if (!incomplete.has("criteria.csv")) checkEmptyReason(set, filled.has(set.code), report);
    checkResult(set, report);
  }
  for (const criterion of dataset["criteria.csv"]) {
    const { line, set_code: set } = criterion;
    if (!known.criteriaSets.has(set)) unknown("criteria.csv", line, "set_code", "criteria set", set, known.criteriaSets, "criteria_sets.csv");
    checkMeasure(criterion, report);
    checkRule(criterion, report);
  }
}

function checkEmptyReason(set: CriteriaSet, hasCriteria: boolean, { add }: Report): void {
  for (const column of ["empty_reason_vi", "empty_reason_en"] as const) {
    if (hasCriteria && set[column])
      add("criteria_sets.csv", set.line, column, "The set has criteria and a reason why it has none.", "Empty the cell, or take the criteria out.");
    if (!hasCriteria && !set[column])
      add("criteria_sets.csv", set.line, column, "The set has no criteria and does not say why.", "Say why, or add its rows to criteria.csv.");
  }
}

function checkResult({ line, result_kind: kind, result_steps: steps, optional_share: share, is_sample, status }: CriteriaSet, { add }: Report): void {
  const file = "criteria_sets.csv";
  if (!ascends(readResultSteps(steps))) add(file, line, "result_steps", `The steps of ${steps} do not ascend.`, "Write them from the lowest total up.");
  if (kind === "total_with_label" && !steps) add(file, line, "result_steps", "The total has no labels.", "Write the total each label begins at.");
  if ((share !== null) !== (kind === "mandatory_plus_optional")) {
    const problem = share === null ? "The share of optional criteria is missing." : "The result does not ask for a share of optional criteria.";
    add(file, line, "optional_share", problem, "Give a share in percent exactly where result_kind is mandatory_plus_optional.");
  } else if (share !== null && (share < 0 || share > 100)) {
    add(file, line, "optional_share", `${share} is not a percentage: it is outside 0 to 100.`, "Write the share in percent.");
  }
  if (is_sample !== (status === "sample")) {
    add(file, line, "is_sample", "is_sample and status do not say the same.", "Give an example of our own the status sample, and no other set.");
  }
}

function checkMeasure({ line, indicator: code }: Criterion, { known, add, unknown, incomplete }: Report): void {
  if (!code || known.rates.has(code) || incomplete.has("rates.csv")) return;
  const indicator = known.indicators.get(code);
  const codes = [...known.indicators.keys(), ...known.rates];
  if (!indicator) unknown("criteria.csv", line, "indicator", "indicator or rate", code, codes, "indicators.csv");
  else if (!indicator.comparable)
    add("criteria.csv", line, "indicator", baseDiffers(code), "Leave the indicator out: the criterion is then answered by evidence.");
}

function checkRule(criterion: Criterion, { add }: Report): void {
  const file = "criteria.csv";
  const { line, rule, maximum, full_at: fullAt, comparison, steps: text } = criterion;
  const steps = readSteps(text);
  if (rule === "ratio" && !(fullAt !== null && fullAt > 0))
    add(file, line, "full_at", "A ratio has no value that earns all points.", "Write the value, above 0, that earns the maximum.");
  else if (rule === "yes_no" && criterion.indicator && fullAt === null)
    add(file, line, "full_at", "Nothing tells which value is a yes.", "Write the value, or leave the indicator out.");
  else if ((rule === "bonus" || rule === "penalty") && criterion.indicator && fullAt === null && !steps.length)
    add(file, line, "steps", `Nothing tells which value brings the ${rule}.`, "Write steps, or the value in full_at.");
  if (rule === "steps" && !steps.length) add(file, line, "steps", "The rule is steps, but there are none.", "Write the value each number of points begins at.");
  if ((rule === "ratio" || rule === "yes_no") && steps.length) add(file, line, "steps", `A criterion of rule ${rule} has no steps.`, "Empty the cell.");
  if (!ascends(steps)) add(file, line, "steps", `The steps of ${text} do not ascend.`, "Write them from the lowest value up.");
  if ((fullAt === null) !== (comparison === null)) add(file, line, "comparison", "full_at and comparison belong together.", "Fill in both or neither.");
  if (maximum === null && rule !== "yes_no")
    add(file, line, "maximum", "The maximum is missing.", "Write the most points, or use yes_no where none are published.");
  if (maximum !== null && maximum <= 0) add(file, line, "maximum", `${maximum} is not a valid maximum.`, "Write a number above 0, for a penalty too.");
  else if (maximum !== null && steps.some(({ points }) => points > maximum))
    add(file, line, "steps", `A step gives more than the maximum of ${maximum}.`, "Correct the step or the maximum.");
}

function ascends(steps: { from: number }[]): boolean {
  return steps.every(({ from }, at) => at === 0 || from > steps[at - 1]!.from);
}
