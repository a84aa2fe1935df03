import { geoArea, geoMercator, geoPath, type GeoPermissibleObjects } from "d3-geo";
import type { Boundary } from "../../graphql/graphql.ts";
import { provinceBoundaries, provinceTopology, type Boundaries, type BoundaryFeature, type Detail } from "./boundaries.ts";
import { dissolvedBoundaries } from "./dissolve-members.ts";
import { listMembers } from "./list-members.ts";
import { writeOutline } from "./outline.ts";

/** The drawing area of the map in its own units; the sea on the right leaves room for the two archipelagos. */
export const mapWidth = 480;
export const mapHeight = 740;
const countryWidth = 352;

/** One province ready to draw: its outline and the point for circles, dots and marks, in map units. */
export type ProvinceShape = { code: string; path: string; centre: [number, number] };

// One detail decides where the country lies and where the centres are, so that all others fit over it.
const boundaries = provinceBoundaries("picture");

// Mercator, because Leaflet draws in it too: the map must not jump when it takes over.
const projection = geoMercator().fitExtent(
  [
    [8, 8],
    [countryWidth, mapHeight - 8],
  ],
  boundaries as GeoPermissibleObjects,
);

// Corners lie on a grid of this many steps to a map unit.
const stepsPerUnit: Record<Detail, number> = { locator: 1, page: 5, picture: 10, zoomed: 10 };

const shapes = new Map<string, ProvinceShape[]>();

/** Gives all 63 shapes from north to south, which is the order of the keyboard. */
export function provinceShapes(detail: Detail): ProvinceShape[] {
  return shapeOnce(`VN63 ${detail}`, () => drawShapes(provinceBoundaries(detail), boundaries, detail));
}

/** Gives the shapes of a division from north to south; the 34 are dissolved from the 63 by the lineage of this release. */
export async function shapesOf(boundary: Boundary, detail: Detail): Promise<ProvinceShape[]> {
  if (boundary === "VN63") return provinceShapes(detail);
  const members = await listMembers();
  const dissolved = (own: Detail) => dissolvedBoundaries(provinceTopology(own), members);
  return shapeOnce(`VN34 ${detail}`, () => drawShapes(dissolved(detail), dissolved("picture"), detail));
}

function shapeOnce(key: string, draw: () => ProvinceShape[]): ProvinceShape[] {
  const known = shapes.get(key) ?? draw();
  shapes.set(key, known);
  return known;
}

// Whatever the detail, circles stand on the centres of the one that decides where the country lies.
function drawShapes(drawn: Boundaries, ofCentres: Boundaries, detail: Detail): ProvinceShape[] {
  const centres = new Map(ofCentres.features.map((province) => [province.id, centreOf(province)]));
  return drawn.features
    .map((province) => ({
      code: province.id,
      path: writeOutline(
        ringsOf(province).map((ring) => ring.map(toUnits)),
        stepsPerUnit[detail],
      ),
      centre: centres.get(province.id)!,
    }))
    .sort((one, other) => one.centre[1] - other.centre[1]);
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

function toUnits([longitude, latitude]: number[]): [number, number] {
  return projection([longitude!, latitude!])!;
}

function ringsOf({ geometry }: BoundaryFeature): number[][][] {
  return geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat();
}

// A province with islands keeps its circle on the mainland.
function centreOf(province: BoundaryFeature): [number, number] {
  const [x, y] = geoPath(projection).centroid({ type: "Polygon", coordinates: largestPart(province) } as GeoPermissibleObjects);
  return [round(x, 1), round(y, 1)];
}

function largestPart({ geometry }: BoundaryFeature): number[][][] {
  if (geometry.type === "Polygon") return geometry.coordinates;
  const area = (coordinates: number[][][]) => geoArea({ type: "Polygon", coordinates } as GeoPermissibleObjects);
  return geometry.coordinates.toSorted((one, other) => area(other) - area(one))[0]!;
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
