import type * as L from "leaflet";
import { isZoomed } from "./live-look.ts";
import { readFineRings } from "./read-boundaries.ts";

/** Fetches a file of boundaries; rejects where it does not come. */
export async function fetchBoundaries(address: string): Promise<unknown> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answers ${answer.status}.`);
  return answer.json();
}

/**
 * Fetches the fine boundaries when a reader zooms in for the first time, and hands them on; without them the map stays coarse, and the next move tries again. A page that an
 * address opens zoomed in stays coarse, and light, until its reader does something on it.
 */
export function loadFineRings(map: L.Map, address: string, use: (rings: ReturnType<typeof readFineRings>) => void): void {
  const load = async () => {
    if (!isZoomed(map)) return;
    map.off("moveend", load);
    try {
      use(readFineRings(await fetchBoundaries(address)));
    } catch (error) {
      console.warn("The map keeps its coarse boundaries.", error);
      map.on("moveend", load);
    }
  };
  const listen = () => {
    for (const event of doings) removeEventListener(event, listen, true);
    map.on("moveend", load);
  };
  for (const event of doings) addEventListener(event, listen, true);
}

const doings = ["pointerdown", "keydown"];
