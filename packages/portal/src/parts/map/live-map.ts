import "./leaflet-layers.css";
import "./live-map.css";
import "./readout.css";
import { latLngBounds, layerGroup, Map as LeafletMap, svg as svgRenderer } from "./leaflet.ts";
import type { Division } from "./division.ts";
import type { Stop } from "./find-next-stop.ts";
import { addControls } from "./live-controls.ts";
import { addIslands, nameIslands } from "./live-islands.ts";
import { holdView, isZoomed, type Moved } from "./live-look.ts";
import { drawNames } from "./live-names.ts";
import { addOutlines } from "./live-outlines.ts";
import { drawProvinces, type Choose, type DrawnProvince } from "./live-provinces.ts";
import { drawValues } from "./live-values.ts";
import { fetchBoundaries, loadFineRings } from "./load-fine-rings.ts";
import type { MapDatum } from "./map-data.ts";
import type { MapView } from "./map-view.ts";
import { chooseOnPaper, drawOnPaper } from "./paper-map.ts";
import { addReadout } from "./readout.ts";
import { readCorners, readDrawnBoundaries, readNewBoundaries, type readFineRings, type ProvinceShape } from "./read-boundaries.ts";
import { walkMap } from "./walk-map.ts";

/** Leaflet in charge of the map. */
export type LiveMap = {
  /** Draws the provinces of a measure in a division whose boundaries are there; `label` names the whole map. */
  draw(data: MapDatum[], label: string, division: Division): void;
  /** Fetches the boundaries of a division unless they are there; rejects where they do not come. */
  loadDivision(division: Division): Promise<void>;
  /** Outlines one province by its slug, or none, and shows a view; the plain one is that of the province. */
  choose(slug: string | null, view: MapView): void;
  /** Moves the keyboard to a province. */
  focus(slug: string): void;
};

const widthInUnits = 480;

/** Puts Leaflet in the place of the server's SVG inside `host`, over the same piece of the world and in the same colours; the SVG stays for paper. */
export function startLiveMap(host: HTMLElement, onChoose: Choose, onMoved: Moved): LiveMap {
  const svg = host.querySelector<SVGSVGElement>(".map-svg")!;
  const country = latLngBounds(readCorners(svg));
  const room = host.appendChild(document.createElement("div"));
  room.className = "live-map";
  room.setAttribute("role", "group");
  const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const map = new LeafletMap(room, {
    renderer: svgRenderer({ padding: 0.5 }),
    attributionControl: false,
    zoomControl: false,
    zoomSnap: 0,
    zoomDelta: 0.75,
    maxBounds: country.pad(0.2),
    // A page must scroll past the map: the wheel belongs to the page, and so does one finger until the map is zoomed in.
    scrollWheelZoom: false,
    dragging: false,
    zoomAnimation: !isStill,
    inertia: !isStill,
    fadeAnimation: false,
  });
  const look = holdView(map, country, isStill, onMoved);
  const base = layerGroup().addTo(map);
  const values = layerGroup().addTo(map);
  const names = layerGroup().addTo(map);
  const outlines = addOutlines(map);
  const readout = addReadout(room, host);
  map.on("movestart zoomstart", readout.hide);
  map.on("moveend", readout.place);
  addControls(map, host, look);

  const drawnDivision = host.dataset.division as Division;
  const divisions = new Map([[drawnDivision, readDrawnBoundaries(svg)]]);
  let boundaries = divisions.get(drawnDivision)!;
  let current: MapDatum[] = [];
  let drawn: DrawnProvince[] = [];
  let chosen: string | null = null;
  let fineRings: ReturnType<typeof readFineRings> | undefined;

  let wasReadOut: Element | null = null;
  room.addEventListener("pointerdown", () => (wasReadOut = readout.shown), true);
  const openBy = (slug: string, event: MouseEvent | KeyboardEvent) => {
    const byKeyboard = event instanceof KeyboardEvent || event.detail === 0;
    // The end of a drag is a click for the browser.
    if (!byKeyboard && map.dragging.enabled() && hasMoved(map)) return;
    const isTouch = event instanceof PointerEvent && event.pointerType === "touch";
    const element = event.currentTarget as Element;
    // The second tap of two that zoom opens nothing.
    const isAgain = isTouch && event.detail === 1 && slug === chosen && wasReadOut === element;
    onChoose(slug, { byKeyboard, isAgain });
    if (isTouch) readout.show(element);
  };
  const islands = addIslands(map, svg, (code, event) => {
    const slug = current.find((province) => province.code === code)?.slug;
    if (slug) openBy(slug, event);
  });
  const stops = (): Stop[] => {
    const all = [...drawn.map(({ element, boundary: { centre } }) => ({ element, centre })), ...islands];
    return all.map(({ element, centre }) => {
      const { x, y } = map.project(centre);
      return { element, x, y };
    });
  };
  const walk = walkMap(room, {
    stops,
    show: ({ x, y }) => map.panInside(map.unproject([x, y]), { padding: [60, 60], animate: false }),
    zoomIn: look.zoomIn,
    zoomOut: look.zoomOut,
  });
  const outlineFocus = () => outlines.focus(drawn.find(({ element }) => element.matches(":focus-visible"))?.boundary ?? null);
  room.addEventListener("focusin", outlineFocus);
  room.addEventListener("focusout", () => outlines.focus(null));
  const outlineChosen = () => outlines.choose(drawn.find(({ slug }) => slug === chosen)?.boundary ?? null);
  const scale = () => room.clientWidth / widthInUnits;
  const writeNames = () => drawNames(map, names, current, boundaries, chosen, scale());
  const drawWritings = () => {
    drawValues(values, current, boundaries, scale());
    writeNames();
  };
  // A map that is unfolded, or whose column changes, has another size without the window having one.
  new ResizeObserver(() => map.invalidateSize({ animate: false, pan: false })).observe(room);
  loadFineRings(map, host.dataset.boundaries ?? "", (fine) => {
    fineRings = fine;
    refine(divisions, fine);
    for (const { shape, boundary } of drawn) shape.setLatLngs(boundary.rings);
    outlineChosen();
    outlineFocus();
  });
  map.on("zoomend resize", () => {
    if (isZoomed(map)) map.dragging.enable();
    else map.dragging.disable();
    drawWritings();
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
      const standing = drawn.find(({ element }) => element.getAttribute("tabindex") === "0")?.slug;
      drawn = drawProvinces(base, data, boundaries, openBy);
      walk.standOn(drawn.find(({ slug }) => slug === standing)?.element ?? null);
      nameIslands(room, data);
      drawWritings();
      drawOnPaper(host, { data, label, division, boundaries });
      // Only now: a reader whose keyboard stands on a province of the drawing stands on the same one of the map.
      host.classList.add("is-live");
    },
    choose(slug, view) {
      chosen = slug;
      for (const province of drawn) province.element.setAttribute("aria-pressed", String(province.slug === slug));
      const province = drawn.find((one) => one.slug === slug);
      if (province && !room.contains(document.activeElement)) walk.standOn(province.element);
      outlineChosen();
      chooseOnPaper(host, province?.boundary.code ?? null);
      look.at(view, province?.boundary ?? null);
      writeNames();
    },
    focus(slug) {
      drawn.find((province) => province.slug === slug)?.element.focus();
    },
  };
}

// Leaflet says so, its types do not.
function hasMoved(map: LeafletMap): boolean {
  return (map.dragging as unknown as { moved(): boolean }).moved();
}

/** Puts the fine boundaries in the place of the coarse ones, where there are any. */
function refine(divisions: Map<Division, ProvinceShape[]>, fine: ReturnType<typeof readFineRings>): void {
  for (const [division, boundaries] of divisions) for (const boundary of boundaries) boundary.rings = fine[division].get(boundary.code) ?? boundary.rings;
}
