import type * as L from "leaflet";
import { readFineRings } from "./read-boundaries.ts";

/** Fetches a file of boundaries; rejects where it does not come. */
export async function fetchBoundaries(address: string): Promise<unknown> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answers ${answer.status}.`);
  return answer.json();
}

/** Fetches the fine boundaries when a reader zooms in for the first time, and hands them on; without them the map stays coarse, and the next zoom tries again. */
export function loadFineRings(map: L.Map, address: string, use: (rings: ReturnType<typeof readFineRings>) => void): void {
  const load = async () => {
    if (map.getZoom() <= map.getMinZoom() + 0.01) return;
    map.off("zoomend", load);
    try {
      use(readFineRings(await fetchBoundaries(address)));
    } catch (error) {
      console.warn("The map keeps its coarse boundaries.", error);
      map.on("zoomend", load);
    }
  };
  map.on("zoomend", load);
}
