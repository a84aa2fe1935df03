import type { ProvinceShape } from "./geometry.ts";
import { archipelagos } from "./islands.ts";
import { readOutline } from "./outline.ts";

const margin = 12;

/** Gives the part of the map, as the viewBox of an SVG, that holds these provinces and the boxes of the archipelagos that belong to them. */
export function cutOut(shapes: ProvinceShape[], codes: ReadonlySet<string>): string {
  const corners = shapes.filter(({ code }) => codes.has(code)).flatMap(({ path }) => readOutline(path).flat());
  for (const { provinceCode, box } of archipelagos)
    if (codes.has(provinceCode)) corners.push([box.x, box.y], [box.x + box.width - margin / 2, box.y + box.height]);
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs) - margin, Math.min(...ys) - margin];
  return [left, top, Math.max(...xs) + margin - left, Math.max(...ys) + margin - top].map((length) => Math.round(length)).join(" ");
}
