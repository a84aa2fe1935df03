import archipelagoPoints from "@toso/prisma/data/archipelagos.geojson?raw";
import { mapWidth, toDegrees } from "./geometry.ts";

/** An archipelago that the boundary file leaves out, drawn as a labelled box of its own (not to scale). */
export type Archipelago = {
  /** Key of its name in the dictionary. */
  name: "hoangSa" | "truongSa";
  /** Code of the province among the 63 that it belongs to. */
  provinceCode: string;
  /** The box in map units. */
  box: { x: number; y: number; width: number; height: number };
  /** Islands in map units. */
  islands: [number, number][];
  /** The corners of the box in degrees, for Leaflet: south, west, north, east. */
  bounds: [number, number, number, number];
};

// Longitude and latitude of the larger islands and reefs: enough to know each group by its form.
const { features } = JSON.parse(archipelagoPoints) as { features: { id: string; geometry: { coordinates: [number, number][] } }[] };
const islandsOf = (name: Archipelago["name"]) => features.find(({ id }) => id === name)!.geometry.coordinates;

/** Hoàng Sa of Đà Nẵng and Trường Sa of Khánh Hòa, beside the coast where a reader looks for them. */
export const archipelagos: Archipelago[] = [
  place("hoangSa", "48", { x: mapWidth - 118, y: 312, width: 112, height: 98 }, islandsOf("hoangSa")),
  place("truongSa", "56", { x: mapWidth - 118, y: 556, width: 112, height: 134 }, islandsOf("truongSa")),
];

function place(name: Archipelago["name"], provinceCode: string, box: Archipelago["box"], islands: [number, number][]): Archipelago {
  const [west, east] = extent(islands.map(([longitude]) => longitude));
  const [south, north] = extent(islands.map(([, latitude]) => latitude));
  const room = { left: box.x + 16, top: box.y + 14, width: box.width - 32, height: box.height - 58 };
  const scale = Math.min(room.width / (east - west), room.height / (north - south));
  const toBox = ([longitude, latitude]: [number, number]): [number, number] => [
    Math.round((room.left + room.width / 2 + (longitude - (west + east) / 2) * scale) * 10) / 10,
    Math.round((room.top + room.height / 2 - (latitude - (south + north) / 2) * scale) * 10) / 10,
  ];
  const [boxWest, boxNorth] = toDegrees([box.x, box.y]);
  const [boxEast, boxSouth] = toDegrees([box.x + box.width, box.y + box.height]);
  return { name, provinceCode, box, islands: islands.map(toBox), bounds: [boxSouth, boxWest, boxNorth, boxEast] };
}

function extent(values: number[]): [number, number] {
  return [Math.min(...values), Math.max(...values)];
}
