import { addUpRate } from "@toso/api/domain";
import type { ComparedValue } from "./compared-file.ts";

/** A rate over several provinces together, with the marks of the rates it is made of, each once. */
export type GroupRate = { value: number; decimals: number; numerator: number; denominator: number; known: number; marks: ComparedValue["marks"] };

/** Computes a rate anew over provinces from the sums of its parts, leaving out those without both; null where fewer than two have them, and for an indicator. */
export function groupRate(values: ComparedValue[]): GroupRate | null {
  const fractions = values.flatMap(({ fraction }) => fraction ?? []);
  if (fractions.length < 2) return null;
  const { per, decimals } = fractions[0]!;
  const { value, numerator, denominator } = addUpRate(fractions, per);
  const marks = values.flatMap((value) => (value.fraction ? value.marks : []));
  return {
    value: value!,
    decimals,
    numerator,
    denominator,
    known: fractions.length,
    marks: [...new Map(marks.map((mark) => [mark.kind, mark])).values()],
  };
}
