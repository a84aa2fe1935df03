const writers = new Map<number, Intl.NumberFormat>();

/** Returns the value as a reader sees it, rounded half up to so many decimals: values that read the same are the same. */
export function asShown(value: number, decimals: number): number {
  const writer = writers.get(decimals) ?? new Intl.NumberFormat("en", { maximumFractionDigits: decimals, useGrouping: false });
  writers.set(decimals, writer);
  return Number(writer.format(value));
}
