// The parts of Leaflet that map/leaflet.ts takes; they have the types of the whole.
declare module "leaflet/src/map/Map.js" {
  export { Map } from "leaflet";
}
declare module "leaflet/src/map/handler/*";
declare module "leaflet/src/layer/vector/Renderer.getRenderer.js";
declare module "leaflet/src/control/Control.js" {
  export { Control } from "leaflet";
}
declare module "leaflet/src/control/Control.Zoom.js" {
  export const zoom: (typeof import("leaflet").control)["zoom"];
}
declare module "leaflet/src/dom/DomEvent.js" {
  export const disableClickPropagation: (typeof import("leaflet").DomEvent)["disableClickPropagation"];
}
declare module "leaflet/src/geo/LatLngBounds.js" {
  export { latLngBounds as toLatLngBounds } from "leaflet";
}
declare module "leaflet/src/layer/LayerGroup.js" {
  export { layerGroup } from "leaflet";
}
declare module "leaflet/src/layer/SVGOverlay.js" {
  export { svgOverlay } from "leaflet";
}
declare module "leaflet/src/layer/marker/DivIcon.js" {
  export { divIcon } from "leaflet";
}
declare module "leaflet/src/layer/marker/Marker.js" {
  export { marker } from "leaflet";
}
declare module "leaflet/src/layer/vector/CircleMarker.js" {
  export { circleMarker } from "leaflet";
}
declare module "leaflet/src/layer/vector/Polygon.js" {
  export { polygon } from "leaflet";
}
declare module "leaflet/src/layer/vector/SVG.js" {
  export { svg } from "leaflet";
}
