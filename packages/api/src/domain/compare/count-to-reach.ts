import type { Target } from "@toso/prisma/client";

// Sums such as 0.1 + 0.2 miss a whole number by less than this.
const EPSILON = 1e-9;

/** Returns the smallest whole count that, divided by `base` and times `per`, is at least `value`, or more than it where `comparison` says so. */
export function countToReach({ value, comparison }: Pick<Target, "value" | "comparison">, base: number, per: number): number {
  const exact = (value * base) / per;
  return comparison === "more_than" ? Math.floor(exact + EPSILON) + 1 : Math.max(0, Math.ceil(exact - EPSILON));
}
