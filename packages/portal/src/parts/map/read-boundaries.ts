import type * as L from "leaflet";
import { feature } from "topojson-client";
import type { Division } from "./division.ts";
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

/** Rings of provinces as [latitude, longitude], by their codes. */
export type Rings = Map<string, L.LatLngTuple[][]>;

/** Reads the fine boundaries of both divisions from `/map/provinces.json`. */
export function readFineRings(topology: unknown): Record<Division, Rings> {
  const ringsOf = (object: string): Rings => new Map(readFeatures(topology, object).map(({ id, geometry }) => [id, toRings(geometry)]));
  return { "63": ringsOf("provinces"), "34": ringsOf("newProvinces") };
}

/** Reads the boundaries of the 34 from `/map/new-provinces.json`, in its order, which is from north to south. */
export function readNewBoundaries(topology: unknown): ProvinceShape[] {
  return readFeatures(topology, "newProvinces").map(({ id, geometry, properties: { centre } }) => ({
    code: id,
    rings: toRings(geometry),
    centre: [centre![1], centre![0]],
  }));
}

function readFeatures(topology: unknown, object: string): FileBoundary[] {
  const whole = topology as Parameters<typeof feature>[0];
  return (feature(whole, whole.objects[object]!) as unknown as { features: FileBoundary[] }).features;
}

function toRings(geometry: FileBoundary["geometry"]): L.LatLngTuple[][] {
  const rings = geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat();
  return rings.map((ring) => ring.map(([longitude, latitude]) => [latitude, longitude]));
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
type FileBoundary = {
  id: string;
  properties: { centre?: Position };
  geometry: { type: "Polygon"; coordinates: Position[][] } | { type: "MultiPolygon"; coordinates: Position[][][] };
};

// The drawing is in Mercator: longitudes are even along its width, Mercator's heights along its height.
function degreesOf(svg: SVGSVGElement): (place: [x: number, y: number]) => L.LatLngTuple {
  const [[south, west], [north, east]] = readCorners(svg);
  const { width, height } = svg.viewBox.baseVal;
  const top = mercator(north);
  const bottom = mercator(south);
  return ([x, y]) => [latitude(top + (y / height) * (bottom - top)), west + (x / width) * (east - west)];
}

/** Gives where a place, as [latitude, longitude], lies on the drawing, in its units. */
export function unitsOf(svg: SVGSVGElement): (place: [latitude: number, longitude: number]) => [x: number, y: number] {
  const [[south, west], [north, east]] = readCorners(svg);
  const { width, height } = svg.viewBox.baseVal;
  const top = mercator(north);
  const bottom = mercator(south);
  return ([latitude, longitude]) => [((longitude - west) / (east - west)) * width, ((mercator(latitude) - top) / (bottom - top)) * height];
}

function mercator(degrees: number): number {
  return Math.asinh(Math.tan((degrees * Math.PI) / 180));
}

function latitude(height: number): number {
  return (Math.atan(Math.sinh(height)) * 180) / Math.PI;
}
