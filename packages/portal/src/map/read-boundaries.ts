import type * as L from "leaflet";
import { feature } from "topojson-client";

/** What the browser gets from /map/provinces.json; centres are [longitude, latitude] by "c" and code, north to south. */
export type BoundaryFile = { topology: unknown; centres: Record<string, [number, number]> };

/** One province as Leaflet draws it. */
export type Boundary = { code: string; shape: Parameters<L.GeoJSON["addData"]>[0]; centre: L.LatLngTuple };

/** Unfolds the topology into one shape a province, in the order of the file: north to south. */
export function readBoundaries({ topology, centres }: BoundaryFile): Boundary[] {
  const whole = topology as Parameters<typeof feature>[0];
  const { features } = feature(whole, whole.objects.provinces!) as unknown as { features: { id: string }[] };
  const byCode = new Map(features.map((shape) => [shape.id, shape]));
  return Object.entries(centres).map(([key, [longitude, latitude]]) => {
    const code = key.slice(1);
    return { code, shape: byCode.get(code) as unknown as Boundary["shape"], centre: [latitude, longitude] };
  });
}

/** Reads the corners an element of the SVG stands for: south west and north east as [latitude, longitude]. */
export function readCorners(element: SVGElement): [L.LatLngTuple, L.LatLngTuple] {
  const [south = 0, west = 0, north = 0, east = 0] = (element.dataset.bounds ?? "").split(" ").map(Number);
  return [
    [south, west],
    [north, east],
  ];
}
