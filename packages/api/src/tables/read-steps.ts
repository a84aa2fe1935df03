/** From a value on, so many points. */
export interface CriterionStep {
  from: number;
  points: number;
}

/** From a total on, this label. */
export interface ResultStep {
  from: number;
  labelVi: string;
  labelEn: string;
}

// At each character there is one way on only: otherwise a long cell of another form would take hours to refuse.
const number = String.raw`-?\d{1,15}(?:\.\d{1,15})?`;
const label = String.raw`\s*[^:;|\s][^:;|]*`;
const listOf = (step: string) => new RegExp(`^\\s*${step}(?:;\\s*${step})*$`);

/** Form of the steps of a criterion: "1:0.5;3:1". */
export const stepsForm = listOf(String.raw`${number}:\d{1,15}(?:\.\d{1,15})?\s*`);

/** Form of the steps of a result, each with a Vietnamese and an English label: "0:Chưa đạt|Not reached;50:Đạt|Reached". */
export const resultStepsForm = listOf(String.raw`${number}:${label}\|${label}`);

/** Reads the steps of a criterion, in their order; [] where there are none. */
export function readSteps(text: string | null): CriterionStep[] {
  return parts(text).map(([from, points]) => ({ from: Number(from), points: Number(points) }));
}

/** Reads the steps of a result, in their order; [] where there are none. */
export function readResultSteps(text: string | null): ResultStep[] {
  return parts(text).map(([from, labels = ""]) => {
    const [labelVi = "", labelEn = ""] = labels.split("|").map((one) => one.trim());
    return { from: Number(from), labelVi, labelEn };
  });
}

function parts(text: string | null): string[][] {
  return text ? text.split(";").map((step) => step.split(":")) : [];
}
