/** Which way is the better one, as the API says of indicators, rates and measures. */
export type Direction = "HIGHER" | "LOWER" | "NONE";

/**
 * Gives which way a reader may call better: that of the catalogue for shares, indices and rates, none for a count.
 * More teams may mean smaller ones, and a large province has more of everything.
 */
export function directionOf({ unit, direction }: { unit: string; direction: Direction }): Direction {
  return unit === "count" ? "NONE" : direction;
}
