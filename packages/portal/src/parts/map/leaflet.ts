/** Leaflet as far as the map uses it, about half of the whole: no tiles, no popups, no GeoJSON, no canvas of its own choice. */
import "leaflet/src/map/handler/Map.DoubleClickZoom.js";
import "leaflet/src/map/handler/Map.Drag.js";
import "leaflet/src/map/handler/Map.Keyboard.js";
import "leaflet/src/map/handler/Map.TouchZoom.js";
import "leaflet/src/layer/vector/Renderer.getRenderer.js";

export { Map } from "leaflet/src/map/Map.js";
export { Control } from "leaflet/src/control/Control.js";
export { zoom as zoomButtons } from "leaflet/src/control/Control.Zoom.js";
export { disableClickPropagation } from "leaflet/src/dom/DomEvent.js";
export { toLatLngBounds as latLngBounds } from "leaflet/src/geo/LatLngBounds.js";
export { layerGroup } from "leaflet/src/layer/LayerGroup.js";
export { svgOverlay } from "leaflet/src/layer/SVGOverlay.js";
export { divIcon } from "leaflet/src/layer/marker/DivIcon.js";
export { marker } from "leaflet/src/layer/marker/Marker.js";
export { circleMarker } from "leaflet/src/layer/vector/CircleMarker.js";
export { polygon } from "leaflet/src/layer/vector/Polygon.js";
export { svg } from "leaflet/src/layer/vector/SVG.js";
