/** Leaflet as far as the map uses it, less than half of the whole: no tiles, no popups, no GeoJSON, no markers, no canvas, no buttons of its own. */
import "leaflet/src/map/handler/Map.DoubleClickZoom.js";
import "leaflet/src/map/handler/Map.Drag.js";
import "leaflet/src/map/handler/Map.TouchZoom.js";
import type { Path } from "leaflet";
import { Map as LeafletMap } from "leaflet/src/map/Map.js";

// Every shape names its renderer or has that of the map, so that none is ever made, and the canvas stays out of the bundle.
LeafletMap.prototype.getRenderer = function (layer: Path) {
  const renderer = (layer.options.renderer ?? this.options.renderer)!;
  if (!this.hasLayer(renderer)) this.addLayer(renderer);
  return renderer;
};

export { LeafletMap as Map };
export { setPosition } from "leaflet/src/dom/DomUtil.js";
export { disableClickPropagation } from "leaflet/src/dom/DomEvent.js";
export { toLatLngBounds as latLngBounds } from "leaflet/src/geo/LatLngBounds.js";
export { Layer } from "leaflet/src/layer/Layer.js";
export { layerGroup } from "leaflet/src/layer/LayerGroup.js";
export { svgOverlay } from "leaflet/src/layer/SVGOverlay.js";
export { circleMarker } from "leaflet/src/layer/vector/CircleMarker.js";
export { polygon } from "leaflet/src/layer/vector/Polygon.js";
export { svg } from "leaflet/src/layer/vector/SVG.js";
