import type * as L from "leaflet";
import { latLngBounds } from "./leaflet.ts";
import { nearest, writeView, type MapPiece, type MapView } from "./map-view.ts";
import type { ProvinceShape } from "./read-boundaries.ts";

/** Hears of what a reader has moved the map to; null where it is the plain view again. */
export type Moved = (view: MapView, isZoom: boolean) => void;

/** Where the map looks. */
export type Look = {
  /** Shows a view; the plain one is that of the chosen province. A map that shows it already stays as it is. */
  at(view: MapView, chosen: ProvinceShape | null): void;
  /** One step nearer, towards the chosen province where it is seen. */
  zoomIn(): void;
  zoomOut(): void;
  showWhole(): void;
};

// One press of a zoom button, in doublings.
const zoomStep = 0.75;
// A chosen province is shown with as much land around it on each side, and never nearer than so many doublings.
const around = 0.7;
const nearestOfChosen = 3;
// Moved by less, a view is the same.
const unmoved = { zoom: 0.01, pixels: 2 };

/** True where less than the whole country is seen. */
export function isZoomed(map: L.Map): boolean {
  return map.getZoom() > map.getMinZoom() + unmoved.zoom;
}

/** Holds the map to the views that are asked for, also when its size changes, and tells of those that a reader moves it to. */
export function holdView(map: L.Map, country: L.LatLngBounds, isStill: boolean, onMoved: Moved): Look {
  let view: MapView = null;
  let chosen: ProvinceShape | null = null;
  let asked: { view: string | null; chosen: ProvinceShape | null } | undefined;
  let settled: MapPiece;
  let isSettling = false;

  const here = (): MapPiece => ({ zoom: map.getZoom() - map.getMinZoom(), centre: [map.getCenter().lat, map.getCenter().lng] });
  const note = () => (asked = { view: writeView(view), chosen });
  const settle = () => {
    isSettling = false;
    settled = here();
  };
  const moveTo = (centre: L.LatLngExpression, zoom: number, isShown: boolean) => {
    isSettling = true;
    if (isShown && !isStill) map.once("moveend", settle).flyTo(centre, zoom, { duration: 0.6 });
    else {
      map.setView(centre, zoom, { animate: false });
      settle();
    }
  };
  const go = (isShown: boolean) => {
    const whole = map.getMinZoom();
    if (view && view !== "whole") return moveTo(view.centre, whole + view.zoom, isShown);
    if (view === "whole" || !chosen) return moveTo(map.unproject(middleOf(map, country, whole), whole), whole, isShown);
    const bounds = latLngBounds(chosen.rings.flat()).pad(around);
    const zoom = Math.min(map.getBoundsZoom(bounds), whole + nearestOfChosen);
    moveTo(map.unproject(middleOf(map, bounds, zoom), zoom), zoom, isShown);
  };
  const measure = () => {
    Object.assign(map.options, { minZoom: 0, maxZoom: 30 });
    const whole = map.getBoundsZoom(country);
    Object.assign(map.options, { minZoom: whole, maxZoom: whole + nearest });
  };
  const hear = () => {
    const now = here();
    const from = map.latLngToContainerPoint(settled.centre);
    const isZoom = Math.abs(now.zoom - settled.zoom) > unmoved.zoom;
    if (isSettling || (!isZoom && from.distanceTo(map.getSize().divideBy(2)) < unmoved.pixels)) return;
    settled = now;
    view = now.zoom > unmoved.zoom ? now : chosen && "whole";
    note();
    onMoved(view, isZoom);
  };

  measure();
  go(false);
  map.on("moveend", hear);
  map.on("resize", () => {
    measure();
    go(false);
  });

  return {
    at(wanted, province) {
      [view, chosen] = [wanted, province];
      const before = asked;
      const { view: written } = note();
      if (before?.view !== written || before.chosen !== chosen) go(before !== undefined);
    },
    zoomIn() {
      const towards = chosen && latLngBounds(chosen.rings.flat()).getCenter();
      map.setZoomAround(towards && map.getBounds().contains(towards) ? towards : map.getCenter(), map.getZoom() + zoomStep);
    },
    zoomOut: () => map.setZoomAround(map.getCenter(), map.getZoom() - zoomStep),
    showWhole() {
      view = chosen && "whole";
      note();
      go(true);
      onMoved(view, true);
    },
  };
}

// In the middle of the picture, which in Mercator is not the middle of the degrees.
function middleOf(map: L.Map, bounds: L.LatLngBounds, zoom: number): L.Point {
  return map.project(bounds.getNorthWest(), zoom).add(map.project(bounds.getSouthEast(), zoom)).divideBy(2);
}
