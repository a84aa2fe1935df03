import { geoArea, geoMercator, geoPath, type GeoPermissibleObjects } from "d3-geo";
import { provinceBoundaries, type BoundaryFeature } from "./boundaries.ts";

/** The drawing area of the map in its own units; the sea on the right leaves room for the two archipelagos. */
export const mapWidth = 480;
export const mapHeight = 740;
const countryWidth = 352;

/** One province ready to draw: its outline and the point for circles, dots and marks, in map units and in degrees. */
export type ProvinceShape = { code: string; path: string; centre: [number, number]; centreDegrees: [number, number] };

const boundaries = provinceBoundaries();

// Mercator, because Leaflet draws in it too: the map must not jump when it takes over.
const projection = geoMercator().fitExtent(
  [
    [8, 8],
    [countryWidth, mapHeight - 8],
  ],
  boundaries as GeoPermissibleObjects,
);

const pathOf = geoPath(projection).digits(1);

let shapes: ProvinceShape[] | undefined;

/** Gives all 63 shapes from north to south, which is the order of the keyboard. */
export function provinceShapes(): ProvinceShape[] {
  shapes ??= boundaries.features
    .map((province) => {
      const mainland = { type: "Polygon", coordinates: largestPart(province) };
      const [x, y] = pathOf.centroid(mainland as GeoPermissibleObjects);
      const centre: [number, number] = [round(x, 1), round(y, 1)];
      return { code: province.id, path: pathOf(province as GeoPermissibleObjects) ?? "", centre, centreDegrees: toDegrees(centre) };
    })
    .sort((one, other) => one.centre[1] - other.centre[1]);
  return shapes;
}

/** Turns a point of the map into longitude and latitude, rounded to a few metres. */
export function toDegrees([x, y]: [number, number]): [number, number] {
  const [longitude, latitude] = projection.invert!([x, y])!;
  return [round(longitude, 4), round(latitude, 4)];
}

/** Gives the corners of the whole drawing in degrees: south, west, north, east. */
export function mapBounds(): [number, number, number, number] {
  const [west, north] = toDegrees([0, 0]);
  const [east, south] = toDegrees([mapWidth, mapHeight]);
  return [south, west, north, east];
}

// A province with islands keeps its circle on the mainland.
function largestPart({ geometry }: BoundaryFeature): number[][][] {
  if (geometry.type === "Polygon") return geometry.coordinates;
  const area = (coordinates: number[][][]) => geoArea({ type: "Polygon", coordinates } as GeoPermissibleObjects);
  return geometry.coordinates.toSorted((one, other) => area(other) - area(one))[0]!;
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
