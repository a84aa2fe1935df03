import type { Lang } from "../../i18n/lang.ts";
import { readParameter } from "../../i18n/read-parameter.ts";

/** A piece of the country: how many doublings nearer than the whole of it, around a point as [latitude, longitude]. The same on screens of any size. */
export type MapPiece = { zoom: number; centre: [latitude: number, longitude: number] };

/** What a reader wants to see of the map; null is the plain view: the chosen province, or the whole country where none is chosen. */
export type MapView = "whole" | MapPiece | null;

/** A map is never nearer than so many doublings. */
export const nearest = 4;

/** Name of the parameter that says what is seen of the map, in the address of each language. */
export const viewParameter: Record<Lang, string> = { vi: "ban-do", en: "map" };

/** Writes a view as it stands in an address, "2/16.05/108.2", "0" for the whole country; null where it does not stand there. */
export function writeView(view: MapView): string | null {
  if (view === null) return null;
  if (view === "whole") return "0";
  const [latitude, longitude] = view.centre;
  return [view.zoom.toFixed(2), latitude.toFixed(3), longitude.toFixed(3)].map(Number).join("/");
}

/** Reads the view from the query of an address; null where there is none, or one that is no place on this map. */
export function readView(query: string, lang: Lang): MapView {
  const given = readParameter(query, viewParameter, lang);
  if (given === "0") return "whole";
  if (!given || !/^\d(\.\d+)?(\/\d{1,3}(\.\d+)?){2}$/.test(given)) return null;
  const [zoom, latitude, longitude] = given.split("/").map(Number) as [number, number, number];
  const isOnMap = zoom > 0 && zoom <= nearest && latitude >= 6 && latitude <= 26 && longitude >= 100 && longitude <= 116;
  return isOnMap ? { zoom, centre: [latitude, longitude] } : null;
}

/** Gives what an address says of the view where that is none; null where it is one, or says nothing. */
export function findUnknownView(query: string, lang: Lang): string | null {
  const given = readParameter(query, viewParameter, lang);
  return given !== null && readView(query, lang) === null ? given : null;
}
