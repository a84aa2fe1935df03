import type * as L from "leaflet";
import type { MapDatum } from "./map-data.ts";
import { writingAt } from "./live-writing.ts";
import type { ProvinceShape } from "./read-boundaries.ts";

type Box = { left: number; top: number; right: number; bottom: number };

/** Names stand from the second press of the zoom button on, in doublings. */
const namesFrom = 1.5;
const lineHeight = 16;
// Names keep so many pixels between one another.
const gap = 3;
// From the edge of a circle to the middle of the name beside it.
const besideCircle = lineHeight / 2 + 1;

/**
 * Writes the names of provinces on a map that is zoomed in far enough, none over another nor over a value, a circle or a sign; the chosen province and large ones come first.
 * `scale` is pixels for one unit of the map, in which circles are measured. On the whole country, and where there is no room, a name is left out: the read-out has it.
 */
export function drawNames(map: L.Map, group: L.LayerGroup, data: MapDatum[], boundaries: ProvinceShape[], chosen: string | null, scale: number): void {
  group.clearLayers();
  if (map.getZoom() < map.getMinZoom() + namesFrom - 0.01) return;
  const byCode = new Map(data.map((province) => [province.code, province]));
  const widthOf = measureWith(map.getContainer());
  const placed = boundaries.flatMap((boundary) => {
    const province = byCode.get(boundary.code);
    return province ? [{ boundary, province, at: map.project(boundary.centre), size: extentOf(map, boundary) }] : [];
  });
  const radiusOf = ({ radius, label }: MapDatum["drawing"]) => (label ? 0 : (radius ?? 0) * scale);
  const taken = placed.flatMap(({ province: { drawing }, at }) => [
    ...(radiusOf(drawing) > 0 ? [roundAt(at, radiusOf(drawing))] : []),
    ...(drawing.label ? [boxAt(at, widthOf(drawing.label), -11)] : []),
    ...(drawing.signs ? [boxAt(at, widthOf(drawing.signs), drawing.label ? 9 : 0)] : []),
  ]);
  const isFirst = ({ province }: (typeof placed)[number]) => Number(province.slug === chosen);
  for (const { boundary, province, at } of placed.toSorted((one, other) => isFirst(other) - isFirst(one) || other.size - one.size)) {
    // Below what stands at the centre, or above it, or at the centre itself where nothing does.
    const { label, signs } = province.drawing;
    const beside = Math.max(signs ? 17 : 0, radiusOf(province.drawing) > 0 ? radiusOf(province.drawing) + besideCircle : 0);
    const places = label ? [signs ? 26 : 13, -28] : beside > 0 ? [beside, -beside] : [0];
    const down = places.find((place) => taken.every((box) => !overlaps(box, boxAt(at, widthOf(province.name), place))));
    if (down === undefined) continue;
    taken.push(boxAt(at, widthOf(province.name), down));
    group.addLayer(writingAt(boundary.centre, "live-name", province.name, down));
  }
}

function boxAt({ x, y }: L.Point, width: number, down: number): Box {
  const [wide, high] = [width / 2 + gap, lineHeight / 2];
  return { left: x - wide, right: x + wide, top: y + down - high, bottom: y + down + high };
}

function roundAt({ x, y }: L.Point, radius: number): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

function overlaps(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

function extentOf(map: L.Map, { rings }: ProvinceShape): number {
  const places = rings.flat().map((place) => map.project(place));
  const span = (of: (place: L.Point) => number) => Math.max(...places.map(of)) - Math.min(...places.map(of));
  return span(({ x }) => x) * span(({ y }) => y);
}

function measureWith(element: HTMLElement): (text: string) => number {
  const context = document.createElement("canvas").getContext("2d")!;
  context.font = `600 12px ${getComputedStyle(element).fontFamily}`;
  return (text) => context.measureText(text).width;
}
