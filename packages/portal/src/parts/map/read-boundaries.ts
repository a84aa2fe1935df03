import type * as L from "leaflet";
import { feature } from "topojson-client";
import { readOutline } from "./outline.ts";

/** One province as Leaflet draws it: all its rings, islands among them, and the point for circles and signs. */
export type ProvinceShape = { code: string; rings: L.LatLngTuple[][]; centre: L.LatLngTuple };

/** Reads the boundaries that the server drew, from north to south: they come with the page, so that nothing else is fetched for the whole country. */
export function readDrawnBoundaries(svg: SVGSVGElement): ProvinceShape[] {
  const toDegrees = degreesOf(svg);
  return [...svg.querySelectorAll<SVGAElement>("a[data-centre]")].map((link) => {
    const [x = 0, y = 0] = (link.dataset.centre ?? "").split(" ").map(Number);
    const rings = readOutline(link.querySelector("path")?.getAttribute("d") ?? "").map((ring) => ring.map(toDegrees));
    return { code: link.dataset.code ?? "", rings, centre: toDegrees([x, y]) };
  });
}

/** Reads the fine boundaries of `/map/provinces.json`: by code of the province its rings as [latitude, longitude]. */
export function readFineRings(topology: unknown): Map<string, L.LatLngTuple[][]> {
  const whole = topology as Parameters<typeof feature>[0];
  const { features } = feature(whole, whole.objects.provinces!) as unknown as { features: FineBoundary[] };
  return new Map(
    features.map(({ id, geometry }) => {
      const rings = geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat();
      return [id, rings.map((ring) => ring.map(([longitude, latitude]) => [latitude, longitude] as L.LatLngTuple))];
    }),
  );
}

/** Reads the corners an element of the SVG stands for: south west and north east as [latitude, longitude]. */
export function readCorners(element: SVGElement): [L.LatLngTuple, L.LatLngTuple] {
  const [south = 0, west = 0, north = 0, east = 0] = (element.dataset.bounds ?? "").split(" ").map(Number);
  return [
    [south, west],
    [north, east],
  ];
}

type Position = [longitude: number, latitude: number];
type FineBoundary = { id: string; geometry: { type: "Polygon"; coordinates: Position[][] } | { type: "MultiPolygon"; coordinates: Position[][][] } };

// The drawing is in Mercator: longitudes are even along its width, Mercator's heights along its height.
function degreesOf(svg: SVGSVGElement): (place: [x: number, y: number]) => L.LatLngTuple {
  const [[south, west], [north, east]] = readCorners(svg);
  const { width, height } = svg.viewBox.baseVal;
  const top = mercator(north);
  const bottom = mercator(south);
  return ([x, y]) => [latitude(top + (y / height) * (bottom - top)), west + (x / width) * (east - west)];
}

function mercator(degrees: number): number {
  return Math.asinh(Math.tan((degrees * Math.PI) / 180));
}

function latitude(height: number): number {
  return (Math.atan(Math.sinh(height)) * 180) / Math.PI;
}
