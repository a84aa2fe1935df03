import type * as L from "leaflet";
import { polygon, svg } from "./leaflet.ts";
import type { ProvinceShape } from "./read-boundaries.ts";

/** The lines around the chosen province and the one that has the keyboard. */
export type Outlines = {
  /** Draws the line around the chosen province, or none. */
  choose(boundary: ProvinceShape | null): void;
  /** Draws the line around the province that has the keyboard, or none. */
  focus(boundary: ProvinceShape | null): void;
};

const pane = "outlines";

/** Adds a pane for outlines above all provinces and circles, whatever is drawn after it; each line has a casing, so that it is seen on dark and light. */
export function addOutlines(map: L.Map): Outlines {
  map.createPane(pane).style.zIndex = "450";
  const renderer = svg({ pane, padding: 0.5 });
  const line = (className: string) => polygon([], { pane, renderer, interactive: false, fill: false, className }).addTo(map);
  const lines = { chosen: [line("live-casing"), line("live-chosen")], focused: [line("live-casing"), line("live-focused")] };
  const put = (around: L.Polygon[], boundary: ProvinceShape | null) => {
    for (const one of around) one.setLatLngs(boundary?.rings ?? []);
  };
  return { choose: (boundary) => put(lines.chosen, boundary), focus: (boundary) => put(lines.focused, boundary) };
}
