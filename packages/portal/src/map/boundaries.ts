import { geoArea, type GeoPermissibleObjects } from "d3-geo";
import { feature, quantize } from "topojson-client";
import { topology } from "topojson-server";
import { presimplify, simplify } from "topojson-simplify";
import naturalEarth from "@toso/prisma/data/provinces-natural-earth-10m.geojson?raw";

type Topology = ReturnType<typeof topology>;

/** Boundaries of the 63 provinces as GeoJSON features; `id` is the statistics office code. */
export type Boundaries = { type: "FeatureCollection"; features: BoundaryFeature[] };
export type BoundaryFeature = {
  type: "Feature";
  id: string;
  properties: object;
  geometry: { type: "Polygon"; coordinates: number[][][] } | { type: "MultiPolygon"; coordinates: number[][][][] };
};

// Square degrees: about half a pixel of area on a map 700 pixels wide.
const smallestTriangle = 2e-4;
// Ten thousand steps across the country are about 150 metres each.
const gridSteps = 1e4;

let simplified: Topology | undefined;

/** Gives the boundaries as one topology: neighbours share an arc, so simplifying leaves no gap between them. */
export function provinceTopology(): Topology {
  if (simplified) return simplified;
  const { features } = JSON.parse(naturalEarth) as Boundaries;
  // The code is all that the map needs; names come from the API.
  const bare = features.map(({ type, id, geometry }) => ({ type, id, geometry: wind(geometry), properties: {} }));
  const whole = topology({ provinces: { type: "FeatureCollection", features: bare } as never });
  simplified = quantize(simplify(presimplify(whole as never), smallestTriangle), gridSteps) as Topology;
  return simplified;
}

/** Gives the same simplified boundaries as separate features, for drawing. */
export function provinceBoundaries(): Boundaries {
  const whole = provinceTopology();
  return feature(whole as never, whole.objects.provinces as never) as unknown as Boundaries;
}

// d3 reads an outer ring that runs against the clock, as GeoJSON has it, as everything but the province.
function wind(geometry: BoundaryFeature["geometry"]): BoundaryFeature["geometry"] {
  if (geoArea(geometry as GeoPermissibleObjects) < 2 * Math.PI) return geometry;
  const turn = (polygon: number[][][]) => polygon.map((ring) => ring.toReversed());
  return geometry.type === "Polygon"
    ? { type: "Polygon", coordinates: turn(geometry.coordinates) }
    : { type: "MultiPolygon", coordinates: geometry.coordinates.map(turn) };
}
