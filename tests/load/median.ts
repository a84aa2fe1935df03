/** Returns the middle one of at least one value, the upper where two are in the middle. */
export function median(values: number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)]!;
}
