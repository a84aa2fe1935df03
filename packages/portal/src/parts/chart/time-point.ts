import type { SymbolType } from "@observablehq/plot";

/** One figure in a chart over time. */
export type TimePoint = {
  /** Day at which the figure stands by the headline rule, YYYY-MM-DD. */
  date: string;
  periodLabel: string;
  value: number;
  valueLabel: string;
  obsStatus: string;
  /** Whether the source names no date, so that the place along the axis is an estimate. */
  isDateEstimated: boolean;
  /** What is counted where that differs from the catalogue; empty for the usual definition. */
  definition: string;
  /** The shape of the source the figure comes from. */
  symbol: SymbolType;
  /** True for the figure the headline rule picks among those of its date: lines go through these alone. */
  onLine: boolean;
  tooltip: string;
};

/** Shapes for the sources of one chart, in order of first appearance; a chart of more sources has one shape for all. */
export const sourceSymbols: SymbolType[] = ["circle", "square", "triangle", "diamond", "cross", "star"];

/** For each point of a series in order of date, the number of the line it lies on: a new line after a break and where the definition changes. */
export function joinable(points: TimePoint[], breakFrom: string | undefined): number[] {
  let line = 0;
  return points.map((point, i) => {
    const before = points[i - 1];
    if (before && (before.definition !== point.definition || crosses(before.date, point.date, breakFrom))) line += 1;
    return line;
  });
}

function crosses(before: string, after: string, breakFrom: string | undefined): boolean {
  return breakFrom !== undefined && before < breakFrom && after >= breakFrom;
}

/** Leaves out points that stand closer than `gap` units to one already kept; the newest is always kept, then the oldest. */
export function thinned<Point>(points: Point[], place: (point: Point) => number, gap: number): Point[] {
  const byPriority = [points.at(-1), points[0], ...points.slice(1, -1)].filter((point) => point !== undefined);
  const kept = new Set<Point>();
  for (const point of byPriority) {
    if (![...kept].some((other) => Math.abs(place(other) - place(point)) < gap)) kept.add(point);
  }
  return points.filter((point) => kept.has(point));
}
