import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { geoLength, type GeoPermissibleObjects } from "d3-geo";
import { topology } from "topojson-server";

/** Two provinces of the 63 that share a border, the lower code first, and how long that border is in kilometres. */
export interface BorderRow {
  code: string;
  neighbour: string;
  km: number;
}

/** The parts of a topology that are read here. */
interface ArcTopology {
  arcs: [number, number][][];
  objects: { provinces: { geometries: { id: string; arcs: unknown[] }[] } };
}

const boundaryFile = new URL("data/provinces-natural-earth-10m.geojson", import.meta.url);
const borderFile = new URL("data/area_borders.csv", import.meta.url);

// Mean radius of the earth (IUGG), for the length of a line on a sphere.
const earthRadiusKm = 6371.0088;

/**
 * Returns every pair of provinces whose boundaries run along each other, by code; a pair that touches only in a point has no border and is left out.
 * Neighbours share their vertices exactly in this file, so an arc that two provinces use is their border: no grid and no tolerance is needed.
 * It draws the mouths of the Mekong as water: Bến Tre and Trà Vinh, Trà Vinh and Sóc Trăng, Tiền Giang and Hồ Chí Minh lie apart in it, and so they do here.
 * At this scale Đồng Tháp and Vĩnh Long meet in a point, though they have a short border in truth: that pair is missing.
 */
export function findBorders(): BorderRow[] {
  const provinces = JSON.parse(readFileSync(boundaryFile, "utf8"));
  const { arcs, objects } = topology({ provinces }) as unknown as ArcTopology;
  const users = new Map<number, Set<string>>();
  for (const { id, arcs: used } of objects.provinces.geometries) {
    for (const at of used.flat(Infinity) as number[]) {
      // An arc that is walked backwards is written as its complement.
      const arc = at < 0 ? ~at : at;
      users.set(arc, (users.get(arc) ?? new Set()).add(id));
    }
  }
  const lengths = new Map<string, number>();
  for (const [arc, codes] of users) {
    if (codes.size !== 2) continue;
    const pair = [...codes].sort().join(" ");
    const line = { type: "LineString", coordinates: arcs[arc] } as GeoPermissibleObjects;
    lengths.set(pair, (lengths.get(pair) ?? 0) + geoLength(line) * earthRadiusKm);
  }
  return [...lengths]
    .map(([pair, km]) => {
      const [code, neighbour] = pair.split(" ") as [string, string];
      return { code, neighbour, km: Math.round(km * 10) / 10 };
    })
    .filter(({ km }) => km > 0)
    .sort((a, b) => (`${a.code} ${a.neighbour}` < `${b.code} ${b.neighbour}` ? -1 : 1));
}

/** Returns the borders as the text of area_borders.csv. */
export function writeBorders(borders: BorderRow[]): string {
  const lines = borders.map(({ code, neighbour, km }) => `VN63,${code},${neighbour},${km.toFixed(1)}`);
  return ["scheme,code,neighbour_code,border_km", ...lines, ""].join("\n");
}

if (import.meta.main) {
  const borders = findBorders();
  writeFileSync(borderFile, writeBorders(borders));
  console.log(`Wrote ${borders.length} borders to ${fileURLToPath(borderFile)}`);
}
