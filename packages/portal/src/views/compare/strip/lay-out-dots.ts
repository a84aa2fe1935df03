/** Radius of a dot, in units of the drawing. */
export const radius = 4;
const step = 2 * radius + 1;

/** Gives each dot its level above the line, 0 the lowest, so that none lies over another; the dots come with their places along the line. */
export function layOutDots(places: number[]): number[] {
  const levels: number[] = [];
  const order = places.map((_, at) => at).sort((one, other) => places[one]! - places[other]!);
  const done: number[] = [];
  for (const at of order) {
    const near = done.filter((other) => places[at]! - places[other]! < step).map((other) => levels[other]!);
    let level = 0;
    while (near.includes(level)) level += 1;
    levels[at] = level;
    done.push(at);
  }
  return levels;
}

/** Gives the height of so many levels. */
export function heightOfLevels(levels: number[]): number {
  return (Math.max(0, ...levels) + 1) * step;
}

/** Gives the distance of the middle of a dot of a level from the line. */
export function heightOfLevel(level: number): number {
  return level * step + radius + 1;
}

/** Lists round values from low to high, about as many as asked. */
export function listTicks(low: number, high: number, about: number): number[] {
  const raw = (high - low) / Math.max(1, about);
  const power = 10 ** Math.floor(Math.log10(raw));
  const size = [1, 2, 5, 10].map((one) => one * power).find((one) => one >= raw)!;
  const first = Math.ceil(low / size);
  return Array.from({ length: Math.floor(high / size) - first + 1 }, (_, at) => Number(((first + at) * size).toPrecision(12)));
}
