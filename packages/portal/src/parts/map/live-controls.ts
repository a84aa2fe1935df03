import type * as L from "leaflet";
import { Control, disableClickPropagation, zoomButtons } from "./leaflet.ts";

/** Adds the zoom buttons with their names from the element's data attributes, and the hint for touch screens. */
export function addControls(map: L.Map, host: HTMLElement, showWhole: () => void): void {
  const { zoomIn = "", zoomOut = "", wholeCountry = "", touchHint = "" } = host.dataset;
  zoomButtons({ position: "topright", zoomInTitle: zoomIn, zoomOutTitle: zoomOut }).addTo(map);
  addWholeCountry(map, wholeCountry, showWhole);
  map.on("zoomend", () => host.classList.toggle("is-zoomed", map.getZoom() > map.getMinZoom() + 0.01));
  if (!touchHint || map.dragging.enabled()) return;
  const hint = document.createElement("p");
  hint.className = "map-touch-hint";
  hint.textContent = touchHint;
  host.append(hint);
}

function addWholeCountry(map: L.Map, name: string, showWhole: () => void): void {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "map-whole";
  button.textContent = name;
  button.hidden = true;
  disableClickPropagation(button);
  button.addEventListener("click", () => {
    showWhole();
    map.getContainer().focus();
  });
  map.on("zoomend", () => (button.hidden = map.getZoom() <= map.getMinZoom() + 0.01));
  const control = new Control({ position: "topright" });
  control.onAdd = () => button;
  control.addTo(map);
}
