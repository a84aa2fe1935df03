import type { Measure } from "../../parts/map/measure.ts";

/** Where a province stands among all with a figure: a tick for each, its own place, and the median; lengths in units of a drawing 80 wide and 10 high. */
export type Place = { ticks: string; own: number; median: number };

const [width, inset] = [80, 3];

/** Draws the small scale of a measure; null where the province has no figure of it, or fewer than three provinces have one. */
export function drawPlace({ provinces }: Pick<Measure, "provinces">, median: number | null, code: string): Place | null {
  const known = provinces.filter(({ figure }) => figure.value !== null);
  const own = known.find((province) => province.code === code);
  if (!own || median === null || known.length < 3) return null;
  const values = known.map(({ figure }) => figure.value!);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const x = (value: number) => Math.round(high === low ? width / 2 : inset + ((value - low) / (high - low)) * (width - 2 * inset));
  // Provinces that stand on one place are one tick to the eye, and a page has twenty such scales: few places keep it light.
  const places = [...new Set(values.map(x))].sort((one, other) => one - other);
  return { ticks: places.map((place) => `M${place} 3v4`).join(""), own: x(own.figure.value!), median: x(median) };
}
