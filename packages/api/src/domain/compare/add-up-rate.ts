/** A rate over several areas together. */
export interface RateTogether {
  /** Sum of the numerators / sum of the denominators × per; null for no areas. */
  value: number | null;
  numerator: number;
  denominator: number;
}

/** Computes a rate anew over areas from the sums of its parts: never an average of theirs. */
export function addUpRate(parts: readonly { numerator: number; denominator: number }[], per: number): RateTogether {
  const numerator = parts.reduce((sum, part) => sum + part.numerator, 0);
  const denominator = parts.reduce((sum, part) => sum + part.denominator, 0);
  return { value: parts.length === 0 ? null : (numerator * per) / denominator, numerator, denominator };
}
