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
const hoangSa: [number, number][] = [
  [112.34, 16.84],
  [112.73, 16.67],
  [112.26, 16.97],
  [111.6, 16.53],
  [111.7, 16.45],
  [111.61, 16.45],
  [111.5, 16.5],
  [111.78, 16.06],
  [111.2, 15.78],
];
const truongSa: [number, number][] = [
  [114.33, 11.43],
  [114.36, 11.45],
  [114.28, 11.05],
  [114.37, 10.38],
  [114.48, 10.37],
  [114.37, 10.18],
  [114.33, 9.88],
  [114.37, 9.77],
  [114.65, 8.86],
  [113.69, 8.97],
  [113.9, 8.86],
  [112.92, 7.89],
  [113.3, 8.18],
  [111.92, 8.64],
  [112.23, 8.85],
  [111.66, 8.67],
];

/** Hoàng Sa of Đà Nẵng and Trường Sa of Khánh Hòa, beside the coast where a reader looks for them. */
export const archipelagos: Archipelago[] = [
  place("hoangSa", "48", { x: mapWidth - 118, y: 312, width: 112, height: 98 }, hoangSa),
  place("truongSa", "56", { x: mapWidth - 118, y: 556, width: 112, height: 134 }, truongSa),
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
