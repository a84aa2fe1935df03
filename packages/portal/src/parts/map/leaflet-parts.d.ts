// The parts of Leaflet that map/leaflet.ts takes; they have the types of the whole.
declare module "leaflet/src/map/Map.js" {
  export { Map } from "leaflet";
}
declare module "leaflet/src/map/handler/*";
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
declare module "leaflet/src/layer/vector/CircleMarker.js" {
  export { circleMarker } from "leaflet";
}
declare module "leaflet/src/layer/vector/Polygon.js" {
  export { polygon } from "leaflet";
}
declare module "leaflet/src/layer/vector/SVG.js" {
  export { svg } from "leaflet";
}
declare module "leaflet/src/dom/DomUtil.js" {
  export const setPosition: (typeof import("leaflet").DomUtil)["setPosition"];
}
declare module "leaflet/src/layer/Layer.js" {
  export { Layer } from "leaflet";
}
