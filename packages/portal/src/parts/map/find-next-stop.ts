/** A place on the map that takes the keyboard. */
export type Stop = { element: SVGElement; x: number; y: number };

/** The way of each arrow key, right and down. */
const ways: Record<string, [right: number, down: number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

// How far aside the next stop may lie for each step ahead, and what a step aside counts.
const widest = 2;
const aside = 1.5;

/** Finds where a key leads from a stop: an arrow to the nearest in its direction, Home and End to the first and the last; undefined where nothing lies there, or for another key. */
export function findNextStop(stops: Stop[], from: Stop, key: string): Stop | undefined {
  if (key === "Home") return stops[0];
  if (key === "End") return stops.at(-1);
  const way = ways[key];
  if (!way) return undefined;
  const [right, down] = way;
  const ahead = stops.flatMap((stop) => {
    const [x, y] = [stop.x - from.x, stop.y - from.y];
    const [along, across] = [x * right + y * down, Math.abs(x * down - y * right)];
    return along > 0 && across <= widest * along ? [{ stop, cost: along + aside * across }] : [];
  });
  return ahead.sort((one, other) => one.cost - other.cost)[0]?.stop;
}

/** True for a key that leads somewhere on the map. */
export function isWayKey(key: string): boolean {
  return key in ways || key === "Home" || key === "End";
}
