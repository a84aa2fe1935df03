import type * as L from "leaflet";
import { circleMarker } from "./leaflet.ts";
import type { MapDatum } from "./map-data.ts";
import { writingAt } from "./live-writing.ts";
import { borderColour, circleColour, circleOpacity, inkColour } from "./palette.ts";
import type { ProvinceShape } from "./read-boundaries.ts";

/** Draws circles, dots, written values and signs over the provinces; `scale` is pixels for one unit of the map. */
export function drawValues(group: L.LayerGroup, data: MapDatum[], boundaries: ProvinceShape[], scale: number): void {
  group.clearLayers();
  const centres = new Map(boundaries.map(({ code, centre }) => [code, centre]));
  // Large circles first, so that small ones stay visible on top.
  const ordered = data.toSorted((one, other) => (other.drawing.radius ?? 0) - (one.drawing.radius ?? 0));
  for (const { code, drawing } of ordered) {
    const centre = centres.get(code);
    if (!centre) continue;
    if (drawing.radius !== null) group.addLayer(circleOf(drawing, centre, scale));
    if (drawing.label) group.addLayer(writingAt(centre, "live-map-value-label", drawing.label));
    if (drawing.signs) group.addLayer(writingAt(centre, "live-map-sign", drawing.signs));
  }
}

function circleOf(drawing: MapDatum["drawing"], centre: L.LatLngTuple, scale: number): L.CircleMarker {
  return circleMarker(centre, {
    radius: drawing.label ? Math.max(drawing.radius! * scale, 3) : drawing.radius! * scale,
    fillColor: circleColour,
    fillOpacity: drawing.hollow ? 0 : drawing.label ? 1 : circleOpacity,
    color: drawing.dash ? inkColour : drawing.hollow ? circleColour : borderColour,
    weight: 1,
    dashArray: drawing.dash ?? undefined,
    interactive: false,
    className: "live-circle",
  });
}
