import "leaflet/dist/leaflet.css";
import "./live-map.css";
import { latLngBounds, layerGroup, Map as LeafletMap, polygon, svg as svgRenderer } from "./leaflet.ts";
import { addControls } from "./live-controls.ts";
import { addIslands, nameIslands } from "./live-islands.ts";
import { drawProvinces, type Choose, type DrawnProvince } from "./live-provinces.ts";
import { drawValues } from "./live-values.ts";
import type { MapDatum } from "./map-data.ts";
import { loadFineRings } from "./load-fine-rings.ts";
import { readCorners, readDrawnBoundaries } from "./read-boundaries.ts";

/** Leaflet in charge of the map. */
export type LiveMap = {
  /** Draws the provinces of a measure; `label` names the whole map. */
  draw(data: MapDatum[], label: string): void;
  /** Outlines one province by its slug, or none. */
  choose(slug: string | null): void;
  /** Moves the keyboard to a province. */
  focus(slug: string): void;
};

const widthInUnits = 480;

/** Puts Leaflet in the place of the server's SVG inside `host`, over the same piece of the world and in the same colours. */
export function startLiveMap(host: HTMLElement, onChoose: Choose): LiveMap {
  const svg = host.querySelector<SVGSVGElement>(".map-svg")!;
  const view = latLngBounds(readCorners(svg));
  const room = host.appendChild(document.createElement("div"));
  room.className = "live-map";
  room.setAttribute("role", "group");
  const map = new LeafletMap(room, {
    renderer: svgRenderer({ padding: 0.5 }),
    attributionControl: false,
    zoomControl: false,
    zoomSnap: 0,
    zoomDelta: 0.75,
    // A page must scroll past the map: the wheel and one finger belong to the page, two fingers to the map.
    scrollWheelZoom: false,
    dragging: !matchMedia("(pointer: coarse)").matches,
    zoomAnimation: !matchMedia("(prefers-reduced-motion: reduce)").matches,
    fadeAnimation: false,
    // The name of the map is on its own element.
    keyboard: true,
  });
  const showWhole = () => {
    map.setMinZoom(0);
    map.fitBounds(view, { animate: false });
    map.setMinZoom(map.getZoom());
    map.setMaxZoom(map.getZoom() + 4);
  };
  showWhole();
  map.setMaxBounds(view.pad(0.1));
  addControls(map, host, showWhole);

  const boundaries = readDrawnBoundaries(svg);
  const base = layerGroup().addTo(map);
  const values = layerGroup().addTo(map);
  const outline = polygon([], { interactive: false, className: "live-chosen", fill: false, weight: 3 }).addTo(map);
  let current: MapDatum[] = [];
  let drawn: DrawnProvince[] = [];

  addIslands(map, svg, (code, byKeyboard) => {
    const slug = current.find((province) => province.code === code)?.slug;
    if (slug) onChoose(slug, byKeyboard);
  });
  const drawCurrentValues = () => drawValues(values, current, boundaries, room.clientWidth / widthInUnits);
  // A map that is unfolded, or whose column changes, has another size without the window having one.
  new ResizeObserver(() => map.invalidateSize({ animate: false, pan: false })).observe(room);
  loadFineRings(map, host.dataset.boundaries ?? "", (fine) => {
    for (const boundary of boundaries) boundary.rings = fine.get(boundary.code) ?? boundary.rings;
    for (const { shape, element, boundary } of drawn) {
      shape.setLatLngs(boundary.rings);
      if (element.ariaPressed === "true") outline.setLatLngs(boundary.rings);
    }
  });
  let wasWhole = true;
  map.on("zoomend", () => (wasWhole = map.getZoom() <= map.getMinZoom() + 0.01));
  map.on("resize", () => {
    if (wasWhole) showWhole();
    drawCurrentValues();
  });

  return {
    draw(data, label) {
      current = data;
      room.setAttribute("aria-label", label);
      drawn = drawProvinces(base, data, boundaries, onChoose);
      // Only now: a reader whose keyboard stands on a province of the drawing stands on the same one of the map.
      svg.remove();
      drawCurrentValues();
      nameIslands(room, data);
    },
    choose(slug) {
      outline.setLatLngs([]);
      for (const province of drawn) {
        province.element.setAttribute("aria-pressed", String(province.slug === slug));
        if (province.slug !== slug) continue;
        outline.setLatLngs(province.boundary.rings);
        if (!wasWhole) map.panInside(province.boundary.centre, { padding: [60, 60] });
      }
    },
    focus(slug) {
      drawn.find((province) => province.slug === slug)?.element.focus();
    },
  };
}
