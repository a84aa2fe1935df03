import "leaflet/dist/leaflet.css";
import "./live-map.css";
import { latLngBounds, layerGroup, Map as LeafletMap, polygon, svg as svgRenderer } from "./leaflet.ts";
import { addControls } from "./live-controls.ts";
import { addIslands, nameIslands } from "./live-islands.ts";
import { drawProvinces, type Choose, type DrawnProvince } from "./live-provinces.ts";
import { drawValues } from "./live-values.ts";
import type { Division } from "./division.ts";
import type { MapDatum } from "./map-data.ts";
import { fetchBoundaries, loadFineRings } from "./load-fine-rings.ts";
import { readCorners, readDrawnBoundaries, readNewBoundaries, type readFineRings, type ProvinceShape } from "./read-boundaries.ts";

/** Leaflet in charge of the map. */
export type LiveMap = {
  /** Draws the provinces of a measure in a division whose boundaries are there; `label` names the whole map. */
  draw(data: MapDatum[], label: string, division: Division): void;
  /** Fetches the boundaries of a division unless they are there; rejects where they do not come. */
  loadDivision(division: Division): Promise<void>;
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

  const drawnDivision = host.dataset.division as Division;
  const divisions = new Map([[drawnDivision, readDrawnBoundaries(svg)]]);
  let boundaries = divisions.get(drawnDivision)!;
  const base = layerGroup().addTo(map);
  const values = layerGroup().addTo(map);
  const outline = polygon([], { interactive: false, className: "live-chosen", fill: false, weight: 3 }).addTo(map);
  let current: MapDatum[] = [];
  let drawn: DrawnProvince[] = [];
  let fineRings: ReturnType<typeof readFineRings> | undefined;

  addIslands(map, svg, (code, byKeyboard) => {
    const slug = current.find((province) => province.code === code)?.slug;
    if (slug) onChoose(slug, byKeyboard);
  });
  const drawCurrentValues = () => drawValues(values, current, boundaries, room.clientWidth / widthInUnits);
  // A map that is unfolded, or whose column changes, has another size without the window having one.
  new ResizeObserver(() => map.invalidateSize({ animate: false, pan: false })).observe(room);
  loadFineRings(map, host.dataset.boundaries ?? "", (fine) => {
    fineRings = fine;
    refine(divisions, fine);
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
    async loadDivision(division) {
      if (divisions.has(division)) return;
      divisions.set(division, readNewBoundaries(await fetchBoundaries(host.dataset.newBoundaries ?? "")));
      if (fineRings) refine(divisions, fineRings);
    },
    draw(data, label, division) {
      current = data;
      boundaries = divisions.get(division)!;
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

/** Puts the fine boundaries in the place of the coarse ones, where there are any. */
function refine(divisions: Map<Division, ProvinceShape[]>, fine: ReturnType<typeof readFineRings>): void {
  for (const [division, boundaries] of divisions) for (const boundary of boundaries) boundary.rings = fine[division].get(boundary.code) ?? boundary.rings;
}
