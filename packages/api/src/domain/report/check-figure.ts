import { startOfPeriod } from "../../tables/period.ts";

/** What can be wrong with the number or the date of a figure. */
export type FigureProblemCode = "NEGATIVE" | "NOT_WHOLE" | "OVER_100" | "FUTURE_PERIOD";

/** One thing that is wrong with a figure, in which cell, and what to do about it. */
export interface FigureProblem {
  code: FigureProblemCode;
  column: "value" | "period";
  problem: string;
  remedy: string;
}

/**
 * Returns what is wrong with a number of an indicator with this unit, `written` with a point before decimals; null where nothing is. A count written with three noughts behind its point
 * is wrong although it is whole as a number: it may be a thousandth of what was meant.
 */
export function checkValue(value: number, unit: string, written = String(value)): FigureProblem | null {
  const column = "value";
  if (unit === "percent" && (value < 0 || value > 100)) {
    const problem = `${value} is not a percentage: it is outside 0 to 100.`;
    return { code: value < 0 ? "NEGATIVE" : "OVER_100", column, problem, remedy: "Write the share in percent, or use an indicator with another unit." };
  }
  if (unit === "count" && (value < 0 || !Number.isInteger(value) || /^[1-9]\d{0,2}\.000$/.test(written))) {
    // Where 2.070 came as 2.07 the missing digits are zeros.
    const [whole, decimals = ""] = written.split(".");
    const mayBeThousands = value > 0 && whole !== "0" && whole!.length <= 3 && decimals.length > 0 && decimals.length <= 3;
    const meant = mayBeThousands ? `: ${whole}${decimals.padEnd(3, "0")} where the point stands between thousands` : "";
    return { code: value < 0 ? "NEGATIVE" : "NOT_WHOLE", column, problem: `${written} is not a count.`, remedy: `Write a whole number, 0 or more${meant}.` };
  }
  return null;
}

/** Returns what is wrong with a date that begins after a day, YYYY-MM-DD, such as that of the release; null where it does not. */
export function checkPeriod(period: string, day: string, nameOfDay: string, remedy: string): FigureProblem | null {
  if (startOfPeriod(period) <= day) return null;
  return { code: "FUTURE_PERIOD", column: "period", problem: `${period} begins after ${nameOfDay}, ${day}.`, remedy };
}
