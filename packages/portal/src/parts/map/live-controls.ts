import type * as L from "leaflet";
import { disableClickPropagation } from "./leaflet.ts";

/** What the buttons of the map do. */
type Doings = { zoomIn(): void; zoomOut(): void; showWhole(): void };

/** Adds the zoom buttons with their names from the element's data attributes, as one tab stop, and the hints for fingers and keys. */
export function addControls(map: L.Map, host: HTMLElement, { zoomIn, zoomOut, showWhole }: Doings): void {
  const { zoomIn: nearer = "", zoomOut: further = "", wholeCountry = "", controls = "", touchHint = "", keyHint = "" } = host.dataset;
  const bar = document.createElement("div");
  bar.className = "map-controls";
  bar.setAttribute("role", "toolbar");
  bar.setAttribute("aria-orientation", "vertical");
  bar.setAttribute("aria-label", controls);
  const plus = addButton(bar, "+", nearer, zoomIn);
  const minus = addButton(bar, "−", further, zoomOut);
  const whole = addButton(bar, wholeCountry, "", () => {
    showWhole();
    plus.focus();
  });
  disableClickPropagation(bar);
  const buttons = [plus, minus, whole];
  const reachable = () => buttons.filter(({ hidden }) => !hidden);
  const standOn = (button: HTMLButtonElement) => {
    for (const one of buttons) one.tabIndex = one === button ? 0 : -1;
  };
  standOn(plus);
  bar.addEventListener("focusin", ({ target }) => standOn(target as HTMLButtonElement));
  bar.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const all = reachable();
    all.at((all.indexOf(event.target as HTMLButtonElement) + step) % all.length)?.focus();
  });
  const tellZoom = () => {
    const isZoomed = map.getZoom() > map.getMinZoom() + 0.01;
    host.classList.toggle("is-zoomed", isZoomed);
    whole.hidden = !isZoomed;
    minus.setAttribute("aria-disabled", String(!isZoomed));
    plus.setAttribute("aria-disabled", String(map.getZoom() >= map.getMaxZoom() - 0.01));
    if (!isZoomed && whole.tabIndex === 0) standOn(plus);
  };
  map.on("zoomend", tellZoom);
  tellZoom();
  map.getContainer().append(bar);
  addHint(host, "map-touch-hint", touchHint);
  map.getContainer().setAttribute("aria-describedby", addHint(host, "map-key-hint", keyHint));
}

function addButton(bar: HTMLElement, text: string, name: string, press: () => void): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = text;
  if (name) Object.assign(button, { ariaLabel: name, title: name });
  else button.className = "map-whole";
  button.addEventListener("click", press);
  bar.append(button);
  return button;
}

function addHint(host: HTMLElement, className: string, text: string): string {
  const hint = document.createElement("p");
  hint.className = `map-hint ${className}`;
  hint.id = className;
  hint.textContent = text;
  host.append(hint);
  return hint.id;
}
