/** A count of one day, YYYY-MM-DD. */
export interface CountOfDay {
  on: string;
  value: number;
}

/** How a count went over time; `surge` is the stretch from the first count to that by which most of the rise had come, null where there was none before the last count. */
export type Course<Point extends CountOfDay> =
  | { kind: "NONE" }
  | { kind: "SINGLE"; newest: Point }
  | { kind: "ROSE" | "FELL" | "SAME"; first: Point; newest: Point; surge: { from: Point; to: Point } | null };

/** The part of a rise that makes a stretch the one it came in. */
const most = 0.75;

/** Finds how a count went, by its points oldest first: from the first to the newest one, and the stretch in which three quarters of its rise to the highest count came. */
export function findCourse<Point extends CountOfDay>(points: readonly Point[]): Course<Point> {
  const [first, newest] = [points[0], points.at(-1)];
  if (!first || !newest) return { kind: "NONE" };
  if (points.length === 1) return { kind: "SINGLE", newest };
  const rise = newest.value - first.value;
  const kind = rise > 0 ? "ROSE" : rise < 0 ? "FELL" : "SAME";
  const highest = Math.max(...points.map(({ value }) => value));
  const reached = points.find(({ value }) => value - first.value >= most * (highest - first.value));
  return { kind, first, newest, surge: kind === "ROSE" && reached && reached !== newest ? { from: first, to: reached } : null };
}
