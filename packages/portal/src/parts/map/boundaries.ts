import { geoArea, type GeoPermissibleObjects } from "d3-geo";
import { feature, quantize } from "topojson-client";
import { topology } from "topojson-server";
import { presimplify, simplify } from "topojson-simplify";
import naturalEarth from "@toso/prisma/data/provinces-natural-earth-10m.geojson?raw";

/** Boundaries of the 63 as one topology, its object called `provinces`. */
export type BoundaryTopology = ReturnType<typeof topology>;

/** Boundaries of the provinces of a division as GeoJSON features; `id` is the statistics office code. */
export type Boundaries = { type: "FeatureCollection"; features: BoundaryFeature[] };
export type BoundaryFeature = {
  type: "Feature";
  id: string;
  properties: object;
  geometry: { type: "Polygon"; coordinates: number[][][] } | { type: "MultiPolygon"; coordinates: number[][][][] };
};

/** How fine boundaries are drawn: on the small map beside a province's name, on a page, in a picture for print, on a map that a reader has zoomed into. */
export type Detail = "locator" | "page" | "picture" | "zoomed";

// Corners whose triangle is smaller go, in square degrees. A map 700 pixels wide has 5,000 pixels to the square degree, the fourfold zoomed one sixteen times as many.
const smallestTriangle: Record<Detail, number> = { locator: 3e-2, page: 5e-4, picture: 2e-4, zoomed: 1e-5 };
// Ten thousand steps across the country are about 150 metres each; on a page a step of four times that is less than half a pixel, and its boundaries are sent.
const gridSteps: Record<Detail, number> = { locator: 1e4, page: 2.5e3, picture: 1e4, zoomed: 1e4 };

const simplified = new Map<Detail, BoundaryTopology>();
let whole: ReturnType<typeof presimplify> | undefined;

/** Gives the boundaries as one topology: neighbours share an arc, so simplifying leaves no gap between them. */
export function provinceTopology(detail: Detail): BoundaryTopology {
  const known = simplified.get(detail);
  if (known) return known;
  whole ??= presimplify(readTopology() as never);
  const topology = quantize(simplify(whole, smallestTriangle[detail]), gridSteps[detail]) as BoundaryTopology;
  simplified.set(detail, topology);
  return topology;
}

/** Gives the same simplified boundaries as separate features, for drawing. */
export function provinceBoundaries(detail: Detail): Boundaries {
  const topology = provinceTopology(detail);
  return feature(topology as never, topology.objects.provinces as never) as unknown as Boundaries;
}

function readTopology(): BoundaryTopology {
  const { features } = JSON.parse(naturalEarth) as Boundaries;
  // The code is all that the map needs; names come from the API.
  const bare = features.map(({ type, id, geometry }) => ({ type, id, geometry: wind(geometry), properties: {} }));
  return topology({ provinces: { type: "FeatureCollection", features: bare } as never });
}

// d3 reads an outer ring that runs against the clock, as GeoJSON has it, as everything but the province.
function wind(geometry: BoundaryFeature["geometry"]): BoundaryFeature["geometry"] {
  if (geoArea(geometry as GeoPermissibleObjects) < 2 * Math.PI) return geometry;
  const turn = (polygon: number[][][]) => polygon.map((ring) => ring.toReversed());
  return geometry.type === "Polygon"
    ? { type: "Polygon", coordinates: turn(geometry.coordinates) }
    : { type: "MultiPolygon", coordinates: geometry.coordinates.map(turn) };
}
