/** What tells on which side of a break a figure lies: the last day of its period (YYYY-MM-DD), and the side of the merger where that divides figures; null where it does not. */
export interface Placed {
  periodEnd: string | null;
  side: "before" | "after" | null;
}

/** Returns true where an indicator that began to be measured another way in `seriesBreak` did so between the last days of two periods; false without a break or a day. */
export function liesAcrossBreak(seriesBreak: string | null, one: string | null, other: string | null): boolean {
  if (seriesBreak === null || one === null || other === null) return false;
  const isAfter = (periodEnd: string) => periodEnd.slice(0, seriesBreak.length) >= seriesBreak;
  return isAfter(one) !== isAfter(other);
}

/** Returns true where a figure counts when another of the same measure is judged: both on one side of a break in the series, and on one side of the merger where that divides them. */
export function countsBeside(seriesBreak: string | null, own: Placed, other: Placed): boolean {
  return !liesAcrossBreak(seriesBreak, own.periodEnd, other.periodEnd) && !isAcrossMerger([own, other]);
}

/** Returns true where figures that the merger divides lie on both sides of it. */
export function isAcrossMerger(figures: readonly Pick<Placed, "side">[]): boolean {
  return figures.some(({ side }) => side === "before") && figures.some(({ side }) => side === "after");
}
